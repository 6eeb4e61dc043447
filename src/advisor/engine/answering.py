"""An answer made of passages: first the direct answer, then what to do, then what to watch for.

What a question or a passage says is never obeyed: a question is only searched for, a passage only told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from advisor.domain.passage import Finding, Hit, Passage
from advisor.domain.reply import CitedPassage
from advisor.engine.context import Parts
from advisor.engine.references import References

_SECOND_FROM = 0.95
"""A second passage is told when its score is at least this share of the first one's: seldom. On 220 questions of another
hand the second best passage on another practice answered in 15 of 100 cases, and one less related hardly ever."""
_PART_FROM = 0.6
"""The same for what answers another part of the question."""
_RELATED = 0.15
"""A second passage is at least so much alike the first; below that it is about something that was not asked."""
_SECOND_AMONG = 4
_REPEATS = 0.5
"""From this likeness on, a second passage only says the first one again."""
_REPEATED_WORDS = 0.3
"""The same, in shared words, where vectors were not compared."""
_VAGUE_WORDS = 3
_READING_FROM = 0.5
_CLOSE = 0.85
_READINGS = 3
_FEWEST_READINGS = 2
_SUGGESTIONS = 3
_SENTENCE = regex.compile(r"(?<=[.!?।؟])[\"”’»)]*\s+")
_WORD = regex.compile(r"[\p{L}\p{M}]{4,}")
_MARKUP = str.maketrans({"*": "", "[": "(", "]": ")", "`": "'", "#": "", "|": " ", "<": "‹", ">": "›"})
"""Signs of a document that would be read as markup or as references of ours."""
_LINE_START = regex.compile(r"^[-+]\s+", regex.MULTILINE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to ask next: the title of a passage that also fits."""

    title: str
    passage_id: str


@dataclass(frozen=True, slots=True)
class ComposedAnswer:
    """`outside`: the kind of a question that is not covered."""

    covered: bool
    text: str
    citations: tuple[CitedPassage, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    outside: str = ""


def compose_answer(finding: Finding, lang: str, parts: Parts, question: str = "") -> ComposedAnswer:
    """The answer in that language as far as the passages have it, else in their own with a line that says so. With the
    `question`, one too vague to answer gets its likeliest readings instead, as suggestions."""
    readings = likely_readings(question, finding) if question else ()
    if readings:
        return _ask_back(readings, finding, lang, parts)
    if not finding.covered or not finding.hits:
        kind = finding.outside or "other"
        text = f"{parts.speaker.say(f'outside-{kind}', lang)}\n\n{parts.speaker.say('corpus-covers', lang)}"
        return ComposedAnswer(False, text, outside=kind)
    references = References(parts.sources)
    first = finding.hits[0].passage
    second = _second(finding)
    told = (first, second) if second else (first,)
    paragraphs = [*_language_remarks(told, lang, parts), tell_passage(first, lang, parts, references)]
    if second is not None:
        paragraphs.append(_tell_short(second, lang, parts, references, steps=bool(finding.also)))
    others = (hit.passage for hit in finding.hits if hit.passage not in told)
    return ComposedAnswer(True, "\n\n".join(paragraphs), references.cited, _suggested(others, lang)[:_SUGGESTIONS])


def tell_passage(passage: Passage, lang: str, parts: Parts, references: References) -> str:
    """The whole passage: answer, steps, warning; each part carries its sources."""
    text, told_in = passage.text(lang)
    lines = [_body(passage, lang, references)]
    lead = references.mark(passage.cites[:1], passage.id)
    if text.do:
        lines.append(_steps(passage, lang, parts, lead))
    if text.watch:
        lines.append(f"**{parts.speaker.say('answer-watch', told_in)}** {text.watch}{lead}")
    return "\n\n".join(lines)


def likely_readings(question: str, finding: Finding) -> tuple[str, ...]:
    """The ids of the two or three likeliest passages, on different practices where there are such, when a question is too
    vague to answer directly: one word, or few that match nothing well or several things alike; else empty."""
    count = len(question.split())
    hits = [h for h in finding.hits if h.passage.curated and h.score >= _READING_FROM * finding.hits[0].score]
    vague = finding.unclear or (finding.covered and (count == 1 or (count <= _VAGUE_WORDS and _divided(hits))))
    if not vague or (hits and hits[0] is not finding.hits[0]):
        return ()
    apart = {hit.passage.practices[:1]: hit.passage.id for hit in reversed(hits)}
    first = [hit.passage.id for hit in hits if hit.passage.id in apart.values()]
    found = list(dict.fromkeys((*first, *(hit.passage.id for hit in hits))))[:_READINGS]
    return tuple(found) if len(found) >= _FEWEST_READINGS else ()


def _divided(hits: list[Hit]) -> bool:
    """No practice leads: the best hits on three of them are nearly equally good."""
    close = {hit.passage.practices[:1] for hit in hits if hit.score >= _CLOSE * hits[0].score}
    return len(close) >= _READINGS


def _ask_back(readings: tuple[str, ...], finding: Finding, lang: str, parts: Parts) -> ComposedAnswer:
    by_id = {hit.passage.id: hit.passage for hit in finding.hits}
    suggestions = _suggested((by_id[passage_id] for passage_id in readings), lang)
    listed = "\n".join(f"- {suggestion.title}" for suggestion in suggestions)
    return ComposedAnswer(
        finding.covered, f"{parts.speaker.say('readings', lang)}\n\n{listed}", suggestions=suggestions
    )


def _suggested(passages: Iterator[Passage], lang: str) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(_plain(p, p.text(lang)[0].title), p.id) for p in passages)


def _second(finding: Finding) -> Passage | None:
    """What answers another part of the question; else what matches nearly as well and is about something else. Never
    what only repeats the first passage."""
    first = finding.hits[0]
    for hit in finding.also:
        if hit.passage != first.passage and hit.score >= _PART_FROM * first.score and not _repeats(first, hit):
            return hit.passage
    for hit in finding.hits[1:_SECOND_AMONG]:
        if _complements(first, hit) and not _repeats(first, hit):
            return hit.passage
    return None


def _complements(first: Hit, other: Hit) -> bool:
    """Close in score, curated, and on another practice."""
    return (
        other.score >= first.score * _SECOND_FROM
        and (other.alike is None or other.alike >= _RELATED)
        and other.passage.curated
        and other.passage.practices[:1] != first.passage.practices[:1]
    )


def _repeats(first: Hit, other: Hit) -> bool:
    if other.alike is not None:
        return other.alike >= _REPEATS
    mine, others = _words(first.passage), _words(other.passage)
    return len(mine & others) >= _REPEATED_WORDS * min(len(mine), len(others))


def _words(passage: Passage) -> frozenset[str]:
    text = passage.texts[passage.language]
    return frozenset(word[:6] for word in _WORD.findall(f"{text.title} {text.body}".lower()))


def _language_remarks(told: tuple[Passage, ...], lang: str, parts: Parts) -> list[str]:
    """What is told in another language than that of the question is announced, once for passages, once for documents."""
    foreign = [passage for passage in told if passage.text(lang)[1] != lang]
    keys = {"passage-other-language" if p.curated else "document-other-language": None for p in foreign}
    return [parts.speaker.say(key, lang) for key in keys]


def _tell_short(passage: Passage, lang: str, parts: Parts, references: References, *, steps: bool) -> str:
    text, _ = passage.text(lang)
    lines = [f"**{_plain(passage, text.title)}.** {_body(passage, lang, references)}"]
    if steps and text.do:
        lines.append(_steps(passage, lang, parts, references.mark(passage.cites[:1], passage.id)))
    return "\n\n".join(lines)


def _body(passage: Passage, lang: str, references: References) -> str:
    """The place that carries the idea stands behind the sentence that says it, the first; all others behind the rest."""
    body = _plain(passage, passage.text(lang)[0].body)
    lead, rest = passage.cites[:1], passage.cites[1:]
    opening, *others = _SENTENCE.split(body, maxsplit=1)
    if not rest or not others:
        return body + references.mark(passage.cites, passage.id)
    cut = len(body) - len(others[0])
    marked = opening + references.mark(lead, passage.id)
    return f"{marked}{body[len(opening) : cut]}{others[0]}{references.mark(rest, passage.id)}"


def _steps(passage: Passage, lang: str, parts: Parts, lead: str) -> str:
    text, told_in = passage.text(lang)
    steps = "\n".join(f"- {step}{lead}" for step in text.do)
    return f"**{parts.speaker.say('answer-do', told_in)}**\n{steps}"


def _plain(passage: Passage, text: str) -> str:
    """The words of a document are shown as words, whatever signs stand in them."""
    return text if passage.curated else _LINE_START.sub("", text.translate(_MARKUP))
