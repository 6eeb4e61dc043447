"""The command line, as a user runs it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.settings import Settings

RUN = [sys.executable, "-c", "from advisor.cli import main; main()"]


def advisor(*arguments, folder, stdin="", **environment):
    env = os.environ | {"ADVISOR_DATA_DIR": str(folder), "COLUMNS": "200", "NO_COLOR": "1"} | environment
    return subprocess.run(
        [*RUN, *arguments], input=stdin, text=True, capture_output=True, env=env, timeout=120, check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cli")


def test_help_imports_neither_langchain_nor_chroma():
    """`advisor --help` stays quick because it loads nothing heavy."""
    code = (
        "import sys\nsys.argv=['advisor','--help']\nfrom advisor.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([m for m in ('langchain_core','langchain_chroma','chromadb','numpy','fastapi','sqlalchemy') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip().endswith("[]")
    assert "knowledge" in out


def test_ask_answers_with_sources(folder):
    """A question on the command line gets a cited answer."""
    done = advisor("ask", "do we have to give every partner an equal vote?", folder=folder)
    assert done.returncode == 0, done.stderr
    assert "un-msp#II.C.ii" in done.stdout
    assert "2004" in done.stdout


def test_search_gives_json(folder):
    """Scripts can use the search."""
    done = advisor("search", "who decides", "-k", "3", "--json", folder=folder)
    found = json.loads(done.stdout)
    assert found["covered"] is True
    assert len(found["results"]) == 3
    assert {"id", "title", "text", "cites", "kind", "practices", "score"} <= set(found["results"][0])


def test_a_talk_in_the_terminal_from_story_to_report_and_back(folder):
    """The same engine: story, check by numbers, question in between, report; later the talk goes on."""
    script = ["we are three villages with a water company and nothing moves", "yes"]
    script += ["3", "what is an accountability map?", "why", "1", "skip", "back", "2"] + ["3"] * 5 + ["stop", "report"]
    done = advisor("chat", folder=folder, stdin="\n".join(script) + "\n")
    assert done.returncode == 0, done.stderr
    assert "Why do you ask?" in done.stdout
    assert "accountability" in done.stdout.lower()
    assert "A first step this week" in done.stdout
    conversation = done.stdout.split("advisor report ")[1].split()[0]
    html = advisor("report", conversation, "--format", "html", folder=folder)
    assert html.returncode == 0, html.stderr
    assert "<html" in html.stdout
    pdf = advisor(
        "report", conversation, "--format", "pdf", "--lang", "es", "--out", str(folder / "r.pdf"), folder=folder
    )
    assert pdf.returncode == 0, pdf.stderr
    assert (folder / "r.pdf").read_bytes().startswith(b"%PDF-")
    later = advisor("chat", "--continue", folder=folder, stdin="resume\n/quit\n")
    assert later.returncode == 0, later.stderr
    assert "We go on where you stopped" in later.stdout


def test_reminders_and_a_remark_in_the_terminal(folder):
    """A calendar file whose path is printed, without any key; words of one's own by typing."""
    done = advisor("chat", "--mode", "quick", folder=folder, stdin="3\nnote: nobody came\n/remind\n/quit\n")
    assert "I keep your words for the report" in " ".join(done.stdout.split())
    path = Path(done.stdout.partition("Written: ")[2].splitlines()[0])
    content = path.read_text()
    assert content.count("BEGIN:VEVENT") == 2
    assert (folder / "terminal-talk").read_text().strip().partition(".")[2] not in content


def test_a_talk_can_be_erased_in_the_terminal(folder):
    """It is asked once more; after a yes nothing is left to go on with."""
    kept = advisor("chat", "--mode", "quick", folder=folder, stdin="3\n/forget\nn\n/quit\n")
    assert "Erase this talk?" in kept.stdout
    assert (folder / "terminal-talk").exists()
    erased = advisor("chat", "--continue", folder=folder, stdin="/forget\ny\n")
    assert "Nothing of it is left here" in erased.stdout
    assert advisor("chat", "--continue", folder=folder, stdin="").returncode == 1


def test_chat_speaks_spanish(folder):
    """Language is a choice on every front."""
    done = advisor("chat", "--lang", "es", "--mode", "quick", folder=folder, stdin="3\natrás\n/quit\n")
    assert "Soy un programa" in done.stdout


def test_the_terminal_offers_every_format(folder):
    """Help lists what the registry has, and a wrong one is told with the right ones."""
    done = advisor("report", "--help", folder=folder)
    assert all(fmt in done.stdout for fmt in ("html", "pdf", "docx", "odt", "md", "json"))
    assert "docx" in advisor("report", "x", "--format", "xls", folder=folder).stderr


def test_a_report_needs_the_token(folder):
    """Another person's talk is not opened by its id."""
    done = advisor("report", "someone-elses", folder=folder)
    assert done.returncode == 1
    assert "--token" in done.stderr


def test_wrong_settings_say_what_is_wrong(folder):
    """A typing error in the environment is named, not a traceback."""
    done = advisor("ask", "who decides?", folder=folder, ADVISOR_LOG_LEVEL="loud")
    assert done.returncode == 1
    assert "ADVISOR_LOG_LEVEL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_variable_that_is_no_setting_is_named(folder):
    """A typing error in the environment does not lie hidden, and does not keep the service from starting."""
    done = advisor("search", "trust", folder=folder, ADVISOR_RETENTION_DAY="3")
    assert done.returncode == 0
    assert "ADVISOR_RETENTION_DAY is no setting" in done.stderr
    assert "is ADVISOR_RETENTION_DAYS meant?" in done.stderr


def test_settings_prints_the_whole_table(folder):
    """The table documents itself."""
    out = advisor("settings", folder=folder).stdout
    for variable, _, _ in Settings.table():
        assert variable in out


def test_one_step_can_be_run_alone(folder):
    """Each reading step answers in JSON."""
    out = advisor("step", "language", "¿quién decide cuando no hay acuerdo entre todos?", folder=folder).stdout
    assert json.loads(out) == {"lang": "es"}


def test_sources_are_told_in_the_language_of_the_answer(folder):
    """What kind of source and of when, separated as the language does."""
    done = advisor("ask", "هل يجب أن نعطي كل شريك صوتاً متساوياً؟", "--lang", "ar", folder=folder)
    told = " ".join(done.stdout.split())
    assert "؛ un-msp#II.C.ii)" in told
    assert "background paper" not in told
    assert "2004" in told
