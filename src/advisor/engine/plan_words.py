"""An action in words: "action: ask for the rules; Amina; 2027-03-31"."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import regex

from advisor.domain.acts import ActionPlanned

MOST_ACTIONS = 3
LONGEST = 200
"""Characters of what is to be done, and of who does it; as in the public interface."""
_BREAK = regex.compile(r"\s*[;؛]\s*")


def read_action(words: str, taken: Collection[int]) -> ActionPlanned | None:
    """What, and in any order who and by when, put into the first free place. None where nothing is to be done, something is
    too long, or there is more than can be told apart. `taken` are the places (1 to 3) in use; one must be free."""
    what, *more = [part.strip(" .") for part in _BREAK.split(words.strip())]
    days = [part for part in more if _is_day(part)]
    people = [part for part in more if part and not _is_day(part)]
    if not what or len(days) > 1 or len(people) > 1 or max(map(len, (what, *people))) > LONGEST:
        return None
    slot = next(slot for slot in range(1, MOST_ACTIONS + 1) if slot not in taken)
    return ActionPlanned(slot, "", what, "".join(people), "".join(days))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
