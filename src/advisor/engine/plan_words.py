"""An action in words: "action: ask for the rules; Amina; by Friday"."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

import regex

from advisor.domain.acts import ActionPlanned

MOST_ACTIONS = 3
LONGEST = 200
"""Characters of what is to be done, and of who does it; as in the public interface."""
_BREAK = regex.compile(r"\s*[;؛]\s*")
_DIGIT = regex.compile(r"\d")
_WHO_AND_WHEN = 2


def read_action(words: str, taken: Collection[int], day_of: Callable[[str], date | None]) -> ActionPlanned | None:
    """What, and in any order who and by when, put into the first free place. None where nothing is to be done, something is
    too long, or there is more than can be told apart. `taken` are the places (1 to 3) in use; one must be free."""
    what, *more = [part.strip(" .।") for part in _BREAK.split(words.strip())]
    more = [part for part in more if part]
    if len(more) > _WHO_AND_WHEN:
        return None
    days = [day_of(part) for part in more]
    if len(more) == _WHO_AND_WHEN and all(days) and not _DIGIT.search(more[0]):
        days[0] = None  # Domingo and May are names as well, and people come first
    people = [part for part, day in zip(more, days, strict=True) if day is None]
    due = [day for day in days if day is not None]
    if len(people) == _WHO_AND_WHEN:  # "after the harvest" is no day, and is not lost
        what, people = f"{what} ({people[1]})", people[:1]
    if not what or len(due) > 1 or len(people) > 1 or max(map(len, (what, *people))) > LONGEST:
        return None
    slot = next(slot for slot in range(1, MOST_ACTIONS + 1) if slot not in taken)
    return ActionPlanned(slot, "", what, "".join(people), due[0].isoformat() if due else "")
