"""`make bench`: start-up, memory, and turns per second beside a plain FastAPI endpoint in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table

from benchmarks import load, reading
from tests.server import serve

PLAIN_PORT = 18_431


def resident_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


@contextmanager
def plain_server():
    command = [
        "uvicorn",
        "benchmarks.plain_app:app",
        "--port",
        str(PLAIN_PORT),
        "--no-access-log",
        "--log-level",
        "error",
    ]
    process = subprocess.Popen([sys.executable, "-m", *command])
    url = f"http://127.0.0.1:{PLAIN_PORT}"
    try:
        for _ in range(200):
            try:
                httpx.get(url + "/readyz")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait()


def wait_for_index(url: str) -> None:
    while httpx.get(url + "/readyz", timeout=60).json()["index"] != "ready":
        time.sleep(0.1)


def main() -> None:
    os.environ.setdefault("ADVISOR_LOG_LEVEL", "warning")
    table = Table("What", "Advisor", "Peer or limit", "Ratio")

    def row(what: str, ours: float, theirs: float, unit: str) -> None:
        table.add_row(what, f"{ours:.2f} {unit}", f"{theirs:.2f} {unit}", f"{ours / theirs:.2f}")

    run = [sys.executable, "-c", "import sys; sys.argv = ['advisor', '--help']; from advisor.cli import main; main()"]
    row("advisor --help (limit 0.3 s)", min(seconds(run) for _ in range(5)), 0.3, "s")
    row("an answer read, p95 (limit 60 ms)", reading.p95_ms("answers"), 60, "ms")
    row("a story of some 100 words read, p95 (limit 60 ms)", reading.p95_ms("stories"), 60, "ms")
    with tempfile.TemporaryDirectory() as folder, plain_server() as plain:
        data = Path(folder)
        began = time.perf_counter()
        with serve(data) as first:
            row("first start, listening (limit 30 s)", time.perf_counter() - began, 30, "s")
            wait_for_index(first.url)
            row("first start, index built (limit 30 s)", time.perf_counter() - began, 30, "s")
        began = time.perf_counter()
        with serve(data) as server:
            row("second start, ready (limit 2 s)", time.perf_counter() - began, 2, "s")
            wait_for_index(server.url)
            httpx.post(server.url + "/api/ask", json={"question": "who decides in a partnership?"}, timeout=60)
            row("resident after the first question (limit 300 MB)", resident_mb(server.process.pid), 300, "MB")
            peer = load.drive(plain, 50, 20, load.plain_prepare, load.plain_say)
            ours = load.drive(server.url, 50, 20, load.begin, load.press)
            row("button turns/s, 50 conversations flat out", ours.turns_per_s, peer.turns_per_s, "/s")
            row("button turn, server p95, flat out (limit 50 ms)", ours.server_p95_ms, 50, "ms")
            calm = load.drive(server.url, 50, 10, load.begin, load.press, pause_s=1.0)
            row("button turn, server p95, 1 s between turns (limit 50 ms)", calm.server_p95_ms, 50, "ms")
            peer = load.drive(plain, 20, 20, load.plain_prepare, load.plain_say)
            ours = load.drive(server.url, 20, 15, load.begin, load.write)
            row("free-text turns/s, 20 conversations flat out", ours.turns_per_s, peer.turns_per_s, "/s")
            row("free-text turn, server p95, flat out (limit 150 ms)", ours.server_p95_ms, 150, "ms")
            calm = load.drive(server.url, 20, 10, load.begin, load.write, pause_s=1.0)
            row("free-text turn, server p95, 1 s between turns (limit 150 ms)", calm.server_p95_ms, 150, "ms")
            row("resident after the load (limit 300 MB)", resident_mb(server.process.pid), 300, "MB")
    Console(width=130).print(table)


if __name__ == "__main__":
    main()
