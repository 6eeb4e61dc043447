"""Whole talks from `talks/<lang>.yaml`, over HTTP with the library unmodified. A further language is a further file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.telegram.bot_api.messages import Sent
from tests.telegram.bot_api.person import Person

TALKS = sorted((Path(__file__).parent / "talks").glob("*.yaml"))


def test_there_are_talks():
    """A scan that finds nothing must not pass."""
    assert {"en", "es", "fr", "ar"} <= {path.stem for path in TALKS}


def play(person: Person, step: dict) -> None:
    open_before = next((m for m in reversed(person.chats.of(person.chat)) if m.keyboard), None)
    if "write" in step:
        person.write(step["write"])
    elif "tap" in step:
        person.tap(step["tap"])
    elif "tap_first" in step:
        person.tap(person.open().labels[0])
    elif "answer_until" in step:
        answer_until(person, step["answer_until"])
    last = None
    for part in step.get("sees", ()):
        last = person.wait_for(part)
    if "file" in step:
        assert last.filename.startswith(step["file"])
        assert len(last.document) > 500
        if step["file"] == "partnership-report":
            assert last.document.startswith(b"%PDF-")
    if "marked" in step:
        assert step["marked"] in open_before.text
        assert open_before.keyboard == []
    if "becomes" in step:
        person.write("/help")
        person.wait_for("/check")
        assert step["becomes"] in open_before.text
        assert open_before.keyboard == []


def has_answers(message: Sent) -> bool:
    """Buttons of the talk, not links and not the bot's own."""
    return any(not button.get("callback_data", "@").startswith("@") for row in message.keyboard for button in row)


def answer_until(person: Person, part: str) -> None:
    for _ in range(20):
        person.tap(person.open().labels[1])
        while True:
            message = person.wait()[0]
            if part in message.text:
                return
            if message.keyboard:
                break
    raise AssertionError(f"{part!r} never came")


@pytest.mark.parametrize("path", TALKS, ids=lambda p: p.stem)
def test_a_whole_private_talk(path, new_person, telegram):
    """Story, why, buttons and words, back, skip, correct, pause, report, export, forget: all of it works in every language."""
    script = yaml.safe_load(path.read_text())
    person, before = new_person(script["lang"]), len(telegram.refused)
    for step in script["private"]:
        play(person, step)
        waiting = [message for message in telegram.of(person.chat) if has_answers(message)]
        assert len(waiting) <= 1, "only the last question may have a keyboard"
    assert telegram.bytes_per_chat[person.chat] < 250_000
    assert [r for r in telegram.refused[before:] if "not modified" not in r[2]] == []


@pytest.mark.parametrize("path", TALKS, ids=lambda p: p.stem)
def test_a_whole_group_talk(path, new_person, telegram):
    """In a group the bot speaks when spoken to, sends people to the private chat, and keeps quiet otherwise."""
    script = yaml.safe_load(path.read_text())
    person = new_person(script["lang"])
    member = person.in_group(-1000 - person.number)
    expected = 0
    for step in script["group"]:
        play(member, step)
        expected += len(step.get("sees", ()))
    assert member.quiet()
    said = telegram.of(member.chat)
    assert len(said) == expected
    for message in said:
        assert all(
            button["url"].startswith("https://t.me/partnership_test_bot") for row in message.keyboard for button in row
        )
        assert message.reply_to


def test_a_quick_check_is_cheap(new_person, telegram):
    """From /start to the result in under 50 KB both ways, keyboards and edits included; files come only when asked for."""
    person = new_person()
    person.write("/start check")
    person.wait_for("?")
    answer_until(person, "Where it looks weakest")
    assert telegram.bytes_per_chat[person.chat] < 50_000
    print(f"a quick check: {telegram.bytes_per_chat[person.chat]} bytes")
