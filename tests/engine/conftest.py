"""An advisor over the real knowledge and wording, with a scripted reader and an in-memory store."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import pytest

from advisor.adapters.stores.memory import MemoryConversationStore
from advisor.domain.acts import Mode
from advisor.domain.reply import Reply
from advisor.engine.advisor import Advisor, Begun
from advisor.engine.context import Parts
from advisor.engine.ports import Incoming, Limits
from tests.fakes import ListLibrary, ScriptedReader, SteppingClock


@dataclass
class Desk:
    """A test's place at the table: the advisor, its parts and the talk that is open."""

    advisor: Advisor
    parts: Parts
    reader: ScriptedReader
    clock: SteppingClock
    begun: Begun | None = None

    def begin(self, mode: Mode = Mode.OPEN, lang: str = "en") -> Reply:
        self.begun = self.advisor.begin(mode, lang)
        return self.begun.reply

    def say(self, text: str = "", *, choice: str = "", id_: str = "") -> Reply:
        assert self.begun is not None
        return self.advisor.say(self.begun.id, self.begun.token, Incoming(text, choice, id_))

    @property
    def talk(self):
        assert self.begun is not None
        return self.advisor.standing(self.begun.id, self.begun.token).talk


@pytest.fixture
def desk(knowledge, speaker) -> Desk:
    reader, clock, numbers = ScriptedReader(), SteppingClock(), itertools.count(1)
    parts = Parts(
        MemoryConversationStore(),
        ListLibrary(knowledge.passages),
        reader,
        speaker,
        knowledge.instrument,
        knowledge.sources,
        clock,
        Limits(),
    )
    return Desk(Advisor(parts, lambda: f"secret-{next(numbers)}"), parts, reader, clock)
