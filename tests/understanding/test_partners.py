"""Partners are found with the words that the user has for them."""

from __future__ import annotations

import pytest

from advisor.adapters.encoder.classifier import EncoderClassifier
from advisor.domain.reading import PartnerType
from advisor.settings import content_folder
from advisor.understanding.partners import PartnerNames, read_partner_names

TELLINGS = [
    ("en", "We are three villages with the municipality and a water company.", "business", "a water company"),
    ("en", "The ministry of health never calls.", "government", "The ministry of health"),
    ("es", "Somos vecinos y la empresa de agua no viene.", "business", "la empresa de agua"),
    ("fr", "L'association du quartier et l'usine se parlent.", "ngo", "L'association du quartier"),
    ("pt", "A prefeitura de Olinda decide sozinha.", "government", "A prefeitura de Olinda"),
    ("ar", "نحن والبلدية نعمل مع شركة المياه.", "business", "شركة المياه"),
    ("sw", "Sisi na kampuni ya maji tunafanya kazi.", "business", "kampuni ya maji"),
    ("hi", "हमारे साथ पानी की कंपनी है।", "business", "पानी की कंपनी"),
    ("bn", "আমাদের সঙ্গে পানি কোম্পানি আছে।", "business", "পানি কোম্পানি"),
]


@pytest.fixture(scope="module")
def names() -> PartnerNames:
    return read_partner_names(content_folder("knowledge"))


@pytest.mark.parametrize(("lang", "text", "kind", "name"), TELLINGS)
def test_what_the_user_calls_them(names: PartnerNames, lang: str, text: str, kind: str, name: str) -> None:
    """Later questions say "the water company", not "the business partner"."""
    found = {partner.type: partner.name for partner in names.find(text, lang)}
    assert found[PartnerType(kind)] == name


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "the municiplaity and the watter compny never call", {"the municiplaity", "the watter compny"}),
        ("es", "la muncipalidad y los agriculotres", {"la muncipalidad", "los agriculotres"}),
        ("fr", "la mairrie et les habitatns", {"la mairrie", "les habitatns"}),
        ("hi", "gram pnchayat aur comapny", {"pnchayat", "comapny"}),
        ("en", "a perfect amateur provides clarity for my habitat, one factor of many", set()),
        ("es", "perfecto, la presa costó plata y tiempo", set()),
        ("fr", "un amateur financer moins de retraite, habitat", set()),
        ("en", "They have offices and trades, and he manages", set()),
        ("es", "Nadie revisa las cuentas", set()),
        ("fr", "on va acheter du pain", set()),
        ("sw", "kila mshirika anajua", set()),
        ("en", "the goverment never asks", {"the goverment"}),
    ],
)
def test_nouns_with_one_slip_are_found_and_other_words_are_not(
    names: PartnerNames, classifier: EncoderClassifier, lang: str, text: str, found: set[str]
) -> None:
    """People type on phones. Without a vocabulary nothing is taken for a slip."""
    assert {partner.name for partner in names.find(text, lang, classifier.is_word)} == found
    assert names.find(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "own"),
    [
        ("en", "I am the secretary of the union and the company is late.", {"union"}),
        ("hi", "मैं नगर निगम में काम करता हूँ और कंपनी नहीं आती", {"government"}),
        ("hi", "हम किसान हैं, कंपनी वाले नहीं सुनते", {"community"}),
        ("hi", "main nagar nigam me kaam karta hu", {"government"}),
        ("hi", "मैं पंचायत के सचिव से मिला", set()),
        ("hi", "मैं कंपनी के खिलाफ हूँ", set()),
        ("hi", "मैं पंचायत से बहुत परेशान हूँ", set()),
        ("bn", "আমি পৌরসভায় কাজ করি, কোম্পানি আসে না", {"government"}),
        ("bn", "আমি ইউনিয়ন পরিষদের সচিব", {"government"}),
        ("bn", "আমি পৌরসভার সচিবকে বললাম", set()),
        ("bn", "আমি পৌরসভা থেকে চিঠি পেয়েছি", set()),
    ],
)
def test_whose_side_the_user_is_on(names: PartnerNames, lang: str, text: str, own: set[str]) -> None:
    """The other side is not the user's own office; in Hindi and Bengali "I" stands before it and the verb behind it."""
    assert {partner.type.value for partner in names.find(text, lang) if partner.own} == own


def test_each_kind_once_and_nothing_in_nothing(names: PartnerNames) -> None:
    """Two mentions are one partner; an unknown language is read as English."""
    found = names.find("The bank came. The bank left. A bank is a bank.", "en")
    assert [partner.type for partner in found] == [PartnerType.BUSINESS]
    assert names.find("", "en") == ()
    assert names.find("the bank", "xx") == names.find("the bank", "en")
