"""What may be filled in beside the talk: an action, whose view it is, the language."""

from __future__ import annotations

from advisor.domain import acts as a
from advisor.engine.context import Parts
from advisor.errors import InvalidInputError, NotFoundError

_LONGEST_FIELD = 200


def check_fields(act: a.ActionPlanned | a.ViewGiven | a.LanguageChosen, parts: Parts) -> None:
    """Raises InvalidInputError or NotFoundError that names the field."""
    match act:
        case a.ActionPlanned(slot, practice, what, owner, due):
            if slot not in (1, 2, 3):
                raise InvalidInputError("There are three actions: slot is 1, 2 or 3.", "slot")
            if practice and not parts.instrument.has_practice(practice):
                raise NotFoundError(f"There is no practice {practice!r}.")
            if max(len(what), len(owner), len(due)) > _LONGEST_FIELD:
                raise InvalidInputError(f"Each field of an action has at most {_LONGEST_FIELD} characters.", "what")
        case a.ViewGiven(side):
            if len(side) > _LONGEST_FIELD:
                raise InvalidInputError(f"At most {_LONGEST_FIELD} characters.", "side")
        case a.LanguageChosen(lang):
            if lang not in parts.speaker.languages:
                raise InvalidInputError(f"Languages offered: {', '.join(parts.speaker.languages)}.", "lang")
