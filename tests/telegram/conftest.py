"""One Bot API server and one bot for all talks; tests that kill or restrict have their own."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest

from tests.telegram.bot_api.person import Person
from tests.telegram.bot_api.server import BotApiServer, running
from tests.telegram.running_bot import RunningBot, bot

_numbers = itertools.count(1000)


@pytest.fixture(scope="session")
def telegram() -> Iterator[BotApiServer]:
    with running() as server:
        yield server


@pytest.fixture(scope="session")
def the_bot(telegram: BotApiServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    with bot(telegram, tmp_path_factory.mktemp("telegram")) as started:
        yield started


@pytest.fixture
def new_person(telegram: BotApiServer, the_bot: RunningBot) -> Callable[..., Person]:
    """Somebody whom the bot does not know yet."""

    def new(lang: str = "en", name: str = "Ana") -> Person:
        return telegram.person(next(_numbers), lang, name)

    return new
