"""Ways of reading an answer: the advisor's own, and two simple peers that learn from the same examples."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import regex

from advisor.domain.level import Level
from advisor.domain.reading import ActKind
from advisor.engine.ports import Reader
from advisor.evaluation.understanding_rows import AnswerRow
from advisor.retrieval.ports import EmbeddingModel, VectorCache, Vectors
from advisor.understanding.examples import AnswerExample, Examples

_NEIGHBOURS = 3
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True)
class Read:
    """What one way of reading made of an answer: a level, or an act where it is no answer."""

    label: str
    confidence: float = 0.0


ReadAnswer: TypeAlias = Callable[[AnswerRow], Read]


def as_the_advisor(reader: Reader) -> ReadAnswer:
    """As in a talk in which that practice was asked about."""

    def read(row: AnswerRow) -> Read:
        reading = reader.answer(row.practice, row.text, row.lang)
        return Read(str(reading.level.value) if reading.level else reading.act.value, reading.confidence)

    return read


def bag_of_words(examples: Examples) -> ReadAnswer:
    """Naive Bayes over the words of all languages."""
    labelled = [(e.text, str(e.level.value)) for e in examples.answers] + [
        (e.text, e.label) for e in examples.acts if e.label != ActKind.ANSWER
    ]
    labels = sorted({label for _, label in labelled})
    seen: dict[str, Counter[str]] = {label: Counter() for label in labels}
    for text, label in labelled:
        seen[label].update(_words(text))
    known = len({word for words in seen.values() for word in words})
    totals = {label: words.total() + known for label, words in seen.items()}
    prior = Counter(label for _, label in labelled)

    def read(row: AnswerRow) -> Read:
        words = _words(row.text)
        scores = np.array(
            [np.log(prior[x]) + sum(np.log((seen[x][word] + 1) / totals[x]) for word in words) for x in labels]
        )
        chances = np.exp(scores - scores.max())
        return Read(labels[int(scores.argmax())], float((chances / chances.sum()).max()))

    return read


def nearest_exemplar(examples: Examples, embedder: EmbeddingModel, cache: VectorCache) -> ReadAnswer:
    """The level of most of the three most similar examples for the same practice in the same language. Their embeddings
    are kept in the cache: the first run takes minutes."""
    alike_in: dict[tuple[str, str], list[AnswerExample]] = defaultdict(list)
    for example in examples.answers:
        alike_in[example.practice, example.lang].append(example)

    def read(row: AnswerRow) -> Read:
        near = alike_in.get((row.practice, row.lang), [])
        if not near:
            return Read(str(Level.UNKNOWN.value))
        alike = _embedded([example.text for example in near], embedder, cache) @ embedder.embed_queries([row.text])[0]
        best = Counter(str(near[at].level.value) for at in np.argsort(-alike, kind="stable")[:_NEIGHBOURS])
        label, votes = best.most_common(1)[0]
        return Read(label, votes / _NEIGHBOURS)

    return read


def _embedded(texts: Sequence[str], embedder: EmbeddingModel, cache: VectorCache) -> Vectors:
    """(texts, dimensions); what the cache has not is computed and put there."""
    keys = [hashlib.sha256(f"{embedder.name} exemplar {text}".encode()).hexdigest()[:16] for text in texts]
    found = dict(cache.get(keys))
    missing = [(key, text) for key, text in zip(keys, texts, strict=True) if key not in found]
    if missing:
        new = dict(zip((k for k, _ in missing), embedder.embed_queries([t for _, t in missing]), strict=True))
        cache.put(new)
        found |= new
    return np.stack([found[key] for key in keys])


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(text.casefold())
    return found
