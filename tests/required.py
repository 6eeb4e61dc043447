"""What a machine may lack. Here a test is skipped with the remedy; in CI, where everything has to be there, it fails."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def lacking(reason: str) -> NoReturn:
    """Ends the test. `reason` says what is not there and how to get it."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
