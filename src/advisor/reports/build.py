"""From a talk to a worded report. The diagnosis decides what is said, `prompts/report` and the wording say it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import cast

from advisor.diagnosis.priorities import Diagnosis, DimensionResult, diagnose
from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.passage import Passage, PassageKind
from advisor.domain.talk import Talk
from advisor.engine.ports import Library, Speaker
from advisor.engine.summary import levels_told
from advisor.reports.cited import numbered_sources, shares
from advisor.reports.compare import since_last_time
from advisor.reports.language import Direction
from advisor.reports.own_words import OwnWords, clean
from advisor.reports.report import (
    MOST_ACTIONS,
    Action,
    DimensionView,
    Labels,
    OpenTopic,
    PossibleFlag,
    Priority,
    Reading,
    Report,
    SideView,
    Strength,
    ToldTopic,
)

_REFERENCE_LANGUAGE = "en"
_NAMED_IN_SHORT = 3
_READING_CITES = 2
_MOST_READINGS = 2
_HOW_TO = (PassageKind.PRACTICE, PassageKind.TOOL)
_LONGEST_NAME = 120


def build_report(
    talk: Talk,
    lang: str,
    *,
    instrument: Instrument,
    sources: Sources,
    speaker: Speaker,
    library: Library,
    now: datetime,
) -> Report:
    """The report in that language; in English where the speaker does not have it."""
    spoken = lang if lang in speaker.languages else _REFERENCE_LANGUAGE
    return _Builder(talk, spoken, instrument, sources, speaker, library, now.date()).build()


@dataclass(frozen=True)
class _Builder:
    talk: Talk
    lang: str
    instrument: Instrument
    sources: Sources
    speaker: Speaker
    library: Library
    today: date

    def build(self) -> Report:
        found = diagnose(self.instrument, self.talk.assessment, self.talk.put)
        own = OwnWords(self.talk.assessment)
        flags = self._red_flags(own)
        priorities = self._priorities(found, own)
        cited = [c for f in flags for c in f.citations]
        cited += [c for p in priorities for c in (*p.citations, *(c for r in p.readings for c in r.citations))]
        numbered = numbered_sources(cited, self.sources, self._say)
        labels = Labels(**{f.name: self._say(f"label-{f.name.replace('_', '-')}") for f in fields(Labels)})
        view = clean(self.talk.assessment.view, _LONGEST_NAME)
        return Report(
            lang=self.lang,
            direction=cast("Direction", self._word("language/direction")),
            title=self._say("title"),
            date=self.today,
            made_on=self._say("made-on", date=self.speaker.day(self.today, self.lang)),
            view=view,
            view_sentence=self._say("view-given", side=view) if view else self._say("view-unknown"),
            asked=len(self.talk.put),
            basis=self._basis(),
            summary=self._summary(found, labels),
            dimensions=tuple(self._dimension(d) for d in found.dimensions),
            chart_title=self._say("chart-title"),
            chart_description=self._say("chart-description"),
            strengths=tuple(
                Strength(p, self._name(p), self._word(f"practices/{p}/strength"), own.on(p)) for p in found.strengths
            ),
            red_flags=flags,
            priorities=priorities,
            told=tuple(ToldTopic(p, self._name(p), own.on(p)) for p in found.told),
            cannot_say=tuple(self._topic(p) for p in found.cannot_say),
            not_asked=tuple(self._topic(p) for p in found.not_asked),
            other_side=self._other_side(),
            actions=self._actions(),
            sources=numbered,
            sources_note=shares(numbered, self._say),
            labels=labels,
            comparison=since_last_time(self.talk, self.lang, self.instrument, self.speaker),
        )

    def _say(self, key: str, /, **values: str | int) -> str:
        return self.speaker.say(f"report-{key}", self.lang, **values)

    def _word(self, path: str) -> str:
        return self.speaker.word(path, self.lang)

    def _name(self, practice: str) -> str:
        return self._word(f"practices/{practice}/name")

    def _basis(self) -> str:
        answered = sum(answer.level.known for answer in self.talk.assessment.answers.values())
        return self._say("basis", put=len(self.talk.put), answered=answered, total=len(self.instrument.practices))

    def _summary(self, found: Diagnosis, labels: Labels) -> tuple[str, ...]:
        if not (found.strengths or found.priorities):
            return (self._say("short-unknown" if found.cannot_say else "short-empty"),)
        lines = []
        if found.strengths:
            names = labels.semicolon.join(self._name(p) for p in found.strengths[:_NAMED_IN_SHORT])
            lines.append(self._say("short-strengths", practices=names))
        if not found.priorities:
            return tuple(lines) if found.told else (*lines, self._say("short-no-gap"))
        if found.weakest is not None:
            name = self._word(f"dimensions/{found.weakest.id}/name")
            lines.append(self._say("short-weakest", dimension=name, sentence=self._sentence(found.weakest)))
        lines.append(self._say("short-step", step=self._word(f"practices/{found.steps[0]}/week")))
        return tuple(lines)

    def _sentence(self, result: DimensionResult) -> str:
        """The sentence for its band claims something of all its practices; where some were not answered, the others are told."""
        if result.whole:
            return self._word(f"dimensions/{result.id}/{result.band.value}")
        told = levels_told(result.id, self.talk, self.instrument, self.speaker, self.lang)
        return self._say("sentence-in-part", told=self._say("label-semicolon").join(told))

    def _dimension(self, result: DimensionResult) -> DimensionView:
        seen = result.heard
        if seen:
            band_label, sentence = self._word(f"bands/{result.band.value}"), self._sentence(result)
        elif result.asked:
            band_label, sentence = self._say("band-no-answer"), self._say("sentence-no-answer")
        else:
            band_label, sentence = self._word("bands/not_asked"), self._say("sentence-not-asked")
        return DimensionView(
            id=result.id,
            name=self._word(f"dimensions/{result.id}/name"),
            band=result.band,
            band_label=band_label,
            sentence=sentence,
            score=result.score,
            confidence=result.confidence,
            sureness=result.sureness,
            sureness_label=self._word(f"sureness/{result.sureness.value}") if seen else "",
            answered=result.answered,
            asked=result.asked,
            total=result.total,
            answered_label=self._say("answered", answered=result.answered, total=result.total),
        )

    def _red_flags(self, own: OwnWords) -> tuple[PossibleFlag, ...]:
        seen = [f for f in self.talk.assessment.red_flags if self.instrument.has_red_flag(f.flag)]
        return tuple(
            PossibleFlag(
                id=f.flag,
                name=self._word(f"red_flags/{f.flag}/name"),
                what=self._word(f"red_flags/{f.flag}/what"),
                quote=own.quote(f.quote),
                confidence=f.confidence,
                confirm=self._word(f"red_flags/{f.flag}/confirm"),
                care=self._word(f"red_flags/{f.flag}/care"),
                citations=self.instrument.red_flag(f.flag).cites,
            )
            for f in sorted(seen, key=lambda f: -f.confidence)
        )

    def _priorities(self, found: Diagnosis, own: OwnWords) -> tuple[Priority, ...]:
        offered: set[str] = set()
        return tuple(self._priority(p, own, offered) for p in found.priorities)

    def _priority(self, practice: str, own: OwnWords, offered: set[str]) -> Priority:
        level = self.talk.assessment.answers[practice].level
        gap = self._word(f"practices/{practice}/{level.told}")
        reason = self._word(f"practices/{practice}/why")
        words = own.on(practice)
        return Priority(
            practice=practice,
            name=self._name(practice),
            level_label=self._word(f"levels/{level.value}"),
            answer=self._word(f"practices/{practice}/answers/{level.value}"),
            gap=gap,
            reason=reason,
            words=words,
            why=" ".join((gap, reason, *(self._say("why-said", words=w) for w in words))),
            week=self._word(f"practices/{practice}/week"),
            quarter=self._word(f"practices/{practice}/quarter"),
            sign=self._word(f"practices/{practice}/sign"),
            citations=self.instrument.practice(practice).cites,
            readings=self._readings(practice, offered),
        )

    def _readings(self, practice: str, offered: set[str]) -> tuple[Reading, ...]:
        """How to do it, and one passage of another kind; none twice in a report."""
        passages = [p for p in self.library.for_practice(practice) if p.id not in offered]
        how_to = [p for p in passages if p.kind in _HOW_TO]
        chosen: list[Passage] = how_to[:1]
        chosen += [p for p in passages if p not in how_to][: _MOST_READINGS - len(chosen)]
        offered.update(p.id for p in chosen)
        readings = []
        for passage in chosen:
            text, told_in = passage.text(self.lang)
            cites = tuple(c for c in passage.cites if c in self.sources)[:_READING_CITES]
            foreign = told_in == _REFERENCE_LANGUAGE != self.lang
            note = self._say("in-english") if foreign else ""
            readings.append(Reading(passage.id, text.title, told_in, cites, note))
        return tuple(readings)

    def _topic(self, practice: str) -> OpenTopic:
        dimension = self._word(f"dimensions/{practice.partition('.')[0]}/name")
        return OpenTopic(practice, self._name(practice), self._word(f"practices/{practice}/question"), dimension)

    def _other_side(self) -> tuple[SideView, ...]:
        """The widest difference first; where a side cannot say, last."""
        assessment = self.talk.assessment

        def distance(practice: str) -> float:
            own, other = assessment.level(practice), assessment.other_side[practice]
            return abs(own.score - other.score) if own and own.known and other.known else -1.0

        asked = [p for p in self.instrument.practice_ids if p in assessment.other_side]
        return tuple(
            SideView(
                practice=practice,
                name=self._name(practice),
                own=self._level(assessment.level(practice)),
                other=self._level(assessment.other_side[practice]),
                differs=distance(practice) > 0,
            )
            for practice in sorted(asked, key=distance, reverse=True)
        )

    def _level(self, level: Level | None) -> str:
        return self._word(f"levels/{level.value}") if level else ""

    def _actions(self) -> tuple[Action, ...]:
        actions = []
        for planned in self.talk.assessment.actions[:MOST_ACTIONS]:
            due = _as_date(planned.due)
            known = self.instrument.has_practice(planned.practice)
            actions.append(
                Action(
                    slot=planned.slot,
                    practice=planned.practice if known else "",
                    practice_name=self._name(planned.practice) if known else "",
                    what=clean(planned.what),
                    owner=clean(planned.owner, _LONGEST_NAME),
                    due=self.speaker.day(due, self.lang) if due else clean(planned.due, _LONGEST_NAME),
                    due_date=due.isoformat() if due else "",
                )
            )
        return tuple(actions)


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
