"""Moves become messages in the user's language. All sentences come from `prompts/replies` and `knowledge/wording`."""

from __future__ import annotations

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import StoryReading
from advisor.domain.reply import Choice, CitedPassage, Message
from advisor.domain.talk import Talk
from advisor.engine import moves as m
from advisor.engine import offers
from advisor.engine.answering import compose_answer, tell_passage
from advisor.engine.context import Parts, TurnContext
from advisor.engine.ports import Speaker
from advisor.engine.references import References
from advisor.engine.summary import closing_summary

_QUOTED = 160
"""The user's words are quoted up to this many characters."""
_PLAYED_BACK = 4


def compose_reply(turn: TurnContext, parts: Parts) -> None:
    """Sets `turn.messages`. A short remark joins the question that follows it; answers and findings stand alone."""
    composer = _Composer(turn.talk, parts)
    for move in turn.moves:
        composer.add(move)
    turn.messages = composer.finish()


class _Composer:
    def __init__(self, talk: Talk, parts: Parts) -> None:
        self._talk, self._parts = talk, parts
        self._lang = talk.lang
        self._remarks: list[str] = []
        self._messages: list[Message] = []

    def finish(self) -> list[Message]:
        if self._remarks:
            self._say("")
        if self._messages and not self._messages[-1].choices:
            last = self._messages[-1]
            choices = offers.offered_choices(self._talk, self._parts)
            self._messages[-1] = Message(last.text, last.role, choices, last.citations, last.practice)
        return self._messages

    def add(self, move: m.Move) -> None:  # noqa: C901, PLR0912, PLR0915 - one flat case per move reads best in one place
        say, lang = self._parts.speaker.say, self._lang
        match move:
            case m.Greet(mode):
                self._say(say("greeting", lang))
                if mode is Mode.ASK:
                    self._remark("ask-invite")
            case m.InviteStory(again):
                self._remark("story-invite-again" if again else "story-invite")
            case m.ThankForStory():
                self._remark("story-thanks")
            case m.PlayBackStory(story):
                self._say(self._played_back(story), choices=offers.offered_choices(self._talk, self._parts))
            case m.Acknowledge(practice, level, changed):
                noted = self._word(f"practices/{practice}/answers/{level.value}")
                self._remark("answer-changed" if changed else "answer-noted", answer=noted)
            case m.AcknowledgeSkip():
                self._remark("skip-noted")
            case m.ProposeLevel(practice, level):
                if level is None:
                    self._question(say("answer-unclear", lang), practice)
                else:
                    noted = self._word(f"practices/{practice}/answers/{level.value}")
                    self._question(say("answer-unsure", lang, answer=noted), practice)
            case m.PutQuestion(practice, again):
                self._question(self._question_text(practice, again), practice)
            case m.PutOtherSide(practice):
                self._question(say("other-side", lang, question=self._about_partner(practice)), practice)
            case m.PutContradiction(practice, before, _, words):
                text = say(
                    "contradiction",
                    lang,
                    topic=self._word(f"practices/{practice}/name"),
                    before=self._word(f"practices/{practice}/answers/{before.value}"),
                    words=_shorten(words),
                )
                self._question(text, practice)
            case m.ExplainWhy(practice):
                references = References(self._parts.sources)
                cites = self._parts.instrument.practice(practice).cites
                text = self._word(f"practices/{practice}/why") + references.mark(cites)
                self._say(text, citations=references.cited)
            case m.AnswerQuestion(_, finding):
                answer = compose_answer(finding, lang, self._parts)
                self._say(answer.text, citations=answer.citations)
            case m.TellPassage(passage_id):
                references = References(self._parts.sources)
                passage = self._parts.library.passage(passage_id)
                self._say(tell_passage(passage, lang, self._parts, references), citations=references.cited)
            case m.OfferReadings(passages):
                self._say(say("readings", lang), choices=offers.reading_choices(passages, lang, self._parts))
            case m.ShowFinding(practice, level):
                self._finding(practice, level)
            case m.OfferCorrection():
                self._say(say("correct-which", lang), choices=offers.offered_choices(self._talk, self._parts))
            case m.NothingToChange():
                self._remark("nothing-to-change")
            case m.Pause():
                self._summary("paused")
            case m.Close(settled):
                self._summary("closing-settled" if settled else "closing")
            case m.PresentReport():
                self._summary("report-short")
            case m.OfferNext():
                self._remark("what-next")
            case m.WelcomeBack():
                self._remark("welcome-back")
            case m.ReassureSafety(danger):
                self._say(say(f"safety-{danger.value.replace('_', '-')}", lang))
            case m.OffTopic():
                self._remark("off-topic")
            case m.NotUnderstood():
                self._remark("not-understood")

    def _remark(self, key: str, **values: str) -> None:
        self._remarks.append(self._parts.speaker.say(key, self._lang, **values))

    def _say(self, text: str, *, choices: tuple[Choice, ...] = (), citations: tuple[CitedPassage, ...] = ()) -> None:
        whole = "\n\n".join(filter(None, (*self._remarks, text)))
        self._remarks = []
        self._messages.append(Message(whole, choices=choices, citations=citations))

    def _question(self, text: str, practice: str) -> None:
        whole = "\n\n".join((*self._remarks, text))
        self._remarks = []
        choices = offers.practice_choices(practice, self._talk, self._parts)
        self._messages.append(Message(whole, choices=choices, practice=practice))

    def _word(self, path: str) -> str:
        return self._parts.speaker.word(path, self._lang)

    def _question_text(self, practice: str, again: bool) -> str:
        question = self._word(f"practices/{practice}/question")
        told = self._talk.assessment.evidence_for(practice)
        if told and told[0].quote and not again:
            return self._parts.speaker.say(
                "question-told", self._lang, quote=_shorten(told[0].quote), question=question
            )
        return question

    def _about_partner(self, practice: str) -> str:
        partner = other_partner(self._talk, self._parts.speaker)
        return self._word(f"practices/{practice}/other_side").replace("{partner}", partner)

    def _finding(self, practice: str, level: Level) -> None:
        references = References(self._parts.sources)
        kind = "strength" if level is Level.IN_PLACE else "gap"
        cites = self._parts.instrument.practice(practice).cites[:2]
        sentence = self._word(f"practices/{practice}/{kind}") + references.mark(cites)
        text = self._parts.speaker.say(f"first-finding-{kind}", self._lang, finding=sentence)
        self._say(text, citations=references.cited)

    def _summary(self, key: str) -> None:
        references = References(self._parts.sources)
        text = closing_summary(self._talk, self._parts, references)
        opening = self._parts.speaker.say(key, self._lang)
        self._say(f"{opening}\n\n{text}" if text else opening, citations=references.cited)

    def _played_back(self, story: StoryReading) -> str:
        say, lang = self._parts.speaker.say, self._lang
        lines = []
        names = [partner_name(p.type.value, p.name, self._parts.speaker, lang) for p in story.partners]
        if names:
            lines.append(say("story-partners", lang, partners=", ".join(names)))
        heard = sorted(story.evidence, key=lambda e: -e.confidence)[:_PLAYED_BACK]
        items = [
            f"- {self._word(f'practices/{e.practice}/name')}: "
            f"{self._word(f'levels/{e.level.value}').lower()} (“{_shorten(e.quote)}”)"
            for e in heard
        ]
        items += [
            f"- {say('story-flag', lang, flag=self._word(f'red_flags/{f.flag}/name'))} (“{_shorten(f.quote)}”)"
            for f in story.red_flags[:2]
        ]
        lines.append(say("story-heard", lang, count=len(items)) + "\n" + "\n".join(items))
        lines.append(say("story-right", lang))
        return "\n\n".join(lines)


def other_partner(talk: Talk, speaker: Speaker) -> str:
    """What the user calls a partner on another side; a general word where none was named."""
    for partner in talk.assessment.partners:
        if partner.type.value in ("government", "business", "donor", "ngo", "international"):
            return partner_name(partner.type.value, partner.name, speaker, talk.lang)
    return speaker.say("other-partner", talk.lang)


def partner_name(type_: str, name: str, speaker: Speaker, lang: str) -> str:
    return name or speaker.word(f"partners/{type_}", lang)


_MARKUP = str.maketrans({"*": "", "[": "(", "]": ")", "`": "'", "“": "'", "”": "'"})


def _shorten(words: str) -> str:
    """The user's words for quoting: short, on one line, and never read as markup or as a reference."""
    words = " ".join(words.translate(_MARKUP).split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"
