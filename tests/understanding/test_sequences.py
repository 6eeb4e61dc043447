"""What the encoder sees at once."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from advisor.adapters.encoder.sequences import sequences, shares_of
from advisor.adapters.encoder.tokenizer import Tokenizer
from advisor.adapters.encoder.weight_file import WeightFile

PREFIX = "query:"
PARTS = (
    "They asked two of us onto the committee.",
    "We sit there.",
    "The well was drilled where the engineer wanted it.",
    "যে রাস্তা হল তা কেউ চায়নি।",
    "Nobody from the village was asked, before or after, and nobody will be.",
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(WeightFile().vocabulary)


def test_the_whole_comes_first_then_each_part_in_order(tokenizer: Tokenizer) -> None:
    """The words that are quoted are the words that were read."""
    (sequence,) = sequences(tokenizer, PARTS, PREFIX, 256)
    whole, *parts = sequence.spans
    assert whole == (0, len(sequence.ids))
    assert [list(sequence.ids[a:b]) for a, b in parts] == [tokenizer.pieces(part) for part in PARTS]
    assert (sequence.ids[0], sequence.ids[-1]) == (tokenizer.begin, tokenizer.end)


def test_parts_are_the_tokens_of_the_text_that_they_are_cut_from(tokenizer: Tokenizer) -> None:
    """An answer of three sentences is seen like one that nobody cut."""
    (cut,) = sequences(tokenizer, PARTS[:3], PREFIX, 256)
    (uncut,) = sequences(tokenizer, (" ".join(PARTS[:3]),), PREFIX, 256)
    assert cut.ids == uncut.ids


@pytest.mark.parametrize("limit", [24, 32, 48])
def test_a_long_text_is_read_to_its_end_with_the_part_before_as_context(tokenizer: Tokenizer, limit: int) -> None:
    """Nothing is read twice, nothing left out, and nothing longer than the model takes."""
    found = sequences(tokenizer, PARTS, PREFIX, limit)
    assert len(found) > 1
    assert all(len(sequence.ids) <= limit for sequence in found)
    begin = len(tokenizer.pieces(PREFIX)) + 1
    parts = [found[0].spans[1:], *(sequence.spans for sequence in found[1:])]
    read = [list(s.ids[a:b]) for s, spans in zip(found, parts, strict=True) for a, b in spans]
    assert read == [tokenizer.pieces(part)[: limit - begin - 1] for part in PARTS]
    for (before, spans), (after, later) in itertools.pairwise(zip(found, parts, strict=True)):
        (a, b), (first, _) = spans[-1], later[0]
        assert list(before.ids[a:b])[: first - begin] == list(after.ids[begin:first])


def test_an_endless_part_is_cut(tokenizer: Tokenizer) -> None:
    """A paste without a stop cannot make the model run for minutes."""
    found = sequences(tokenizer, ("water " * 3000, "and the end"), PREFIX, 64)
    assert [len(s.spans) for s in found] == [2, 1]
    assert max(len(s.ids) for s in found) <= 64


def test_shares_add_up_to_one_for_every_span(tokenizer: Tokenizer) -> None:
    """A mean over the tokens of a part, and over nothing else."""
    (sequence,) = sequences(tokenizer, PARTS, PREFIX, 256)
    shares = shares_of(sequence)
    assert shares.shape == (1 + len(PARTS), len(sequence.ids))
    np.testing.assert_allclose(shares.sum(1), 1, rtol=1e-5)
    assert [(row > 0).sum() for row in shares[1:]] == [len(tokenizer.pieces(part)) for part in PARTS]
