"""Partners are found with the words that the user has for them."""

from __future__ import annotations

import pytest

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


def test_each_kind_once_and_nothing_in_nothing(names: PartnerNames) -> None:
    """Two mentions are one partner; an unknown language is read as English."""
    found = names.find("The bank came. The bank left. A bank is a bank.", "en")
    assert [partner.type for partner in found] == [PartnerType.BUSINESS]
    assert names.find("", "en") == ()
    assert names.find("the bank", "xx") == names.find("the bank", "en")
