"""The contract of the bot's `ReminderStore`, on every database."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from advisor.adapters.stores.reminders import SqlReminderStore
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.domain.reminders import Due, due_dates
from telegram_bot.reminders import ReminderStore

NOW = datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC)
LEASE = timedelta(minutes=10)
DUE = due_dates(NOW)


@pytest.fixture
def store(conversations: SqlConversationStore, greet: Callable[[str, datetime], None]) -> SqlReminderStore:
    for number in range(20):
        greet(f"talk-{number}", NOW)
    port: ReminderStore = SqlReminderStore(conversations, "telegram:1")
    assert isinstance(port, SqlReminderStore)
    return port


def test_due_dates_are_in_30_and_90_days_as_far_as_the_talk_is_kept():
    """Nobody is promised a reminder about what will be erased by then."""
    assert [(at - NOW).days for at in due_dates(NOW).values()] == [30, 90]
    assert list(due_dates(NOW, kept_days=60)) == [30]
    assert list(due_dates(NOW, kept_days=30)) == []
    assert list(due_dates(NOW, kept_days=100, touched=NOW - timedelta(days=20))) == [30]
    assert list(due_dates(NOW, kept_days=7)) == []


def test_each_reminder_comes_once_at_its_time(store):
    """Not before, and not again."""
    store.remind("7", "talk-0", DUE)
    assert store.planned("7") == (NOW + timedelta(days=30), NOW + timedelta(days=90))
    assert store.claim_due(NOW + timedelta(days=29), LEASE) == ()
    first = store.claim_due(NOW + timedelta(days=31), LEASE)
    assert first == (Due("7", 30, "talk-0"),)
    store.sent(first[0])
    assert store.claim_due(NOW + timedelta(days=31, hours=1), LEASE) == ()
    assert [due.days for due in store.claim_due(NOW + timedelta(days=91), LEASE)] == [90]


def test_what_was_claimed_and_never_sent_is_due_again(store):
    """A process that died while sending does not take the reminder with it."""
    store.remind("7", "talk-0", DUE)
    later = NOW + timedelta(days=31)
    assert len(store.claim_due(later, LEASE)) == 1
    assert store.claim_due(later + timedelta(minutes=9), LEASE) == ()
    assert len(store.claim_due(later + timedelta(minutes=11), LEASE)) == 1


def test_after_a_long_silence_one_reminder_comes_not_two(store):
    """The bot was off for months."""
    store.remind("7", "talk-0", DUE)
    late = store.claim_due(NOW + timedelta(days=200), LEASE)
    assert [due.days for due in late] == [90]
    store.sent(late[0])
    assert store.planned("7") == ()


def test_what_was_stopped_or_asked_anew_after_the_claim_is_neither_sent_nor_lost(store):
    """Others are sent first, and the person taps meanwhile."""
    store.remind("7", "talk-0", DUE)
    later = NOW + timedelta(days=31)
    (due,) = store.claim_due(later, LEASE)
    assert store.wanted(due)
    store.remind("7", "talk-0", due_dates(later))
    assert not store.wanted(due)
    store.sent(due)
    assert store.planned("7") == (later + timedelta(days=30), later + timedelta(days=90))
    (due,) = store.claim_due(later + timedelta(days=31), LEASE)
    store.stop("7")
    assert not store.wanted(due)


def test_what_is_planned_can_be_told_for_one_talk(store):
    """A chat that went over to another talk is not promised what would not be sent."""
    store.remind("7", "talk-0", DUE)
    assert len(store.planned("7", "talk-0")) == 2
    assert store.planned("7", "talk-1") == ()


def test_stop_and_asking_again_replace_what_was_planned(store):
    """One tap to stop; tapped twice to ask, it is still two reminders."""
    store.remind("7", "talk-0", DUE)
    store.remind("7", "talk-0", due_dates(NOW + timedelta(days=1)))
    assert store.planned("7") == (NOW + timedelta(days=31), NOW + timedelta(days=91))
    store.stop("7")
    assert store.planned("7") == ()


def test_erasing_the_talk_erases_its_reminders(conversations, store):
    """Erased is erased, and nothing is planned for a talk that is gone."""
    store.remind("7", "talk-0", DUE)
    conversations.delete("talk-0")
    assert store.planned("7") == ()
    store.remind("7", "talk-0", DUE)
    assert store.claim_due(NOW + timedelta(days=100), LEASE) == ()


def test_bots_on_one_database_remind_their_own_chats_only(conversations, store):
    """Another bot has chats with the same numbers."""
    store.remind("7", "talk-0", DUE)
    other = SqlReminderStore(conversations, "telegram:2")
    assert other.claim_due(NOW + timedelta(days=100), LEASE) == ()
    other.stop("7")
    assert len(store.planned("7")) == 2


def test_replicas_that_look_at_once_do_not_send_twice(database_url, store):
    """Each with connections of its own: every reminder is claimed exactly once."""
    for number in range(20):
        store.remind(str(number), f"talk-{number}", DUE)
    replicas = [SqlConversationStore(database_url) for _ in range(4)]
    claimed: list[Due] = []
    start = threading.Barrier(len(replicas))

    def look(replica: SqlConversationStore) -> None:
        mine = SqlReminderStore(replica, "telegram:1")
        start.wait()
        for _ in range(3):
            claimed.extend(mine.claim_due(NOW + timedelta(days=31), LEASE))

    threads = [threading.Thread(target=look, args=(replica,)) for replica in replicas]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for replica in replicas:
        replica.close()
    assert Counter(due.chat for due in claimed) == {str(number): 1 for number in range(20)}
