"""The contract of the bot's `ChatStore`, on every database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from advisor.adapters.stores.chats import BoundChat, Handled, SqlChatStore
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.errors import NotFoundError
from telegram_bot.chats import ChatStore

NOW = datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC)
LEASE = timedelta(seconds=60)


@pytest.fixture
def store(conversations: SqlConversationStore, greet: Callable[[str, datetime], None]) -> SqlChatStore:
    for name in ("one", "two"):
        greet(name, NOW)
    port: ChatStore = SqlChatStore(conversations, "telegram:1")
    assert isinstance(port, SqlChatStore)
    return port


def test_a_chat_is_found_again_with_its_latest_notes(store):
    """Any process can take the next message of a chat."""
    assert store.load("7") is None
    store.keep("7", ("one", "token", "{}"), 1, (1, False), NOW)
    store.keep("7", ("one", "token", '{"a": 1}'), 2, (2, True), NOW)
    assert store.load("7") == BoundChat("one", "token", '{"a": 1}')
    assert store.handled(1) == Handled(1, done=False)
    assert store.handled(2) == Handled(2, done=True)
    assert store.handled(3) is None


def test_bots_on_one_database_do_not_meet(conversations, store):
    """Another bot has chats and updates with the same numbers."""
    store.keep("7", ("one", "token", "{}"), 1, (1, True), NOW)
    other = SqlChatStore(conversations, "telegram:2")
    assert other.load("7") is None
    assert other.handled(1) is None


def test_a_chat_goes_with_its_conversation(conversations, store):
    """Erasing leaves no number of a chat behind, and noting progress still works."""
    store.keep("7", ("one", "token", "{}"), 1, (0, False), NOW)
    code = store.offer_handover("one", "token", NOW)
    conversations.delete("one")
    assert store.load("7") is None
    assert store.take_handover(code, NOW) is None
    store.keep("7", ("one", "token", "{}"), 1, (1, True), NOW)
    assert store.load("7") is None
    assert store.handled(1) == Handled(1, done=True)


def test_forgetting_a_chat_keeps_the_conversation(conversations, store):
    """A talk carried to another place lives on there."""
    store.keep("7", ("one", "token", "{}"), 1, (0, False), NOW)
    store.forget("7")
    assert store.load("7") is None
    assert conversations.load("one")


def test_an_update_is_claimed_by_one_process_until_its_time_is_over(store):
    """Two replicas get the same update: one works, the other waits; a dead one is taken over."""
    assert store.claim(1, NOW, LEASE) == Handled(0, done=False)
    assert store.claim(1, NOW + timedelta(seconds=59), LEASE) is None
    assert store.claim(1, NOW + timedelta(seconds=60), LEASE) == Handled(0, done=False)
    assert store.claim(1, NOW + timedelta(seconds=61), LEASE) is None
    store.keep("7", None, 1, (2, True), NOW)
    assert store.claim(1, NOW + timedelta(days=1), LEASE) == Handled(2, done=True)


def test_of_many_at_once_one_gets_the_update(store):
    """The claim is one statement of the database, not a look and then a step."""
    got = []
    threads = [threading.Thread(target=lambda: got.append(store.claim(5, NOW, LEASE))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(x is not None for x in got) == [False] * 7 + [True]


def test_a_handover_opens_once_and_not_for_long(store):
    """A link that is used, or lay around, opens nothing."""
    code = store.offer_handover("one", "token", NOW)
    assert len(code) + len("c-") <= 64
    assert store.take_handover("wrong", NOW) is None
    assert store.take_handover(code, NOW + timedelta(minutes=14)) == ("one", "token")
    assert store.take_handover(code, NOW) is None
    late = store.offer_handover("two", "token", NOW)
    assert store.take_handover(late, NOW + timedelta(minutes=16)) is None
    with pytest.raises(NotFoundError):
        store.offer_handover("three", "token", NOW)


def test_old_notes_are_tidied_away(store):
    """Numbers of updates are kept no longer than Telegram could repeat them."""
    store.keep("7", None, 1, (1, True), NOW)
    store.keep("7", None, 2, (1, True), NOW + timedelta(days=2))
    store.tidy(NOW + timedelta(days=1))
    assert store.handled(1) is None
    assert store.handled(2) is not None
