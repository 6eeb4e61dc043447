"""The bot in a process of its own, as an operator runs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from advisor.settings import content_folder
from tests.server import RunningServer, serve
from tests.telegram.bot_api.server import TOKEN, BotApiServer

RUN = [sys.executable, "-c", "from advisor.cli import main; main()", "telegram"]


def plain_knowledge(folder: Path) -> Path:
    """The knowledge without trained models: words are then read cautiously, and scripts do not depend on a training run."""
    copy = folder / "knowledge"
    if not copy.exists():
        shutil.copytree(content_folder("knowledge"), copy, ignore=shutil.ignore_patterns("models", "examples"))
    return copy


def environment(server: BotApiServer, folder: Path) -> dict[str, str]:
    """What an operator sets."""
    return {
        "ADVISOR_DATA_DIR": str(folder),
        "ADVISOR_TELEGRAM_TOKEN": TOKEN,
        "ADVISOR_TELEGRAM_API_URL": server.url,
        "ADVISOR_TELEGRAM_MESSAGES_PER_S": "0",
        "ADVISOR_EMBEDDINGS": "none",
        "ADVISOR_KNOWLEDGE_DIR": str(plain_knowledge(folder)),
        "ADVISOR_PUBLIC_URL": "https://advisor.example",
        "PYTHONUNBUFFERED": "1",
    }


class RunningBot:
    def __init__(self, server: BotApiServer, folder: Path, *arguments: str, **settings: str) -> None:
        self.log: list[str] = []
        self.process = subprocess.Popen(
            [*RUN, *arguments],
            env=os.environ | environment(server, folder) | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.log.append(line)

    def ready(self, within: float = 60) -> RunningBot:
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            if any("is listening" in line for line in self.log):
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise RuntimeError("the bot is not ready:\n" + "".join(self.log))

    def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join(5)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self._reader.join(5)


@contextmanager
def bot(server: BotApiServer, folder: Path, *arguments: str, **settings: str) -> Iterator[RunningBot]:
    running = RunningBot(server, folder, *arguments, **settings)
    try:
        yield running.ready()
    finally:
        running.stop()


@contextmanager
def beside_the_pages(server: BotApiServer, folder: Path, **settings: str) -> Iterator[RunningServer]:
    """`advisor serve` with the webhook as one of its routes, once Telegram was told of it."""
    with serve(folder, **environment(server, folder) | settings) as pages:
        deadline = time.monotonic() + 30
        while not server.webhook and time.monotonic() < deadline:
            time.sleep(0.05)
        yield pages
