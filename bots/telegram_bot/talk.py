"""The engine as the bot uses it: begin, say, and replies made ready to send."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, replace

from advisor.bootstrap import Services
from advisor.domain.acts import LanguageChosen, Mode
from advisor.domain.reply import Choice, Message, Reply
from advisor.engine.advisor import Standing
from advisor.engine.ports import Incoming
from advisor.engine.quoting import quoted
from advisor.errors import AccessDeniedError, FormatUnavailableError, NotFoundError, UnavailableError
from advisor.telemetry import TURN_SECONDS, TURNS
from telegram_bot.chats import Chat, ChatStore, Memory, OpenMessage, read_chat, write_chat
from telegram_bot.handlers import Event
from telegram_bot.keyboards import Button, choice_rows, numbered, numbered_lines
from telegram_bot.outgoing import Outgoing, Say, SendFile, Settle, say_in_parts
from telegram_bot.render import plain, render_message, render_text, shorten
from telegram_bot.rich import LONGEST, Rich, join

CHANNEL = "telegram"
_MARKED = ("level:", "story:", "correct:", "reading:")
"""Choices that answer the message they stand under; after others it only loses its keyboard."""
_OWN_WORDS = 80
_RESULTS = frozenset({"closed", "compared", "report_shown"})


@dataclass(frozen=True)
class Talk:
    """One bot's way to the engine. Everything here can be run again for the same event without changing more."""

    services: Services
    store: ChatStore

    def sentence(self, key: str, lang: str, **values: str | int) -> str:
        return self.services.speaker.say(key, lang, **values)

    def language(self, event: Event, chat: Chat | None) -> str:
        """That of the talk, else that of the user's settings, else the first one offered."""
        if chat is not None:
            return chat.memory.lang
        return self.services.advisor.supported(event.lang or self.services.speaker.languages[0])

    def find(self, event: Event) -> Chat | None:
        bound = self.store.load(str(event.chat))
        return read_chat(bound, self.language(event, None)) if bound is not None else None

    def begin(self, event: Event, lang: str, mode: Mode = Mode.OPEN) -> Chat:
        """A new conversation, bound to the chat before anything personal is said in it."""
        begun = self.services.advisor.begin(mode, lang, CHANNEL)
        return self.bind(event, Chat(begun.id, begun.token, Memory(begun.reply.lang)))

    def bind(self, event: Event, chat: Chat) -> Chat:
        self.store.keep(str(event.chat), write_chat(chat), event.update_id, (0, False), self.services.clock())
        return chat

    def standing(self, chat: Chat) -> Standing:
        return self.services.advisor.standing(chat.conversation_id, chat.token)

    def earlier(self, chat: Chat) -> list[Standing]:
        """The talks that this chat had before, as far as they still exist."""
        found: list[Standing] = []
        for conversation_id, token in chat.memory.earlier:
            with suppress(NotFoundError, AccessDeniedError):
                found.append(self.services.advisor.standing(conversation_id, token))
        return found

    def say(self, chat: Chat, event: Event, *, text: str = "", choice: str = "", then: str = "") -> Reply:
        """One turn. The update's number is the message's: the same update again gets the same reply. `then` tells a second
        turn of the same update apart."""
        incoming = Incoming(text, choice, f"{event.update_id}{then}")
        began = time.perf_counter()
        reply = self.services.advisor.say(chat.conversation_id, chat.token, incoming)
        TURN_SECONDS.labels("choice" if choice else "text").observe(time.perf_counter() - began)
        TURNS.labels(reply.status, CHANNEL).inc()
        return reply

    def choose_language(self, chat: Chat, lang: str) -> Chat:
        self.services.advisor.record(chat.conversation_id, chat.token, LanguageChosen(lang))
        return chat.remember(lang=lang)

    def greeting(self, chat: Chat) -> tuple[Outgoing, ...]:
        """Who speaks, what is kept and for how long: before anything else."""
        first = self.standing(chat).turns[0].reply.messages[0]
        days = self.services.settings.retention_days
        kept = self.sentence("tg-kept", chat.memory.lang, days=days) if days else ""
        kept = kept or self.sentence("tg-kept-until-erased", chat.memory.lang)
        where = self.services.model_where
        model = self.sentence("tg-model", chat.memory.lang, where=where) if where else ""
        return (Say(join([render_text(first.text), *(plain(text) for text in (kept, model) if text)])),)

    def first_messages(self, chat: Chat) -> tuple[Message, ...]:
        """What the first reply says after the greeting."""
        return self.standing(chat).turns[0].reply.messages[1:]

    def answer(
        self, chat: Chat, reply: Reply, *, settle: bool = True, mark: str = ""
    ) -> tuple[Chat, tuple[Outgoing, ...]]:
        """The reply as messages; the question that was open is settled, with `mark` below it."""
        chat, settled = self.settle(chat, mark) if settle else (chat, ())
        chat = chat.remember(lang=reply.lang)
        steps: list[Outgoing] = [*settled, *self._with_reminder(chat, reply)]
        if reply.status == "report_shown":
            steps.append(self.report_file(chat))
        return chat, tuple(steps)

    def messages(self, chat: Chat, messages: tuple[Message, ...]) -> tuple[Outgoing, ...]:
        steps: list[Outgoing] = []
        for message in messages:
            steps.extend(say_in_parts(self._message(chat, message, is_last=message is messages[-1])))
        return tuple(steps)

    def _with_reminder(self, chat: Chat, reply: Reply) -> tuple[Outgoing, ...]:
        """Below a result, reminders are offered; nobody gets any without asking."""
        steps = self.messages(chat, reply.messages)
        last = steps[-1] if steps else None
        if chat.memory.reminded or not reply.done or reply.status not in _RESULTS or not isinstance(last, Say):
            return steps
        remind = Button(self.sentence("tg-remind", chat.memory.lang), "@remind")
        return (*steps[:-1], replace(last, rows=(*last.rows, (remind,))))

    def settle(self, chat: Chat, mark: str = "") -> tuple[Chat, tuple[Outgoing, ...]]:
        """The open message closed: its keyboard goes, and with `mark` the answer stands below the question."""
        waiting = chat.memory.open
        if waiting is None:
            return chat, ()
        text: Rich | None = join([render_text(waiting.text), plain(mark)], "\n") if mark else None
        text = text if text is not None and text.units <= LONGEST else None
        return chat.remember(open=None), (Settle(waiting.id, text),)

    def mark(self, chat: Chat, choice: Choice) -> str:
        """What to write below an answered question."""
        if choice.id == "skip":
            return self.sentence("tg-skipped", chat.memory.lang, answer=choice.label)
        if choice.id.startswith(_MARKED):
            return self.sentence("tg-chosen", chat.memory.lang, answer=choice.label)
        return ""

    def mark_words(self, chat: Chat, words: str, reply: Reply) -> str:
        """The same for an answer in words, unless the question is still open: then it is put again below."""
        waiting = chat.memory.open
        put = {message.practice for message in reply.messages}
        if waiting is None or not waiting.practice or waiting.practice in put:
            return ""
        meant = self.services.speaker.command(words, chat.memory.lang, waiting.choices)
        if meant is not None:  # a label, its number, or a word such as "skip" or "back"
            return next((self.mark(chat, choice) for choice in waiting.choices if choice.id == meant), "")
        return self.sentence(
            "tg-chosen",
            chat.memory.lang,
            answer=quoted(shorten(words, _OWN_WORDS), self.services.speaker, chat.memory.lang),
        )

    def report_file(self, chat: Chat) -> SendFile:
        reports = self.services.reports
        report = reports.build(self.standing(chat).talk)
        try:
            rendered = reports.render(report, "pdf")
        except (FormatUnavailableError, UnavailableError):
            rendered = reports.render(report, "docx")
        return SendFile(rendered.content, rendered.filename, self.sentence("tg-report-file", chat.memory.lang))

    def _message(self, chat: Chat, message: Message, *, is_last: bool) -> Say:
        text = render_message(message, self.services.speaker, chat.memory.lang)
        if not (is_last and message.choices):
            return Say(text)
        token = f"{chat.conversation_id[:4]}.{message.id}"
        if numbered(message.choices):
            text = join([text, plain(numbered_lines(message.choices))])
        waiting = OpenMessage(0, token, message.text, message.choices, message.practice or "")
        return Say(text, choice_rows(message.choices, token), waiting)


def passing(steps: tuple[Outgoing, ...]) -> tuple[Outgoing, ...]:
    """The same steps, to be left out when many messages come at once."""
    return tuple(replace(step, passing=True) if isinstance(step, Say) else step for step in steps)
