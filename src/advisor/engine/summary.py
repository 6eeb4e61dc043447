"""The result so far in a few lines: where it is weakest, the first step, what was not asked."""

from __future__ import annotations

from advisor.diagnosis.priorities import diagnose
from advisor.domain.instrument import Instrument
from advisor.domain.talk import Talk
from advisor.engine.change import told_plans
from advisor.engine.context import Parts
from advisor.engine.ports import Speaker
from advisor.engine.quoting import listed_topics, quoted
from advisor.engine.references import References

_SHOWN = 3


def levels_told(dimension: str, talk: Talk, instrument: Instrument, speaker: Speaker, lang: str) -> tuple[str, ...]:
    """What was answered on a part, each like "Shared aim: in place"."""
    return tuple(
        f"{speaker.word(f'practices/{p}/name', lang)}: {speaker.word(f'levels/{level.value}', lang).lower()}"
        for p in instrument.practice_ids
        if p.partition(".")[0] == dimension and (level := talk.assessment.level(p)) is not None and level.known
    )


def closing_summary(talk: Talk, parts: Parts, references: References) -> str:
    """Empty when nothing was answered yet. Strengths come before weaknesses."""
    if not talk.assessment.answers:
        return ""
    say, word, lang = parts.speaker.say, parts.speaker.word, talk.lang
    diagnosis = diagnose(parts.instrument, talk.assessment, talk.put)
    lines = []
    if diagnosis.strengths:
        names = [word(f"practices/{p}/name", lang) for p in diagnosis.strengths[:_SHOWN]]
        lines.append(say("summary-strengths", lang, practices=listed_topics(names, parts.speaker, lang)))
    weakest = diagnosis.weakest
    if weakest is not None:
        each = levels_told(weakest.id, talk, parts.instrument, parts.speaker, lang)
        told = listed_topics(each, parts.speaker, lang)
        of_all = word(f"dimensions/{weakest.id}/{weakest.band.value}", lang)
        lines.append(
            say(
                "summary-weakest",
                lang,
                dimension=quoted(word(f"dimensions/{weakest.id}/name", lang), parts.speaker, lang),
                sentence=of_all if weakest.whole else say("dimension-in-part", lang, told=told),
                sureness=word(f"sureness/{weakest.sureness.value}", lang),
            )
        )
    if talk.assessment.red_flags:
        flag = max(talk.assessment.red_flags, key=lambda sighting: sighting.confidence)
        lines.append(say("summary-flag", lang, flag=word(f"red_flags/{flag.flag}/name", lang)))
    for rank, practice in enumerate(diagnosis.steps[:_SHOWN]):
        cites = parts.instrument.practice(practice).cites[:2]
        step = word(f"practices/{practice}/week", lang) + references.mark(cites)
        key = "summary-first-step" if rank == 0 else "summary-next-step"
        lines.append(say(key, lang, practice=word(f"practices/{practice}/name", lang), step=step))
    if not diagnosis.steps and not diagnosis.told:
        lines.append(say("summary-no-gap", lang))
    if talk.assessment.actions:
        lines.append(say("plan-list", lang, actions=told_plans(talk, parts.speaker)))
    lines.append(say("summary-one-view", lang))
    return "\n\n".join(lines)
