"""The link by which a talk that began in the browser goes on in Telegram."""

from __future__ import annotations

from advisor.adapters.stores.chats import HANDOVER_MINUTES
from advisor.bootstrap import Services

MINUTES = HANDOVER_MINUTES
_HANDOVER = "c-"
"""The bot takes a start payload with this beginning for the code of a talk."""


def telegram_link(services: Services, conversation_id: str, token: str) -> str:
    """Works once. The code stands for the talk for `MINUTES` minutes; the token itself does not leave."""
    code = services.chats("web").offer_handover(conversation_id, token, services.clock())
    return f"https://t.me/{services.settings.telegram_bot}?start={_HANDOVER}{code}"
