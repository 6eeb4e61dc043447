"""The folder in which mistakes are planted."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("planted", Path(__file__).with_name("planted.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def planted() -> ModuleType:
    return _load()


@pytest.fixture
def folder(tmp_path: Path, planted: ModuleType) -> Path:
    made: Path = planted.small_folder(tmp_path)
    return made
