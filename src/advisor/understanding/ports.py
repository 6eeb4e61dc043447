"""What the reading modules need of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Logits = Mapping[str, NDArray[np.float32]]
"""For every head an array (rows, labels)."""


class TextClassifier(Protocol):
    """A trained encoder with several heads. `meta` tells its labels, temperatures and thresholds."""

    @property
    def meta(self) -> Mapping[str, Any]: ...

    def logits(self, parts: Sequence[str]) -> Logits:
        """A text that is cut into parts, in one run: the first row is the text as a whole, the others its parts, each read
        among those around it."""
        ...

    def is_word(self, text: str) -> bool:
        """Whether its vocabulary has this word whole: those that people use often, in many languages."""
        ...
