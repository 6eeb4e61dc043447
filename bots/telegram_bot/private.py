"""A private chat: words, buttons, and things that are neither. Commands are in `commands`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from advisor.domain.acts import Mode
from advisor.errors import AccessDeniedError, InvalidInputError, NotFoundError
from telegram_bot.chats import Chat
from telegram_bot.commands import Commands
from telegram_bot.handlers import Event, Kind
from telegram_bot.keyboards import read_data
from telegram_bot.links import read_come_back
from telegram_bot.outgoing import Outgoing, Plan, Say, SendFile, Settle, Toast
from telegram_bot.render import plain
from telegram_bot.talk import Talk

_FLOOD = 5
"""So many further messages waiting in one chat: their replies are left out, and the last one gets the answer to all."""


@dataclass(frozen=True)
class Private:
    """Answers in private chats."""

    talk: Talk
    commands: Commands

    def answer(self, event: Event, waiting: int = 0) -> Plan:
        """The whole answer; `waiting` is how many more messages of this chat have come in meanwhile."""
        chat = self.talk.find(event)
        try:
            plan = self._answer(event, chat)
        except (NotFoundError, AccessDeniedError):
            plan = self._begin_anew(event)
        return self._in_a_flood(event, plan, waiting)

    def _answer(self, event: Event, chat: Chat | None) -> Plan:  # noqa: PLR0911 - one flat case per kind reads best
        match event.kind:
            case Kind.COMMAND:
                return self.commands.answer(event, chat)
            case Kind.BUTTON:
                return self._button(event, chat)
            case Kind.TEXT:
                return self._text(event, chat, event.text)
            case Kind.NOT_TEXT:
                return self._not_text(event, chat)
            case Kind.FORWARDED:
                return self._remark(event, chat, "tg-forwarded")
            case Kind.EDITED if chat is not None:
                return self._remark(event, chat, "tg-edited")
            case _:
                return Plan(chat)

    def _text(self, event: Event, chat: Chat | None, text: str) -> Plan:
        code = read_come_back(text)
        if code is not None and self.commands.opens(*code):
            return self.commands.carry_over(event, chat, *code)
        if chat is not None and chat.memory.expects_question:
            return self.commands.ask(event, chat.remember(expects_question=False), text)
        before: tuple[Outgoing, ...] = ()
        if chat is None or not chat.memory.greeted:
            chat = chat or self.talk.begin(event, self.talk.language(event, None))
            before = self.talk.greeting(chat)
            chat = chat.remember(greeted=True)
        try:
            reply = self.talk.say(chat, event, text=text)
        except InvalidInputError:
            return Plan(chat, (*before, Say(plain(self._not_taken(text, chat.memory.lang)))))
        chat, steps = self.talk.answer(chat, reply, mark=self.talk.mark_words(chat, text, reply))
        return Plan(chat, (*before, *steps))

    def _button(self, event: Event, chat: Chat | None) -> Plan:
        if event.text.startswith("@"):
            return self.commands.button(event, chat)
        waiting = chat.memory.open if chat is not None else None
        choice = read_data(event.text, waiting.token, waiting.choices) if waiting is not None else None
        if chat is None or waiting is None or choice is None:
            note = self.talk.sentence("tg-answered-already", self.talk.language(event, chat))
            return Plan(chat, (Toast(event.callback, note), Settle(event.message_id)))
        if not waiting.id:  # sent just before the bot died, so its number was not noted
            waiting = replace(waiting, id=event.message_id)
            chat = chat.remember(open=waiting)
        toast, mark = Toast(event.callback), self.talk.mark(chat, choice)
        try:
            reply = self.talk.say(chat, event, choice=choice.id)
        except InvalidInputError:  # the talk went on elsewhere, on the web for instance
            reply, mark = self.talk.say(chat, event, choice="repeat", then=".again"), ""
        chat, steps = self.talk.answer(chat, reply, mark=mark)
        # A message that came twice (the bot died while it was sent) has a twin with the same buttons.
        twin = (Settle(event.message_id),) if event.message_id != waiting.id else ()
        return Plan(chat, (toast, *steps[:1], *twin, *steps[1:]))

    def _not_text(self, event: Event, chat: Chat | None) -> Plan:
        if chat is None or not chat.memory.greeted:
            return self.commands.start(event, chat, Mode.OPEN)
        if event.album and event.album == chat.memory.album:
            return Plan(chat)
        chat = chat.remember(album=event.album)
        remark = Say(plain(self.talk.sentence(f"tg-{event.name}", chat.memory.lang)))
        if not event.text:
            return Plan(chat, (remark,))
        plan = self._text(event, chat, event.text)
        return Plan(plan.chat, (remark, *plan.steps))

    def _remark(self, event: Event, chat: Chat | None, key: str) -> Plan:
        if chat is None or not chat.memory.greeted:
            return self.commands.start(event, chat, Mode.OPEN)
        return Plan(chat, (Say(plain(self.talk.sentence(key, chat.memory.lang))),))

    def _begin_anew(self, event: Event) -> Plan:
        """The talk was erased on another front or after its time."""
        lost = self.talk.find(event)
        self.talk.store.forget(str(event.chat))
        gone = Say(plain(self.talk.sentence("tg-gone", self.talk.language(event, None))))
        toast = (Toast(event.callback),) if event.callback else ()
        plan = (
            self._text(event, None, event.text)
            if event.kind is Kind.TEXT
            else self.commands.start(event, None, Mode.OPEN)
        )
        anew = plan.chat.remember(earlier=lost.memory.earlier) if plan.chat and lost else plan.chat
        return Plan(anew, (*toast, gone, *plan.steps))

    def _in_a_flood(self, event: Event, plan: Plan, waiting: int) -> Plan:
        """Fifty messages in a second are all read, and answered once."""
        chat = plan.chat
        if chat is None or event.counts or event.album:  # an album has one answer anyway
            return plan
        if waiting >= _FLOOD or (chat.memory.unsaid and waiting):
            quiet = tuple(step for step in plan.steps if not isinstance(step, Say | SendFile))
            return Plan(chat.remember(unsaid=True), quiet)
        if not chat.memory.unsaid:
            return plan
        steps = (Say(plain(self.talk.sentence("tg-many", chat.memory.lang))), *plan.steps)
        chat = chat.remember(unsaid=False)
        if not any(isinstance(step, Say) and step.opens for step in steps):
            chat, again = self.talk.answer(chat, self.talk.say(chat, event, choice="repeat", then=".again"))
            steps = (*steps, *again)
        return Plan(chat, steps)

    def _not_taken(self, text: str, lang: str) -> str:
        most = self.talk.services.settings.max_message_chars
        if len(text) > most:
            return self.talk.sentence("tg-too-long", lang, most=most)
        return self.talk.sentence("tg-not-taken", lang)
