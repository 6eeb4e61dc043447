"""`python -m telegram_bot` is `advisor telegram`."""

from __future__ import annotations

from telegram_bot.command import telegram

telegram()
