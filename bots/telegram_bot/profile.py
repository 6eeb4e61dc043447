"""The bot's profile: commands and descriptions in every language, set at every start."""

from __future__ import annotations

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats
from telegram.error import TelegramError

from advisor.engine.ports import Speaker

COMMANDS = ("start", "check", "ask", "report", "language", "privacy", "export", "forget", "help")
_IN_GROUPS = ("ask", "help")
_TWO_LETTERS = 2
_log = structlog.get_logger(__name__)


async def set_profile(bot: Bot, speaker: Speaker) -> None:
    """A profile that cannot be set now (Telegram limits how often) is no reason not to work."""
    try:
        await _set(bot, speaker, speaker.languages[0], "")
        for lang in speaker.languages:
            if len(lang) == _TWO_LETTERS:
                await _set(bot, speaker, lang, lang)
    except TelegramError as error:
        _log.warning("profile_not_set", reason=error.message)


async def _set(bot: Bot, speaker: Speaker, lang: str, code: str) -> None:
    """`code` empty: for users of all other languages."""

    def commands(names: tuple[str, ...]) -> list[BotCommand]:
        return [BotCommand(name, speaker.say(f"tg-command-{name}", lang)) for name in names]

    await bot.set_my_commands(commands(COMMANDS), language_code=code or None)
    await bot.set_my_commands(commands(_IN_GROUPS), BotCommandScopeAllGroupChats(), code or None)
    await bot.set_my_description(speaker.say("tg-description", lang), language_code=code or None)
    await bot.set_my_short_description(speaker.say("tg-short-description", lang), language_code=code or None)
