"""The result so far in a few lines: where it is weakest, the first step, what was not asked."""

from __future__ import annotations

from advisor.diagnosis.priorities import Band, diagnose
from advisor.domain.talk import Talk
from advisor.engine.context import Parts
from advisor.engine.quoting import listed_topics, quoted
from advisor.engine.references import References

_SHOWN = 3


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
    weak = [d for d in diagnosis.weakest_first if d.band is not Band.NOT_ASKED and d.band is not Band.STRONG]
    if weak:
        lines.append(
            say(
                "summary-weakest",
                lang,
                dimension=quoted(word(f"dimensions/{weak[0].id}/name", lang), parts.speaker, lang),
                sentence=word(f"dimensions/{weak[0].id}/{weak[0].band.value}", lang),
                sureness=word(f"sureness/{weak[0].sureness.value}", lang),
            )
        )
    for rank, practice in enumerate(diagnosis.priorities[:_SHOWN]):
        cites = parts.instrument.practice(practice).cites[:2]
        step = word(f"practices/{practice}/week", lang) + references.mark(cites)
        key = "summary-first-step" if rank == 0 else "summary-next-step"
        lines.append(say(key, lang, practice=word(f"practices/{practice}/name", lang), step=step))
    if not diagnosis.priorities:
        lines.append(say("summary-no-gap", lang))
    lines.append(say("summary-one-view", lang))
    return "\n\n".join(lines)
