"""Moves become messages in the user's language. All sentences come from `prompts/replies` and `knowledge/wording`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import Evidence, Partner, StoryReading
from advisor.domain.reply import Choice, CitedPassage, Message
from advisor.domain.talk import Phase, Talk
from advisor.engine import moves as m
from advisor.engine import offers
from advisor.engine.answering import compose_answer, tell_passage
from advisor.engine.change import told_action, told_plan, told_plans, what_changed
from advisor.engine.context import Parts, TurnContext
from advisor.engine.drafts import Draft, told_from
from advisor.engine.partner_names import other_partner, partner_name
from advisor.engine.progress import progress_of
from advisor.engine.quotes import report_quotes
from advisor.engine.quoting import listed, quoted, shorten
from advisor.engine.references import References
from advisor.engine.summary import closing_summary

_PLAYED_BACK = 4


def compose_reply(turn: TurnContext, parts: Parts) -> None:
    """Sets `turn.messages`. A short remark joins the question that follows it; answers and findings stand alone."""
    composer = _Composer(turn.talk, parts)
    for move in turn.moves:
        composer.add(move)
    turn.messages = composer.finish()
    turn.drafts = composer.drafts


class _Composer:
    def __init__(self, talk: Talk, parts: Parts) -> None:
        self._talk, self._parts = talk, parts
        self._lang = talk.lang
        self._remarks: list[str] = []
        self._messages: list[Message] = []
        self.drafts: list[Draft] = []
        """Beside the messages: what of each may be said in other words."""

    def finish(self) -> list[Message]:
        if self._remarks:
            self._say("")
        if not self._messages:  # nobody is ever met with silence
            self._say(self._parts.speaker.say("what-next", self._lang))
        if not self._messages[-1].choices:
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
            case m.GreetBack():
                self._remark("greeting-back")
            case m.InviteStory(again):
                self._remark("story-invite-again" if again else "story-invite")
            case m.ThankForStory(partners):
                if partners:
                    self._remark("story-partners", partners=self._names(partners))
                self._remark("story-thanks")
            case m.PlayBackStory(story):
                self._say(self._played_back(story), choices=offers.offered_choices(self._talk, self._parts))
            case m.NoteUnplaced():
                self._remark("story-unplaced")
            case m.Acknowledge(practice, level, changed):
                noted = self._word(f"practices/{practice}/answers/{level.value}")
                self._remark("answer-changed" if changed else "answer-noted", answer=noted)
            case m.NoteElsewhere(practice, level, now):
                topic = self._word(f"practices/{practice}/name")
                if level is not None:
                    noted = self._word(f"practices/{practice}/answers/{level.value}")
                    self._remark("answer-elsewhere-noted", topic=topic, answer=noted)
                else:
                    self._remark("answer-elsewhere" if now else "answer-elsewhere-later", topic=topic)
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
                    words=shorten(words),
                )
                self._question(text, practice)
            case m.ExplainWhy(practice):
                references = References(self._parts.sources)
                cites = self._parts.instrument.practice(practice).cites
                text = self._word(f"practices/{practice}/why") + references.mark(cites)
                self._say(text, citations=references.cited, draft=Draft(loose=text))
            case m.AnswerQuestion(question, finding):
                answer = compose_answer(finding, lang, self._parts)
                draft = Draft("", answer.text, question, told_from(finding))
                refusal = Draft(answer.text, stiff=True)
                self._say(answer.text, citations=answer.citations, draft=draft if answer.citations else refusal)
            case m.TellPassage(passage_id):
                references = References(self._parts.sources)
                passage = self._parts.library.passage(passage_id)
                text = tell_passage(passage, lang, self._parts, references)
                draft = Draft("", text, passage.text(lang)[0].title, (passage,))
                self._say(text, citations=references.cited, draft=draft)
            case m.OfferReadings(passages):
                self._say(say("readings", lang), choices=offers.reading_choices(passages, lang, self._parts))
            case m.ShowFinding(practice, level):
                self._finding(practice, level)
            case m.OfferCorrection():
                self._say(say("correct-which", lang), choices=offers.offered_choices(self._talk, self._parts))
            case m.NothingToChange():
                self._remark("nothing-to-change")
            case m.Pause():
                self._summary("paused", "paused-nothing")
            case m.Close(settled):
                self._summary("closing-settled" if settled else "closing")
            case m.PresentReport():
                self._summary("report-short", "report-nothing")
                if self._talk.phase in (Phase.DONE, Phase.PAUSED):
                    self._offer(offers.after_report(self._talk, self._parts))
            case m.BeginAgain() | m.NothingToCompare() | m.PutAction() | m.ShowChange():
                self._check_again(move)
            case m.AcknowledgeNote(practice):
                if practice:
                    self._remark("note-kept", topic=self._word(f"practices/{practice}/name"))
                else:
                    self._remark("note-kept-general")
            case m.AskForNote():
                self._remark("note-how")
            case m.AcknowledgePlan(action):
                self._remark("plan-kept", action=told_plan(action, self._parts.speaker, lang))
            case m.AskForPlan(why):
                self._remark(f"plan-{why}")
            case m.ListQuotes():
                some = report_quotes(self._talk, self._parts.instrument)
                self._say(
                    say("quotes" if some else "quotes-none", lang),
                    choices=offers.quote_choices(self._talk, self._parts),
                )
            case m.OfferNext():
                self._remark("what-next")
            case m.WelcomeBack():
                self._remark("welcome-back")
            case m.CareForSafety(again):
                self._say(say("safety-perhaps-again" if again else "safety-perhaps", lang))
            case m.ReassureSafety(danger):
                care = say(f"safety-{danger.value.replace('_', '-')}", lang)
                self._say(f"{care} {say('safety-not-kept', lang)}")
            case m.ExplainErasing():
                self._remark("erasing")
            case m.ExplainPrivacy():
                self._remark("privacy")
            case m.ListActions():
                actions = told_plans(self._talk, self._parts.speaker)
                self._remark("plan-list" if actions else "plan-none", actions=actions)
            case m.TellLeft():
                stands = progress_of(self._talk, self._parts)
                self._remark("questions-left", count=max(stands.expected - stands.answered, 0))
            case m.ExplainTalk():
                self._remark("help")
            case m.ExplainQuestion(practice):
                there, missing = (self._word(f"practices/{practice}/{key}") for key in ("strength", "gap"))
                self._remark("question-explained", there=there, missing=missing)
            case m.Farewell():
                self._remark("farewell")
            case m.OffTopic():
                self._remark("off-topic")
            case m.NotUnderstood():
                self._remark("not-understood")

    def _check_again(self, move: m.BeginAgain | m.NothingToCompare | m.PutAction | m.ShowChange) -> None:
        say, lang, before = self._parts.speaker.say, self._lang, self._talk.compared
        match move:
            case m.BeginAgain(questions, actions, since):
                day = self._parts.speaker.day(date.fromisoformat(since), lang)
                self._remark("again-begin", day=day, questions=questions + actions)
            case m.NothingToCompare():
                self._remark("again-nothing")
            case m.PutAction(slot):
                planned = before.action(slot) if before else None
                if planned is not None:
                    self._say(say("again-action", lang, action=told_action(planned, self._parts.speaker, lang)))
                    self._offer(offers.offered_choices(self._talk, self._parts))
            case m.ShowChange():
                references = References(self._parts.sources)
                text = what_changed(self._talk, self._parts, references)
                self._say(text, citations=references.cited)

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        """Puts choices on the message said last."""
        self._messages[-1] = replace(self._messages[-1], choices=choices)

    def _remark(self, key: str, **values: str | int) -> None:
        self._remarks.append(self._parts.speaker.say(key, self._lang, **values))

    def _say(
        self,
        text: str,
        *,
        choices: tuple[Choice, ...] = (),
        citations: tuple[CitedPassage, ...] = (),
        draft: Draft | None = None,
    ) -> None:
        """With `draft`, the text is not fixed."""
        whole = "\n\n".join(filter(None, (*self._remarks, text)))
        self._keep_draft(draft or Draft(fixed=text))
        self._messages.append(Message(whole, choices=choices, citations=citations))

    def _question(self, text: str, practice: str) -> None:
        whole = "\n\n".join((*self._remarks, text))
        self._keep_draft(Draft(fixed=text))
        choices = offers.practice_choices(practice, self._talk, self._parts)
        self._messages.append(Message(whole, choices=choices, practice=practice))

    def _keep_draft(self, draft: Draft) -> None:
        """Of the message about to be added; takes the remarks before it."""
        loose = "\n\n".join(filter(None, (*self._remarks, draft.loose)))
        self._remarks = []
        self.drafts.append(replace(draft, loose=loose))

    def _word(self, path: str) -> str:
        return self._parts.speaker.word(path, self._lang)

    def _quoted(self, words: str) -> str:
        return quoted(shorten(words), self._parts.speaker, self._lang)

    def _question_text(self, practice: str, again: bool) -> str:
        question = self._word(f"practices/{practice}/question")
        told = self._talk.assessment.evidence_for(practice)
        if told and told[0].quote and not again:
            return self._parts.speaker.say("question-told", self._lang, quote=shorten(told[0].quote), question=question)
        return question

    def _about_partner(self, practice: str) -> str:
        partner = other_partner(self._talk, self._parts.speaker)
        return self._word(f"practices/{practice}/other_side").replace("{partner}", partner)

    def _finding(self, practice: str, level: Level) -> None:
        references = References(self._parts.sources)
        kind = "strength" if level is Level.IN_PLACE else "gap"
        cites = self._parts.instrument.practice(practice).cites[:2]
        sentence = self._word(f"practices/{practice}/{level.told}") + references.mark(cites)
        text = self._parts.speaker.say(f"first-finding-{kind}", self._lang, finding=sentence)
        self._say(text, citations=references.cited, draft=Draft(loose=text))

    def _summary(self, key: str, nothing: str = "") -> None:
        """`nothing`: what is said instead where there is no result yet."""
        references = References(self._parts.sources)
        text = closing_summary(self._talk, self._parts, references)
        opening = self._parts.speaker.say(key if text else nothing or key, self._lang)
        self._say(f"{opening}\n\n{text}" if text else opening, citations=references.cited)

    def _played_back(self, story: StoryReading) -> str:
        say, lang = self._parts.speaker.say, self._lang
        lines = []
        if story.partners:
            lines.append(say("story-partners", lang, partners=self._names(story.partners)))
        heard = sorted(story.evidence, key=lambda e: -e.confidence)[:_PLAYED_BACK]
        items = ["- " + self._heard(e) for e in heard]
        items += [
            "- " + say("story-flag", lang, flag=self._word(f"red_flags/{f.flag}/name"), quote=self._quoted(f.quote))
            for f in story.red_flags[:2]
        ]
        lines.append(say("story-heard", lang, count=len(items)) + "\n" + "\n".join(items))
        lines.append(say("story-right", lang))
        return "\n\n".join(lines)

    def _names(self, partners: Sequence[Partner]) -> str:
        names = [partner_name(p.type.value, p.name, self._parts.speaker, self._lang) for p in partners]
        return listed(names, self._parts.speaker, self._lang)

    def _heard(self, seen: Evidence) -> str:
        """A level is said only where one was read."""
        told = {"practice": self._word(f"practices/{seen.practice}/name"), "quote": self._quoted(seen.quote)}
        if not seen.level.known:
            return self._parts.speaker.say("story-mentioned", self._lang, **told)
        level = self._word(f"levels/{seen.level.value}").lower()
        return self._parts.speaker.say("story-practice", self._lang, level=level, **told)
