"""Acts, talk, reply and incoming as plain JSON text, and back.

What cannot be written raises InvalidInputError, what cannot be read raises StoredDataError. Neither quotes the content: it
is somebody's story and does not belong in a log.

During an update two versions of the program share one database. What was said (incoming and reply) may have fields of a
newer version: they are passed over, since nothing follows from them. Acts are different: the state is made of them. One that
this version does not know raises NewerDataError, a snapshot with unknown fields is folded anew from the acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from advisor.domain.acts import Act
from advisor.domain.reply import Reply
from advisor.domain.talk import Talk
from advisor.engine.ports import Incoming, StoredTalk, Turn
from advisor.errors import AdvisorError, InvalidInputError, UnavailableError

SCHEMA: Final = 4
"""Shape and meaning of the snapshot. Raise it, here and in `_Snapshot`, whenever the fields of `Talk` or `Assessment`, or
what `Talk.after` does, change: older snapshots are then folded anew from the acts, which never change."""

T = TypeVar("T")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")

# Unknown fields of acts and snapshots are refused: an older program would otherwise read newer content, drop what it does
# not know and save that. Infinite numbers are not JSON and would silently become null; as strings they survive.
_CONFIG = ConfigDict(extra="forbid", ser_json_inf_nan="strings", hide_input_in_errors=True)
_TOLERANT = ConfigDict(extra="ignore", ser_json_inf_nan="strings", hide_input_in_errors=True)
_NEWER = frozenset({"union_tag_invalid", "extra_forbidden", "unexpected_keyword_argument"})
"""What pydantic says where there is something that this version does not know."""


class StoredDataError(AdvisorError):
    """What the store holds cannot be read: damaged, or written by a newer version of the program."""


class NewerDataError(StoredDataError, UnavailableError):
    """A newer version of the program wrote it; a replica of that version can read it, and so can this one once updated."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    schema: Literal[4]
    talk: Talk
    __pydantic_config__ = _CONFIG


# `| None` because pydantic takes a config for a union but not for somebody else's dataclass; `_read` refuses the null.
_TALK: TypeAdapter[_Snapshot | None] = TypeAdapter(_Snapshot | None, config=_CONFIG)
_REPLY: TypeAdapter[Reply | None] = TypeAdapter(Reply | None, config=_TOLERANT)
_INCOMING: TypeAdapter[Incoming | None] = TypeAdapter(Incoming | None, config=_TOLERANT)
_ACTS: TypeAdapter[tuple[Act, ...] | None] = TypeAdapter(
    tuple[Annotated[Act, Field(discriminator="kind")], ...] | None, config=_CONFIG
)


def write_talk(talk: Talk) -> str:
    return _write(_TALK, _Snapshot(SCHEMA, talk))


def read_talk(text: str | bytes) -> Talk:
    return _read(_TALK, text, "snapshot").talk


def write_acts(acts: Sequence[Act]) -> str:
    return _write(_ACTS, tuple(acts))


def read_acts(text: str | bytes) -> tuple[Act, ...]:
    return _read(_ACTS, text, "acts")


def write_reply(reply: Reply) -> str:
    return _write(_REPLY, reply)


def read_reply(text: str | bytes) -> Reply:
    return _read(_REPLY, text, "reply")


def write_incoming(incoming: Incoming) -> str:
    return _write(_INCOMING, incoming)


def read_incoming(text: str | bytes) -> Incoming:
    return _read(_INCOMING, text, "incoming message")


def turn_row(conversation_id: str, turn: Turn) -> dict[str, Any]:
    """A turn as a row of the table `turns`. No client message id is NULL, so that any number of turns may have none."""
    return {
        "conversation_id": plain(conversation_id, "id"),
        "seq": turn.seq,
        "client_message_id": plain(turn.incoming.client_message_id, "client_message_id") or None,
        "incoming": write_incoming(turn.incoming),
        "acts": write_acts(turn.acts),
        "reply": write_reply(turn.reply),
        "at": aware(turn.at),
    }


def snapshot_row(talk: Talk, seq: int, at: datetime) -> dict[str, Any]:
    """What a turn changes in the table `conversations`."""
    return {
        "lang": plain(talk.lang, "lang"),
        "mode": talk.mode.value,
        "phase": talk.phase.value,
        "seq": seq,
        "state": write_talk(talk),
        "updated_at": aware(at),
    }


def conversation_row(conversation: StoredTalk) -> dict[str, Any]:
    """A conversation as a row of the table `conversations`."""
    return {
        "id": plain(conversation.id, "id"),
        "token_hash": plain(conversation.token_hash, "token_hash"),
        "channel": plain(conversation.channel, "channel"),
        "created_at": aware(conversation.created_at),
        **snapshot_row(conversation.talk, conversation.seq, conversation.updated_at),
    }


def plain(value: str, field: str) -> str:
    """The value, if every database takes it as a text of its own: PostgreSQL refuses NUL, UTF-8 lone surrogates."""
    if not is_plain(value):
        raise InvalidInputError(f"`{field}` contains characters that cannot be stored.", field)
    return value


def is_plain(value: str) -> bool:
    """Whether every database takes it; the first test is the fast one and nearly always enough."""
    return value.isprintable() or not _UNSTORABLE.search(value)


def aware(moment: datetime) -> datetime:
    """The moment in UTC. One without a zone is a mistake of the caller: nobody can tell when it was."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def _write(adapter: TypeAdapter[T | None], value: T) -> str:
    try:
        return adapter.dump_json(value).decode()
    except PydanticSerializationError:
        raise InvalidInputError("The text contains characters that are not Unicode (lone surrogates).") from None


def _read(adapter: TypeAdapter[T | None], text: str | bytes, what: str) -> T:
    try:
        value = adapter.validate_json(text)
    except ValidationError as error:
        found = error.errors(include_input=False)
        if what == "acts" and all(e["type"] in _NEWER for e in found):
            raise NewerDataError(
                "The stored acts cannot be read: a newer version of the program wrote them. Update this one, or try again."
            ) from None
        problems = [f"{'.'.join(map(str, e['loc'])) or 'JSON'}: {e['msg']}" for e in found]
        raise StoredDataError(f"The stored {what} cannot be read: {'; '.join(problems[:3])}") from None
    if value is None:
        raise StoredDataError(f"The stored {what} cannot be read: it is null")
    return value
