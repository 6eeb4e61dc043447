"""Talks with a model behind real HTTP. All but model and database is made once; the model-free talk is the measure."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from advisor.bootstrap import Services
from advisor.domain.acts import Mode
from advisor.domain.reply import Message, Reply
from advisor.domain.talk import Talk
from advisor.engine.ports import Incoming
from advisor.model.connect import ModelSettings, connect
from advisor.settings import Settings
from tests.model_servers.asked import Asked
from tests.model_servers.behaviours import Says, faithful

_SHARED = ("knowledge", "documents", "speaker", "library", "reader", "_embedder")


@dataclass
class Table:
    """A test's place in one talk."""

    services: Services
    id: str = ""
    token: str = ""

    def begin(self, mode: Mode = Mode.OPEN, lang: str = "en") -> Reply:
        begun = self.services.advisor.begin(mode, lang)
        self.id, self.token = begun.id, begun.token
        return begun.reply

    def say(self, text: str = "", *, choice: str = "", show: Callable[[Message], None] | None = None) -> Reply:
        return self.services.advisor.say(self.id, self.token, Incoming(text, choice), show)

    @property
    def talk(self) -> Talk:
        return self.services.advisor.standing(self.id, self.token).talk

    @property
    def turns(self) -> int:
        return len(self.services.advisor.standing(self.id, self.token).turns)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The parts that do not change from test to test."""
    services = Services(Settings(data_dir=tmp_path_factory.mktemp("shared")))
    services.warm_up()
    return services


NewServices = Callable[..., Services]


@pytest.fixture
def new_services(shared: Services, tmp_path: Path) -> NewServices:
    def new(base_url: str = "", data_dir: Path | None = None, **settings: Any) -> Services:
        model = {"model": "openai:scripted", "model_base_url": base_url, "model_timeout_s": 30} if base_url else {}
        made = Services(Settings(data_dir=data_dir or tmp_path, **(model | settings)))
        for name in _SHARED:
            made.__dict__[name] = getattr(shared, name)
        return made

    return new


@pytest.fixture(scope="session")
def warm(shared: Services) -> None:
    """Importing the provider's library takes seconds once; the time limits of the tests are about the model."""
    connect(ModelSettings("openai:scripted", "http://127.0.0.1:9/v1"))


@pytest.fixture
def table(new_services: NewServices, warm: None) -> Callable[..., Table]:
    """`table(model.base_url)` is a talk with that model, `table()` one without."""
    return lambda base_url="", **settings: Table(new_services(base_url, **settings))


def reads(act: str, level: str | None = None, **more: Any) -> Says:
    """A model that fills in the form so, and is faithful in everything else. Use with the behaviour "nonsense": as it stands."""

    def says(asked: Asked) -> str:
        if asked.schema is None:
            return faithful(asked)
        form = {"act": act, "level": level}
        wide = "evidence" in asked.schema.get("properties", {})
        return json.dumps(form | ({"evidence": [], "red_flags": [], "partners": []} | more if wide else {}))

    return says


def answers(*texts: str) -> Says:
    """A model that answers with these texts, one after another, the last one again and again; it understands nothing."""
    left = list(texts)

    def says(asked: Asked) -> str:
        if asked.schema is not None:
            return "{}"
        return left.pop(0) if len(left) > 1 else left[0]

    return says


def texts_of(reply: Reply) -> list[str]:
    return [message.text for message in reply.messages]
