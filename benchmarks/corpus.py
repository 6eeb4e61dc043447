"""`python -m benchmarks.corpus`: a corpus of 100,000 passages beside the limit, and ingestion beside the bare embedder.

The generated passages are excerpts of documents (their texts words of real ones, their vectors real ones shaken), searched
through the real path: words and vectors, the curated passages among them; exact up to its limit, with --chroma by Chroma.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from advisor.adapters.bundled_embeddings import BundledEmbeddings
from advisor.adapters.chroma_index import EXACT_ROWS, open_index
from advisor.adapters.vector_cache import LayeredVectors, LocalVectors
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.knowledge.corpus import read_knowledge
from advisor.retrieval.exact import ExactBeside, ExactIndex
from advisor.retrieval.index_build import CorpusVectors, needed_rows, obtain_vectors
from advisor.retrieval.lexical import LexicalIndex
from advisor.retrieval.library_build import full_library
from advisor.settings import content_folder
from benchmarks.memory import resident_mb

QUESTIONS = (
    "who decides when the donor pays for everything?",
    "nobody reports back to the villages",
    "¿quién responde cuando no se cumplen las promesas?",
    "comment choisir nos partenaires de façon transparente ?",
    "how do we begin with so many organisations",
    "the company only came for the photo",
)


@dataclass
class Shaken:
    """A cache whose missing vectors are those of real texts, moved a little; so that no embedder is waited for."""

    real: LayeredVectors
    base: np.ndarray
    rng: np.random.Generator

    def get(self, keys: Sequence[str]) -> Mapping[str, np.ndarray]:
        found = dict(self.real.get(keys))
        missing = [key for key in keys if key not in found]
        moved = self.base[self.rng.integers(len(self.base), size=len(missing))]
        moved = moved + self.rng.normal(scale=0.02, size=moved.shape)
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        return found | dict(zip(missing, moved.astype(np.float32), strict=True))

    def put(self, vectors: Mapping[str, np.ndarray]) -> None:
        self.real.put(vectors)


def excerpts(count: int, words: Sequence[str], rng: np.random.Generator) -> list[Passage]:
    made, size = [], len(words)
    for n in range(count):
        text = " ".join(words[at] for at in rng.integers(size, size=int(rng.integers(60, 180))))
        made.append(
            Passage(
                f"gen.p{n}.1",
                PassageKind.EXCERPT,
                (),
                (f"gen#p{n}",),
                {"en": PassageText(f"Page {n}", text)},
                curated=False,
            )
        )
    return made


def quantile(spent: Sequence[float], share: float) -> float:
    return float(np.quantile(spent, share)) * 1000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--passages", type=int, default=100_000)
    arguments.add_argument("--embedded", type=int, default=200, help="Passages that are really embedded, for the rate.")
    arguments.add_argument(
        "--chroma", action="store_true", help="Chroma also where exact search would do; builds for minutes."
    )
    given = arguments.parse_args()
    table = Table("What", "Advisor", "Peer or limit", "Ratio")

    def row(what: str, ours: float, theirs: float, unit: str) -> None:
        table.add_row(what, f"{ours:.2f} {unit}", f"{theirs:.2f} {unit}", f"{ours / theirs:.2f}")

    knowledge = read_knowledge(content_folder("knowledge"))
    rng, embedder = np.random.default_rng(1), BundledEmbeddings()
    words = [w for p in knowledge.curated for w in p.texts["en"].body.split()]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        real = LayeredVectors.open(knowledge.folder, data)
        ingestion(excerpts(given.embedded, words, rng), embedder, data, row)
        base = obtain_vectors([r for r in needed_rows(knowledge.curated) if r.part == "text"], embedder, real)[:]
        obtain_vectors(needed_rows(knowledge.curated), embedder, real)
        passages = (*knowledge.curated, *excerpts(given.passages, words, rng))
        kept: list[CorpusVectors] = []
        began = time.perf_counter()
        lexical = LexicalIndex.build(passages)
        table.add_row("index of their words", f"{time.perf_counter() - began:.0f} s", "-", "-")

        def make_index(corpus: CorpusVectors):
            kept.append(corpus)
            return open_index(corpus, data, exact_rows=0 if given.chroma else EXACT_ROWS)

        began = time.perf_counter()
        library = full_library(
            passages, knowledge.folder, embedder, Shaken(real, base, rng), make_index=make_index, lexical=lexical
        )
        table.add_row("index of their vectors, embedding left out", f"{time.perf_counter() - began:.0f} s", "-", "-")
        for question in QUESTIONS:
            library.find(question)
        spent, embedding = [], []
        for question in QUESTIONS * 20:
            asked = question + f" {rng.integers(1000)}"
            started = time.perf_counter()
            library.find(asked)
            spent.append(time.perf_counter() - started)
            started = time.perf_counter()
            embedder.embed_queries([asked])
            embedding.append(time.perf_counter() - started)
        row(
            f"search among {len(passages):,}, p50 (peer: embedding the question)",
            quantile(spent, 0.5),
            quantile(embedding, 0.5),
            "ms",
        )
        row(f"search among {len(passages):,}, p95 (limit 100 ms)", quantile(spent, 0.95), 100, "ms")
        if given.chroma:
            recall(kept[0], library._dense._index, embedder, row)
        table.add_row("resident", f"{resident_mb():.0f} MB", "-", "-")
    Console(width=130).print(table)


def ingestion(passages: Sequence[Passage], embedder: BundledEmbeddings, data: Path, row) -> None:
    """Bare embedding and the import's way in turns, so that a busy machine slows both."""
    rows = needed_rows(passages)
    texts, half = [r.text for r in rows], len(rows) // 2
    cache = LocalVectors(data / "ingestion.sqlite3")
    bare = ours = 0.0
    for part in (slice(0, half), slice(half, None)):
        started = time.perf_counter()
        obtain_vectors(rows[part], embedder, cache)
        ours += time.perf_counter() - started
        started = time.perf_counter()
        for start in range(0, len(texts[part]), 32):
            embedder.embed_passages(texts[part][start : start + 32])
        bare += time.perf_counter() - started
    row("ingestion, passages/s (peer: the bare embedder)", len(rows) / ours, len(rows) / bare, "/s")


def recall(corpus: CorpusVectors, index, embedder: BundledEmbeddings, row) -> None:
    """Of the ten nearest excerpts by exact search, how many the index finds."""
    others = index._others if isinstance(index, ExactBeside) else index
    exact, found = ExactIndex(corpus.compared), []
    for question in QUESTIONS:
        vector = corpus.metric.apply(embedder.embed_queries([question])[0])
        rows, similarities = exact.nearest(vector, 10)
        first = corpus.curated_rows if isinstance(index, ExactBeside) else 0
        best = set((rows[first:][np.argsort(-similarities[first:])[:10]]).tolist())
        got, near = others.nearest(vector, 600)
        found.append(len(best & set(got[np.argsort(-near)[:10]].tolist())) / 10)
    row("recall@10 of the approximate index (peer: exact)", float(np.mean(found)), 1, "")


if __name__ == "__main__":
    main()
