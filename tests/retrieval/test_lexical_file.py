"""The index of words that is kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.retrieval.lexical import LexicalIndex
from advisor.retrieval.lexical_file import kept_index

ASKED = "why does nobody tell us what was decided"


def passage(name: str, body: str, **asked_as: tuple[str, ...]) -> Passage:
    texts = {"en": PassageText(name, body), "es": PassageText(name, "decidir juntos")}
    return Passage(name, PassageKind.PRACTICE, ("power.decisions",), ("un-msp#I.A",), texts, asked_as=asked_as)


PASSAGES = (
    passage("Deciding", "Write down who decides.", en=("nobody tells us what was decided",), sw=("nani anaamua?",)),
    passage("Meeting", "Meet often, in turns.", hi=("कोई मिलता ही नहीं",)),
)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many passages were indexed anew, each time."""
    counts: list[int] = []
    build = LexicalIndex.build
    monkeypatch.setattr(LexicalIndex, "build", lambda found: counts.append(len(found)) or build(found))
    return counts


def test_a_second_start_reads_what_the_first_has_built(tmp_path: Path, built: list[int]) -> None:
    """The same scores, and no second of waiting."""
    first, second = kept_index(PASSAGES, tmp_path), kept_index(PASSAGES, tmp_path)
    assert built == [2]
    for lang in (None, "en", "es", "sw"):
        np.testing.assert_array_equal(first.scores(ASKED, lang), second.scores(ASKED, lang))
    assert first.scores("nani anaamua", "sw")[0] > 0
    assert second.scores("nani anaamua", "sw")[0] > 0
    assert second.known_share("कोई मिलता") == 1.0
    assert second.known_share("marmalade") == 0.0


def test_other_passages_have_another_index(tmp_path: Path, built: list[int]) -> None:
    """What was edited or imported is found at once; the old file goes."""
    kept_index(PASSAGES, tmp_path)
    more = kept_index((*PASSAGES, passage("Marmalade", "Oranges.")), tmp_path)
    edited = kept_index((passage("Deciding", "Marmalade."), PASSAGES[1]), tmp_path)
    assert built == [2, 3, 2]
    assert more.known_share("marmalade") == edited.known_share("marmalade") == 1.0
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"not a file of arrays", None])
def test_a_damaged_file_is_built_again(tmp_path: Path, built: list[int], damage: bytes | None) -> None:
    """A full disk or a power cut costs a second, not the search."""
    before = kept_index(PASSAGES, tmp_path).scores(ASKED, "en")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:200] if damage is None else damage)
    np.testing.assert_array_equal(kept_index(PASSAGES, tmp_path).scores(ASKED, "en"), before)
    kept_index(PASSAGES, tmp_path)
    assert built == [2, 2]


def test_a_folder_that_takes_nothing_is_no_obstacle(tmp_path: Path) -> None:
    """Read-only systems search as well."""
    assert kept_index(PASSAGES, tmp_path / "missing").scores(ASKED, "en")[0] > 0
