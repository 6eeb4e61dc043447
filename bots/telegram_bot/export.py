"""Everything that is stored about a chat and its talk, handed to its owner."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import to_jsonable_python

from advisor.engine.advisor import Standing
from telegram_bot.chats import Chat


def export_chat(standing: Standing, chat_number: int, chat: Chat) -> bytes:
    """JSON in the form of the web page's export, and beside it what the bot remembers. Tokens are left out."""
    whole: dict[str, Any] = to_jsonable_python(standing)
    exported = {
        "format": "partnership-talk/1",
        "id": whole["id"],
        "channel": whole["channel"],
        "created_at": whole["stored"]["created_at"],
        "updated_at": whole["stored"]["updated_at"],
        "telegram": {"chat": chat_number, "memory": to_jsonable_python(chat.memory)},
        "talk": whole["talk"],
        "turns": whole["turns"],
    }
    return json.dumps(exported, ensure_ascii=False, indent=2).encode()
