"""A talk in the browser, as plain forms: every change is a POST from one of our own pages, then 303 to a page that shows it."""

from __future__ import annotations

import re
import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from advisor.domain import acts as a
from advisor.domain.level import Level
from advisor.domain.talk import Phase
from advisor.engine.advisor import Standing
from advisor.engine.ports import Incoming
from advisor.errors import AccessDeniedError, ConflictError, InvalidInputError, MovedOnError, NotFoundError
from advisor.reports.report import MOST_ACTIONS
from advisor.web.dependencies import AdvisorDep, ServicesDep
from advisor.web.pages import access
from advisor.web.pages.access import Form, HeldToken
from advisor.web.pages.export import export_talk
from advisor.web.pages.language import page_language, remember_language, staying_in
from advisor.web.pages.render import page
from advisor.web.pages.report_page import answers_given, downloads, report_inside
from advisor.web.pages.talk_view import view_panel, view_talk
from advisor.web.pages.telegram_link import MINUTES, telegram_link
from advisor.web.pages.words import script_words, source_kinds
from advisor.web.transcript import last_message

router = APIRouter(include_in_schema=False)
_DAY = re.compile(r"^(\d{4}-\d{2}-\d{2})?$")


def held_talk(conversation_id: str, advisor: AdvisorDep, token: HeldToken) -> Standing:
    return advisor.standing(conversation_id, token)


Held = Annotated[Standing, Depends(held_talk)]


@router.post("/begin")
def begin(request: Request, form: Form, advisor: AdvisorDep) -> Response:
    """From the landing page: with a story, with a check, or with a question."""
    lang = page_language(request)
    wanted = form.get("mode", "")
    story = form.get("text", "").strip()
    begun = advisor.begin(a.Mode(wanted) if wanted in set(a.Mode) else a.Mode.OPEN, lang, "web")
    anchor = begun.reply.messages[-1].id
    if story:
        try:
            anchor = advisor.say(begun.id, begun.token, Incoming(story)).messages[0].id
        except InvalidInputError:
            advisor.erase(begun.id, begun.token)
            raise
    response = _to(f"/talk/{begun.id}#m-{anchor}" if story else f"/talk/{begun.id}")
    access.keep_talk(request, response, begun.id, begun.token)
    return response


@router.post("/back")
def come_back(request: Request, form: Form, advisor: AdvisorDep) -> Response:
    """With the come-back code, typed or taken from the link by the script."""
    conversation_id, token = access.read_come_back_code(form.get("code", ""))
    try:
        advisor.standing(conversation_id, token)
    except (NotFoundError, AccessDeniedError):
        return page(request, "back.html.jinja", page_language(request), 422, wrong=True)
    target = f"/talk/{conversation_id}"
    response = _to(f"{target}/report" if form.get("to") == "report" else target)
    access.keep_talk(request, response, conversation_id, token)
    return response


@router.get("/talk/{conversation_id}")
def talk(request: Request, standing: Held, parts: ServicesDep, token: HeldToken) -> HTMLResponse:
    note = "moved" if request.query_params.get("note") == "moved" else ""
    return _talk_page(request, parts, standing, token, note=note)


@router.get("/talk/{conversation_id}/panel")
def panel(request: Request, standing: Held, parts: ServicesDep) -> HTMLResponse:
    """The result so far, for the script to put beside the talk."""
    return page(request, "panel.html.jinja", standing.talk.lang, panel=view_panel(parts, standing), talk_id=standing.id)


@router.post("/talk/{conversation_id}/say")
def say(
    request: Request, form: Form, standing: Held, parts: ServicesDep, advisor: AdvisorDep, token: HeldToken
) -> Response:
    """A text or a choice. What was chosen on a page that another window has overtaken is not taken."""
    message = Incoming(
        form.get("text", "").strip() if form.get("choice", "level:").startswith("level:") else "",
        form.get("choice", "")[:100],
        form.get("client_message_id", "")[:100],
        form.get("seen", "")[:20],
    )
    sent_before = any(t.incoming.client_message_id == message.client_message_id != "" for t in standing.turns)
    if message.text and message.seen not in ("", last_message(standing.turns)) and not sent_before:
        return _talk_page(request, parts, standing, token, 409, note="moved", typed=message.text)
    try:
        reply = advisor.say(standing.id, token, message)
    except MovedOnError:
        return _to(f"/talk/{standing.id}?note=moved#reply")
    except (InvalidInputError, ConflictError):
        problem = "empty" if not message.text and not message.choice else "too-long" if message.text else "stale"
        return _talk_page(request, parts, standing, token, 422, problem=problem, typed=message.text)
    seen = reply.messages[0].id if reply.messages else ""
    return _to(f"/talk/{standing.id}#m-{seen}")


@router.post("/talk/{conversation_id}/language")
def language(request: Request, form: Form, standing: Held, advisor: AdvisorDep, token: HeldToken) -> Response:
    """The talk goes on in another language; the open question is put again in it."""
    wanted = form.get("lang", "")
    advisor.record(standing.id, token, a.LanguageChosen(wanted))
    reply = advisor.say(standing.id, token, Incoming(choice="repeat"))
    response = _to(f"/talk/{standing.id}#m-{reply.messages[0].id}" if reply.messages else f"/talk/{standing.id}")
    remember_language(response, wanted, secure=request.url.scheme == "https")
    return response


@router.get("/talk/{conversation_id}/export")
def export(standing: Held) -> Response:
    """Everything that is stored, as a download."""
    headers = {
        "Content-Disposition": f'attachment; filename="partnership-talk-{standing.stored.created_at.date()}.json"',
        "Cache-Control": "no-store",
    }
    return Response(export_talk(standing), media_type="application/json", headers=headers)


@router.get("/talk/{conversation_id}/erase")
def confirm_erasing(request: Request, standing: Held) -> HTMLResponse:
    return page(request, "erase.html.jinja", standing.talk.lang, talk_id=standing.id)


@router.post("/talk/{conversation_id}/erase")
def erase(form: Form, standing: Held, advisor: AdvisorDep, token: HeldToken) -> Response:
    advisor.erase(standing.id, token)
    response = _to("/erased")
    access.let_go(response)
    return response


@router.get("/talk/{conversation_id}/report")
def report(request: Request, standing: Held, parts: ServicesDep) -> HTMLResponse:
    """The report, with the forms that make it complete."""
    return _report_page(request, parts, standing)


@router.post("/talk/{conversation_id}/telegram")
def go_on_in_telegram(request: Request, form: Form, standing: Held, parts: ServicesDep, token: HeldToken) -> Response:
    """A link into Telegram that works once; made only when asked for."""
    if not parts.settings.telegram_bot:
        raise NotFoundError("This service has no Telegram bot.")
    link = telegram_link(parts, standing.id, token)
    lang = standing.talk.lang
    return page(request, "telegram.html.jinja", lang, talk_id=standing.id, link=link, minutes=MINUTES)


@router.post("/talk/{conversation_id}/view")
def give_view(form: Form, standing: Held, advisor: AdvisorDep, token: HeldToken) -> Response:
    advisor.record(standing.id, token, a.ViewGiven(form.get("side", "").strip()))
    return _to(f"/talk/{standing.id}/report")


@router.post("/talk/{conversation_id}/actions")
def plan(
    request: Request, form: Form, standing: Held, parts: ServicesDep, advisor: AdvisorDep, token: HeldToken
) -> Response:
    """Up to three actions at once; an empty one is cleared."""
    given = [_action(form, slot) for slot in range(1, MOST_ACTIONS + 1)]
    if any(not _DAY.match(action.due) for action in given):
        return _report_page(request, parts, standing, 422, wrong="day")
    if any(_says_nothing(form, slot) for slot in range(1, MOST_ACTIONS + 1)):
        return _report_page(request, parts, standing, 422, wrong="what")
    before = {x.slot: (x.practice, x.what, x.owner, x.due) for x in standing.talk.assessment.actions}
    for action in given:
        if (action.practice, action.what, action.owner, action.due) != before.get(action.slot, ("", "", "", "")):
            advisor.record(standing.id, token, action)
    return _to(f"/talk/{standing.id}/report#plan")


@router.post("/talk/{conversation_id}/quotes")
def show_quote(form: Form, standing: Held, advisor: AdvisorDep, token: HeldToken) -> Response:
    """Own words left out of the report, or put back."""
    advisor.show_quote(standing.id, token, form.get("quote", ""), form.get("shown") == "yes")
    return _to(f"/talk/{standing.id}/report#words")


@router.get("/talk/{conversation_id}/answers/{practice}")
def change_answer(practice: str, request: Request, standing: Held, parts: ServicesDep) -> HTMLResponse:
    if not parts.knowledge.instrument.has_practice(practice):
        raise NotFoundError(f"There is no practice {practice!r}.")
    levels = (Level.IN_PLACE, Level.PARTLY, Level.NOT_YET, Level.UNKNOWN)
    given = standing.talk.assessment.level(practice)
    return page(
        request,
        "answer.html.jinja",
        standing.talk.lang,
        talk_id=standing.id,
        practice=practice,
        levels=[str(level.value) for level in levels],
        given=str(given.value) if given else "",
    )


@router.post("/talk/{conversation_id}/answers/{practice}")
def set_answer(practice: str, form: Form, standing: Held, advisor: AdvisorDep, token: HeldToken) -> Response:
    try:
        level = Level.parse(form.get("level", ""))
    except ValueError as error:
        raise InvalidInputError(str(error), "level") from error
    advisor.set_answer(standing.id, token, practice, level, form.get("note", "").strip())
    return _to(f"/talk/{standing.id}/report#answers")


def _talk_page(
    request: Request,
    parts: ServicesDep,
    standing: Standing,
    token: str,
    status: int = 200,
    *,
    note: str = "",
    problem: str = "",
    typed: str = "",
) -> HTMLResponse:
    view = view_talk(request, parts, standing, token)
    return page(
        request,
        "talk.html.jinja",
        view.lang,
        status,
        talk=view,
        panel=view.panel,
        talk_id=view.id,
        message_id=secrets.token_urlsafe(9),
        formats=downloads(parts, view.lang),
        telegram=bool(parts.settings.telegram_bot),
        script={"words": script_words(parts, view.lang), "kinds": source_kinds(parts, view.lang)},
        note=note,
        problem=problem,
        typed=typed,
    )


def _report_page(
    request: Request, parts: ServicesDep, standing: Standing, status: int = 200, *, wrong: str = ""
) -> HTMLResponse:
    made = parts.reports.build(standing.talk)
    return page(
        request,
        "report_page.html.jinja",
        made.lang,
        status,
        report=made,
        shown=report_inside(
            parts, made, standing.talk, standing.id, wrong=wrong, stay=staying_in(request, standing.talk.lang)
        ),
        talk_id=standing.id,
        side=standing.talk.assessment.view,
        answers=answers_given(parts, standing.talk),
        quotes=parts.advisor.quotes(standing.talk),
        reminders=bool(parts.reminder_dates(standing.stored)),
        again=bool(standing.talk.assessment.answers) and standing.talk.phase is not Phase.ASKING,
        formats=downloads(parts, made.lang),
    )


def _action(form: dict[str, str], slot: int) -> a.ActionPlanned:
    what, owner, due, practice = (
        form.get(f"{name}{slot}", "").strip() for name in ("what", "owner", "due", "practice")
    )
    return a.ActionPlanned(slot, practice, what, owner, due) if what else a.ActionPlanned(slot, "", "")


def _says_nothing(form: dict[str, str], slot: int) -> bool:
    """Somebody, or a day, and nothing to do: saving it would drop it without a word."""
    return not form.get(f"what{slot}", "").strip() and any(form.get(f"{x}{slot}", "").strip() for x in ("owner", "due"))


def _to(where: str) -> RedirectResponse:
    return RedirectResponse(where, 303, headers={"Cache-Control": "no-store"})
