"""What a model does on rows it has not seen: from this come the temperatures, the lines and the figures of the card."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from advisor.understanding.calibration import (
    fitting_temperature,
    line_for_false_alarms,
    line_for_recall,
    reliability,
    shares,
    sure_line,
)
from advisor.understanding.clauses import split_clauses
from advisor.understanding.examples import StoryExample
from advisor.understanding.levels import LEVEL, PRACTICE, SHOWN, level_logits, practice_logits
from advisor.understanding.wishes import WISH
from training.rows import ANSWER, NOTHING, Row

Logits = Callable[[Sequence[Row]], Mapping[str, np.ndarray]]

_ONE_PRACTICE_IN = 8
_ONE_GROUP_IN = 10
_RIGHT_WHEN_SURE = 0.93
"""A point above what is promised."""
_LEAST_SURE = 0.6
"""People who walk through a talk answer beside the question more often than the tuning sets do."""
_CONFIDENT = 0.8
_RIGHT_WHEN_CONFIDENT = 0.94
"""Of the answers with a confidence of 0.8; two points above what is promised, because other hands write harder."""
_STEPS = np.linspace(1.0, 2.5, 76)
_DANGER_FOUND = 0.9
"""Of the dangers; what is over this line and not surely one is answered with a short note, and taken in as well. Three points
more would put that note before three times as many harmless messages."""
_FOR_OTHER_HANDS = 0.5
"""The line is put at half of that: what nobody here thought of looks less like danger, and everyday answers hardly ever do."""
_MORE_LIKELY_THAN_NOT = 0.5
_SAFETY_ALONE = 0.03
"""Of the harmless texts of the danger sets, how many may get nothing but safety words: people who walked through whole talks
met them when they only said that they were tired."""
_AS_GOOD = 0.01
"""The lowest line is taken that is as good: what only a high line leaves out on one side, two tellers of the same differ in."""
_FALSE_FLAGS = 0.07
"""Three points under what is promised, because other hands write harder."""
_FALSE_FLAGS_OF_ANSWERS = 0.03
"""Of answers that tell of a practice in place, in how many a flag may be seen: two of 79 have shown one under any line."""
_WISHES_RIGHT = 0.85
"""Of what is taken for a wish, in a set made of near misses; no answer with a level is taken for one over any line from 0.4."""
_FEWEST = 20
_BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def is_held_out(row: Row, practices: Sequence[str]) -> bool:
    """Some practices as a whole, and of everything else a tenth of the groups."""
    practice = row.group.partition("/")[0]
    if practice in practices and practices.index(practice) % _ONE_PRACTICE_IN == 3:
        return True
    return zlib.crc32(row.group.encode()) % _ONE_GROUP_IN == 0


@dataclass
class Calibration:
    temperatures: dict[str, float]
    lines: dict[str, float]
    figures: dict[str, object]


def calibrate(
    logits: Logits,
    rows: Sequence[Row],
    stories: Sequence[StoryExample],
    heads: Mapping[str, Sequence[str]],
    story_rows: Callable[[StoryExample], list[Row]],
) -> Calibration:
    """From held-out rows and stories."""
    logits = _as_read(logits, heads)
    temperatures, figures = {}, {}
    for head in heads:
        chosen = [row for row in rows if head in row.targets]
        if len(chosen) < _FEWEST:
            continue
        told, right = logits(chosen)[head], _right(chosen, head, heads[head])
        temperatures[head] = round(fitting_temperature(told, right), 3)
        figures[f"{head}: share right"] = _per_language(chosen, told.argmax(1) == right)
    temperatures["level"] = _careful(logits, rows, heads, temperatures)
    lines, more = _answer_lines(logits, rows, heads, temperatures)
    figures |= more
    danger_lines, figures["danger"] = _danger_lines(logits, rows, heads, temperatures)
    lines |= danger_lines
    lines[WISH], figures["wishes"] = _wish_line(logits, rows, heads, temperatures)
    figures |= _story_lines(logits, rows, stories, heads, temperatures, story_rows, lines)
    return Calibration(temperatures, {name: round(line, 4) for name, line in lines.items()}, figures)


def _as_read(logits: Logits, heads: Mapping[str, Sequence[str]]) -> Logits:
    """With the practices and levels that the reader makes of it, who knows what was asked."""

    def told(rows: Sequence[Row]) -> Mapping[str, np.ndarray]:
        found = logits(rows)
        levels = found[LEVEL].copy()
        for practice in {row.asked for row in rows} - {""}:
            mine = [at for at, row in enumerate(rows) if row.asked == practice]
            levels[mine] = level_logits({name: found[name][mine] for name in (LEVEL, SHOWN)}, heads, practice)
        return {**found, LEVEL: levels, PRACTICE: practice_logits(found, heads)}

    return told


def _careful(logits, rows, heads, temperatures):  # type: ignore[no-untyped-def]
    """The temperature of levels, raised until confident answers are right as often as promised: that is where nobody is
    asked back. Likelihood alone is content when the middle of the scale makes up for its top."""
    chosen = [row for row in rows if "level" in row.targets and "act" in row.targets]
    told = logits(chosen)
    right = _right(chosen, "level", heads["level"])
    act = shares(told["act"], temperatures.get("act", 1.0))
    correct = (told["level"].argmax(1) == right) & (act.argmax(1) == list(heads["act"]).index(ANSWER))
    for step in _STEPS:
        temperature = round(float(temperatures["level"] * step), 3)
        high = shares(told["level"], temperature).max(1) * act.max(1) >= _CONFIDENT
        if high.sum() < _FEWEST or correct[high].mean() >= _RIGHT_WHEN_CONFIDENT:
            return temperature
    return temperature


def _answer_lines(logits, rows, heads, temperatures):  # type: ignore[no-untyped-def]
    levels = list(heads["level"])
    chosen = [row for row in rows if "level" in row.targets and "act" in row.targets]
    told = logits(chosen)
    level = shares(told["level"], temperatures.get("level", 1.0))
    act = shares(told["act"], temperatures.get("act", 1.0))
    right = _right(chosen, "level", levels)
    guess = level.argmax(1)
    confidence = level.max(1) * act.max(1)
    correct = (guess == right) & (act.argmax(1) == list(heads["act"]).index(ANSWER))
    swapped = ((guess == 0) & (right == 2)) | ((guess == 2) & (right == 0))
    high = confidence >= _CONFIDENT
    acts = [row for row in rows if "act" in row.targets]
    acts_told = logits(acts)["act"]
    acts_right = _right(acts, "act", heads["act"])
    acts_sure = shares(acts_told, temperatures.get("act", 1.0)).max(1)
    lines = {
        "sure": max(_LEAST_SURE, sure_line(confidence, correct, _RIGHT_WHEN_SURE)),
        "act": sure_line(acts_sure, acts_told.argmax(1) == acts_right, _RIGHT_WHEN_SURE),
    }
    confusion = np.zeros((len(levels), len(levels)), int)
    np.add.at(confusion, (right, guess), 1)
    return lines, {
        "level, confusion (rows: meant, columns: read)": {levels[i]: confusion[i].tolist() for i in range(len(levels))},
        "level, a 0 taken for a 2 or the reverse": round(float(swapped.mean()), 3),
        "level, confidence of 0.8 or more": {
            "share": round(float(high.mean()), 3),
            "right": round(float(correct[high].mean()), 3),
        },
        "level, reliability (from, answers, mean confidence, right)": [
            [low, count, round(mean, 3), round(good, 3)]
            for low, count, mean, good in reliability(confidence, correct, _BANDS)
        ],
        "act, per label": _per_label(acts, acts_told.argmax(1), acts_right, heads["act"]),
    }


def _wish_line(logits, rows, heads, temperatures):  # type: ignore[no-untyped-def]
    """The lowest over which enough of what is taken for a wish is that one."""
    labels = list(heads[WISH])
    none = labels.index(NOTHING)
    chosen = [row for row in rows if WISH in row.targets]
    told = shares(logits(chosen)[WISH], temperatures.get(WISH, 1.0))
    right, guess = _right(chosen, WISH, labels), told.argmax(1)
    sure = told.max(1)
    for line in np.linspace(_MORE_LIKELY_THAN_NOT, 0.98, 49):
        taken = (guess != none) & (sure >= line)
        if taken.any() and (guess == right)[taken].mean() >= _WISHES_RIGHT:
            break
    return float(line), {
        "found": round(float(((guess == right) & taken)[right != none].mean()), 3),
        "taken for another": round(float(((guess != right) & taken)[right != none].mean()), 3),
        "taken for one, and none": round(float(taken[right == none].mean()), 4),
    }


def _danger_lines(logits, rows, heads, temperatures):  # type: ignore[no-untyped-def]
    safe = list(heads["danger"]).index(NOTHING)
    chosen = [row for row in rows if "danger" in row.targets]
    whole = 1 - shares(logits(chosen)["danger"], temperatures.get("danger", 1.0))[:, safe]
    alarm = np.maximum(whole, [_loudest_clause(logits, row, safe, temperatures) for row in chosen])
    dangerous = _right(chosen, "danger", heads["danger"]) != safe
    line = _FOR_OTHER_HANDS * min(0.5, line_for_recall(alarm[dangerous], _DANGER_FOUND))
    hard = np.array([row.kind == "danger" for row in chosen]) & ~dangerous
    own = np.array([not row.typed_otherwise for row in chosen])  # in others nothing is ever sure
    surely = max(line, line_for_false_alarms(alarm[hard & own], _SAFETY_ALONE), _MORE_LIKELY_THAN_NOT)
    return {"danger": surely, "worry": line}, {
        "found": _per_language([r for r, d in zip(chosen, dangerous, strict=True) if d], alarm[dangerous] >= line),
        "false alarms among the near misses": round(float((alarm[hard] >= line).mean()), 3),
        "false alarms elsewhere": round(float((alarm[~dangerous & ~hard] >= line).mean()), 4),
        "found, and surely": round(float((own & (alarm >= surely))[dangerous].mean()), 3),
        "harmless, with nothing but safety words": round(float((own & (alarm >= surely))[~dangerous].mean()), 4),
    }


def _loudest_clause(logits, row, safe, temperatures):  # type: ignore[no-untyped-def]
    told = logits([replace(row, within=row.parts, at=at) for at in range(len(row.parts))])
    return float((1 - shares(told["danger"], temperatures.get("danger", 1.0))[:, safe]).max())


def _story_lines(logits, rows, stories, heads, temperatures, story_rows, lines):  # type: ignore[no-untyped-def]
    best: dict[str, list[np.ndarray]] = {"practice": [], "flag": []}
    for story in stories:
        told = logits(story_rows(story))
        for head, values in best.items():
            values.append(shares(told[head], temperatures.get(head, 1.0)).max(0)[:-1])
    truth = {
        "practice": [{e.practice for e in story.evidence} for story in stories],
        "flag": [{f.id for f in story.red_flags} for story in stories],
    }
    figures: dict[str, object] = {}
    for head, values in best.items():
        labels = list(heads[head])[:-1]
        scores = [(line, _f1(values, truth[head], labels, line)) for line in np.linspace(0.1, 0.9, 33)]
        enough = max(f1 for _, f1 in scores) - _AS_GOOD
        lines[head] = float(next(line for line, f1 in scores if f1 >= enough))
    clean = np.array([v.max() for v, flags in zip(best["flag"], truth["flag"], strict=True) if not flags])
    fine = [row for row in rows if row.kind == "answer" and row.targets.get("level") == {"2": 1.0}]
    fine_scores = shares(logits(fine)["flag"], temperatures.get("flag", 1.0))[:, :-1].max(1)
    lines["flag"] = max(
        lines["flag"],
        line_for_false_alarms(clean, _FALSE_FLAGS) + 1e-4 if len(clean) else 0.0,
        line_for_false_alarms(fine_scores, _FALSE_FLAGS_OF_ANSWERS),
    )
    for head, values in best.items():
        figures[f"stories, {head} F1"] = round(_f1(values, truth[head], list(heads[head])[:-1], lines[head]), 3)
    figures["stories"] = {
        "read": len(stories),
        "clean": len(clean),
        "clean with a flag": int((clean >= lines["flag"]).sum()),
    }
    return figures


def story_f1_rows(story: StoryExample) -> list[Row]:
    """The rows of a story as the reader sees it."""
    clauses = split_clauses(story.text)
    return [Row(text, {}, "clause", story.lang, "", within=clauses, at=at) for at, text in enumerate(clauses)]


def _f1(values: Sequence[np.ndarray], truth: Sequence[set[str]], labels: Sequence[str], line: float) -> float:
    hits = found = meant = 0
    for value, wanted in zip(values, truth, strict=True):
        told = {label for label, share in zip(labels, value, strict=True) if share >= line}
        hits, found, meant = hits + len(told & wanted), found + len(told), meant + len(wanted)
    return 2 * hits / max(found + meant, 1)


def _right(rows: Sequence[Row], head: str, labels: Sequence[str]) -> np.ndarray:
    return np.array([list(labels).index(max(row.targets[head], key=lambda k: row.targets[head][k])) for row in rows])


def _per_language(rows: Sequence[Row], right: np.ndarray) -> dict[str, list[float]]:
    """Share right and how many, for all and per language."""
    by: dict[str, list[bool]] = defaultdict(list)
    for row, good in zip(rows, right, strict=True):
        by["all"].append(bool(good))
        by[row.lang].append(bool(good))
    return {lang: [round(float(np.mean(goods)), 3), len(goods)] for lang, goods in sorted(by.items())}


def _per_label(
    rows: Sequence[Row], guess: np.ndarray, right: np.ndarray, labels: Sequence[str]
) -> dict[str, list[float]]:
    return {
        label: [round(float((guess[right == at] == at).mean()), 3), int((right == at).sum())]
        for at, label in enumerate(labels)
        if (right == at).any()
    }
