"""Looking again later, on the web and over the interface of integrators: second check, calendar file, own words."""

from __future__ import annotations

import html
import re
from datetime import date, timedelta

import httpx
import pytest
from icalendar import Calendar

from tests.server import serve
from tests.web.test_live import say


@pytest.fixture
def talk(api):
    """A finished short check: (path, headers, come-back code)."""
    made = api.post("/api/conversations", json={"mode": "quick", "lang": "en"}).json()
    path, headers = f"/api/conversations/{made['id']}", {"Authorization": f"Bearer {made['token']}"}
    say(api, path, headers, choice="level:0", text="they =call() us <b>partners</b>")
    for _ in range(13):
        if say(api, path, headers, choice="level:1").json()["done"]:
            break
    return path, headers, f"{made['id']}.{made['token']}"


@pytest.fixture
def browser(api, talk):
    """A browser that holds the talk."""
    with httpx.Client(base_url=str(api.base_url), follow_redirects=True, timeout=30) as client:
        client.post("/back", data={"code": talk[2]})
        yield client


def quotes_on(page: str) -> list[tuple[str, str]]:
    """(id, whether the button would show it) of each quote on the report page."""
    return re.findall(r'name="quote" value="(\w+)">\s*<button[^>]*name="shown" value="(\w+)"', page)


def test_the_second_check_goes_over_the_interface(api, talk):
    """Choice `again`: five questions, then what has moved."""
    path, headers, _ = talk
    reply = say(api, path, headers, choice="again").json()
    assert reply["progress"] == {"answered": 0, "expected": 5}
    for _ in range(5):
        assert not reply["done"]
        reply = say(api, path, headers, choice="level:2").json()
    assert reply["status"] == "compared"
    assert reply["done"]
    assert "Better than before" in reply["messages"][-1]["text"]


def test_the_second_check_begins_on_the_report_page(browser, talk):
    """One button, plain form, no script."""
    where = f"/talk/{talk[2].partition('.')[0]}"
    assert 'value="again"' in browser.get(f"{where}/report").text
    page = browser.post(f"{where}/say", data={"choice": "again"})
    assert "then I show what has moved" in page.text


def test_the_calendar_file_has_two_days_and_no_key(api, talk):
    """In 30 and 90 days; whoever sees the calendar cannot open the talk with it."""
    path, headers, code = talk
    answer = api.get(f"{path}/reminders.ics", headers=headers)
    assert answer.headers["content-type"].startswith("text/calendar")
    conversation, _, token = code.partition(".")
    unfolded = answer.text.replace("\r\n ", "")
    assert token not in unfolded
    assert conversation not in unfolded
    events = Calendar.from_ical(answer.text).walk("VEVENT")
    today = date.today()
    assert [e.decoded("dtstart") for e in events] == [today + timedelta(days=30), today + timedelta(days=90)]
    assert all("come-back code" in e["description"] and e.walk("VALARM") for e in events)


def test_the_link_goes_into_the_calendar_only_on_request(api, talk):
    """The user decides; the token then stands behind the `#`, where no server sees it."""
    path, headers, code = talk
    with_link = api.get(f"{path}/reminders.ics", headers=headers, params={"link": "true"}).text.replace("\r\n ", "")
    assert f"/back#{code}" in with_link
    assert api.get(f"{path}/reminders.ics").status_code == 401


def test_words_are_left_out_of_the_report_and_put_back_on_the_page(browser, talk):
    """A button per quote; user text stays text."""
    where = f"/talk/{talk[2].partition('.')[0]}"
    page = browser.get(f"{where}/report").text
    assert html.escape("they =call() us <b>partners</b>", quote=False) in page
    ((quote, shows),) = quotes_on(page)
    assert shows == "no"
    page = browser.post(f"{where}/quotes", data={"quote": quote, "shown": "no"}).text
    assert quotes_on(page) == [(quote, "yes")]
    assert page.count("us &lt;b&gt;partners") == 2  # in the list of quotes and in the button's name, not in the report
    page = browser.post(f"{where}/quotes", data={"quote": quote, "shown": "yes"}).text
    assert page.count("us &lt;b&gt;partners") > 2
    assert browser.post(f"{where}/quotes", data={"quote": "nothing", "shown": "no"}).status_code == 404


def test_an_integrator_hides_a_note_with_the_answer(api, talk):
    """`note_shown` in the call that sets an answer."""
    path, headers, _ = talk
    report = api.get(f"{path}/report", headers=headers)
    assert "us <b>partners" in report.text
    first = api.get(path, headers=headers).json()["answers"][0]
    body = {"level": first["level"], "note_shown": False}
    assert api.put(f"{path}/answers/{first['practice']}", headers=headers, json=body).status_code == 200
    assert "us <b>partners" not in api.get(f"{path}/report", headers=headers).text


def test_a_remark_and_an_answer_go_together_on_the_page(browser, api):
    """Written in the box, then a button pressed: one answer in the user's words."""
    page = browser.post("/begin", data={"mode": "quick"})
    where = page.url.path
    assert re.search(r'value="level:0" form="say"', page.text)
    browser.post(f"{where}/say", data={"choice": "level:0", "text": "we asked them twice"})
    talk = browser.get(f"{where}/export").json()["talk"]
    assert [a["words"] for a in talk["assessment"]["answers"].values()] == ["we asked them twice"]


def test_a_talk_that_is_erased_before_has_no_calendar_file(tmp_path):
    """Neither an empty calendar nor a button that promises one."""
    with (
        serve(tmp_path, ADVISOR_RETENTION_DAYS="7") as kept_a_week,
        httpx.Client(timeout=30, base_url=kept_a_week.url) as api,
    ):
        made = api.post("/api/conversations", json={"mode": "quick", "lang": "en"}).json()
        path, headers = f"/api/conversations/{made['id']}", {"Authorization": f"Bearer {made['token']}"}
        say(api, path, headers, choice="level:0")
        say(api, path, headers, choice="stop")
        answer = api.get(f"{path}/reminders.ics", headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
        api.post("/back", data={"code": f"{made['id']}.{made['token']}"})
        page = api.get(f"/talk/{made['id']}/report").text
        assert 'value="again"' in page
        assert "reminders.ics" not in page
