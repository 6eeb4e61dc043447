"""In a group: only when addressed, only questions, and never anything that a person told."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.bootstrap import Services
from advisor.errors import InvalidInputError
from telegram_bot.handlers import Event, Kind
from telegram_bot.keyboards import Button, Rows
from telegram_bot.links import start_link
from telegram_bot.outgoing import Plan, Say, Toast
from telegram_bot.render import plain, render_sources, render_text
from telegram_bot.rich import join

_PRIVATE_COMMANDS = {
    *("start", "check", "again", "report", "remind", "language"),
    *("privacy", "export", "forget", "help", "new", "web"),
}
_QUESTION_MARKS = ("?", "？", "؟", "‽")


@dataclass(frozen=True)
class Group:
    """Answers in groups. Nothing about a group or the people in it is kept."""

    services: Services
    username: str

    def answer(self, event: Event) -> Plan:  # noqa: PLR0911 - one flat case per kind reads best
        lang = self.services.advisor.supported(event.lang) if event.lang else self.services.speaker.languages[0]
        match event.kind:
            case Kind.BUTTON:
                return Plan(steps=(Toast(event.callback, self._say("tg-group-private", lang)),))
            case Kind.JOINED:
                return self._offer("tg-group-hello", lang, event)
            case Kind.COMMAND if event.name == "ask":
                return self._ask(event, lang) if event.text else self._offer("tg-group-ask", lang, event)
            case Kind.COMMAND if event.name in _PRIVATE_COMMANDS:
                return self._offer("tg-group-private", lang, event, "check" if event.name == "check" else "")
            case Kind.TEXT if event.addressed and event.text.endswith(_QUESTION_MARKS):
                return self._ask(event, lang)
            case Kind.TEXT | Kind.NOT_TEXT | Kind.FORWARDED if event.addressed:
                return self._offer("tg-group-private", lang, event)
            case _:
                return Plan()

    def _ask(self, event: Event, lang: str) -> Plan:
        """A general question gets a general answer. Where somebody may be in danger, nothing is said in front of others."""
        services = self.services
        if services.reader.danger(event.text, lang) is not None:
            return self._offer("tg-group-private", lang, event)
        try:
            answer, spoken = services.advisor.ask(event.text)
        except InvalidInputError:
            return self._offer("tg-group-ask", lang, event)
        sources = render_sources(answer.citations, services.speaker, spoken)
        text = join([render_text(answer.text), sources])
        return Plan(steps=(Say(text, self._private(spoken), reply_to=event.message_id),))

    def _offer(self, key: str, lang: str, event: Event, payload: str = "") -> Plan:
        say = Say(plain(self._say(key, lang)), self._private(lang, payload), reply_to=event.message_id)
        return Plan(steps=(say,))

    def _private(self, lang: str, payload: str = "") -> Rows:
        return ((Button(self._say("tg-group-open", lang), url=start_link(self.username, payload)),),)

    def _say(self, key: str, lang: str) -> str:
        return self.services.speaker.say(key, lang)
