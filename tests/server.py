"""The real service in a process of its own, as users run it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

READY_WITHIN_S = 60


@dataclass
class RunningServer:
    url: str
    process: subprocess.Popen[str]
    log: list[str] = field(default_factory=list)

    def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def serve(data_dir: Path, port: int = 0, **environment: str) -> Iterator[RunningServer]:
    """Starts `advisor serve` on a free port and waits until it answers; stops it afterwards."""
    env = (
        os.environ
        | {"ADVISOR_DATA_DIR": str(data_dir), "ADVISOR_RATE_LIMIT": "off", "PYTHONUNBUFFERED": "1"}
        | environment
    )
    process = subprocess.Popen(
        [sys.executable, "-c", "from advisor.cli import main; main()", "serve", "--port", str(port)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = RunningServer("", process)

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            server.log.append(line)
            if found := re.search(r"open at (http://\S+)", line):
                server.url = found[1].replace("localhost", "127.0.0.1")

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    deadline = time.monotonic() + READY_WITHIN_S
    try:
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise RuntimeError("the server stopped:\n" + "".join(server.log))
            if server.url:
                try:
                    if httpx.get(server.url + "/readyz", timeout=5).status_code == 200:
                        break
                except httpx.TransportError:
                    pass
            time.sleep(0.05)
        else:
            raise TimeoutError("the server did not become ready:\n" + "".join(server.log))
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        reader.join(5)
