"""Tokens for citations: real ones come back as the marks of the house, whatever else looks like one goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.domain.citation import Citation
from advisor.engine.references import used_references
from advisor.grounding.tokens import CitationTokens

GIVEN = [Citation(f"un-msp#II.{x}", "place", "title", "paper", 2004) for x in "ABC"]


@pytest.fixture
def tokens() -> CitationTokens:
    return CitationTokens(GIVEN)


def test_each_place_has_one_token(tokens: CitationTokens) -> None:
    assert [tokens.token(c) for c in GIVEN] == ["[S1]", "[S2]", "[S3]"]
    assert CitationTokens([*GIVEN, GIVEN[0]]).token(GIVEN[0]) == "[S1]"
    with pytest.raises(KeyError):
        tokens.token(Citation("un-msp#X", "", "", "", None))


def test_marks_are_numbered_as_they_appear(tokens: CitationTokens) -> None:
    """Protects the numbering that fronts and the citation check rely on."""
    text, cited = tokens.restore("First. [S3] Second. [S1] [S3]")
    assert text == "First. [1] Second. [2] [1]"
    assert [c.cite for c in cited] == ["un-msp#II.C", "un-msp#II.A"]


@pytest.mark.parametrize(
    "written",
    [
        "[S9]", "[S0]", "[S01]", "[s1]", "[S 1]", "［Ｓ１］", "【1】", "[Ѕ1]", "[1]", "[^2]", "[Source 3]", "[#2]", "[1, 2]",
        "[1–3]", "¹", "⁽¹⁾", "①", "S1", "(S2)", "un-msp#II.A", "(un-msp#II.B)", "[un-msp#II.C]", "local-governance#why",
        "[१]", "[١]", "[[4]]",
    ],
)  # fmt: skip
def test_invented_and_look_alike_references_go(tokens: CitationTokens, written: str) -> None:
    """Protects against citations of the model's own making, however they are written."""
    text, cited = tokens.restore(f"Agree on it {written} together.")
    assert cited == ()
    assert text.replace("  ", " ") in ("Agree on it together.", "Agree on it ⁽⁾ together.")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[S1, S3]", "[1] [2]"),
        ("[[S1]]", "[1]"),
        ("[S[S1]1]", "[1]"),
        ("[S1](http://evil.example)", "[1]"),
        ("[S1]: http://evil.example", "[1]"),
        ("[S\u200b1]", "[1]"),
        ("[S1][S9][S2]", "[1][2]"),
    ],
)
def test_wrapped_real_tokens_come_back_bare(tokens: CitationTokens, written: str, expected: str) -> None:
    """Protects the way back from what models make of tokens, without a link."""
    assert tokens.restore(f"Yes {written}")[0] == f"Yes {expected}"


def test_masked_data_is_no_reference(tokens: CitationTokens) -> None:
    assert tokens.restore("Write to [[P1]]. [S1]")[0] == "Write to [[P1]]. [1]"


@given(st.text(alphabet="[]()S12 #a-.９Ｓ［］\u200b¹\ue0001\ue001", max_size=40))
def test_whatever_a_model_writes_no_mark_is_without_its_citation(text: str) -> None:
    """Protects the promise that every mark that is shown has a real place behind it."""
    restored, cited = CitationTokens(GIVEN).restore(text)
    assert used_references(restored) == set(range(1, len(cited) + 1))
    assert set(cited) <= set(GIVEN)
