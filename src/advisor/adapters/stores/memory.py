"""Conversations in memory, for tests and trying out; gone when the process ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock

from advisor.adapters.stores import codec
from advisor.domain.talk import Talk
from advisor.engine.ports import StoredTalk, Turn
from advisor.errors import ConflictError, NotFoundError


@dataclass(slots=True)
class _Kept:
    conversation: StoredTalk
    turns: list[Turn] = field(default_factory=list)

    def has(self, client_message_id: str) -> bool:
        return any(client_message_id and t.incoming.client_message_id == client_message_id for t in self.turns)


class MemoryConversationStore:
    """Keeps the same contract as the databases. The rows it makes and drops are the check that they could be stored."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()

    def create(self, conversation: StoredTalk, first: Turn) -> None:
        codec.conversation_row(conversation)
        codec.turn_row(conversation.id, first)
        with self._lock:
            if conversation.id in self._kept:
                raise ConflictError("There is a conversation with this id already.")
            self._kept[conversation.id] = _Kept(conversation, [first])

    def load(self, conversation_id: str) -> StoredTalk:
        with self._lock:
            return self._of(conversation_id).conversation

    def append(self, conversation_id: str, turn: Turn, talk: Talk) -> None:
        codec.snapshot_row(talk, turn.seq, turn.at)
        with self._lock:
            kept = self._of(conversation_id)
            codec.turn_row(conversation_id, turn)
            if kept.conversation.seq != turn.seq - 1 or kept.has(turn.incoming.client_message_id):
                raise ConflictError("Somebody else changed this conversation at the same moment.")
            kept.turns.append(turn)
            kept.conversation = replace(kept.conversation, talk=talk, seq=turn.seq, updated_at=turn.at)

    def turns(self, conversation_id: str) -> Sequence[Turn]:
        with self._lock:
            kept = self._kept.get(conversation_id)
            return tuple(kept.turns) if kept else ()

    def turn_of(self, conversation_id: str, client_message_id: str) -> Turn | None:
        codec.plain(client_message_id, "client_message_id")
        made = (t for t in self.turns(conversation_id) if t.incoming.client_message_id == client_message_id)
        return next(made, None) if client_message_id else None

    def delete(self, conversation_id: str) -> None:
        with self._lock:
            self._of(conversation_id)
            del self._kept[conversation_id]

    def delete_untouched_since(self, moment: datetime) -> int:
        with self._lock:
            old = [i for i, kept in self._kept.items() if kept.conversation.updated_at < codec.aware(moment)]
            for conversation_id in old:
                del self._kept[conversation_id]
            return len(old)

    def ping(self) -> None:
        """Memory is always there."""

    def close(self) -> None:
        """Nothing to give back."""

    def _of(self, conversation_id: str) -> _Kept:
        try:
            return self._kept[conversation_id]
        except KeyError:
            raise NotFoundError("There is no such conversation; it may have been erased.") from None
