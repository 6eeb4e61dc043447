"""From settings to a LangChain chat model. LangChain is imported here, when the first call is made, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from advisor.model.fallbacks import FallbackError, Reason

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_OPENAI = "openai"
_SPARE_CONNECTIONS = 2


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """What an operator says about the model. Prices are per million tokens, in any currency; 0 where nothing is to be counted."""

    name: str
    base_url: str = ""
    api_key: str = ""
    timeout_s: float = 8.0
    concurrency: int = 4
    tokens_per_conversation: int = 0
    tokens_per_day: int = 0
    price_in: float = 0.0
    price_out: float = 0.0

    @property
    def provider(self) -> str:
        """What stands before the colon; a bare name on a server of one's own is an OpenAI-compatible one."""
        head, colon, _ = self.name.partition(":")
        return head if colon else (_OPENAI if self.base_url else "")

    @property
    def where(self) -> str:
        """Who gets to see what is sent, as users are told: the host of the server, else the provider."""
        return (urlsplit(self.base_url).hostname or self.base_url) if self.base_url else (self.provider or self.name)


def connect(settings: ModelSettings) -> BaseChatModel:
    """Raises FallbackError when the settings make no model. Opens no connection yet."""
    try:
        from langchain.chat_models import init_chat_model  # noqa: PLC0415 - takes a second; only with a model

        model: BaseChatModel = init_chat_model(settings.name, **_options(settings))
    except Exception as error:
        # Each provider's library has errors of its own here. Only the first line: further ones may show the key.
        first = str(error).partition("\n")[0]
        raise FallbackError(Reason.MISSING, f"{type(error).__name__}: {first}") from error
    return model


def _options(settings: ModelSettings) -> dict[str, Any]:
    options: dict[str, Any] = {"temperature": 0}
    if settings.base_url:
        options["base_url"] = settings.base_url
    if settings.api_key:
        options["api_key"] = settings.api_key
    if settings.provider == _OPENAI:
        from advisor.model.transport import bounded_client  # noqa: PLC0415 - needs the client of that provider

        connections = settings.concurrency + _SPARE_CONNECTIONS
        options |= {
            "http_async_client": bounded_client(settings.base_url, connections),
            "timeout": settings.timeout_s,
            "max_retries": 0,
        }
        if settings.base_url:
            options |= {"model_provider": _OPENAI} if ":" not in settings.name else {}
            options.setdefault("api_key", "none")  # a server of one's own asks for no key; the library insists on one
    return options
