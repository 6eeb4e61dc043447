"""How long one message takes to read: its language, danger, what it does and what it tells; one thread, no server."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np

from advisor.adapters.encoder.classifier import FILE_NAME, EncoderClassifier
from advisor.settings import content_folder
from advisor.understanding.partners import read_partner_names
from advisor.understanding.reader import TrainedReader

SETS = Path("evals/understanding")
PRACTICE = "trust.contact"


def p95_ms(kind: str) -> float:
    """Of all messages of a kind (`answers` or `stories`) in the evaluation sets, each read once."""
    knowledge = content_folder("knowledge")
    reader = TrainedReader(EncoderClassifier.open(knowledge / FILE_NAME), read_partner_names(knowledge))
    lines = [line for file in sorted(SETS.glob(f"{kind}.*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    reader.story("The first one wakes everything up.", "en")
    took = []
    for text in dict.fromkeys(texts):
        began = time.perf_counter()
        lang = reader.language(text, "en")
        reader.danger(text, lang)
        reader.answer(PRACTICE, text, lang)
        reader.story(text, lang)
        took.append(1000 * (time.perf_counter() - began))
    return float(np.percentile(took, 95))
