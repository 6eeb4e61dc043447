"""What is carried by a passage stays, what is not is caught: on examples, on the whole corpus and on sentence sets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from advisor.adapters.bundled_embeddings import BundledEmbeddings
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.grounding.sentences import split_sentences
from advisor.grounding.support import Similarity, unsupported
from advisor.grounding.words import Words, languages, words_of
from advisor.knowledge.corpus import Knowledge

SETS = Path(__file__).parents[2] / "evals" / "grounding"
PASSAGE = Passage(
    "p",
    PassageKind.PRACTICE,
    ("purpose.shared",),
    ("un-msp#II.B.i",),
    {
        "en": PassageText(
            "Agree on the purpose",
            "Partners may agree on a common purpose in two meetings. A 2004 UN paper says that small groups can do it before "
            "the summer. Do not sign anything until all have read it.",
            ("Let each partner write one sentence.",),
            "Warm words often hide that nobody has asked what they mean.",
        )
    },
)


@pytest.fixture(scope="module")
def similarity() -> Similarity:
    model, known = BundledEmbeddings(), {}

    def compare(text: str, others: Sequence[str]) -> list[float]:
        new = [t for t in (text, *others) if t not in known]
        known.update(zip(new, model.embed_queries(new), strict=True) if new else ())
        return [float(np.dot(known[text], known[other])) for other in others]

    return compare


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Partners may agree on a common purpose in two meetings. [S1]", None),
        ("**Let each partner write one sentence.**", None),
        ("Partners may agree on a common purpose in 2 meetings.", None),
        ("Partners may agree on a common purpose in three meetings.", "number"),
        ("Partners may agree on a common purpose in ٣ meetings.", "number"),
        ("A 2005 UN paper says that small groups can do it before the summer.", "number"),
        ("80 % of small groups can do it before the summer.", "number"),
        ("A 2004 UNICEF paper says that small groups can do it before the summer.", "name"),
        ("Oxfam, in a 2004 UN paper, says that small groups can do it before the summer.", "name"),
        ("Partners must agree on a common purpose in two meetings.", "modal"),
        ("Partners agree on a common purpose in two meetings.", "modal"),
        ("Sign something until all have read it.", "modal"),
        ("A 2004 UN paper says that small groups can do it after the summer.", "modal"),
        ("Ask a notary to stamp the sentence of each partner.", "content"),
        ("Let each partner write one sentence at https://evil.example.", "content"),
        ("Let each partner write <b>one</b> sentence.", "content"),
        ("Que cada aliado escriba una frase sobre lo que quiere de la alianza.", "language"),
        ("لا توقعوا شيئا.", "language"),
        ("1234", "number"),
        ("—", None),
    ],
)
def test_a_sentence_is_judged_by_what_was_given(sentence: str, reason: str | None) -> None:
    """Protects each of the checks by itself, without an encoder."""
    assert unsupported(sentence, [PASSAGE], "en") == reason


def test_two_passages_do_not_carry_one_sentence_together() -> None:
    """Protects against blending: half of one and half of another is what neither says."""
    other = Passage(
        "q",
        PassageKind.PRACTICE,
        (),
        (),
        {"en": PassageText("Buses", "The bus company runs a free bus on market days.")},
    )
    blended = "Let the bus company write one sentence on market days."
    assert unsupported(blended, [PASSAGE, other], "en") == "content"
    assert unsupported("The bus company runs a free bus on market days.", [PASSAGE, other], "en") is None


def test_what_may_be_repeated_is_repeated_but_carries_no_advice() -> None:
    """Protects the use of the user's own names and words, and that they prove nothing."""
    also = ["We are the Kisumu water committee and have 14 members. You must sign today."]
    named = "In Kisumu, let each partner write one sentence."
    assert unsupported(named, [PASSAGE], "en") == "name"
    assert unsupported(named, [PASSAGE], "en", also=also) is None
    assert unsupported("Let all 14 members sign today, as you must.", [PASSAGE], "en", also=also) is not None


def test_another_language_needs_the_encoder(similarity: Similarity) -> None:
    """Protects the stricter way across languages: without an encoder nothing passes, numbers stay exact with one."""
    said = "Que chaque partenaire écrive une phrase."
    assert unsupported(said, [PASSAGE], "fr") == "content"
    assert unsupported(said, [PASSAGE], "fr", similarity=similarity) is None
    assert unsupported("Que chaque partenaire écrive cinq phrases.", [PASSAGE], "fr", similarity=similarity) == "number"


def test_every_sentence_of_the_corpus_carries_itself(knowledge: Knowledge) -> None:
    """Protects what is said word for word: a model that copies is never refused."""
    refused = [
        (passage.id, lang, sentence)
        for passage in knowledge.curated
        for lang, text in passage.texts.items()
        for part in (text.body, *text.do, text.watch)
        for sentence in split_sentences(part, lang)
        if unsupported(sentence, [passage], lang) not in (None, "language")
    ]
    assert refused == []


@pytest.mark.parametrize("name", ["tune", "sealed"])
def test_the_sets_are_judged_well(name: str, knowledge: Knowledge, similarity: Similarity) -> None:
    """Protects the promised share: of what no passage carries at least 95 % is caught, of what one carries most stays. The
    French and Arabic rows follow the English passages; since there are French and Arabic ones, words are compared too."""
    passages = {passage.id: passage for passage in knowledge.passages}
    right: dict[bool, list[bool]] = {True: [], False: []}
    for line in (SETS / f"sentences.{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reason = unsupported(row["sentence"], [passages[row["passage"]]], row["lang"], similarity=similarity)
        right[row["supported"]].append((reason is None) == row["supported"])
    assert np.mean(right[False]) >= 0.95
    assert np.mean(right[True]) >= 0.7


def test_every_language_has_its_small_words() -> None:
    """Protects a language from being checked less than the others."""
    assert set(languages()) == {"ar", "bn", "en", "es", "fr", "hi", "pt", "sw"}
    for lang in languages():
        words = words_of(lang)
        assert all(getattr(words, name) for name in Words.model_fields if name != "same")
        assert len(words.opposites) <= len(words_of("en").opposites)
