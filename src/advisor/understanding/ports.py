"""What the reading modules need of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Logits = Mapping[str, NDArray[np.float32]]
"""For every head an array (texts, labels)."""


class TextClassifier(Protocol):
    """A trained encoder with several heads. `meta` tells its labels, temperatures and thresholds."""

    @property
    def meta(self) -> Mapping[str, Any]: ...

    def logits(self, texts: Sequence[str]) -> Logits:
        """Each text by itself."""
        ...

    def logits_in_context(self, texts: Sequence[str]) -> Logits:
        """The parts of one text, each among those around it."""
        ...
