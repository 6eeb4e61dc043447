"""The shapes of a conversation: begin, say, correct, come back."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reply import Message, Reply
from advisor.engine.advisor import Begun, Standing
from advisor.web.schemas.fields import CitationOut, Lang, LevelValue, Request

MESSAGE_ID_OR_NONE = r"^([0-9]{1,9}\.[0-9]{1,4})?$"


class BeginRequest(Request):
    mode: Mode = Mode.OPEN
    lang: Lang | None = None
    channel: str = Field("api", pattern=r"^[a-z]{1,20}$")


class ChoiceOut(BaseModel):
    id: str
    label: str


class QuestionOut(BaseModel):
    practice: str


class MessageOut(BaseModel):
    """`text` is small Markdown: paragraphs, `- ` lists, `**bold**` and references `[1]` into `citations`."""

    id: str
    role: Literal["advisor", "user"]
    text: str
    choices: list[ChoiceOut]
    citations: list[CitationOut]
    question: QuestionOut | None = None

    @classmethod
    def of(cls, message: Message) -> MessageOut:
        return cls(
            id=message.id,
            role="user" if message.role == "user" else "advisor",
            text=message.text,
            choices=[ChoiceOut(id=c.id, label=c.label) for c in message.choices],
            citations=[CitationOut.of(c) for c in message.citations],
            question=QuestionOut(practice=message.practice) if message.practice else None,
        )


class ProgressOut(BaseModel):
    answered: int
    expected: int


class BeginResponse(BaseModel):
    """The token opens this conversation and cannot be shown again."""

    id: str
    token: str
    lang: str
    messages: list[MessageOut]
    progress: ProgressOut

    @classmethod
    def of(cls, begun: Begun) -> BeginResponse:
        said = ReplyResponse.of(begun.reply)
        return cls(id=begun.id, token=begun.token, lang=said.lang, messages=said.messages, progress=said.progress)


class SayRequest(Request):
    """Exactly one of `text` and `choice`; a `level:` choice may come with a text, the user's own words to that answer. A retry
    with the same `client_message_id` changes nothing.

    With `seen`, the id of the last message that the sender has shown, a `level:` or `skip` choice is refused with 409
    (`type` …`:moved-on`) where the talk went on since: it was meant for a question that is not the open one any more.
    """

    text: str = Field("", max_length=100_000)
    choice: str = Field("", max_length=100)
    client_message_id: str = Field("", max_length=100)
    seen: str = Field("", pattern=MESSAGE_ID_OR_NONE)


class ReplyResponse(BaseModel):
    messages: list[MessageOut]
    progress: ProgressOut
    done: bool
    status: str
    lang: str

    @classmethod
    def of(cls, reply: Reply) -> ReplyResponse:
        return cls(
            messages=[MessageOut.of(m) for m in reply.messages],
            progress=ProgressOut(answered=reply.progress.answered, expected=reply.progress.expected),
            done=reply.done,
            status=reply.status,
            lang=reply.lang,
        )


class AnswerRequest(Request):
    level: LevelValue
    note: str = Field("", max_length=2000)
    note_shown: bool | None = None
    """False keeps the note, or without a note all words on the practice, out of the report; true puts them back."""

    @property
    def parsed(self) -> Level:
        return Level.parse(self.level)


class ViewRequest(Request):
    """Which side this view comes from, in the user's words."""

    side: str = Field(max_length=200)


class ActionRequest(Request):
    """One of at most three actions. An empty `what` clears it."""

    practice: str = Field("", max_length=60)
    what: str = Field("", max_length=200)
    owner: str = Field("", max_length=200)
    due: str = Field("", pattern=r"^(\d{4}-\d{2}-\d{2})?$")


class LanguageRequest(Request):
    lang: Lang


class AnswerOut(BaseModel):
    practice: str
    level: LevelValue
    via: str
    words: str


class ConversationResponse(BaseModel):
    """The transcript and where the talk stands. `messages` is the whole talk in order, the user's own lines included."""

    id: str
    lang: str
    mode: Mode
    phase: str
    done: bool
    messages: list[MessageOut]
    answers: list[AnswerOut]
    progress: ProgressOut
    asked: int
    created_at: str
    updated_at: str

    @classmethod
    def of(cls, standing: Standing, messages: list[MessageOut]) -> ConversationResponse:
        talk = standing.talk
        return cls(
            id=standing.id,
            lang=talk.lang,
            mode=talk.mode,
            phase=talk.phase.value,
            done=talk.phase.value in ("done", "paused"),
            messages=messages,
            answers=[
                AnswerOut(practice=a.practice, level=a.level.value, via=a.via.value, words=a.words)
                for a in talk.assessment.answers.values()
            ],
            progress=ProgressOut(answered=standing.progress.answered, expected=standing.progress.expected),
            asked=len(talk.put),
            created_at=standing.stored.created_at.isoformat(),
            updated_at=standing.stored.updated_at.isoformat(),
        )
