"""Reminders: asked for with one tap, sent by the bot once, stopped with one tap, dropped where nobody can be reached."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from advisor.bootstrap import Services
from advisor.settings import Settings
from telegram_bot.application import build_application, build_front
from telegram_bot.handlers import Event, Kind
from telegram_bot.outgoing import Say
from telegram_bot.reminders import send_due
from tests.telegram.bot_api.person import Person
from tests.telegram.bot_api.server import TOKEN, BotApiServer, running
from tests.telegram.running_bot import RunningBot, bot, plain_knowledge
from tests.telegram.test_talks import answer_until


def run(work: Coroutine[Any, Any, None]) -> None:
    """In a thread of its own: a browser test of the same worker may have left a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reminders")


@pytest.fixture(scope="module")
def server() -> Iterator[BotApiServer]:
    with running() as started:
        yield started


@pytest.fixture(scope="module")
def the_bot(server: BotApiServer, place: Path) -> Iterator[RunningBot]:
    with bot(server, place) as started:
        yield started


@pytest.fixture
def services(the_bot: RunningBot, server: BotApiServer, place: Path) -> Services:
    """Another process on the same database, whose clock the test sets."""
    settings = Settings(
        data_dir=place,
        telegram_token=TOKEN,
        telegram_api_url=server.url,
        telegram_messages_per_s=0,
        embeddings="none",
        knowledge_dir=plain_knowledge(place),
    )
    return Services(settings)


@asynccontextmanager
async def a_replica(services: Services, in_days: float):
    """The parts of a bot, some days later."""
    later = services.clock() + timedelta(days=in_days)
    services.clock = lambda: later  # type: ignore[method-assign]
    app = build_application(services)
    await app.initialize()
    front = build_front(app.bot, services, shared=True)
    try:
        yield front
    finally:
        await app.shutdown()


def look(services: Services, in_days: float) -> None:
    """What the bot does every minute."""

    async def once() -> None:
        async with a_replica(services, in_days) as front:
            await send_due(front, front.private.commands.reminders.store)

    run(once())


def finished(person: Person) -> None:
    person.write("/start check")
    person.wait_for("?")
    answer_until(person, "Where it looks weakest")


def asked_for(person: Person) -> None:
    finished(person)
    person.tap("Remind me in 30 and 90 days")
    person.wait_for("I will write to you on these days")


def planned(services: Services, person: Person):
    return services.reminders("telegram:4242").planned(str(person.number))


def wait_until(condition, within: float = 10) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def test_nobody_is_reminded_without_asking(server, services):
    """Opt-in."""
    person = server.person(301)
    finished(person)
    assert planned(services, person) == ()
    look(services, in_days=100)
    assert person.quiet(0.3)


def test_a_reminder_comes_once_and_leads_into_the_second_check(server, services):
    """30 days later, with two buttons; the first one asks again about what was weakest."""
    person = server.person(302)
    asked_for(person)
    assert len(planned(services, person)) == 2
    look(services, in_days=31)
    reminder = person.wait_for("30 days ago")
    assert reminder.labels == ["Check again: what has moved?", "Stop the reminders"]
    look(Services(services.settings), in_days=31)
    assert person.quiet(0.3)
    person.tap("Check again: what has moved?", reminder)
    person.wait_for("then I show what has moved")
    answer_until(person, "nothing has moved")
    assert len(planned(services, person)) == 1


def test_one_tap_stops_them(server, services):
    """Under the promise and under the reminder itself."""
    person = server.person(303)
    asked_for(person)
    person.tap("Stop the reminders")
    wait_until(lambda: planned(services, person) == ())
    person.write("/remind")
    person.wait_for("You will get no reminders")


def test_a_stop_that_comes_while_others_are_being_sent_still_holds(server, services):
    """The reminder is claimed already, the person taps, and then it is their turn."""
    person = server.person(307)
    asked_for(person)

    async def once() -> None:
        async with a_replica(services, 31) as front:
            store = front.private.commands.reminders.store
            claim = store.claim_due

            def claim_and_be_stopped(*given):
                due = claim(*given)
                store.stop(str(person.number))
                return due

            store.claim_due = claim_and_be_stopped
            await send_due(front, store)

    run(once())
    assert person.quiet(0.3)


def test_a_talk_that_is_erased_before_is_not_promised_a_reminder(server, services):
    """It is kept for so long after its last message, not after the tap."""
    person = server.person(308)
    finished(person)
    services = Services(services.settings.model_copy(update={"retention_days": 60}))

    async def tap() -> None:
        async with a_replica(services, 35) as front:
            reminders = front.private.commands.reminders
            event = Event(0, person.number, Kind.BUTTON, private=True, text="@remind", callback="1")
            plan = reminders.ask_for(event, reminders.talk.find(event))
            said = [step.text.text for step in plan.steps if isinstance(step, Say)]
            assert said == ["This talk is erased before a reminder would come, so I cannot remind you."]

    run(tap())
    assert planned(services, person) == ()


def test_who_blocked_the_bot_is_not_tried_again(server, services):
    """A chat that is gone is let go."""
    person = server.person(304)
    asked_for(person)
    server.blocked.add(person.number)
    look(services, in_days=31)
    assert planned(services, person) == ()


def test_forget_takes_the_reminders_with_it(server, services):
    """Erased is erased."""
    person = server.person(305)
    asked_for(person)
    person.write("/forget")
    person.wait_for("cannot be brought back")
    person.tap("Yes, erase it")
    wait_until(lambda: planned(services, person) == ())


def test_several_replicas_send_one(server, services, place):
    """Two processes that look in the same moment."""
    person = server.person(306)
    asked_for(person)

    async def both() -> None:
        second = Services(services.settings)
        async with a_replica(services, 31) as one, a_replica(second, 31) as two:
            await asyncio.gather(*(send_due(f, f.private.commands.reminders.store) for f in (one, two)))

    run(both())
    person.wait_for("30 days ago")
    assert person.quiet(0.3)
