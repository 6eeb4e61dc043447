"""What one turn carries from step to step, and the parts that steps may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from advisor.domain.acts import Act
from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.passage import Finding
from advisor.domain.reply import Message, Reply
from advisor.domain.talk import Talk
from advisor.engine.drafts import Draft
from advisor.engine.guest import Guest, Visit
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.moves import Move
from advisor.engine.ports import Clock, ConversationStore, Incoming, Library, Limits, Reader, Speaker, StoredTalk


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything outside the turn that its steps talk to."""

    store: ConversationStore
    library: Library
    reader: Reader
    speaker: Speaker
    instrument: Instrument
    sources: Sources
    clock: Clock
    limits: Limits
    guest: Guest | None = None
    """A language model, where one is configured."""


@dataclass(slots=True)
class TurnContext:
    """Grows from step to step. `talk` is always the fold of what the conversation had plus `acts`."""

    conversation: StoredTalk
    incoming: Incoming
    now: datetime
    talk: Talk
    acts: list[Act] = field(default_factory=list)
    intent: Intent = field(default_factory=lambda: Intent(IntentKind.BEGIN))
    finding: Finding | None = None
    moves: list[Move] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    """Beside the composed messages: what of each may be said in other words."""
    status: str = ""
    reply: Reply | None = None
    replayed: bool = False
    visit: Visit | None = None
    show: Callable[[Message], None] | None = None
    """Called with an answer while it grows."""
    spoken: str = ""
    """The language of the message, also where there is no wording in it."""
    worried: bool = False
    """The message may tell of danger: it is taken in, but its words are not kept and nobody else gets to see them."""

    @property
    def lang(self) -> str:
        return self.talk.lang

    def happen(self, *acts: Act) -> None:
        """Record acts and fold them into the state; nothing else changes it."""
        for act in acts:
            self.acts.append(act)
            self.talk = self.talk.after(act)

    def will_say(self, *moves: Move) -> None:
        self.moves.extend(moves)
