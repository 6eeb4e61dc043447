"""Everything that is stored about a chat and its talks, handed to its owner."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic_core import to_jsonable_python

from advisor.engine.advisor import Standing
from telegram_bot.chats import Chat


def export_chat(standing: Standing, earlier: Sequence[Standing], chat_number: int, chat: Chat) -> bytes:
    """JSON in the form of the web page's export; beside it what the bot remembers, and the talks before this one. Tokens
    are left out."""
    memory = to_jsonable_python(chat.memory, exclude={"earlier"})
    exported = {
        "format": "partnership-talk/1",
        **_told(standing),
        "telegram": {"chat": chat_number, "memory": memory},
        "earlier": [_told(one) for one in earlier],
    }
    return json.dumps(exported, ensure_ascii=False, indent=2).encode()


def _told(standing: Standing) -> dict[str, Any]:
    whole: dict[str, Any] = to_jsonable_python(standing)
    return {
        "id": whole["id"],
        "channel": whole["channel"],
        "created_at": whole["stored"]["created_at"],
        "updated_at": whole["stored"]["updated_at"],
        "talk": whole["talk"],
        "turns": whole["turns"],
    }
