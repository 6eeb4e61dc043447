"""What the model makes of a message: its form, made from the instrument, and its way into the words of the house.

Nothing that is not in the instrument gets in, and no quote that the user did not write.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Literal

from babel import Locale
from babel.core import UnknownLocaleError
from pydantic import BaseModel, Field, create_model

from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, Evidence, FlagSighting, Partner, PartnerType, StoryReading
from advisor.engine.guest import Proposal
from advisor.model.masking import Mask

_LEVELS = {
    "not_yet": Level.NOT_YET,
    "partly": Level.PARTLY,
    "in_place": Level.IN_PLACE,
    "unknown": Level.UNKNOWN,
}
_WIDE_FROM_WORDS = 12
"""An answer with at least this many words may tell of other practices too."""
_LEAST_QUOTED, _MOST_QUOTED = 2, 60
_LONGEST_NAME = 40
_MOST_LISTED = 12


class ProposedForm(BaseModel):
    """The part of the form that knows no instrument; `listening_form` adds what does."""

    act: Literal["answer", "question", "skip", "stop", "off_topic", "why", "back", "correct", "repeat"]
    level: Literal["not_yet", "partly", "in_place", "unknown"] | None


class _NamedPartner(BaseModel):
    type: PartnerType
    name: str = Field(max_length=200)


def listening_form(instrument: Instrument) -> type[ProposedForm]:
    """The JSON schema that the model fills in: only ids of the instrument fit."""
    practice = _ids("PracticeId", instrument.practice_ids)
    flag = _ids("FlagId", [f.id for f in instrument.red_flags])
    quote = (str, Field(max_length=1000))
    level = Literal["not_yet", "partly", "in_place"]
    evidence = create_model("TellsOf", practice=(practice, ...), level=(level, ...), quote=quote)
    sighting = create_model("MayShow", flag=(flag, ...), quote=quote)
    return create_model(
        "MessageRead",
        __base__=ProposedForm,
        evidence=(list[evidence], ...),
        red_flags=(list[sighting], ...),
        partners=(list[_NamedPartner], ...),
    )


def _ids(name: str, ids: Sequence[str]) -> Any:
    """A kind of string that has only these values."""
    return Enum(name, [(one, one) for one in ids], type=str)


def is_wide(text: str, practice: str) -> bool:
    """Whether to ask for more than what the message does."""
    return not practice or len(text.split()) >= _WIDE_FROM_WORDS


def understanding_values(instrument: Instrument, text: str, question: str, *, wide: bool) -> Mapping[str, object]:
    """What the prompt fills in."""
    return {
        "practices": [{"id": p.id, "means": p.means} for p in instrument.practices] if wide else [],
        "flags": [{"id": f.id, "means": f.means} for f in instrument.red_flags] if wide else [],
        "question": question,
        "message": text,
    }


def proposed(form: ProposedForm, text: str, mask: Mask) -> Proposal:
    """The form as a proposal; `text` is the message as the user wrote it."""
    act, level = ActKind(form.act), _LEVELS.get(form.level or "")
    told = _folded(text)
    listed: dict[str, Sequence[Any]] = {
        name: getattr(form, name, ())[:_MOST_LISTED] for name in ("evidence", "red_flags", "partners")
    }
    evidence = {
        e.practice.value: Evidence(e.practice.value, _LEVELS[e.level], 0.0, mask.unmask(e.quote).strip())
        for e in listed["evidence"]
        if _said(mask.unmask(e.quote), told)
    }
    flags = {
        f.flag.value: FlagSighting(f.flag.value, 0.0, mask.unmask(f.quote).strip())
        for f in listed["red_flags"]
        if _said(mask.unmask(f.quote), told)
    }
    partners = {
        p.type: Partner(p.type, name)
        for p in listed["partners"]
        if (name := mask.unmask(p.name).strip()) and len(name) <= _LONGEST_NAME and _folded(name) in told
    }
    story = StoryReading(tuple(evidence.values()), tuple(flags.values()), tuple(partners.values()))
    return Proposal(act, level if act is ActKind.ANSWER else None, story)


def language_name(lang: str) -> str:
    """Its English name, for prompts."""
    try:
        return Locale.parse(lang, sep="-").get_language_name("en") or lang
    except (UnknownLocaleError, ValueError):
        return lang


def _said(quote: str, told: str) -> bool:
    words = _folded(quote)
    return words in told and _LEAST_QUOTED <= len(words.split()) <= _MOST_QUOTED


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
