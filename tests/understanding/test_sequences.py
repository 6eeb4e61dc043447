"""What the encoder sees at once."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from advisor.adapters.encoder.sequences import alone, shares_of, together
from advisor.adapters.encoder.tokenizer import Tokenizer
from advisor.adapters.encoder.weight_file import WeightFile

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


def test_each_part_has_its_own_tokens_in_order(tokenizer: Tokenizer) -> None:
    """The words that are quoted are the words that were read."""
    (sequence,) = together(tokenizer, PARTS, "query: ", 256)
    assert [list(sequence.ids[a:b]) for a, b in sequence.spans] == [tokenizer.pieces(part) for part in PARTS]
    assert sequence.ids[0] == tokenizer.begin
    assert sequence.ids[-1] == tokenizer.end


@pytest.mark.parametrize("limit", [24, 32, 48])
def test_a_long_text_is_read_whole_with_the_part_before_as_context(tokenizer: Tokenizer, limit: int) -> None:
    """Nothing is read twice, nothing left out, and nothing longer than the model takes."""
    sequences = list(together(tokenizer, PARTS, "query: ", limit))
    assert len(sequences) > 1
    assert all(len(sequence.ids) <= limit for sequence in sequences)
    room = limit - len(tokenizer.pieces("query: ")) - 2
    read = [list(s.ids[a:b]) for s in sequences for a, b in s.spans]
    assert read == [tokenizer.pieces(part)[:room] for part in PARTS]
    for before, after in itertools.pairwise(sequences):
        begin = len(tokenizer.pieces("query: ")) + 1
        (a, b), (first, _) = before.spans[-1], after.spans[0]
        assert list(before.ids[a:b])[: first - begin] == list(after.ids[begin:first])


def test_an_endless_part_is_cut(tokenizer: Tokenizer) -> None:
    """A paste without a stop cannot make the model run for minutes."""
    sequences = list(together(tokenizer, ("water " * 3000, "and the end"), "query: ", 64))
    assert [len(s.spans) for s in sequences] == [1, 1]
    assert max(len(s.ids) for s in sequences) <= 64


def test_shares_add_up_to_one_for_every_part(tokenizer: Tokenizer) -> None:
    """A mean over the tokens of a part, and over nothing else."""
    sequences = [alone(tokenizer, PARTS[0], "query: ", 112), *together(tokenizer, PARTS, "query: ", 256)]
    width = max(len(s.ids) for s in sequences)
    shares = shares_of(sequences, width)
    assert shares.shape == (2, len(PARTS), width)
    np.testing.assert_allclose(shares[1].sum(1), 1, rtol=1e-5)
    assert shares[0, 1:].sum() == 0
    assert (shares[1] > 0).sum() == sum(len(tokenizer.pieces(part)) for part in PARTS)
