"""How alike texts are in meaning, remembered: the same sentences of passages are compared again and again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

_KEPT = 4096
Embed = Callable[[Sequence[str]], Any]
"""Texts to vectors of length 1, one row each; all texts as what people ask, so that no side counts differently."""


class Alike:
    """A `Similarity` over an encoder. Safe to call from many threads."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._vectors: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, text: str, others: Sequence[str]) -> list[float]:
        """Cosines of the text with each of the others."""
        wanted = list(dict.fromkeys((text, *others)))
        with self._lock:
            known = {t: self._vectors[t] for t in wanted if t in self._vectors}
        missing = [t for t in wanted if t not in known]
        if missing:
            known |= dict(zip(missing, self._embed(missing), strict=True))
            self._remember({t: known[t] for t in missing if t != text})
        return [float(known[text] @ known[other]) for other in others]

    def _remember(self, vectors: dict[str, Any]) -> None:
        """Only what is compared with: what a model said does not come again."""
        with self._lock:
            self._vectors.update(vectors)
            while len(self._vectors) > _KEPT:
                self._vectors.popitem(last=False)
