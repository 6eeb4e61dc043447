"""One typed table of settings, read from the environment (`ADVISOR_...`).

The table also writes its own documentation: `advisor settings` prints it and a test holds README and docs to it.
"""

from __future__ import annotations

import os
import sysconfig
import warnings
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from advisor.errors import AdvisorWarning, SettingsError

_PREFIX = "ADVISOR_"
_TEST = "ADVISOR_TEST_"
"""Read by the tests, not by the service."""


class Settings(BaseSettings):
    """Everything an operator can set. Defaults work with nothing else installed or running."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="ignore", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("partnership-advisor"),
        description="Folder for the database, the search index and imported documents.",
    )
    database_url: str = Field(
        "",
        description="SQLAlchemy URL of the conversation store, e.g. postgresql+psycopg://user@host/db. "
        "Empty: SQLite in the data folder.",
    )
    chroma_url: str = Field(
        "",
        description="Address of a Chroma server, e.g. http://127.0.0.1:8000. Empty: Chroma embedded, in the data folder.",
    )
    redis_url: str = Field(
        "",
        description="Redis for rate limits and token budgets shared by several processes. Empty: they are counted in this "
        "process.",
    )
    embeddings: str = Field(
        "bundled",
        description="`bundled` (multilingual-e5-small, ships with a dependency), `none` (word search only) or what "
        "LangChain's init_embeddings takes, e.g. openai:text-embedding-3-small.",
    )
    model: str = Field(
        "",
        description="Language model as LangChain's init_chat_model takes it, e.g. openai:NAME or ollama:NAME. Empty: none; "
        "none is needed.",
    )
    model_base_url: str = Field("", description="Address of an OpenAI-compatible server for the model.")
    model_api_key: SecretStr = Field(SecretStr(""), description="Key for the model's server.")
    model_timeout_s: float = Field(
        8.0, gt=0, le=120, description="Seconds a model may take in one turn before the reply is given without it."
    )
    model_concurrency: int = Field(
        4, ge=1, le=64, description="Turns that may wait for the model at once; further ones are answered without it."
    )
    model_tokens_per_conversation: int = Field(
        60_000, ge=0, description="Tokens sent and received that one conversation may use in 30 days. 0: no limit."
    )
    model_tokens_per_day: int = Field(
        2_000_000, ge=0, description="Tokens that all conversations together may use in a day. 0: no limit."
    )
    model_price_in: float = Field(
        0.0, ge=0, description="Price of a million tokens sent, in any currency, for the cost in `/metrics`."
    )
    model_price_out: float = Field(0.0, ge=0, description="Price of a million tokens received.")
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Languages offered, comma separated (en,es). Empty: every language whose wording is complete."
    )
    retention_days: int = Field(
        365,
        ge=0,
        description="Days after the last message when a conversation is erased. 0: kept until erased by its owner.",
    )
    rate_limit: str = Field(
        "60/minute",
        description="Requests per client address that change something, in the notation of the `limits` library; `off` for none.",
    )
    max_message_chars: int = Field(4000, ge=200, le=100_000, description="Longest message taken, in characters.")
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Web origins, comma separated, whose pages may embed the widget. Empty: only the service's own."
    )
    trusted_proxies: str = Field(
        "127.0.0.1",
        description="Addresses of reverse proxies whose X-Forwarded-For is believed, comma separated, or *.",
    )
    operator: str = Field("", description="Who runs this service, shown to users.")
    public_url: str = Field("", description="Address under which users reach the service; used in links.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")
    log_format: Literal["json", "text"] = Field("text", description="`json` for machines, `text` for people.")
    knowledge_dir: Path | None = Field(None, description="Another `knowledge/` folder than the one that is installed.")
    prompts_dir: Path | None = Field(None, description="Another `prompts/` folder than the one that is installed.")
    telegram_token: SecretStr = Field(SecretStr(""), description="Token of the Telegram bot.")
    telegram_bot: str = Field(
        "",
        pattern=r"^[A-Za-z0-9_]{0,32}$",
        description="Name of the Telegram bot without @; the web page then offers to go on there. Empty: no such offer.",
    )
    telegram_api_url: str = Field("https://api.telegram.org", description="Address of the Bot API server.")
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""),
        description="Secret that Telegram sends with every update to the webhook (A-Z, a-z, 0-9, _ and -). Empty: no webhook.",
    )
    telegram_messages_per_s: float = Field(
        30,
        ge=0,
        description="Messages per second that the bot sends at most, over all chats; Telegram allows 30. 0: no limit.",
    )

    @field_validator("languages", "allowed_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @cached_property
    def knowledge_folder(self) -> Path:
        return self.knowledge_dir or content_folder("knowledge")

    @cached_property
    def prompts_folder(self) -> Path:
        return self.prompts_dir or content_folder("prompts")

    @property
    def sqlalchemy_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'conversations.sqlite3'}"

    @classmethod
    def from_environment(cls) -> Settings:
        """The settings as the environment has them. Warns of a variable that is none of them, and raises SettingsError that
        names one with a value that cannot be."""
        for name in sorted(os.environ):
            if name.startswith(_PREFIX) and not name.startswith(_TEST) and not cls.knows(name):
                near = get_close_matches(name, [variable for variable, _, _ in cls.table()], n=1)
                meant = f"; is {near[0]} meant?" if near else ""
                warnings.warn(f"{name} is no setting and has no effect{meant}", AdvisorWarning, stacklevel=2)
        try:
            return cls()
        except ValidationError as error:
            problems = [
                f"{_PREFIX}{str(e['loc'][0]).upper()}: {e['msg']} (it is {e['input']!r})" for e in error.errors()
            ]
            raise SettingsError("\n".join(problems)) from error

    @classmethod
    def knows(cls, variable: str) -> bool:
        return variable.removeprefix(_PREFIX).lower() in cls.model_fields

    @classmethod
    def table(cls) -> list[tuple[str, str, str]]:
        """(environment variable, default as text, description) for every setting, in order."""
        rows = []
        for name, info in cls.model_fields.items():
            if name == "data_dir":
                default = "the user's data folder"
            elif isinstance(info.default, SecretStr) or info.default in (None, "", ()):
                default = "(empty)"
            else:
                default = str(info.default)
            rows.append((f"{_PREFIX}{name.upper()}", default, info.description or ""))
        return rows


def content_folder(name: str) -> Path:
    """`knowledge` or `prompts`: inside the installed package, or at the root of a checkout (editable install)."""
    package = Path(__file__).resolve().parent
    for candidate in (package / "_content" / name, package.parents[1] / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(
        f"no {name} folder beside {package}; reinstall the package ({sysconfig.get_paths()['purelib']}) "
        f"or set ADVISOR_{name.upper()}_DIR"
    )
