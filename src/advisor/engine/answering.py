"""An answer made of passages: first the direct answer, then what to do, then what to watch for."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.domain.passage import Finding, Hit, Passage
from advisor.domain.reply import CitedPassage
from advisor.engine.context import Parts
from advisor.engine.references import References

_SECOND_FROM = 0.9
"""A second passage is told when its score is at least this share of the first one's."""
_VAGUE_WORDS = 3
_READINGS = 3
_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to ask next: the title of a passage that also fits."""

    title: str
    passage_id: str


@dataclass(frozen=True, slots=True)
class ComposedAnswer:
    covered: bool
    text: str
    citations: tuple[CitedPassage, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def compose_answer(finding: Finding, lang: str, parts: Parts) -> ComposedAnswer:
    """The answer in that language as far as the passages have it, else in their own with a line that says so."""
    if not finding.covered or not finding.hits:
        kind = finding.outside or "other"
        text = f"{parts.speaker.say(f'outside-{kind}', lang)}\n\n{parts.speaker.say('corpus-covers', lang)}"
        return ComposedAnswer(False, text)
    references = References(parts.sources)
    first, *others = finding.hits
    second = next((h for h in others[:3] if _complements(first, h)), None)
    paragraphs = [tell_passage(first.passage, lang, parts, references)]
    if second is not None:
        paragraphs.append(_tell_short(second.passage, lang, parts, references))
    told = {first.passage.id, second.passage.id if second else ""}
    if any(p.text(lang)[1] != lang for p in (first.passage, *([second.passage] if second else []))):
        paragraphs.insert(0, parts.speaker.say("passage-other-language", lang))
    suggestions = tuple(
        Suggestion(h.passage.text(lang)[0].title, h.passage.id) for h in others if h.passage.id not in told
    )[:_SUGGESTIONS]
    return ComposedAnswer(True, "\n\n".join(paragraphs), references.cited, suggestions)


def tell_passage(passage: Passage, lang: str, parts: Parts, references: References) -> str:
    """The whole passage: answer, steps, warning; each part carries its sources."""
    text, told_in = passage.text(lang)
    words = lang if told_in == lang else told_in
    lines = [text.body + references.mark(passage.cites, passage.id)]
    lead = references.mark(passage.cites[:1], passage.id)
    if text.do:
        steps = "\n".join(f"- {step}{lead}" for step in text.do)
        lines.append(f"**{parts.speaker.say('answer-do', words)}**\n{steps}")
    if text.watch:
        lines.append(f"**{parts.speaker.say('answer-watch', words)}** {text.watch}{lead}")
    return "\n\n".join(lines)


def _tell_short(passage: Passage, lang: str, parts: Parts, references: References) -> str:
    text, _ = passage.text(lang)
    return f"**{text.title}.** {text.body}{references.mark(passage.cites, passage.id)}"


def _complements(first: Hit, other: Hit) -> bool:
    """Close in score, and about something else or of another kind."""
    if other.score < first.score * _SECOND_FROM:
        return False
    return other.passage.kind is not first.passage.kind or other.passage.practices[:1] != first.passage.practices[:1]


def likely_readings(question: str, finding: Finding) -> tuple[str, ...]:
    """The ids of the likeliest passages when a question is too vague to answer directly; else empty."""
    top = finding.hits[:_READINGS]
    if not finding.covered or len(question.split()) > _VAGUE_WORDS or len(top) < _READINGS:
        return ()
    apart = len({h.passage.practices[:1] for h in top}) == len(top)
    return tuple(h.passage.id for h in top) if apart and top[-1].score >= top[0].score * _SECOND_FROM else ()
