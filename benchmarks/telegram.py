"""Many chats at once: the bot beside the bare library echoing, in the same run, against the same Bot API server.

    python -m benchmarks.telegram [chats] [turns]

Each person answers as soon as the next question (or echo) is there. The server has no limits here, and the bot none of its own:
what is measured is the work per turn. One turn of the bot is three calls (acknowledge the button, mark the answer, put the next
question); one echo is one.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.telegram.bot_api.server import TOKEN, BotApiServer, running
from tests.telegram.running_bot import bot

ECHO = """
import sys
from telegram.ext import ApplicationBuilder, MessageHandler, CallbackQueryHandler, filters
async def echo(update, context):
    await update.message.reply_text(update.message.text)
made = ApplicationBuilder().token(sys.argv[1]).base_url(sys.argv[2] + "/bot")
app = made.concurrent_updates(64).connection_pool_size(128).pool_timeout(60).build()
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling(allowed_updates=["message"])
"""


def wait_for_all(server: BotApiServer, people: dict, *, keyboards: bool) -> None:
    """Until everybody has the first message, or the first question."""
    waiting = set(people)
    while waiting:
        time.sleep(0.2)
        last = {number: server.of_last(number) for number in waiting}
        waiting = {
            number for number, message in last.items() if message is None or (keyboards and not message.keyboard)
        }
    time.sleep(1)


def drive(server: BotApiServer, chats: int, turns: int, *, taps: bool) -> tuple[float, float, float]:
    """(turns per second, p50 and p95 in ms between sending and seeing the answer). The server calls us for each message."""
    people = {number: server.person(number) for number in range(1, chats + 1)}
    began: dict[int, float] = {}
    left = dict.fromkeys(people, turns)
    took: list[float] = []
    finished = asyncio.Event()
    loop = asyncio.new_event_loop()

    def act(number: int) -> None:
        person = people[number]
        began[number] = time.perf_counter()
        if taps:
            question = server.of_last(number)
            person.tap(question.labels[turns % 3], question)
        else:
            person.write("an answer of some length, as people write")

    def seen(method: str, data: dict) -> None:
        number = int(data.get("chat_id", 0))
        if method != "sendMessage" or number not in began or left[number] <= 0:
            return
        if taps and not server.of_last(number).keyboard:
            return  # a finding before the question; the turn ends with the question
        took.append((time.perf_counter() - began[number]) * 1000)
        left[number] -= 1
        if left[number]:
            act(number)
        elif not any(left.values()):
            loop.call_soon_threadsafe(finished.set)

    for person in people.values():
        person.write("/start full" if taps else "hello")
    wait_for_all(server, people, keyboards=taps)
    server.before_answer = seen
    start = time.perf_counter()
    for number in people:
        act(number)
    loop.run_until_complete(finished.wait())
    whole = time.perf_counter() - start
    server.before_answer = None
    cuts = statistics.quantiles(took, n=20)
    return len(took) / whole, statistics.median(took), cuts[18]


def resident_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    chats, turns = int((sys.argv[1:] or ["1000"])[0]), int((sys.argv[2:] or ["5"])[0])
    os.environ.setdefault("ADVISOR_LOG_LEVEL", "warning")
    with running() as server:
        process = subprocess.Popen([sys.executable, "-c", ECHO, TOKEN, server.url])
        echo = drive(server, chats, turns, taps=False)
        echo_mb = resident_mb(process.pid)
        process.terminate()
        process.wait()
    with running() as server, tempfile.TemporaryDirectory() as folder, bot(server, Path(folder)) as started:
        calls = server.calls.copy()
        ours = drive(server, chats, turns, taps=True)
        made = server.calls - calls
        ours_mb = resident_mb(started.process.pid)
    table = Table(f"{chats} chats at once, {turns} turns each", "Advisor", "Bare library, echo", "Ratio")
    for what, mine, theirs in (
        ("turns per second", ours[0], echo[0]),
        ("p50 ms", ours[1], echo[1]),
        ("p95 ms", ours[2], echo[2]),
        ("resident MB", ours_mb, echo_mb),
    ):
        table.add_row(what, f"{mine:.1f}", f"{theirs:.1f}", f"{mine / theirs:.2f}")
    Console(width=110).print(table)
    print("calls of the bot:", dict(made.most_common(5)))


if __name__ == "__main__":
    main()
