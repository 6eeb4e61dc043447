"""Talks as the engine stores them, for every test of the contract."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import TypeAlias

from advisor.adapters.stores.memory import MemoryConversationStore
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.reply import Choice, Message, Progress, Reply
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, StoredTalk, Turn

Store: TypeAlias = MemoryConversationStore | SqlConversationStore

NOW = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
REPLY = Reply(
    (Message("Is it so?", choices=(Choice("answer:0", "Not yet"),), practice="purpose.shared", id="1.1"),),
    Progress(0, 13),
    done=False,
    status="question_put",
    lang="en",
)


def begin(store: Store, at: datetime = NOW, *acts: a.Act, lang: str = "en") -> StoredTalk:
    """A stored conversation with its greeting."""
    talk = fold(Talk(lang), acts)
    conversation = StoredTalk(uuid.uuid4().hex, "hash", "api", talk, 1, at, at)
    store.create(conversation, Turn(1, Incoming(), acts, REPLY, at))
    return conversation


def say(store: Store, conversation: StoredTalk, *acts: a.Act, at: datetime = NOW, message: str = "") -> Turn:
    """One more turn, as the engine makes it."""
    before = store.load(conversation.id)
    turn = Turn(before.seq + 1, Incoming("hello", "", message), acts, REPLY, at)
    store.append(conversation.id, turn, fold(before.talk, acts))
    return turn


def answered(practice: str, level: Level = Level.PARTLY) -> check.Answered:
    return check.Answered(practice, level, check.Via.CHOICE)
