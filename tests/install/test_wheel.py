"""The package installed elsewhere carries everything it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.install


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """(wheel, sdist), built by the project's own backend."""
    out = tmp_path_factory.mktemp("dist")
    code = f"import hatchling.build as b, sys; print(b.build_wheel({str(out)!r})); print(b.build_sdist({str(out)!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    return next(out.glob("*.whl")), next(out.glob("*.tar.gz"))


def test_wheel_and_sdist_carry_prompts_knowledge_templates_and_widget(built):
    """What is not Python travels too."""
    wheel, sdist = built
    with zipfile.ZipFile(wheel) as whole, tarfile.open(sdist) as sources:
        in_wheel, in_sdist = whole.namelist(), sources.getnames()
    for wanted in (
        "advisor/_content/prompts/replies/en.ftl",
        "advisor/_content/knowledge/instrument.yaml",
        "advisor/_content/knowledge/models/vectors.npz",
        "advisor/reports/templates/report.html.jinja",
        "advisor/web/static/widget.js",
        "advisor/py.typed",
        "telegram_bot/__init__.py",
    ):
        assert wanted in in_wheel
    for wanted in (
        "prompts/replies/en.ftl",
        "knowledge/instrument.yaml",
        "src/advisor/web/static/widget.js",
        "Makefile",
    ):
        assert any(name.endswith("/" + wanted) for name in in_sdist), wanted


def test_the_installed_package_works_outside_the_checkout(built, tmp_path):
    """Ask, check and step run from the wheel alone, in an environment where the checkout cannot be seen."""
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    zipfile.ZipFile(built[0]).extractall(site)
    # The dependencies of this environment, without its editable install of the checkout.
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "ADVISOR", "VIRTUAL"))}
    env |= {"ADVISOR_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "200"}

    def run(*arguments):
        command = [home / "bin" / "python", "-c", "from advisor.cli import main; main()", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout

    where = subprocess.run(
        [home / "bin" / "python", "-c", "import advisor; print(advisor.__file__)"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert str(home) in where
    assert "un-msp#" in run("ask", "who should decide in a partnership?")
    assert "settings" in run("--help")
    assert "problems" not in run("knowledge", "stats")
