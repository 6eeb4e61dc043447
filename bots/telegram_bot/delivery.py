"""Sends a plan, step by step, and keeps how far it got: after a crash the rest is sent, not the whole again.

A new message is noted once Telegram has taken it. Should the process die between the two (Telegram has no key to tell a
repetition by), that one message comes twice, with the same buttons; the talk behind it never moves twice.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from itertools import groupby

import structlog
from telegram import Bot, InputFile, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden

from advisor.engine.ports import Clock
from telegram_bot.chats import Chat, ChatStore, write_chat
from telegram_bot.keyboards import markup
from telegram_bot.outgoing import Outgoing, Plan, Say, SendFile, Settle, Toast

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNREACHABLE = (
    "chat not found",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "user is deactivated",
)
_log = structlog.get_logger(__name__)


class UnreachableError(Exception):
    """The chat is gone, or does not want to hear from us."""


@dataclass(frozen=True)
class Delivery:
    bot: Bot
    store: ChatStore
    clock: Clock

    async def deliver(self, chat_id: int, update_id: int, plan: Plan, sent: int) -> None:
        """Sends what was not sent yet and notes the update as done, whether or not the chat could be reached.

        Before that only the number of messages is noted: the plan is made anew from what the chat was before.
        """
        chat, count = plan.chat, 0
        messages = sum(isinstance(step, Say | SendFile) for step in plan.steps)
        try:
            for are_messages, steps in groupby(plan.steps, lambda step: isinstance(step, Say | SendFile)):
                if not are_messages:  # toasts and edits: order does not matter, doing them again changes nothing
                    await asyncio.gather(*(self._send(chat_id, step) for step in steps))
                    continue
                for step in steps:
                    count += 1
                    message = await self._send(chat_id, step) if count > sent else None
                    chat = _kept_open(chat, step, message)
                    if sent < count < messages:
                        await self._keep(chat_id, update_id, None, (count, False))
        except UnreachableError as error:
            _log.info("chat_unreachable", reason=str(error))
        await self._keep(chat_id, update_id, chat, (count, True))

    async def send_alone(self, chat_id: int, say: Say) -> None:
        """A message that answers no update. Raises UnreachableError or the library's error."""
        await self._send(chat_id, say)

    async def _keep(self, chat_id: int, update_id: int, chat: Chat | None, progress: tuple[int, bool]) -> None:
        conversation = write_chat(chat) if chat is not None else None
        await asyncio.to_thread(self.store.keep, str(chat_id), conversation, update_id, progress, self.clock())

    async def _send(self, chat_id: int, step: Outgoing) -> Message | None:
        """Raises UnreachableError; what cannot be edited or acknowledged any more is let be."""
        try:
            match step:
                case Say():
                    return await self._say(chat_id, step)
                case SendFile(content, filename, caption):
                    return await self.bot.send_document(chat_id, InputFile(content, filename), caption=caption)
                case Settle():
                    await self._settle(chat_id, step)
                case Toast(callback, note):
                    await self.bot.answer_callback_query(callback, text=note or None)
        except Forbidden as error:
            raise UnreachableError(error.message) from error
        except ChatMigrated as error:
            raise UnreachableError("the group has become a supergroup") from error
        except BadRequest as error:
            if any(reason in error.message.lower() for reason in _UNREACHABLE):
                raise UnreachableError(error.message) from error
            if isinstance(step, Say | SendFile):
                raise
            _log.debug("left_as_it_is", reason=error.message)
        return None

    async def _say(self, chat_id: int, step: Say) -> Message:
        reply = ReplyParameters(step.reply_to, allow_sending_without_reply=True) if step.reply_to else None
        return await self.bot.send_message(
            chat_id,
            step.text.text,
            entities=step.text.entities() or None,
            reply_markup=markup(step.rows),
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
        )

    async def _settle(self, chat_id: int, step: Settle) -> None:
        if step.message_id and step.text is None:
            await self.bot.edit_message_reply_markup(chat_id, step.message_id)
        elif step.message_id and step.text is not None:
            await self.bot.edit_message_text(
                step.text.text,
                chat_id,
                step.message_id,
                entities=step.text.entities() or None,
                link_preview_options=_NO_PREVIEW,
            )


def _kept_open(chat: Chat | None, step: Outgoing, message: Message | None) -> Chat | None:
    """The chat with the message whose keyboard now waits; one sent before a crash is found again by its token alone."""
    if chat is None or not isinstance(step, Say) or step.opens is None:
        return chat
    return chat.remember(open=replace(step.opens, id=message.message_id if message is not None else 0))
