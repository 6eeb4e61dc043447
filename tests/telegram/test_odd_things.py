"""Everything that is not a plain message or a tap: each gets a decent reaction, and the talk goes on."""

from __future__ import annotations

import json
import time

import pytest

from tests.telegram.bot_api.messages import Sent

FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 10}
PICTURE = [{**FILE, "width": 90, "height": 90}]
NOT_TEXT = {
    "voice": ({"voice": {**FILE, "duration": 3}}, "cannot listen"),
    "photo": ({"photo": PICTURE}, "cannot look at pictures"),
    "video": ({"video": {**FILE, "width": 1, "height": 1, "duration": 1}}, "cannot look at pictures"),
    "sticker": (
        {"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
        "I see a sticker",
    ),
    "document": ({"document": FILE}, "cannot read files"),
    "contact": ({"contact": {"phone_number": "+1", "first_name": "Bo"}}, "I have not kept it"),
    "location": ({"location": {"latitude": 1.0, "longitude": 2.0}}, "do not need a place"),
    "dice": ({"dice": {"emoji": "🎲", "value": 3}}, "only read words"),
}


def begin(new_person, lang="en"):
    person = new_person(lang)
    person.write("/start check")
    person.wait_for("?")
    return person


@pytest.mark.parametrize("kind", NOT_TEXT)
def test_what_is_not_text_gets_a_sentence(kind, new_person):
    """A person who sends a voice note or a picture is told what to do instead; the question stays open."""
    content, reaction = NOT_TEXT[kind]
    person = begin(new_person)
    question = person.open()
    person.write(**content)
    assert reaction in person.wait()[0].text
    assert person.quiet(0.3)
    assert person.open() is question


def test_an_album_gets_one_sentence(new_person):
    """Ten pictures at once are one thing for the person who sends them."""
    person = begin(new_person)
    album = [{"message": person.message(photo=PICTURE, media_group_id="a1")} for _ in range(10)]
    person.chats.push_many(album)
    person.wait_for("pictures")
    assert person.quiet()


def test_a_caption_is_read_as_words(new_person):
    """What somebody wrote under a picture counts, the picture does not."""
    person = begin(new_person)
    person.write(photo=PICTURE, caption="this is what the well looks like now")
    person.wait_for("pictures")
    person.wait_for("?")


def test_a_forwarded_message_is_not_taken_as_ones_own(new_person):
    """The mayor's words are not the organiser's answer."""
    person = begin(new_person)
    origin = {"type": "hidden_user", "sender_user_name": "The mayor", "date": 1}
    person.write("everything is decided together", forward_origin=origin)
    assert "somebody else wrote" in person.wait()[0].text
    person.write("/report")
    person.wait_for("nothing to report yet")


def test_an_edited_message_changes_nothing_silently(new_person):
    """Who edits an old message learns that it was read as it was, and how to change an answer."""
    person = begin(new_person)
    person.chats.push({"edited_message": {**person.message("no, never"), "edit_date": 5}})
    assert "/correct" in person.wait()[0].text


def test_fifty_messages_in_a_second_are_read_and_answered_together(new_person):
    """A flood does not bring back a flood: few messages, the last with the question that is open now."""
    person = begin(new_person)
    flood = [{"message": person.message(f"and another thing, number {n}")} for n in range(50)]
    person.chats.push_many(flood)
    person.wait_for("I have read all of it")
    assert person.wait_for("?").keyboard
    assert person.quiet()
    assert len(person.chats.of(person.chat)) < 15
    person.write("/export")
    exported = json.loads(person.wait_for("All that is kept").document)
    said = [turn["incoming"]["text"] for turn in exported["turns"]]
    assert [text for text in said if text.startswith("and another")] == [
        f"and another thing, number {n}" for n in range(50)
    ]


def test_messages_of_one_chat_keep_their_order_beside_others(new_person):
    """Ten people at once: each one's messages are taken in the order in which they were written."""
    people = [begin(new_person) for _ in range(10)]
    mixed = [{"message": p.message(f"thought number {n} of mine")} for n in range(4) for p in people]
    people[0].chats.push_many(mixed)
    for person in people:
        deadline = time.monotonic() + 30
        while (
            sum("Which of these fits" in m.text for m in person.chats.of(person.chat)) < 4
            and time.monotonic() < deadline
        ):
            time.sleep(0.01)
        person.write("/export")
        exported = json.loads(person.wait_for("All that is kept").document)
        said = [turn["incoming"]["text"] for turn in exported["turns"] if "thought" in turn["incoming"]["text"]]
        assert said == [f"thought number {n} of mine" for n in range(4)]


@pytest.mark.parametrize("gone", ["blocked", "deleted"])
def test_who_went_away_stops_nobody(gone, new_person, telegram):
    """A blocked bot and a deleted chat are facts of life: the update is done with, others are answered, coming back works."""
    person, other = begin(new_person), begin(new_person)
    getattr(telegram, gone).add(person.chat)
    update = person.write("are you there?")
    other.write("/help")
    other.wait_for("/check")
    deadline = time.monotonic() + 10
    while update in telegram.unconfirmed and time.monotonic() < deadline:
        time.sleep(0.02)
    assert update not in telegram.unconfirmed
    getattr(telegram, gone).discard(person.chat)
    person.write("/start")
    person.wait_for("We go on where we were")


HOSTILE = [
    "*bold* _it_ [link](tg://user?id=1) <b>x</b> `code` {{7*7}} $(id) '; DROP TABLE chats;--",
    "\u202eevil \u200b\u200d\ufeff zalgơ̷̢ 👩‍👩‍👧‍👦🏳️‍🌈 \U0001f9d1\U0001f3ff",
    "/" * 200,
    "null\x00byte and \ud83d half".replace("\ud83d", "�"),
    "@partnership_test_bot @partnership_test_bot",
    "🏴" * 1500,
    "x" * 4096,
    "[1] [2] **not strong** - list\n- item\n\n# title",
    "../../../../etc/passwd%00 file:///etc/passwd",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_text(text, new_person, telegram):
    """Whatever somebody writes, something decent comes back, as entities the server accepts, and the bot lives on."""
    person = new_person(name="<b>%s</b>{0}'\"; DROP TABLE\u202e")
    before = len(telegram.refused)
    person.write(text)
    person.wait_for("I am a program")
    person.write(text)
    person.write("/help")
    person.wait_for("/check")
    assert [r for r in telegram.refused[before:] if "not modified" not in r[2]] == []


def test_a_message_that_is_too_long_for_the_engine_is_explained(new_person):
    """Telegram allows more than is taken; the person learns how much, and loses nothing."""
    person = begin(new_person)
    person.write("word " * 818)
    assert "4,000" in person.wait()[0].text


def test_old_and_foreign_buttons_do_nothing(new_person, telegram):
    """A tap on an answered question, or made-up data, changes nothing and says so quietly."""
    person = begin(new_person)
    first = person.open()
    old = Sent(first.chat, first.id, first.text, keyboard=[list(row) for row in first.keyboard])
    person.tap(old.labels[1])
    person.wait()
    toasts = len(telegram.toasts)
    for data in (old.keyboard[0][0]["callback_data"], "abcd.9.9:0", "@lang:xx", "@nonsense", "::", "x:\u0661", "@"):
        telegram.push({"callback_query": person.callback(old, data)})
    while len(telegram.toasts) < toasts + 7:
        time.sleep(0.01)
    assert any("answered already" in note for _, note in telegram.toasts[toasts:])
    person.write("/export")
    exported = json.loads(person.wait_for("All that is kept").document)
    assert len(exported["talk"]["assessment"]["answers"]) == 1


def test_a_double_tap_counts_once(new_person):
    """Two quick taps on one button are one answer."""
    person = begin(new_person)
    question = person.open()
    data = question.keyboard[1][0]["callback_data"]
    person.chats.push_many([{"callback_query": person.callback(question, data)} for _ in range(2)])
    person.wait()
    assert person.quiet()


def test_the_language_can_change_in_mid_talk(new_person):
    """The open question is put again in the other language, and all that follows is in it."""
    person = begin(new_person)
    person.write("/language")
    person.wait_for("Which language")
    person.tap("Español")
    assert "¿" in person.wait_for("?").text
    person.write("/help")
    person.wait_for("revisar su alianza")


def test_a_talk_that_was_erased_elsewhere_begins_anew(new_person, the_bot, tmp_path_factory):
    """After retention or erasing on the web the bot says so instead of failing."""
    person = begin(new_person)
    person.write("/web")
    link = person.wait_for("browser").keyboard[0][0]["url"]
    assert link.startswith("https://advisor.example/back#")
    other = new_person()
    other.write(link)
    other.wait_for("from the other place")
    other.write("/forget")
    other.wait_for("cannot be brought back")
    other.tap("Yes, erase it")
    time.sleep(0.5)
    person.write("hello again to you there")
    person.wait_for("I am a program")


def test_a_group_never_sees_a_persons_answers(new_person, telegram):
    """A private talk leaves no trace in the group that the same person is in, nor does a group message enter the talk."""
    person = begin(new_person)
    member = person.in_group(-987_000)
    person.tap(person.open().labels[1])
    person.wait()
    member.write("@partnership_test_bot yes, each one has")
    member.wait_for("only between you and me")
    person.write("/export")
    exported = json.loads(person.wait_for("All that is kept").document)
    assert not any("each one has" in turn["incoming"]["text"] for turn in exported["turns"])
    assert len(telegram.of(member.chat)) == 1


def test_being_added_to_a_group_is_answered_with_one_hello(new_person, telegram):
    """People learn what the bot does there, and that stories belong in the private chat."""
    person = new_person()
    group = person.in_group(-986_000)
    bot = {"id": 4242, "is_bot": True, "first_name": "Advisor", "username": "partnership_test_bot"}
    change = {
        "chat": {"id": group.chat, "type": "supergroup", "title": "g"},
        "from": person.user,
        "date": 1,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }
    telegram.push({"my_chat_member": change})
    assert "In this group I answer questions only" in group.wait()[0].text
    assert group.quiet(0.3)


def test_commands_and_descriptions_are_set_in_every_language(telegram, the_bot):
    """What Telegram shows before the first message is in the user's language, within its limits."""
    deadline = time.monotonic() + 10
    while ("short_description", "default", "es") not in telegram.profile and time.monotonic() < deadline:
        time.sleep(0.02)
    for code in ("", "en", "es"):
        names = [c["command"] for c in telegram.profile["commands", "default", code]]
        assert names == ["start", "check", "ask", "report", "language", "privacy", "export", "forget", "help"]
        assert telegram.profile["description", "default", code]
    assert telegram.profile["description", "default", "es"] != telegram.profile["description", "default", ""]
