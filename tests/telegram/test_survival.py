"""The process dies at any moment, Telegram sends again: nothing is lost, nothing is answered twice."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import pytest

from advisor.bootstrap import open_services
from advisor.settings import Settings
from tests.telegram.bot_api.server import running
from tests.telegram.running_bot import RunningBot

PEOPLE, TURNS, KILLS = 6, 6, 4


def wait_until(condition, within: float = 60) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def test_kill_and_restart_in_the_middle(tmp_path: Path):
    """Six people write while the bot is killed again and again: every message is one turn, in order, and gets one answer.

    The one message that Telegram had taken, and the dead process not yet noted, may come a second time; never more.
    """
    with running() as server:
        people = [server.person(n) for n in range(100, 100 + PEOPLE)]
        bot = RunningBot(server, tmp_path).ready()
        for person in people:
            person.write("/start check")
            person.wait_for("?")
        for turn in range(TURNS):
            for person in people:
                person.write(f"message number {turn} from {person.number}")
            if turn < KILLS:
                time.sleep(random.uniform(0.0, 0.25))
                bot.kill()
                bot = RunningBot(server, tmp_path)
        bot.ready()
        try:
            wait_until(lambda: not server.unconfirmed)
        except AssertionError:
            print(bot.log, server.unconfirmed, server.refused[-5:], server.calls)
            raise
        bot.stop()
        answers = Counter((m.chat, m.text) for m in server.sent)
        in_flight = 0
        services = open_services(Settings(data_dir=tmp_path, embeddings="none"))
        chats = services.chats("telegram:4242")
        for person in people:
            bound = chats.load(str(person.number))
            turns = services.advisor.standing(bound.conversation_id, bound.token).turns
            said = [t.incoming.text for t in turns if t.incoming.text]
            assert said == [f"message number {turn} from {person.number}" for turn in range(TURNS)]
            replies = Counter(m.text for t in turns for m in t.reply.messages)
            for text, times in replies.items():
                shown = sum(
                    n for (chat, seen), n in answers.items() if chat == person.number and seen.startswith(text[:60])
                )
                assert shown >= 1, text
                in_flight += (
                    max(0, shown - sum(n for other, n in replies.items() if other[:60] == text[:60])) if times else 0
                )
        assert in_flight <= PEOPLE * KILLS


@pytest.mark.parametrize("moment", ["before", "after"])
def test_dying_around_a_message(tmp_path: Path, moment: str):
    """Killed when Telegram receives an answer: refused before it took effect, it comes once; taken, it comes at most twice.

    Either way the engine took the person's message once.
    """
    with running() as server:
        person = server.person(7)
        bot = RunningBot(server, tmp_path).ready()
        person.write("/start check")
        person.wait_for("?")

        def die(method: str, data: dict) -> None:
            if method == "sendMessage":
                server.before_answer = server.before_call = None
                bot.kill()
                if moment == "before":
                    raise ConnectionError

        if moment == "before":
            server.before_call = die
        else:
            server.before_answer = die
        person.tap(person.open().labels[1])
        wait_until(lambda: bot.process.poll() is not None)
        bot = RunningBot(server, tmp_path).ready()
        wait_until(lambda: not server.unconfirmed)
        time.sleep(0.3)
        fresh = server.of(7)[person.read :]
        assert len(fresh) == (1 if moment == "before" else 2)
        assert len({m.text for m in fresh}) == 1
        # Whichever of two copies is tapped, the answer counts once and both lose their buttons.
        person.tap(fresh[0].labels[1], fresh[0])
        person.read += len(fresh)
        person.wait()
        time.sleep(0.3)
        assert sum(bool(m.keyboard) for m in server.of(7)) <= len(fresh)
        bot.stop()
        services = open_services(Settings(data_dir=tmp_path, embeddings="none"))
        bound = services.chats("telegram:4242").load("7")
        assert len(services.advisor.standing(bound.conversation_id, bound.token).talk.assessment.answers) == 2


def test_what_came_while_the_bot_was_away_is_answered(tmp_path: Path):
    """Telegram keeps messages for a day; the next start answers them in order."""
    with running() as server:
        person = server.person(8)
        person.write("/start check")
        person.write("/language")
        bot = RunningBot(server, tmp_path).ready()
        person.wait_for("?")
        person.wait_for("Which language")
        bot.stop()
        assert server.unconfirmed == []
        assert bot.process.returncode == 0


def test_an_update_that_comes_again_is_not_answered_again(tmp_path: Path):
    """Telegram repeats updates whose confirmation it did not get."""
    with running() as server:
        person = server.person(9)
        update = {"update_id": 5_000, "message": person.message("/help")}
        for _ in range(2):
            bot = RunningBot(server, tmp_path).ready()
            server.updates.repeat(update)
            wait_until(lambda: not server.unconfirmed)
            bot.stop()
        assert len(server.of(9)) == 1
