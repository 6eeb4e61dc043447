"""The methods of the Bot API that the bot calls, each under its name there."""

from __future__ import annotations

import re
from typing import Any

from tests.telegram.bot_api.chats import Chats
from tests.telegram.bot_api.limits import RELAXED, ApiError, Limits, Traffic, checked_keyboard, checked_text
from tests.telegram.bot_api.messages import BOT, Json, Sent


class Methods(Chats):
    def __init__(self, limits: Limits = RELAXED) -> None:
        super().__init__()
        self.profile: dict[tuple[str, str, str], Any] = {}
        self.toasts: list[tuple[str, str]] = []
        self.webhook: Json = {}
        self._traffic = Traffic(limits)

    def do_getMe(self, data: Json, files: Json) -> Json:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    async def do_getUpdates(self, data: Json, files: Json) -> list[Json]:
        if self.webhook:
            raise ApiError(409, "Conflict: can't use getUpdates method while webhook is active")
        self.updates.confirm(int(data.get("offset", 0)))
        return await self.updates.next(int(data.get("limit", 100)), float(data.get("timeout", 0)))

    def do_sendMessage(self, data: Json, files: Json) -> Json:
        chat = self._reachable(data)
        text, entities = checked_text(data.get("text", ""), data.get("entities"), 4096)
        keyboard = checked_keyboard(data.get("reply_markup"))
        if data.get("parse_mode"):
            raise ApiError(400, "Bad Request: the tests want entities, not parse_mode")
        self._traffic.take(chat)
        reply_to = (data.get("reply_parameters") or {}).get("message_id", 0)
        return self.add(Sent(chat, self.next_message_id(chat), text, entities, keyboard, reply_to=reply_to))

    def do_sendDocument(self, data: Json, files: Json) -> Json:
        chat = self._reachable(data)
        caption, entities = checked_text(data.get("caption", ""), data.get("caption_entities"), 1024, may_be_empty=True)
        self._traffic.take(chat)
        filename, content = next(iter(files.values()))
        sent = Sent(chat, self.next_message_id(chat), caption, entities, document=content, filename=filename)
        return self.add(sent)

    def do_editMessageText(self, data: Json, files: Json) -> Json:
        message = self._editable(data)
        text, entities = checked_text(data.get("text", ""), data.get("entities"), 4096)
        keyboard = checked_keyboard(data.get("reply_markup"))
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise ApiError(
                400, "Bad Request: message is not modified: specified new message content is exactly the same"
            )
        message.text, message.entities, message.keyboard = text, entities, keyboard
        message.edits += 1
        return message.shown()

    def do_editMessageReplyMarkup(self, data: Json, files: Json) -> Json:
        message = self._editable(data)
        keyboard = checked_keyboard(data.get("reply_markup"))
        if keyboard == message.keyboard:
            raise ApiError(
                400, "Bad Request: message is not modified: specified new message content is exactly the same"
            )
        message.keyboard = keyboard
        message.edits += 1
        return message.shown()

    def do_answerCallbackQuery(self, data: Json, files: Json) -> bool:
        if len(data.get("text", "")) > 200:
            raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
        self.toasts.append((data["callback_query_id"], data.get("text", "")))
        return True

    def do_sendChatAction(self, data: Json, files: Json) -> bool:
        self._reachable(data)
        return True

    def do_setMyCommands(self, data: Json, files: Json) -> bool:
        for command in data["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]) or not 1 <= len(command["description"]) <= 256:
                raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
        scope = (data.get("scope") or {}).get("type", "default")
        self.profile["commands", scope, data.get("language_code", "")] = data["commands"]
        return True

    def do_setMyDescription(self, data: Json, files: Json) -> bool:
        return self._describe("description", data, 512)

    def do_setMyShortDescription(self, data: Json, files: Json) -> bool:
        return self._describe("short_description", data, 120)

    def do_setWebhook(self, data: Json, files: Json) -> bool:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", data.get("secret_token", "")):
            raise ApiError(400, "Bad Request: secret token contains unallowed characters")
        if not data["url"].startswith("https://"):
            raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = data
        return True

    def do_deleteWebhook(self, data: Json, files: Json) -> bool:
        self.webhook = {}
        if data.get("drop_pending_updates") in (True, "true", "True"):
            self.updates.drop()
        return True

    def _describe(self, what: str, data: Json, most: int) -> bool:
        if len(data.get(what, "")) > most:
            raise ApiError(400, f"Bad Request: {what} is too long")
        self.profile[what, "default", data.get("language_code", "")] = data.get(what, "")
        return True

    def _reachable(self, data: Json) -> int:
        chat = int(data["chat_id"])
        if chat in self.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat in self.deleted:
            raise ApiError(400, "Bad Request: chat not found")
        return chat

    def _editable(self, data: Json) -> Sent:
        chat = self._reachable(data)
        message = self.find(chat, int(data["message_id"]))
        if message is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        return message
