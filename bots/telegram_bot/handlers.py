"""An update becomes an event: who wrote, where, and what kind of thing it is. Reads only; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from telegram import CallbackQuery, ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.constants import ChatMemberStatus, ChatType


class Kind(StrEnum):
    TEXT = "text"
    COMMAND = "command"
    BUTTON = "button"
    NOT_TEXT = "not_text"
    FORWARDED = "forwarded"
    EDITED = "edited"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Event:
    """`text` is what was written, the words after a command, or a button's data; `name` a command or a kind of thing."""

    update_id: int
    chat: int
    kind: Kind
    private: bool
    lang: str = ""
    text: str = ""
    name: str = ""
    addressed: bool = True
    message_id: int = 0
    callback: str = ""
    album: str = ""

    @property
    def counts(self) -> bool:
        """Somebody waits for an answer to this one alone; a flood of other messages is answered together."""
        return self.kind in (Kind.COMMAND, Kind.BUTTON, Kind.JOINED)


_NOT_TEXT = {
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "photo": "picture",
    "video": "picture",
    "animation": "picture",
    "sticker": "sticker",
    "document": "file",
    "contact": "contact",
    "location": "location",
    "venue": "location",
    "poll": "other",
    "dice": "other",
    "game": "other",
    "story": "other",
    "paid_media": "other",
    "checklist": "other",
    "invoice": "other",
}
_SERVICE = ("new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id", "migrate_from_chat_id")
_PRESENT = frozenset({ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR})
_ABSENT = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})


def read_update(update: Update, bot: User) -> Event | None:
    """None for what is nobody's message to us: channel posts, service messages, other bots."""
    if update.callback_query is not None:
        return _button(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    return _message(update.update_id, message, bot, edited=update.edited_message is not None)


def _message(update_id: int, message: Message, bot: User, *, edited: bool) -> Event | None:
    private = message.chat.type == ChatType.PRIVATE
    text = message.text or message.caption or ""
    kind, name = Kind.TEXT, ""
    if edited:
        kind = Kind.EDITED
    elif message.forward_origin is not None:
        kind = Kind.FORWARDED
    elif not message.text:
        name = next((said for field, said in _NOT_TEXT.items() if getattr(message, field, None)), "")
        if not name and any(getattr(message, field, None) for field in _SERVICE):
            return None
        kind, name = Kind.NOT_TEXT, name or "other"
    addressed = private or _is_addressed(message, bot)
    if kind is Kind.TEXT:
        command = _command(message, bot)
        if command is not None:
            kind, (name, text) = Kind.COMMAND, command
            addressed = True
        elif not private:
            text = _without_mention(text, bot)
        elif text.startswith("/") and _is_for_another_bot(message, bot):
            return None
    lang = (message.from_user.language_code or "") if message.from_user else ""
    return Event(
        update_id,
        message.chat.id,
        kind,
        private,
        lang,
        text.strip(),
        name,
        addressed,
        message.message_id,
        album=message.media_group_id or "",
    )


def _button(update_id: int, query: CallbackQuery) -> Event:
    message = query.message
    return Event(
        update_id,
        message.chat.id if message else query.from_user.id,
        Kind.BUTTON,
        message is not None and message.chat.type == ChatType.PRIVATE,
        query.from_user.language_code or "",
        query.data or "",
        message_id=message.message_id if message else 0,
        callback=query.id,
    )


def _membership(update_id: int, change: ChatMemberUpdated) -> Event | None:
    """Only being taken into a group is something to say hello to; being blocked or thrown out is not."""
    if change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return None
    if change.old_chat_member.status not in _ABSENT or change.new_chat_member.status not in _PRESENT:
        return None
    return Event(update_id, change.chat.id, Kind.JOINED, private=False, lang=change.from_user.language_code or "")


def _command(message: Message, bot: User) -> tuple[str, str] | None:
    """(name, what follows) of a command to this bot that opens the message."""
    first = next(iter(message.entities or ()), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return None
    whole = message.parse_entity(first)
    name, _, to = whole[1:].partition("@")
    if to and to.lower() != (bot.username or "").lower():
        return None
    return name.lower(), (message.text or "")[len(whole) :].strip()


def _is_for_another_bot(message: Message, bot: User) -> bool:
    first = next(iter(message.entities or ()), None)
    return first is not None and first.type == MessageEntity.BOT_COMMAND and _command(message, bot) is None


def _is_addressed(message: Message, bot: User) -> bool:
    reply = message.reply_to_message
    if reply is not None and reply.from_user is not None and reply.from_user.id == bot.id:
        return True
    mentions = {
        **message.parse_entities([MessageEntity.MENTION]),
        **message.parse_caption_entities([MessageEntity.MENTION]),
    }
    if any(name.lower() == f"@{bot.username}".lower() for name in mentions.values()):
        return True
    named = (e.user for e in (*message.entities, *message.caption_entities) if e.type == MessageEntity.TEXT_MENTION)
    return any(user is not None and user.id == bot.id for user in named)


def _without_mention(text: str, bot: User) -> str:
    words = (word for word in text.split(" ") if word.lower().rstrip(",:") != f"@{bot.username}".lower())
    return " ".join(words)
