"""The door to the engine: everything a front can ask for."""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from weakref import WeakValueDictionary

from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.passage import ANY, Filters, Finding
from advisor.domain.reading import AnswerReading, StoryReading
from advisor.domain.reply import Message, Progress, Reply
from advisor.domain.talk import Phase, Talk
from advisor.engine import moves as m
from advisor.engine.answering import ComposedAnswer, compose_answer
from advisor.engine.context import Parts, TurnContext
from advisor.engine.drafts import told_from
from advisor.engine.fields import check_fields
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.ports import Incoming, Reader, StoredTalk, TokenMaker, Turn
from advisor.engine.progress import progress_of
from advisor.engine.quotes import Quote, quote_shown, report_quotes, words_on
from advisor.engine.second_reading import SecondReader
from advisor.engine.turn import ACT, STEPS, run
from advisor.errors import AccessDeniedError, ConflictError, InvalidInputError, MovedOnError, NotFoundError

_TRIES = 8
_AWAY = timedelta(hours=6)
_LONGEST_NOTE = 2000


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
        self._locks: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()
        self._locks_door = threading.Lock()

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

    def say(
        self, conversation_id: str, token: str, incoming: Incoming, show: Callable[[Message], None] | None = None
    ) -> Reply:
        """Take one message. The same `client_message_id` again returns the first reply and changes nothing. `show` is called
        with an answer while it grows; what is returned counts."""
        return self._turn(conversation_id, token, incoming, self._take, show)

    def set_answer(
        self,
        conversation_id: str,
        token: str,
        practice: str,
        level: Level,
        note: str = "",
        note_shown: bool | None = None,
    ) -> Reply:
        """Set or correct one answer directly; everything derived follows. `note_shown` False keeps the note, or without a
        note all words on the practice, out of the report; True puts them back."""
        if not self._parts.instrument.has_practice(practice):
            raise NotFoundError(f"There is no practice {practice!r}.")
        if len(note) > _LONGEST_NOTE:
            raise InvalidInputError(f"A note has at most {_LONGEST_NOTE} characters.", "note")

        def direct(turn: TurnContext) -> None:
            before = turn.talk.assessment.answers.get(practice)
            words = before.words if before is not None and before.level is level else ""
            turn.happen(check.Answered(practice, level, check.Via.DIRECT, 1.0, words))
            if note:
                turn.happen(check.Noted(practice, note, note_shown is not False))
            elif note_shown is not None:
                said = words_on(turn.talk.assessment, practice)
                turn.happen(*(check.Noted(practice, one, note_shown) for one in said))
            turn.intent = Intent(IntentKind.REPEAT)
            run(turn, self._parts, ACT[1:])

        return self._turn(conversation_id, token, Incoming(), direct)

    def record(self, conversation_id: str, token: str, act: a.ActionPlanned | a.ViewGiven | a.LanguageChosen) -> Reply:
        """Something filled in beside the talk: an action, whose view this is, the language."""
        check_fields(act, self._parts)

        def fill_in(turn: TurnContext) -> None:
            turn.happen(act)
            run(turn, self._parts, ())

        return self._turn(conversation_id, token, Incoming(), fill_in)

    def show_quote(self, conversation_id: str, token: str, quote_id: str, shown: bool) -> Reply:
        """Leave words out of the report, or put them back. Raises NotFoundError for words that it does not quote."""

        def mark(turn: TurnContext) -> None:
            turn.happen(*quote_shown(turn.talk, self._parts.instrument, quote_id, shown))
            run(turn, self._parts, ())

        return self._turn(conversation_id, token, Incoming(), mark)

    def quotes(self, talk: Talk) -> tuple[Quote, ...]:
        """The user's own words that the report of a talk quotes, or would if they were not left out."""
        return report_quotes(talk, self._parts.instrument)

    def standing(self, conversation_id: str, token: str) -> Standing:
        """The transcript and where the talk stands."""
        stored = self._open(conversation_id, token)
        turns = tuple(self._parts.store.turns(conversation_id))
        return Standing(stored.id, stored.channel, stored.talk, turns, progress_of(stored.talk, self._parts), stored)

    def erase(self, conversation_id: str, token: str) -> None:
        """Erase the conversation and everything derived from it."""
        self._open(conversation_id, token)
        self._parts.store.delete(conversation_id)
        if self._parts.guest is not None:
            self._parts.guest.forget(conversation_id)

    def ask(self, question: str, lang: str | None = None) -> tuple[ComposedAnswer, str]:
        """An answer from the corpus outside any talk, and the language it is in."""
        text = self._checked(question, "question")
        spoken = self.supported(lang) if lang else self.supported(self._parts.reader.language(text, "en"))
        finding = self._parts.library.find(self._parts.reader.in_own_letters(text, lang or spoken), lang=lang or spoken)
        composed = compose_answer(finding, spoken, self._parts, text)
        wanted = (lang or self._parts.reader.language(text, "en")).partition("-")[0].lower()
        if self._parts.guest is None or not composed.citations or self._parts.reader.danger(text, wanted):
            return composed, spoken
        answered = self._parts.guest.visit().answer(text, told_from(finding), wanted)
        if answered is None:
            return composed, spoken
        return replace(composed, text=answered.text, citations=answered.citations), wanted

    def search(self, query: str, k: int = 10, lang: str | None = None, filters: Filters = ANY) -> Finding:
        text = self._checked(query, "query")
        own = self._parts.reader.in_own_letters(text, lang or self._parts.reader.language(text, "en"))
        return self._parts.library.find(own, k=k, lang=lang, filters=filters)

    def assess(self, practice: str, text: str, lang: str | None = None) -> AnswerReading:
        """What a free text does as an answer to a practice's question."""
        if not self._parts.instrument.has_practice(practice):
            raise NotFoundError(f"There is no practice {practice!r}.")
        text = self._checked(text, "text")
        return self._reader(text).answer(practice, text, lang or self._parts.reader.language(text, "en"))

    def notice(self, text: str, lang: str | None = None) -> StoryReading:
        """What a story tells about practices, possible red flags and partners."""
        text = self._checked(text, "text")
        story = self._reader(text).story(text, lang or self._parts.reader.language(text, "en"))
        return replace(story, evidence=tuple(e for e in story.evidence if e.confidence > 0))

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
        run(turn, _doubting(self._parts, turn), STEPS)

    def _overtaken(self, turn: TurnContext) -> bool:
        """Whether something was said since the sender last looked, and what was chosen could fit any question."""
        incoming, stored = turn.incoming, turn.conversation
        seen = incoming.seen.partition(".")[0]
        if not (seen.isdecimal() and incoming.choice.startswith(("level:", "skip"))) or int(seen) >= stored.seq:
            return False
        return any(t.seq > int(seen) and t.reply.messages for t in self._parts.store.turns(stored.id))

    def _reader(self, text: str) -> Reader:
        """For a single text: in danger, nobody else gets to see it."""
        reader, guest = self._parts.reader, self._parts.guest
        if guest is None or reader.danger(text, reader.language(text, "en")):
            return reader
        return SecondReader(reader, guest.visit())

    def _turn(
        self,
        conversation_id: str,
        token: str,
        incoming: Incoming,
        work: Callable[[TurnContext], None],
        show: Callable[[Message], None] | None = None,
    ) -> Reply:
        store, guest = self._parts.store, self._parts.guest
        visit = guest.visit(conversation_id) if guest else None
        with self._lock_of(conversation_id):
            for _ in range(_TRIES):
                stored = self._open(conversation_id, token)
                if incoming.client_message_id:
                    before = store.turn_of(conversation_id, incoming.client_message_id)
                    if before is not None:
                        return before.reply
                turn = TurnContext(stored, incoming, self._parts.clock(), stored.talk, visit=visit, show=show)
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

    def _lock_of(self, conversation_id: str) -> threading.Lock:
        """One per conversation, for as long as somebody holds it: a turn that waits for a model keeps no other one waiting."""
        with self._locks_door:
            lock = self._locks.get(conversation_id)
            if lock is None:
                lock = self._locks[conversation_id] = threading.Lock()
            return lock

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


def _doubting(parts: Parts, turn: TurnContext) -> Parts:
    """With a guest, messages are read twice."""
    if turn.visit is None:
        return parts
    return replace(parts, reader=SecondReader(parts.reader, turn.visit, turn.talk.assessment))


def _without_danger(turn: TurnContext, incoming: Incoming) -> Incoming:
    """What somebody wrote who is, or may be, in danger is answered, not kept."""
    return replace(incoming, text="") if turn.worried or turn.intent.kind is IntentKind.DANGER else incoming


def _reply(turn: TurnContext) -> Reply:
    assert turn.reply is not None  # noqa: S101 - `run` always makes one
    return turn.reply


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
