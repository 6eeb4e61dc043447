"""What the commands do in a private chat, and the buttons that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from advisor.domain.acts import Mode
from advisor.domain.talk import Phase
from advisor.errors import AccessDeniedError, InvalidInputError, NotFoundError
from telegram_bot.chats import Chat, Memory
from telegram_bot.export import export_chat
from telegram_bot.handlers import Event
from telegram_bot.keyboards import Button
from telegram_bot.links import come_back_link, read_payload
from telegram_bot.outgoing import Outgoing, Plan, Say, SendFile, Settle, Toast
from telegram_bot.reminders import Reminders
from telegram_bot.render import plain, render_sources, render_text
from telegram_bot.rich import join
from telegram_bot.talk import Talk

_SHORTCUTS = {
    "back": "back",
    "skip": "skip",
    "why": "why",
    "correct": "correct",
    "pause": "stop",
    "stop": "stop",
    "resume": "resume",
}
"""Commands that stand for a choice of the talk."""
_MODES = {"check": Mode.QUICK, "full": Mode.FULL, "ask": Mode.ASK}


@dataclass(frozen=True)
class Commands:
    talk: Talk
    reminders: Reminders

    def answer(self, event: Event, chat: Chat | None) -> Plan:
        if event.name in _SHORTCUTS:
            return self._choose(event, chat, _SHORTCUTS[event.name]) if chat else self._nothing_yet(event)
        known: dict[str, Callable[[Event, Chat | None], Plan]] = {
            "start": self._start,
            "check": self._check,
            "ask": self._ask,
            "report": self._report,
            "language": self._language,
            "privacy": self._privacy,
            "export": self._export,
            "forget": self._forget,
            "new": self._new,
            "web": self._web,
            "again": self._again,
            "remind": self._remind,
            "help": lambda event, chat: self._sentence(event, chat, "tg-help"),
        }
        if event.name not in known:
            return self._sentence(event, chat, "tg-unknown-command")
        return known[event.name](event, chat)

    def button(self, event: Event, chat: Chat | None) -> Plan:
        """Buttons of ours, not of the talk: `@what` or `@what:value`."""
        what, _, value = event.text.removeprefix("@").partition(":")
        toast = Toast(event.callback)
        lang = self.talk.language(event, chat)
        match what:
            case "lang" if value in self.talk.services.speaker.languages:
                return self._set_language(event, chat, value)
            case "forget":
                settled = self._erase(chat, *(chat.memory.earlier if chat is not None else ()))
                done = Settle(event.message_id, plain(self.talk.sentence("tg-forgotten", lang)))
                return Plan(None, (toast, *settled, done))
            case "new":
                fresh = chat if chat is not None and not chat.memory.greeted else None
                settled = self._erase(chat) if fresh is None else ()
                plan = self.start(event, fresh, Mode.OPEN, lang)
                again = plan.chat.remember(earlier=chat.memory.earlier) if plan.chat and chat else plan.chat
                return Plan(again, (toast, *settled, Settle(event.message_id), *plan.steps))
            case "remind" | "unremind" | "again" if chat is not None:
                return self.reminders.button(what, event, chat)
            case "keep":
                return Plan(chat, (toast, Settle(event.message_id, plain(self.talk.sentence("tg-kept-it", lang)))))
            case _:
                return Plan(chat, (toast, Settle(event.message_id)))

    def start(self, event: Event, chat: Chat | None, mode: Mode, lang: str = "") -> Plan:
        """The first words, in the mode asked for."""
        chat = chat or self.talk.begin(event, lang or self.talk.language(event, None), mode)
        steps = (*self.talk.greeting(chat), *self.talk.messages(chat, self.talk.first_messages(chat)))
        return Plan(chat.remember(greeted=True), steps)

    def ask(self, event: Event, chat: Chat, question: str) -> Plan:
        """An answer from the corpus beside the talk, which stays as it is. Danger is the talk's to see."""
        services, lang = self.talk.services, chat.memory.lang
        if services.reader.danger(question, lang) is not None:
            return Plan(*self.talk.answer(chat, self.talk.say(chat, event, text=question)))
        try:
            answer, spoken = services.advisor.ask(question)
        except InvalidInputError:
            return Plan(chat, (Say(plain(self.talk.sentence("tg-not-taken", lang))),))
        sources = render_sources(answer.citations, services.speaker, spoken)
        return Plan(chat, (Say(join([render_text(answer.text), sources])),))

    def opens(self, conversation_id: str, token: str) -> bool:
        try:
            self.talk.services.advisor.standing(conversation_id, token)
        except (NotFoundError, AccessDeniedError):
            return False
        return True

    def carry_over(self, event: Event, chat: Chat | None, conversation_id: str, token: str) -> Plan:
        """A talk begun elsewhere goes on here; the one that this chat had is remembered, to be exported or erased with it."""
        standing = self.talk.services.advisor.standing(conversation_id, token)
        settled = self.talk.settle(chat)[1] if chat is not None else ()
        before = ((*chat.memory.earlier, (chat.conversation_id, chat.token))) if chat is not None else ()
        earlier = tuple(talk for talk in dict(before).items() if talk[0] != conversation_id)
        memory = Memory(standing.talk.lang, greeted=True, carried_by=event.update_id, earlier=earlier)
        carried = self.talk.bind(event, Chat(conversation_id, token, memory))
        hello = Say(plain(self.talk.sentence("tg-carried-over", carried.memory.lang)))
        plan = self._go_on(event, carried)
        return Plan(plan.chat, (*settled, hello, *plan.steps))

    def _start(self, event: Event, chat: Chat | None) -> Plan:
        payload = read_payload(event.text)
        if payload.code:
            return self._redeem(event, chat, payload.code)
        mode = _MODES.get(payload.mode, Mode.OPEN)
        if chat is None or not chat.memory.greeted:
            return self.start(event, chat, mode)
        if mode in (Mode.QUICK, Mode.FULL):
            return self._check(event, chat)
        if mode is Mode.ASK:
            return self._ask(event, chat)
        hint = Say(plain(self.talk.sentence("tg-go-on", chat.memory.lang)))
        plan = self._go_on(event, chat)
        return Plan(plan.chat, (hint, *plan.steps))

    def _redeem(self, event: Event, chat: Chat | None, code: str) -> Plan:
        taken = self.talk.store.take_handover(code, self.talk.services.clock())
        if taken is not None and self.opens(*taken):
            return self.carry_over(event, chat, *taken)
        # The code was used for this very update and the bot died before it could answer: the chat has the talk already.
        if chat is not None and chat.memory.carried_by == event.update_id:
            return self.carry_over(event, chat, chat.conversation_id, chat.token)
        return self._sentence(event, chat, "tg-code-used")

    def _check(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None or not chat.memory.greeted:
            return self.start(event, chat, Mode.QUICK)
        if self.talk.standing(chat).talk.phase is Phase.OPENING:
            return self._choose(event, chat, "mode:quick")
        return self._go_on(event, chat)

    def _go_on(self, event: Event, chat: Chat) -> Plan:
        paused = self.talk.standing(chat).talk.phase is Phase.PAUSED
        return self._choose(event, chat, "resume" if paused else "repeat")

    def _ask(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None or not chat.memory.greeted:
            plan = self.start(event, chat, Mode.ASK)
            assert plan.chat is not None  # noqa: S101 - `start` always has one
            if not event.text or event.name == "start":
                return plan
            asked = self.ask(event, plan.chat, event.text)
            return Plan(asked.chat, (*self.talk.greeting(plan.chat), *asked.steps))
        if event.text and event.name == "ask":
            return self.ask(event, chat, event.text)
        return self._sentence(event, chat.remember(expects_question=True), "tg-ask-now")

    def _report(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None:
            return self._nothing_yet(event)
        if not self.talk.standing(chat).talk.assessment.answers:
            return self._sentence(event, chat, "tg-report-none")
        return self._choose(event, chat, "report")

    def _language(self, event: Event, chat: Chat | None) -> Plan:
        rows = tuple((Button(_own_name(lang), f"@lang:{lang}"),) for lang in self.talk.services.speaker.languages)
        return Plan(chat, (Say(plain(self.talk.sentence("tg-language", self.talk.language(event, chat))), rows),))

    def _set_language(self, event: Event, chat: Chat | None, lang: str) -> Plan:
        before = (Toast(event.callback), Settle(event.message_id, plain(self.talk.sentence("tg-language-set", lang))))
        if chat is None or not chat.memory.greeted:
            plan = self.start(event, chat, Mode.OPEN, lang)
        else:
            plan = self._choose(event, self.talk.choose_language(chat, lang), "repeat")
        return Plan(plan.chat, (*before, *plan.steps))

    def _privacy(self, event: Event, chat: Chat | None) -> Plan:
        settings = self.talk.services.settings
        days, operator = settings.retention_days, settings.operator or "none"
        lang, where = self.talk.language(event, chat), self.talk.services.model_where
        text = self.talk.sentence("tg-privacy", lang, days=days, operator=operator)
        if where:
            text += "\n\n" + self.talk.sentence("tg-privacy-model", lang, where=where)
        return Plan(chat, (Say(plain(text)),))

    def _export(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None:
            return self._nothing_yet(event)
        content = export_chat(self.talk.standing(chat), self.talk.earlier(chat), event.chat, chat)
        name = f"partnership-talk-{chat.conversation_id[:8]}.json"
        return Plan(chat, (SendFile(content, name, self.talk.sentence("tg-export-file", chat.memory.lang)),))

    def _forget(self, event: Event, chat: Chat | None) -> Plan:
        return self._confirm(event, chat, "tg-forget", "tg-forget-yes", "@forget")

    def _new(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None:
            return self.start(event, None, Mode.OPEN)
        return self._confirm(event, chat, "tg-new", "tg-new-yes", "@new")

    def _confirm(self, event: Event, chat: Chat | None, question: str, yes: str, data: str) -> Plan:
        if chat is None:
            return self._nothing_yet(event)
        say, lang = self.talk.sentence, chat.memory.lang
        rows = ((Button(say(yes, lang), data),), (Button(say("tg-keep", lang), "@keep"),))
        return Plan(chat, (Say(plain(say(question, lang)), rows),))

    def _web(self, event: Event, chat: Chat | None) -> Plan:
        url = self.talk.services.settings.public_url
        if chat is None:
            return self._nothing_yet(event)
        if not url:
            return self._sentence(event, chat, "tg-web-none")
        link = come_back_link(url, chat.conversation_id, chat.token)
        rows = ((Button(self.talk.sentence("tg-open-web", chat.memory.lang), url=link),),)
        return Plan(chat, (Say(plain(self.talk.sentence("tg-web", chat.memory.lang)), rows),))

    def _again(self, event: Event, chat: Chat | None) -> Plan:
        return self._choose(event, chat, "again") if chat is not None else self._nothing_yet(event)

    def _remind(self, event: Event, chat: Chat | None) -> Plan:
        return self.reminders.show(event, chat) if chat is not None else self._nothing_yet(event)

    def _choose(self, event: Event, chat: Chat, choice: str) -> Plan:
        reply = self.talk.say(chat, event, choice=choice)
        waiting = chat.memory.open
        label = next((c for c in waiting.choices if c.id == choice), None) if waiting is not None else None
        return Plan(*self.talk.answer(chat, reply, mark=self.talk.mark(chat, label) if label else ""))

    def _erase(self, chat: Chat | None, *earlier: tuple[str, str]) -> tuple[Outgoing, ...]:
        """The open talk and earlier ones."""
        if chat is None:
            return ()
        for conversation_id, token in earlier:
            with suppress(NotFoundError, AccessDeniedError):  # after its time, or on another front
                self.talk.services.advisor.erase(conversation_id, token)
        try:
            self.talk.services.advisor.erase(chat.conversation_id, chat.token)
        except (NotFoundError, AccessDeniedError):
            return ()  # erased already, perhaps by this very update
        return self.talk.settle(chat)[1]

    def _nothing_yet(self, event: Event) -> Plan:
        return self._sentence(event, None, "tg-nothing-yet")

    def _sentence(self, event: Event, chat: Chat | None, key: str) -> Plan:
        return Plan(chat, (Say(plain(self.talk.sentence(key, self.talk.language(event, chat)))),))


def _own_name(lang: str) -> str:
    """A language as its speakers call it."""
    try:
        locale = Locale.parse(lang.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return lang
    return (locale.get_display_name(lang.replace("-", "_")) or lang).capitalize()
