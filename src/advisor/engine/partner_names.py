"""What the partners are called within a sentence: as the user calls them."""

from __future__ import annotations

import re

from advisor.domain.talk import Talk
from advisor.engine.ports import Speaker
from advisor.engine.quoting import shorten

_ON_THE_OTHER_SIDE = ("government", "business", "donor", "ngo", "international")
_LONGEST_NAME = 80
_FIRST = re.compile(r"\w+['’]?")
"""The first word; an elided article, as in French, ends with its apostrophe."""


def other_partner(talk: Talk, speaker: Speaker) -> str:
    """What the user calls a partner on another side; a general word where none was named."""
    for partner in talk.assessment.partners:
        if partner.type.value in _ON_THE_OTHER_SIDE and not partner.own:
            return partner_name(partner.type.value, partner.name, speaker, talk.lang)
    return speaker.say("other-partner", talk.lang)


def partner_name(type_: str, name: str, speaker: Speaker, lang: str) -> str:
    """The user's words; an article that stood at the beginning of their sentence is in small letters inside of ours."""
    name = shorten(name, _LONGEST_NAME)
    if not name:
        return speaker.word(f"partners/{type_}", lang)
    first = _FIRST.match(name)
    if first is None or not first[0].istitle():  # "LA" and "UN" are names
        return name
    opening = first[0].lower().replace("’", "'")
    return name[0].lower() + name[1:] if opening in speaker.say("name-openings", lang).split() else name
