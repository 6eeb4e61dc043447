"""What has moved since an earlier check, in a few lines: better first, then what became of the plan, then the next step."""

from __future__ import annotations

from datetime import date

from advisor.diagnosis.priorities import diagnose
from advisor.domain.acts import ActionPlanned
from advisor.domain.assessment import PlannedAction
from advisor.domain.rounds import Change, Moved, compare
from advisor.domain.talk import Talk
from advisor.engine.context import Parts
from advisor.engine.ports import Speaker
from advisor.engine.quoting import listed_topics, quoted, shorten
from advisor.engine.references import References

_HEADINGS = (
    (Moved.BETTER, "change-better"),
    (Moved.KNOWN_NOW, "change-known"),
    (Moved.WORSE, "change-worse"),
    (Moved.UNSURE_NOW, "change-unsure"),
    (Moved.SAME, "change-same"),
    (Moved.LEFT, "change-left"),
)
_NAMES_ONLY = (Moved.SAME, Moved.LEFT)
"""Where nothing moved there is nothing to tell but the name."""


def what_changed(talk: Talk, parts: Parts, references: References) -> str:
    """Empty where there is no earlier check."""
    before, say, lang = talk.compared, parts.speaker.say, talk.lang
    if before is None:
        return ""
    changes = compare(before, talk.assessment, talk.given)
    same = all(change.moved in _NAMES_ONLY for change in changes)
    day = parts.speaker.day(date.fromisoformat(before.on), lang)
    lines = [say("change-nothing" if same else "change-since", lang, day=day)]
    for moved, heading in _HEADINGS:
        of_kind = [change for change in changes if change.moved is moved]
        if of_kind:
            lines.append(_told(say(heading, lang), of_kind, parts, lang))
    if before.done:
        done = [(action, before.done[action.slot]) for action in before.actions if action.slot in before.done]
        items = [
            say("change-action", lang, action=told_action(x, parts.speaker, lang), done=say(f"done-{d.value}", lang))
            for x, d in done
        ]
        lines.append("\n".join((f"**{say('change-actions', lang)}**", *(f"- {item}" for item in items))))
    lines.append(_next_step(talk, parts, references))
    return "\n\n".join(filter(None, lines))


def told_action(action: PlannedAction, speaker: Speaker, lang: str) -> str:
    """A planned action as its planner wrote it, with who wanted to do it."""
    what = quoted(shorten(action.what), speaker, lang)
    return speaker.say("action-by", lang, action=what, owner=shorten(action.owner)) if action.owner else what


def told_plans(talk: Talk, speaker: Speaker) -> str:
    """All that is planned, in one line; empty where nothing is."""
    actions = talk.assessment.actions
    if len(actions) == 1:
        return told_plan(actions[0], speaker, talk.lang)
    return " ".join(f"({x.slot}) {told_plan(x, speaker, talk.lang)}" for x in actions)


def told_plan(action: ActionPlanned | PlannedAction, speaker: Speaker, lang: str) -> str:
    """An action that is written down: what, who, by when."""
    due = speaker.day(date.fromisoformat(action.due), lang) if action.due else ""
    said = (quoted(shorten(action.what), speaker, lang), shorten(action.owner), due)
    return listed_topics([part for part in said if part], speaker, lang)


def _told(heading: str, changes: list[Change], parts: Parts, lang: str) -> str:
    say, word = parts.speaker.say, parts.speaker.word
    names = [word(f"practices/{change.practice}/name", lang) for change in changes]
    if changes[0].moved in _NAMES_ONLY:
        return f"**{heading}** {listed_topics(names, parts.speaker, lang)}"
    items = [
        say(
            "change-one",
            lang,
            practice=name,
            before=word(f"levels/{change.before.value}", lang).lower(),
            now=word(f"levels/{change.now.value}", lang).lower() if change.now else "",
        )
        for name, change in zip(names, changes, strict=True)
    ]
    return "\n".join((f"**{heading}**", *(f"- {item}" for item in items)))


def _next_step(talk: Talk, parts: Parts, references: References) -> str:
    """What to do about what is weakest now. Where the small step was given last time already, the larger one."""
    say, word, lang = parts.speaker.say, parts.speaker.word, talk.lang
    found = diagnose(parts.instrument, talk.assessment, talk.put)
    if not found.priorities:
        return say("change-no-gap", lang)
    practice = found.priorities[0]
    known = talk.compared is not None and practice in talk.compared.again
    key, path = ("change-step-larger", "quarter") if known else ("change-step", "week")
    step = word(f"practices/{practice}/{path}", lang) + references.mark(parts.instrument.practice(practice).cites[:2])
    return say(key, lang, practice=word(f"practices/{practice}/name", lang), step=step)
