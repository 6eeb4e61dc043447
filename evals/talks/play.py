"""Plays the talks of this folder through the real engine: `play.py FOLDER [NAME ...]` writes transcript and report of each."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from advisor.bootstrap import Services
from advisor.domain.acts import ActionPlanned, Mode, ViewGiven
from advisor.domain.reply import Message, Reply
from advisor.engine.ports import Incoming
from advisor.settings import Settings

HERE = Path(__file__).parent
BUTTONS = {"0", "1", "2", "unknown"}
MOST_TURNS = 60


def scripts() -> list[Path]:
    return sorted(HERE.glob("[0-9]*.yaml"))


@dataclass
class Played:
    """What was said, and the report before and after the second check."""

    lines: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    asked_again: list[str] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    report: str = ""
    report_later: str = ""

    def advisor(self, messages: tuple[Message, ...]) -> None:
        for message in messages:
            self.lines.append(f"ADVISOR: {message.text}")
            self.lines += [f"    [{n}] {c.citation.cite}" for n, c in enumerate(message.citations, 1)]
            if message.choices:
                self.lines.append("    " + " ".join(f"[{choice.label}]" for choice in message.choices))

    def user(self, words: str) -> None:
        self.lines.append(f"\nUSER: {words}\n")


class Player:
    def __init__(self, services: Services, script: dict[str, Any]) -> None:
        self._services, self._script = services, script
        self._now = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
        services.clock = lambda: self._now  # type: ignore[method-assign]
        self.played = Played()
        self._begun = services.advisor.begin(Mode.OPEN, script["lang"], "terminal")

    def play(self) -> Played:
        played, script = self.played, self._script
        played.advisor(self._begun.reply.messages)
        reply = self._check(self._say(script["story"]), script["answers"], played.asked)
        if script.get("who"):
            self._record(ViewGiven(script["who"]))
        for slot, action in enumerate(script["plan"], start=1):
            practice = played.asked[0] if played.asked else ""
            self._record(ActionPlanned(slot, practice, action["what"], action.get("owner", ""), action.get("due", "")))
        played.report = self._report()
        self._now += timedelta(days=31)
        reply = self._choose("again", reply)
        for done in script["done"]:
            reply = self._choose(f"action:{done}", reply)
        self._check(reply, script["later"], played.asked_again)
        played.report_later = self._report()
        return played

    def _check(self, reply: Reply, answers: dict[str, str], asked: list[str]) -> Reply:
        """Answer as the script says until the check is done."""
        asides = {} if self.played.report else dict(self._script.get("aside", {}))
        for _ in range(MOST_TURNS):
            if reply.done:
                return reply
            last = reply.messages[-1]
            offered = [choice.id for choice in last.choices]
            if last.practice is None:
                reply = self._choose(next(c for c in ("story:yes", "mode:quick") if c in offered), reply)
                continue
            aside = asides.pop(len(asked), None)
            if aside:
                reply = self._say(aside)
                continue
            reply = self._answer(reply, last.practice, answers, asked)
        raise RuntimeError("the talk does not end")

    def _answer(self, reply: Reply, practice: str, answers: dict[str, str], asked: list[str]) -> Reply:
        if reply.status == "contradiction_asked":
            return self._choose("level:1", reply)
        if self._talk.pending is not None and self._talk.pending.kind.value == "other_side":
            return self._choose(f"level:{self._script['other_side']}", reply)
        if practice in asked and reply.status == "confirmation_asked":
            proposed = self._talk.pending.level if self._talk.pending else None
            return self._choose(f"level:{proposed.value}" if proposed is not None else "level:1", reply)
        if practice in asked or reply.status == "safety_first":
            return self._choose(f"level:{self._script['otherwise']}", reply)
        if practice not in asked:
            asked.append(practice)
        given = answers.get(practice, self._script["otherwise"])
        if given in BUTTONS:
            return self._choose(f"level:{given}", reply)
        return self._choose("skip", reply) if given == "skip" else self._say(given)

    @property
    def _talk(self) -> Any:
        return self._services.advisor.standing(self._begun.id, self._begun.token).talk

    def _say(self, text: str) -> Reply:
        self.played.user(text)
        return self._turn(Incoming(text=text))

    def _choose(self, choice: str, reply: Reply) -> Reply:
        labels = {c.id: c.label for message in reply.messages for c in message.choices}
        self.played.user(f"({labels.get(choice, choice)})")
        return self._turn(Incoming(choice=choice))

    def _turn(self, incoming: Incoming) -> Reply:
        self._now += timedelta(seconds=20)
        reply = self._services.advisor.say(self._begun.id, self._begun.token, incoming)
        self.played.statuses.append(reply.status)
        self.played.advisor(reply.messages)
        return reply

    def _record(self, act: ActionPlanned | ViewGiven) -> None:
        self._services.advisor.record(self._begun.id, self._begun.token, act)

    def _report(self) -> str:
        reports = self._services.reports
        return reports.render(reports.build(self._talk), "md").content.decode()


def play_all(names: tuple[str, ...] = (), folder: Path | None = None) -> Iterator[tuple[str, Played]]:
    """(name, what was played) of each script, or of those whose file name begins with one of the names."""
    with tempfile.TemporaryDirectory() as data:
        for path in scripts():
            if names and not path.stem.startswith(names):
                continue
            services = Services(Settings(data_dir=folder or Path(data), embeddings="none"))
            yield path.stem, Player(services, yaml.safe_load(path.read_text(encoding="utf-8"))).play()


def main() -> None:
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/transcripts")
    target.mkdir(parents=True, exist_ok=True)
    for name, played in play_all(tuple(sys.argv[2:])):
        (target / f"{name}.txt").write_text("\n".join(played.lines) + "\n", encoding="utf-8")
        (target / f"{name}.report.md").write_text(played.report, encoding="utf-8")
        (target / f"{name}.report-later.md").write_text(played.report_later, encoding="utf-8")
        print(f"{name}: {len(played.asked)} questions, {len(played.asked_again)} again")


if __name__ == "__main__":
    main()
