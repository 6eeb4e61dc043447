"""What the bot sent, as people see it and as the API gives it back."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

BOT = {"id": 4242, "is_bot": True, "first_name": "Advisor", "username": "partnership_test_bot"}
Json = dict[str, Any]


@dataclass
class Sent:
    """A message of the bot as a person sees it now."""

    chat: int
    id: int
    text: str
    entities: list[Json] = field(default_factory=list)
    keyboard: list[list[Json]] = field(default_factory=list)
    document: bytes = b""
    filename: str = ""
    reply_to: int = 0
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, label: str) -> Json:
        return next(button for row in self.keyboard for button in row if button["text"] == label)

    def shown(self) -> Json:
        """The message as the API gives it."""
        kind = "private" if self.chat > 0 else "supergroup"
        shown: Json = {
            "message_id": self.id,
            "date": int(time.time()),
            "from": BOT,
            "chat": {"id": self.chat, "type": kind, "first_name" if kind == "private" else "title": "x"},
        }
        if self.document:
            file = {
                "file_id": "f",
                "file_unique_id": "u",
                "file_name": self.filename,
                "file_size": len(self.document),
            }
            shown |= {"document": file, "caption": self.text}
        else:
            shown |= {"text": self.text, "entities": self.entities}
        if self.keyboard:
            shown["reply_markup"] = {"inline_keyboard": self.keyboard}
        return shown


def units(text: str) -> int:
    """Telegram counts UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
