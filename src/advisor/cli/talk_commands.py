"""Talking in the terminal: chat, ask, search, step, report."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markdown import Markdown

from advisor.bootstrap import Services, open_services
from advisor.domain.acts import Mode
from advisor.domain.citation import Citation
from advisor.domain.passage import Filters
from advisor.domain.reply import CitedPassage, Message, Reply
from advisor.engine.ports import Incoming, Speaker
from advisor.engine.quoting import listed_topics
from advisor.errors import AdvisorError, InvalidInputError, NotFoundError
from advisor.reports import FORMATS
from advisor.reports.cited import about_source

_KEY_FILE = "terminal-talk"


@click.command()
@click.argument("question")
@click.option("--lang", help="Language of the answer (BCP 47); left out, it is told from the question.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def ask(question: str, lang: str | None, as_json: bool) -> None:
    """Ask a question, get a cited answer."""
    services = open_services()
    answer, spoken = services.advisor.ask(question, lang)
    if as_json:
        click.echo(json.dumps({**asdict(answer), "lang": spoken}, ensure_ascii=False, indent=2))
        return
    console = Console()
    console.print(Markdown(answer.text))
    _print_sources(console, answer.citations, services.speaker, spoken)


@click.command()
@click.argument("query")
@click.option("-k", default=10, show_default=True, help="How many passages.")
@click.option("--lang", help="Language of the query.")
@click.option("--practice", help="Only passages on this practice.")
@click.option("--kind", help="Only passages of this kind.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
def search(query: str, k: int, lang: str | None, practice: str | None, kind: str | None, as_json: bool) -> None:
    """Find guidance passages."""
    finding = open_services().advisor.search(query, k, lang, Filters(practice=practice, kind=kind))
    rows: list[dict[str, Any]] = [
        {
            "id": h.passage.id,
            "title": h.passage.text(lang or "en")[0].title,
            "text": h.passage.text(lang or "en")[0].body,
            "cites": list(h.passage.cites),
            "kind": h.passage.kind.value,
            "practices": list(h.passage.practices),
            "score": h.score,
        }
        for h in finding.hits
    ]
    if as_json:
        click.echo(json.dumps({"covered": finding.covered, "results": rows}, ensure_ascii=False, indent=2))
        return
    click.echo("covered" if finding.covered else "not covered")
    for row in rows:
        click.echo(f"{row['score']:.3f}  {row['id']}: {row['title']}  [{', '.join(row['cites'])}]")


@click.command()
@click.option("--mode", type=click.Choice([m.value for m in Mode]), default=Mode.OPEN.value, show_default=True)
@click.option("--lang", default="en", show_default=True, help="Language to begin in; you can write in another one.")
@click.option("--continue", "go_on", is_flag=True, help="Go on with the last talk in this terminal.")
def chat(mode: str, lang: str, go_on: bool) -> None:
    """Talk in the terminal. Type an answer, its number, a question, or: back, skip, why, stop, report, /quit.

    note: and your words adds a remark; "my words" leaves quotes out of the report; /remind writes two reminders for your
    calendar; /forget erases the talk.
    """
    services, console = open_services(), Console()
    key_file = services.settings.data_dir / _KEY_FILE
    if go_on:
        conversation_id, token = _last_talk(key_file)
        standing = services.advisor.standing(conversation_id, token)
        reply = standing.turns[-1].reply
    else:
        begun = services.advisor.begin(Mode(mode), lang, "terminal")
        conversation_id, token, reply = begun.id, begun.token, begun.reply
        key_file.write_text(f"{conversation_id}.{token}\n", encoding="utf-8")
        key_file.chmod(0o600)
    if services.model_where:
        console.print(services.speaker.say("page-model", reply.lang, where=services.model_where), style="dim")
    _print_reply(console, reply, services.speaker)
    while True:
        try:
            text = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            break
        if text in ("/quit", "/q"):
            break
        if text == "/remind":
            _write_reminders(services, conversation_id, token)
            continue
        if text == "/forget":
            if _erased(services, conversation_id, token, reply.lang):
                key_file.unlink()
                return
            continue
        if not text:
            continue
        try:
            reply = services.advisor.say(conversation_id, token, Incoming(text=text))
        except InvalidInputError as error:
            console.print(str(error))
            continue
        if reply.status == "report_shown":
            talk = services.advisor.standing(conversation_id, token).talk
            rendered = services.reports.render(services.reports.build(talk), "md")
            console.print(Markdown(rendered.content.decode()))
        _print_reply(console, reply, services.speaker)
    console.print(f"Go on later: advisor chat --continue    Report: advisor report {conversation_id} --format html")


@click.command()
@click.argument("conversation_id")
@click.option("--format", "fmt", type=click.Choice(list(FORMATS)), default="md", show_default=True)
@click.option("--lang", help="Language of the report; left out, that of the conversation.")
@click.option("--token", help="The conversation's token; left out, that of the last talk in this terminal.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write; left out, standard output, or a file here where a terminal could not show it.",
)
def report(conversation_id: str, fmt: str, lang: str | None, token: str | None, out: Path | None) -> None:
    """Write the report of a conversation."""
    services = open_services()
    if token is None:
        last_id, token = _last_talk(services.settings.data_dir / _KEY_FILE)
        if last_id != conversation_id:
            raise InvalidInputError("Give the conversation's token with --token.", "token")
    talk = services.advisor.standing(conversation_id, token).talk
    rendered = services.reports.render(services.reports.build(talk, lang), fmt)
    if out is None and not FORMATS[fmt].text and sys.stdout.isatty():
        out = Path(rendered.filename)
    if out is None:
        sys.stdout.buffer.write(rendered.content)
    else:
        out.write_bytes(rendered.content)
        click.echo(f"Written: {out}")


@click.command()
@click.argument("name", type=click.Choice(["find", "assess", "notice", "language", "danger"]))
@click.argument("text")
@click.option("--practice", default="power.decisions", show_default=True, help="Practice asked about, for assess.")
@click.option("--lang", help="Language of the text; left out, it is detected.")
def step(name: str, text: str, practice: str, lang: str | None) -> None:
    """Run one step of the engine on a text, JSON out."""
    services: Services = open_services()
    reader = services.reader
    spoken = lang or reader.language(text, "en")
    match name:
        case "find":
            finding = services.library.find(reader.in_own_letters(text, spoken), lang=spoken)
            result: object = {
                "covered": finding.covered,
                "outside": finding.outside,
                "hits": [{"id": h.passage.id, "score": h.score} for h in finding.hits],
            }
        case "assess":
            reading = reader.answer(practice, text, spoken)
            result = asdict(reading) | {"level": reading.level.value if reading.level else None}
        case "notice":
            result = asdict(reader.story(text, spoken))
        case "language":
            result = {"lang": spoken}
        case _:
            result = {"danger": reader.danger(text, spoken)}
    click.echo(json.dumps(result, ensure_ascii=False, indent=2, default=lambda o: o.value))


def _erased(services: Services, conversation_id: str, token: str, lang: str) -> bool:
    """Asks first, as the pages do; whether it was done."""

    def say(key: str) -> str:
        return services.speaker.say(f"page-{key}", lang)

    click.echo(f"{say('erase-title')} {say('erase-what')}")
    if not click.confirm(say("erase-yes")):
        return False
    services.advisor.erase(conversation_id, token)
    click.echo(f"{say('erased-title')}. {say('erased-what')}")
    return True


def _write_reminders(services: Services, conversation_id: str, token: str) -> None:
    """A calendar file beside the talk; the user puts it into a calendar, nothing else reminds."""
    stored = services.advisor.standing(conversation_id, token).stored
    way = services.speaker.say("calendar-way-terminal", stored.talk.lang, link="advisor chat --continue")
    path = services.settings.data_dir / "partnership-reminders.ics"
    try:
        path.write_bytes(services.calendar(stored, way))
    except NotFoundError as error:
        click.echo(str(error))
    else:
        click.echo(f"Written: {path}")


def _last_talk(key_file: Path) -> tuple[str, str]:
    if not key_file.exists():
        raise AdvisorError("There is no talk to go on with in this terminal. Begin one: advisor chat")
    conversation_id, _, token = key_file.read_text(encoding="utf-8").strip().partition(".")
    return conversation_id, token


def _print_reply(console: Console, reply: Reply, speaker: Speaker) -> None:
    for message in reply.messages:
        _print_message(console, message, speaker, reply.lang)


def _print_message(console: Console, message: Message, speaker: Speaker, lang: str) -> None:
    console.print()
    console.print(Markdown(message.text))
    _print_sources(console, message.citations, speaker, lang)
    for number, choice in enumerate(message.choices, start=1):
        console.print(f"  {number}) {choice.label}", markup=False, highlight=False)


def _print_sources(console: Console, citations: tuple[CitedPassage, ...], speaker: Speaker, lang: str) -> None:
    for number, cited in enumerate(citations, start=1):
        console.print(
            f"  [{number}] {describe(cited.citation, speaker, lang)}", markup=False, highlight=False, style="dim"
        )


def describe(citation: Citation, speaker: Speaker, lang: str) -> str:
    """One line that lets a reader judge the source."""

    def say(key: str, /, **values: str | int) -> str:
        return speaker.say(f"report-{key}", lang, **values)

    details = (citation.source_title, about_source(citation, say), citation.cite)
    return f"{citation.place} ({listed_topics(details, speaker, lang)})"
