"""An action in words: "ask for the rules; Amina; by Friday", or "Amina asks for the rules by Friday"."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

import regex

from advisor.domain.acts import ActionPlanned
from advisor.domain.assessment import PlannedAction

MOST_ACTIONS = 3
LONGEST = 200
"""Characters of what is to be done, and of who does it; as in the public interface."""
_BREAK = regex.compile(r"\s*[;؛]\s*")
_PAUSE = regex.compile(r"\s*[,،]\s*")
_ANY_BREAK = regex.compile(r"\s*[;؛,،]\s*")
_DIGIT = regex.compile(r"\d")
_WHO_AND_WHEN = 2
_A_NAME = 3
"""Who does it has hardly more words, where it stands between two commas."""
_A_DAY = 5
"""A day at the end of a sentence has hardly more words: "by the 31 March 2027"."""
DayOf = Callable[[str], date | None]
"""The day that a text is about and nothing else, or None."""


def read_action(words: str, taken: Collection[int], day_of: DayOf) -> ActionPlanned | None:
    """What, and in any order who and by when, put into the first free place. None where nothing is to be done, something is
    too long, or there is more than can be told apart. `taken` are the places (1 to 3) in use; one must be free."""
    what, *more = [part.strip(" .।") for part in _parts(words.strip(), day_of)]
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
    day = due[0] if due else _day_within(what, day_of)
    return ActionPlanned(slot, "", what, "".join(people), day.isoformat() if day else "")


def completed(action: PlannedAction, words: str, day_of: DayOf) -> ActionPlanned | None:
    """The action with who does it and by when, said afterwards ("Amina, by Friday"). What is neither stays with what is to
    be done, so that it is not lost; None where that would be too long."""
    rest, *more = _with_day([part.strip(" .।") for part in _ANY_BREAK.split(words.strip())], day_of)
    people = [part for part in (rest, *more) if part and day_of(part) is None]
    days = [day.isoformat() for part in (rest, *more) if part and (day := day_of(part)) is not None]
    what, owner = action.what, action.owner
    if people and not owner and len(people[0].split()) <= _A_DAY:
        owner = people.pop(0)
    if people:
        what = f"{what} ({', '.join(people)})"
    if max(map(len, (what, owner))) > LONGEST:
        return None
    return ActionPlanned(action.slot, action.practice, what, owner, days[0] if days else action.due)


def _parts(words: str, day_of: DayOf) -> list[str]:
    """As the writer parted them by semicolons; else at commas before who and a day, or before a day at the end."""
    if _BREAK.search(words):
        return list(_BREAK.split(words))
    clean = words.strip(" .।")
    pieces = list(_PAUSE.split(clean))
    if len(pieces) > 1 and day_of(pieces[-1]) is not None:
        who = len(pieces) > _WHO_AND_WHEN and len(pieces[-2].split()) <= _A_NAME
        tail = pieces[-2:] if who else pieces[-1:]
        return [", ".join(pieces[: -len(tail)]), *tail]
    return _with_day([clean], day_of)


def _with_day(parts: list[str], day_of: DayOf) -> list[str]:
    """The last part and the day at its end apart. A single word with a capital is a name before it is a day."""
    *before, last = parts
    words = [] if day_of(last) is not None else last.split()
    for size in range(min(_A_DAY, len(words) - 1), 0, -1):
        tail = words[-size:]
        if (size > 1 or not tail[0][0].isupper()) and day_of(" ".join(tail)) is not None:
            return [*before, " ".join(words[:-size]), " ".join(tail)]
    return parts


def _day_within(what: str, day_of: DayOf) -> date | None:
    """In Hindi and Bengali the verb comes last, and the day before it ("शुक्रवार तक हिसाब माँगेंगी")."""
    words = what.split()
    tails = (words[at : at + size] for size in range(_A_DAY, 1, -1) for at in range(len(words) - size + 1))
    return next((day for tail in tails if (day := day_of(" ".join(tail))) is not None), None)
