"""How well messages are read: levels and acts of answers, practices and red flags of stories, danger.

Figures by language have "all" first, then English, then the others. Shares and F1 are between 0 and 1; a share of nothing is 0.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import numpy as np

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, StoryReading
from advisor.engine.ports import Reader
from advisor.evaluation.answer_readers import Read, ReadAnswer
from advisor.evaluation.understanding_rows import AnswerRow, DangerRow, LanguageRow, StoryRow, WishRow
from advisor.understanding.calibration import reliability
from advisor.understanding.examples import NO_DANGER, NO_WISH

ALL = "all"
LEVELS = tuple(str(level.value) for level in Level)
_BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_HIGH = 0.8
_Facts = tuple[dict[str, str], set[str]]
"""What was found in a story, each practice with its level, and what is labelled."""
_PAIR = 2
_Row = TypeVar("_Row")
_Told = TypeVar("_Told")

Confusion: TypeAlias = Mapping[tuple[str, str], int]
"""How many answers there are, by (label, what it was read as)."""


@dataclass(frozen=True)
class Times:
    """Milliseconds for one message: half of them need no more than `p50`, 95 in 100 no more than `p95`."""

    p50: float
    p95: float


@dataclass(frozen=True)
class AnswerFigures:
    """One way of reading. Levels and confidence are judged over the rows that are answers, acts over all rows."""

    level_right: Mapping[str, float]
    """By language."""
    swapped: float
    """Level 0 read as 2, or 2 as 0."""
    act_right: float
    confident: float
    """Share with a confidence of at least 0.8; not a number where no row is an answer."""
    right_when_confident: float | None
    time: Times
    reliability: Sequence[tuple[float, int, float, float]]
    """Per band of confidence: its lower edge, how many answers, mean confidence, share right."""
    confusion: Mapping[str, Confusion]
    """By language."""


@dataclass(frozen=True)
class StoryFigures:
    """`level_right` is of the practices that were found; `alarmed` counts the clean stories, which have no red flag, in
    which one was seen."""

    stories: int
    practices_f1: float
    level_right: float
    partners_f1: float | None
    """Of the kinds of partner, in the stories whose kinds are labelled; None where there are none."""
    red_flags_f1: float
    alarmed: int
    clean: int


@dataclass(frozen=True)
class DangerFigures:
    """`found`, `certain` and `right_kind` are of the texts with danger, `notes` and `false_alarms` of the others: a note stands
    before a reply, an alarm is all of it."""

    texts: int
    found: float
    certain: float
    right_kind: float
    notes: float
    false_alarms: float


def answers_by_language(rows: Sequence[AnswerRow]) -> dict[str, int]:
    """How many rows have a level."""
    levels = [row for row in rows if row.label in LEVELS]
    return {lang: sum(lang in (ALL, row.lang) for row in levels) for lang in _languages(rows)}


def measure_answers(read: ReadAnswer, rows: Sequence[AnswerRow]) -> AnswerFigures:
    """Every row is read once, in order."""
    told, times = _timed(read, rows)
    by_row = list(zip(rows, told, strict=True))
    graded = [(row, one) for row, one in by_row if row.label in LEVELS]
    confidence = np.array([one.confidence for _, one in graded], dtype=np.float32)
    good = np.array([row.label == one.label for row, one in graded])
    high = confidence >= _HIGH
    languages = _languages(rows)
    return AnswerFigures(
        level_right={
            lang: _share(row.label == one.label for row, one in graded if lang in (ALL, row.lang)) for lang in languages
        },
        swapped=_share({row.label, one.label} == {"0", "2"} for row, one in graded),
        act_right=_share(_act(row.label) == _act(one.label) for row, one in by_row),
        confident=float(high.mean()),
        right_when_confident=float(good[high].mean()) if high.any() else None,
        time=times,
        reliability=reliability(confidence, good, _BANDS),
        confusion={lang: _confusion(by_row, lang) for lang in languages},
    )


@dataclass(frozen=True)
class StoriesRead:
    by_language: Mapping[str, StoryFigures]
    pairs_agree: float | None
    """Of all that was found in either story of a pair, the share that was found in both, at the same level, averaged over
    the pairs; None where no row has a pair."""
    pairs_alike: float | None
    """Of all practices and flags that are labelled in a pair, the share that was read alike in both: at the same level, or in
    neither; None where no row has a pair."""
    pairs_named: float | None
    """The same, whatever the level: found in both, or in neither."""
    time: Times


def measure_stories(reader: Reader, rows: Sequence[StoryRow]) -> StoriesRead:
    """Every story is read once, in order."""
    readings, times = _timed(lambda row: reader.story(row.text, row.lang), rows)
    by_lang: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: dict[str, list[_Facts]] = defaultdict(list)
    for row, reading in zip(rows, readings, strict=True):
        found = {e.practice: str(e.level.value) for e in reading.evidence}
        flags = {sighting.flag for sighting in reading.red_flags}
        wanted = {practice: str(level) for practice, level in row.practices.items()}
        hits = found.keys() & wanted.keys()
        count = Counter(
            hits=len(hits), found=len(found), wanted=len(wanted), level=sum(found[p] == wanted[p] for p in hits),
            flag_hits=len(flags & set(row.red_flags)), flags=len(flags), flags_wanted=len(row.red_flags),
            **_partners(reading, row), clean=int(not row.red_flags), alarmed=int(bool(flags) and not row.red_flags), stories=1,
        )  # fmt: skip
        for lang in (ALL, row.lang):
            by_lang[lang].update(count)
        if row.pair:
            pairs[row.pair].append((found | dict.fromkeys(flags, ""), wanted.keys() | set(row.red_flags)))
    figures = {lang: _story_figures(by_lang[lang]) for lang in sorted(by_lang, key=_order)}
    return StoriesRead(figures, *_agreement([pair for pair in pairs.values() if len(pair) == _PAIR]), times)


def _agreement(pairs: Sequence[Sequence[_Facts]]) -> tuple[float | None, float | None, float | None]:
    """Of what was found in either telling, of what is labelled, and of that whatever the level."""
    if not pairs:
        return None, None, None
    shares, alike, named = [], [], []
    for (first, labelled), (second, also) in pairs:
        one, other = set(first.items()), set(second.items())
        shares.append(len(one & other) / max(len(one | other), 1))
        alike += [first.get(fact) == second.get(fact) for fact in labelled | also]
        named += [(fact in first) == (fact in second) for fact in labelled | also]
    return _share(shares), _share(alike), _share(named)


def measure_danger(reader: Reader, rows: Sequence[DangerRow]) -> dict[str, DangerFigures]:
    """By language: what share of the dangers is found, and what share of the rest raises a false alarm."""
    told = [(row, reader.danger(row.text, row.lang)) for row in rows]
    figures = {}
    for lang in _languages(rows):
        mine = [(row.danger, sign) for row, sign in told if lang in (ALL, row.lang)]
        figures[lang] = DangerFigures(
            texts=len(mine),
            found=_share(sign is not None for label, sign in mine if label != NO_DANGER),
            certain=_share(sign is not None and sign.certain for label, sign in mine if label != NO_DANGER),
            right_kind=_share(sign is not None and sign.danger == label for label, sign in mine if label != NO_DANGER),
            notes=_share(sign is not None for label, sign in mine if label == NO_DANGER),
            false_alarms=_share(sign is not None and sign.certain for label, sign in mine if label == NO_DANGER),
        )
    return figures


def measure_calm(reader: Reader, rows: Sequence[AnswerRow]) -> tuple[float, float]:
    """Of answers, none of which tells of danger: the share that gets a note on safety before the reply, and the share that
    gets nothing else."""
    signs = [reader.danger(row.text, row.lang) for row in rows]
    certain = [sign is not None and sign.certain for sign in signs]
    return _share(sign is not None and not alone for sign, alone in zip(signs, certain, strict=True)), _share(certain)


@dataclass(frozen=True)
class WishFigures:
    """`found` and `mistaken` (for another) are of the messages that want something of the talk, `needless` of the others."""

    texts: int
    found: float
    mistaken: float
    needless: float


def measure_wishes(reader: Reader, rows: Sequence[WishRow]) -> dict[str, WishFigures]:
    """By language."""
    told = [(row, reader.wish(row.text, row.lang) or NO_WISH) for row in rows]
    figures = {}
    for lang in _languages(rows):
        mine = [(row.wish, wish) for row, wish in told if lang in (ALL, row.lang)]
        wanted = [pair for pair in mine if pair[0] != NO_WISH]
        figures[lang] = WishFigures(
            texts=len(mine),
            found=_share(label == wish for label, wish in wanted),
            mistaken=_share(wish not in (NO_WISH, label) for label, wish in wanted),
            needless=_share(wish != NO_WISH for label, wish in mine if label == NO_WISH),
        )
    return figures


@dataclass(frozen=True)
class LanguageFigures:
    """`right` by language and kind, each with "all", for messages that come in a talk in another language; `left` is the
    share of those in the talk's own language that were taken for another's."""

    right: Mapping[str, Mapping[str, float]]
    counts: Mapping[str, int]
    """How many messages there are of every kind."""
    left: float


def measure_languages(
    ways: Mapping[str, Callable[[str, str], str]], rows: Sequence[LanguageRow]
) -> dict[str, LanguageFigures]:
    """Each way takes a text and the language of the talk, and says the language of the text. The talk is in English, for
    English messages in Spanish."""
    kinds = Counter(kind for row in rows for kind in (ALL, row.kind))
    languages = sorted({ALL, *(row.lang for row in rows)}, key=_order)
    figures = {}
    for name, read in ways.items():
        good = [(row, read(row.text, "es" if row.lang == "en" else "en") == row.lang) for row in rows]
        right = {
            lang: {
                kind: _share(ok for row, ok in good if lang in (ALL, row.lang) and kind in (ALL, row.kind))
                for kind in kinds
                if any(lang in (ALL, row.lang) and kind in (ALL, row.kind) for row in rows)
            }
            for lang in languages
        }
        figures[name] = LanguageFigures(right, kinds, _share(read(row.text, row.lang) != row.lang for row in rows))
    return figures


def _timed(read: Callable[[_Row], _Told], rows: Sequence[_Row]) -> tuple[list[_Told], Times]:
    told, took = [], []
    for row in rows:
        began = time.perf_counter()
        told.append(read(row))
        took.append(1000 * (time.perf_counter() - began))
    return told, Times(*(round(float(np.percentile(took, at)), 1) for at in (50, 95)))


def _partners(reading: StoryReading, row: StoryRow) -> dict[str, int]:
    if not row.partners:
        return {}
    found = {partner.type.value for partner in reading.partners}
    return {
        "partner_hits": len(found & set(row.partners)),
        "partners": len(found),
        "partners_wanted": len(row.partners),
    }


def _story_figures(count: Counter[str]) -> StoryFigures:
    return StoryFigures(
        stories=count["stories"],
        practices_f1=2 * count["hits"] / max(count["found"] + count["wanted"], 1),
        level_right=count["level"] / max(count["hits"], 1),
        partners_f1=2 * count["partner_hits"] / (count["partners"] + count["partners_wanted"])
        if count["partners_wanted"]
        else None,
        red_flags_f1=2 * count["flag_hits"] / max(count["flags"] + count["flags_wanted"], 1),
        alarmed=count["alarmed"],
        clean=count["clean"],
    )


def _confusion(by_row: Sequence[tuple[AnswerRow, Read]], lang: str) -> Confusion:
    return Counter((row.label, one.label) for row, one in by_row if lang in (ALL, row.lang))


def _languages(rows: Sequence[AnswerRow] | Sequence[DangerRow] | Sequence[WishRow]) -> list[str]:
    return sorted({ALL, *(row.lang for row in rows)}, key=_order)


def _order(lang: str) -> tuple[bool, bool, str]:
    return lang != ALL, lang != "en", lang


def _act(label: str) -> str:
    return ActKind.ANSWER.value if label in LEVELS else label


def _share(values: Iterable[float]) -> float:
    counted = [float(value) for value in values]
    return sum(counted) / len(counted) if counted else 0.0
