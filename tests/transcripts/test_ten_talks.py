"""Ten very different partnerships through the real engine, trained reader included: what must be true of every one of them."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

TALKS = Path(__file__).parents[2] / "evals" / "talks"
SINCE = {"en": "## Since last time", "es": "## Desde la última vez", "ar": "## منذ المرة السابقة"}
MOST_TAPS_AGAIN = 8  # three actions and five questions: under three minutes


def _player() -> ModuleType:
    spec = importlib.util.spec_from_file_location("talks_play", TALKS / "play.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["talks_play"] = module
    spec.loader.exec_module(module)
    return module


player = _player()
NAMES = [path.stem for path in player.scripts()]


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    return dict(player.play_all(folder=tmp_path_factory.mktemp("talks")))


@pytest.fixture(params=NAMES)
def played(request: pytest.FixtureRequest, talks):
    return request.param, talks[request.param]


def script(name: str) -> dict:
    return yaml.safe_load((TALKS / f"{name}.yaml").read_text(encoding="utf-8"))


def test_there_are_ten():
    """A scan that finds nothing must not pass."""
    assert len(NAMES) == 10


def test_the_check_ends_and_asks_nothing_twice(played):
    """Thirteen questions at most, each once; then the second check with at most eight taps."""
    name, talk = played
    assert 9 <= len(talk.asked) <= 13
    assert len(set(talk.asked)) == len(talk.asked)
    assert len(talk.asked_again) <= 5
    assert set(talk.asked_again) <= set(talk.asked)
    assert len(talk.asked_again) + len(script(name)["done"]) <= MOST_TAPS_AGAIN
    assert talk.statuses[-1] == "compared"


def test_a_first_finding_comes_by_the_third_answer(played):
    """Who stops early leaves with something."""
    _, talk = played
    lines = "\n".join(talk.lines)
    cited = lines.index("    [1] ")
    assert lines[:cited].count("USER:") <= 8, "story, confirmation, and three answers with a remark each"


def test_nothing_is_said_unfinished_or_twice_in_a_row(played):
    """No gap left open in a sentence, no sentence of one message repeated in it."""
    _, talk = played
    for line in (line for line in talk.lines if line.startswith("ADVISOR")):
        assert not re.search(r"\{|\}|\bNone\b|  |\?\?|(?<!\.)\.\.(?!\.)", line), line
        sentences = [s for s in re.split(r"(?<=[.?!])\s+", line) if len(s.split()) > 4]
        assert len(sentences) == len(set(sentences)), line


def test_the_reports_quote_what_was_said_and_what_has_moved(played):
    """Whose view it is, own words, and in the later report the part that compares."""
    name, talk = played
    told = script(name)
    assert told["who"] in talk.report
    heading = SINCE[told["lang"]]
    assert heading not in talk.report
    assert heading in talk.report_later
    for action in told["plan"]:
        assert action["what"] in talk.report
        assert action["what"] in talk.report_later
