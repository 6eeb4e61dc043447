"""What a person does in Telegram."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.telegram.bot_api.chats import Chats
from tests.telegram.bot_api.messages import Json, Sent, units


@dataclass
class Person:
    """Somebody with Telegram: writes, taps, forwards, blocks, and reads what the bot sent."""

    chats: Chats
    number: int
    user: Json
    group: int = 0
    read: int = 0

    @property
    def chat(self) -> int:
        return self.group or self.number

    def in_group(self, group: int) -> Person:
        return Person(self.chats, self.number, self.user, group)

    def message(self, text: str = "", **more: Any) -> Json:
        chat: Json = {"id": self.chat, "type": "private", "first_name": self.user["first_name"]}
        if self.group:
            chat = {"id": self.group, "type": "supergroup", "title": "The water group"}
        message: Json = {
            "message_id": self.chats.next_message_id(self.chat),
            "date": int(time.time()),
            "from": self.user,
            "chat": chat,
            **more,
        }
        if text:
            found = re.finditer(r"(?<!\S)(?:/[a-z_]+(?:@\w+)?|@\w+)", text)
            entities = [
                {
                    "type": "bot_command" if part[0].startswith("/") else "mention",
                    "offset": units(text[: part.start()]),
                    "length": units(part[0]),
                }
                for part in found
            ]
            message["text"] = text
            if entities:
                message["entities"] = entities
        return message

    def write(self, text: str = "", **more: Any) -> int:
        return self.chats.push({"message": self.message(text, **more)})

    def follow(self, link: str) -> int:
        """Opens a t.me link and taps Start."""
        payload = parse_qs(urlsplit(link).query).get("start", [""])[0]
        assert re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload), payload
        return self.write(f"/start {payload}".strip())

    def tap(self, label: str, message: Sent | None = None) -> int:
        message = message or self.open()
        return self.chats.push({"callback_query": self.callback(message, message.button(label)["callback_data"])})

    def callback(self, message: Sent, data: str) -> Json:
        made = {"id": f"cb{time.monotonic_ns()}", "from": self.user, "chat_instance": "1", "data": data}
        return {**made, "message": message.shown()}

    def open(self) -> Sent:
        """The last message with buttons."""
        return next(m for m in reversed(self.chats.of(self.chat)) if m.keyboard)

    def wait(self, count: int = 1, within: float = 20) -> list[Sent]:
        """The next `count` messages of the bot in this chat."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            fresh = self.chats.of(self.chat)[self.read :]
            if len(fresh) >= count:
                self.read += count
                return fresh[:count]
            time.sleep(0.005)
        raise AssertionError(f"only {[m.text for m in self.chats.of(self.chat)[self.read :]]} came, {count} expected")

    def wait_for(self, part: str, within: float = 20) -> Sent:
        """The next message that contains `part`; those before it count as read."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            for number, message in enumerate(self.chats.of(self.chat)[self.read :], start=1):
                if part in message.text:
                    self.read += number
                    return message
            time.sleep(0.005)
        raise AssertionError(f"{part!r} is not in {[m.text for m in self.chats.of(self.chat)[self.read :]]}")

    def quiet(self, seconds: float = 0.6) -> bool:
        """Nothing more comes."""
        time.sleep(seconds)
        return len(self.chats.of(self.chat)) == self.read
