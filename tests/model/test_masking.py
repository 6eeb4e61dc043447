"""Personal data leaves as a placeholder and comes back; what tells what happened stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.masking import Mask


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("Mail amina.yusuf@ngo.org today", ["amina.yusuf@ngo.org"]),
        ("amina (at) ngo (dot) org", ["amina (at) ngo (dot) org"]),
        ("call +254 722 123 456 or 0722-123-456", ["+254 722 123 456", "0722-123-456"]),
        ("নম্বর ০১৭১১-১২৩৪৫৬", ["০১৭১১-১২৩৪৫৬"]),
        ("هاتف ٠٧٧٠١٢٣٤٥٦٧", ["٠٧٧٠١٢٣٤٥٦٧"]),
        ("IBAN DE89 3704 0044 0532 0130 00", ["DE89 3704 0044 0532 0130 00"]),
        ("card 4111 1111 1111 1111", ["4111 1111 1111 1111"]),
        ("see https://x.org/r?token=abc123", ["https://x.org/r?token=abc123"]),
        ("key sk-proj-abcdefghijkl1234567", ["sk-proj-abcdefghijkl1234567"]),
        ("id 550e8400-e29b-41d4-a716-446655440000", ["550e8400-e29b-41d4-a716-446655440000"]),
        ("passport A1234567", ["A1234567"]),
        ("ask @amina_y", ["@amina_y"]),
        ("Dr. Amina Yusuf said", ["Amina Yusuf"]),
        ("el Sr. López dijo", ["López"]),
        ("my name is John Okello and I", ["John Okello"]),
        ("me llamo Ana y soy", ["Ana"]),
        ("والدكتور محمد هنا", ["محمد"]),
        ("मेरा नाम राम है", ["राम"]),
    ],
)
def test_what_identifies_a_person_is_masked_and_comes_back(text: str, personal: list[str]) -> None:
    """Protects people from being known to whoever runs the model."""
    mask = Mask()
    masked = mask.mask(text)
    assert all(value not in masked for value in personal)
    assert "[[P1]]" in masked
    assert mask.unmask(masked) == text


@pytest.mark.parametrize(
    "text",
    [
        "In 2019-2024 and 2023/2024 we met 12 times, on 2024-05-12 and 12/05/2024.",
        "They paid 1,250,000 KES, then 12.500.000 and 250 000 EUR, 87 % of 2,000,000,000.",
        "Article 14.3.2 and un-msp#II.A of the 2004 paper; 31 practices, 100 households.",
        "The Kisumu Water Company, the Minister of Water and the Red Cross are partners; see https://x.org/about.",
        "The chief @ the meeting of partnership-advisor users",
        "Nous sommes 40 000 habitants. Somos 40.000 personas.",
    ],
)
def test_what_tells_what_happened_stays(text: str) -> None:
    """Protects understanding from masking too much."""
    assert Mask().mask(text) == text


def test_the_same_thing_has_the_same_placeholder_and_invented_ones_go() -> None:
    """Protects the sense of a text, and people from placeholders that a model or a user made up."""
    mask = Mask()
    assert mask.mask("a@b.org wrote to c@d.org") == "[[P1]] wrote to [[P2]]"
    assert mask.mask("again c@d.org") == "again [[P2]]"
    assert mask.unmask("[[P2]] and [[P9]]") == "c@d.org and "
    typed = mask.mask("they typed [[P1]]")
    assert mask.unmask(typed) == "they typed [[P1]]"


@given(st.text(max_size=200))
def test_nothing_is_lost_on_the_way(text: str) -> None:
    """Protects every message, whatever it is made of."""
    mask = Mask()
    assert mask.unmask(mask.mask(text)) == text
