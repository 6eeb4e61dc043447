"""Links into the bot (`t.me/<bot>?start=<payload>`) and out of it, and codes that carry a talk from one front to another."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_PAYLOAD = 64
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_HANDOVER = "c-"
_COME_BACK = re.compile(r"(?:https?://\S+#)?([A-Za-z0-9_-]{16,80})\.([A-Za-z0-9_-]{16,80})")
MODES = ("check", "full", "ask")


@dataclass(frozen=True, slots=True)
class Payload:
    """What came with `/start`: the wish to begin in a mode, a code that carries a talk over, or nothing we know."""

    mode: str = ""
    code: str = ""


def read_payload(text: str) -> Payload:
    if not _PAYLOAD.fullmatch(text):
        return Payload()
    if text.startswith(_HANDOVER):
        return Payload(code=text.removeprefix(_HANDOVER))
    return Payload(mode=text) if text in MODES else Payload()


def start_link(username: str, payload: str = "") -> str:
    """Opens the bot in Telegram. Raises ValueError for a payload that Telegram would not take."""
    if not payload:
        return f"https://t.me/{username}"
    if not _PAYLOAD.fullmatch(payload):
        raise ValueError(f"a start payload has 1 to {LONGEST_PAYLOAD} of A-Z, a-z, 0-9, _ and -")
    return f"https://t.me/{username}?start={payload}"


def come_back_link(public_url: str, conversation_id: str, token: str) -> str:
    """From Telegram to the web page. The fragment stays in the browser: no server or proxy logs it."""
    return f"{public_url.rstrip('/')}/back#{conversation_id}.{token}"


def read_come_back(text: str) -> tuple[str, str] | None:
    """(conversation id, token) of a come-back code or link that makes up the whole message."""
    found = _COME_BACK.fullmatch(text.strip())
    return (found[1], found[2]) if found else None
