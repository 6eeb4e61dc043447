"""The door to the engine: everything a front can ask for."""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from advisor.domain import acts as a
from advisor.domain.level import Level
from advisor.domain.passage import ANY, Filters, Finding
from advisor.domain.reading import AnswerReading, StoryReading
from advisor.domain.reply import Progress, Reply
from advisor.domain.talk import Phase, Talk
from advisor.engine import moves as m
from advisor.engine.answering import ComposedAnswer, compose_answer
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.ports import Incoming, StoredTalk, TokenMaker, Turn
from advisor.engine.turn import ACT, STEPS, progress_of, run
from advisor.errors import AccessDeniedError, ConflictError, InvalidInputError, MovedOnError, NotFoundError

_TRIES = 8
_LOCKS = 256
_AWAY = timedelta(hours=6)
_LONGEST_NOTE = 2000
_LONGEST_FIELD = 200


@dataclass(frozen=True, slots=True)
class Begun:
    """A new conversation. The token opens it; only its hash is stored, so it cannot be shown again."""

    id: str
    token: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Standing:
    """A conversation as it stands, for coming back and for reports."""

    id: str
    channel: str
    talk: Talk
    turns: tuple[Turn, ...]
    progress: Progress
    stored: StoredTalk


class Advisor:
    """Runs turns. Thread-safe; any replica can take the next message of any conversation.

    Raises NotFoundError for an unknown conversation, AccessDeniedError for a wrong token, InvalidInputError for what
    cannot be taken, ConflictError when others kept changing the conversation at the same moment, MovedOnError when an
    answer was chosen on a question that is not the open one any more.
    """

    def __init__(self, parts: Parts, new_token: TokenMaker) -> None:
        self._parts = parts
        self._new_token = new_token
        self._locks = tuple(threading.Lock() for _ in range(_LOCKS))

    @property
    def languages(self) -> Sequence[str]:
        return self._parts.speaker.languages

    def begin(self, mode: a.Mode = a.Mode.OPEN, lang: str = "en", channel: str = "api") -> Begun:
        """A new conversation with its greeting."""
        parts = self._parts
        now, token = parts.clock(), self._new_token()
        lang = self.supported(lang)
        stored = StoredTalk(self._new_token(), _hash(token), channel, Talk(lang), 0, now, now)
        turn = TurnContext(stored, Incoming(), now, stored.talk)
        turn.happen(a.ModeChosen(mode))
        run(turn, parts, ACT[1:])
        reply = _reply(turn)
        parts.store.create(replace(stored, talk=turn.talk, seq=1), Turn(1, turn.incoming, tuple(turn.acts), reply, now))
        return Begun(stored.id, token, reply)

    def say(self, conversation_id: str, token: str, incoming: Incoming) -> Reply:
        """Take one message. The same `client_message_id` again returns the first reply and changes nothing."""
        return self._turn(conversation_id, token, incoming, self._take)

    def set_answer(self, conversation_id: str, token: str, practice: str, level: Level, note: str = "") -> Reply:
        """Set or correct one answer directly; everything derived follows."""
        if not self._parts.instrument.has_practice(practice):
            raise NotFoundError(f"There is no practice {practice!r}.")
        if len(note) > _LONGEST_NOTE:
            raise InvalidInputError(f"A note has at most {_LONGEST_NOTE} characters.", "note")

        def direct(turn: TurnContext) -> None:
            turn.happen(a.Answered(practice, level, a.Via.DIRECT))
            if note:
                turn.happen(a.Noted(practice, note))
            turn.intent = Intent(IntentKind.REPEAT)
            run(turn, self._parts, ACT[1:])

        return self._turn(conversation_id, token, Incoming(), direct)

    def record(self, conversation_id: str, token: str, act: a.ActionPlanned | a.ViewGiven | a.LanguageChosen) -> Reply:
        """Something filled in beside the talk: an action, whose view this is, the language."""
        _check_fields(act, self._parts)

        def fill_in(turn: TurnContext) -> None:
            turn.happen(act)
            run(turn, self._parts, ())

        return self._turn(conversation_id, token, Incoming(), fill_in)

    def standing(self, conversation_id: str, token: str) -> Standing:
        """The transcript and where the talk stands."""
        stored = self._open(conversation_id, token)
        turns = tuple(self._parts.store.turns(conversation_id))
        return Standing(stored.id, stored.channel, stored.talk, turns, progress_of(stored.talk, self._parts), stored)

    def erase(self, conversation_id: str, token: str) -> None:
        """Erase the conversation and everything derived from it."""
        self._open(conversation_id, token)
        self._parts.store.delete(conversation_id)

    def ask(self, question: str, lang: str | None = None) -> tuple[ComposedAnswer, str]:
        """An answer from the corpus outside any talk, and the language it is in."""
        text = self._checked(question, "question")
        spoken = self.supported(lang) if lang else self.supported(self._parts.reader.language(text, "en"))
        finding = self._parts.library.find(text, lang=lang or spoken)
        return compose_answer(finding, spoken, self._parts, text), spoken

    def search(self, query: str, k: int = 10, lang: str | None = None, filters: Filters = ANY) -> Finding:
        return self._parts.library.find(self._checked(query, "query"), k=k, lang=lang, filters=filters)

    def assess(self, practice: str, text: str, lang: str | None = None) -> AnswerReading:
        """What a free text does as an answer to a practice's question."""
        if not self._parts.instrument.has_practice(practice):
            raise NotFoundError(f"There is no practice {practice!r}.")
        text = self._checked(text, "text")
        return self._parts.reader.answer(practice, text, lang or self._parts.reader.language(text, "en"))

    def notice(self, text: str, lang: str | None = None) -> StoryReading:
        """What a story tells about practices, possible red flags and partners."""
        text = self._checked(text, "text")
        return self._parts.reader.story(text, lang or self._parts.reader.language(text, "en"))

    def supported(self, lang: str) -> str:
        """The offered language nearest to a BCP 47 tag; the first one offered when there is none."""
        wanted = lang.lower()
        while wanted:
            if wanted in self.languages:
                return wanted
            wanted = wanted.rpartition("-")[0]
        return self.languages[0]

    def _take(self, turn: TurnContext) -> None:
        if self._overtaken(turn):
            raise MovedOnError("The talk has moved on since. Reload it and answer the question that is open now.")
        away = turn.now - turn.conversation.updated_at > _AWAY and turn.talk.phase is Phase.ASKING
        if away:
            turn.will_say(m.WelcomeBack())
        run(turn, self._parts, STEPS)

    def _overtaken(self, turn: TurnContext) -> bool:
        """Whether something was said since the sender last looked, and what was chosen could fit any question."""
        incoming, stored = turn.incoming, turn.conversation
        seen = incoming.seen.partition(".")[0]
        if not (seen.isdecimal() and incoming.choice.startswith(("level:", "skip"))) or int(seen) >= stored.seq:
            return False
        return any(t.seq > int(seen) and t.reply.messages for t in self._parts.store.turns(stored.id))

    def _turn(self, conversation_id: str, token: str, incoming: Incoming, work: Callable[[TurnContext], None]) -> Reply:
        store = self._parts.store
        with self._locks[hash(conversation_id) % _LOCKS]:
            for _ in range(_TRIES):
                stored = self._open(conversation_id, token)
                if incoming.client_message_id:
                    before = store.turn_of(conversation_id, incoming.client_message_id)
                    if before is not None:
                        return before.reply
                turn = TurnContext(stored, incoming, self._parts.clock(), stored.talk)
                work(turn)
                reply = _reply(turn)
                kept = _without_danger(turn, incoming)
                try:
                    store.append(
                        conversation_id, Turn(stored.seq + 1, kept, tuple(turn.acts), reply, turn.now), turn.talk
                    )
                except ConflictError:
                    continue
                return reply
        raise ConflictError("Others changed this conversation at the same moment. Send the message again.")

    def _open(self, conversation_id: str, token: str) -> StoredTalk:
        stored = self._parts.store.load(conversation_id)
        if not hmac.compare_digest(stored.token_hash, _hash(token)):
            raise AccessDeniedError("This token does not open this conversation.")
        return stored

    def _checked(self, text: str, field: str) -> str:
        text = text.strip()
        most = self._parts.limits.message_chars
        if not text:
            raise InvalidInputError(f"`{field}` is empty.", field)
        if len(text) > most:
            raise InvalidInputError(f"`{field}` has {len(text)} characters; at most {most} are taken.", field)
        return text


def _without_danger(turn: TurnContext, incoming: Incoming) -> Incoming:
    """What somebody in danger wrote is answered, not kept."""
    return replace(incoming, text="") if turn.intent.kind is IntentKind.DANGER else incoming


def _check_fields(act: a.ActionPlanned | a.ViewGiven | a.LanguageChosen, parts: Parts) -> None:
    match act:
        case a.ActionPlanned(slot, practice, what, owner, due):
            if slot not in (1, 2, 3):
                raise InvalidInputError("There are three actions: slot is 1, 2 or 3.", "slot")
            if practice and not parts.instrument.has_practice(practice):
                raise NotFoundError(f"There is no practice {practice!r}.")
            if max(len(what), len(owner), len(due)) > _LONGEST_FIELD:
                raise InvalidInputError(f"Each field of an action has at most {_LONGEST_FIELD} characters.", "what")
        case a.ViewGiven(side):
            if len(side) > _LONGEST_FIELD:
                raise InvalidInputError(f"At most {_LONGEST_FIELD} characters.", "side")
        case a.LanguageChosen(lang):
            if lang not in parts.speaker.languages:
                raise InvalidInputError(f"Languages offered: {', '.join(parts.speaker.languages)}.", "lang")


def _reply(turn: TurnContext) -> Reply:
    assert turn.reply is not None  # noqa: S101 - `run` always makes one
    return turn.reply


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
