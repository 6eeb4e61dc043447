"""The widget on a page of another origin, under a strict policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE
from tests.browser.talk import HOSTILE

HOST_PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Town hall</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<script type="module" src="{site}/widget.js" async></script></head><body><main><h1>Town hall</h1>{body}</main></body></html>"""


@pytest.fixture
def town_hall(host, site):
    """Shows a body on the host's page; answers with its address."""

    def show(body: str, lang: str = "en") -> str:
        host.page = HOST_PAGE.format(site=site, body=body, lang=lang)
        host.policy = (
            f"default-src 'none'; script-src {site}; connect-src {site}; img-src data:; base-uri 'none'; "
            f"frame-src {site}; require-trusted-types-for 'script'"
        )
        return f"http://127.0.0.1:{host.server_port}/"

    return show


def watch(page) -> set[str]:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]) if request.url.startswith("http") else None)
    return hosts


@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_a_check_in_the_widget_goes_to_its_report(open_page, site, host, town_hall, accessible, profile):
    """Buttons, text, sources, progress, report; no console error, no other host, no violation."""
    page = open_page(**profile)
    hosts = watch(page)
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    expect(widget.get_by_text("Riverside Citizens' Office runs this service.")).to_be_visible()
    accessible(page)
    widget.get_by_role("button", name="Begin").click()
    asked = 0
    while True:
        expect(widget.locator("#choices .answers > *")).not_to_have_count(0)
        if widget.locator("#choices .answers > a").count():
            break
        asked += 1
        widget.locator("#choices .answers button").nth(2).click()
        expect(widget.locator(".mine")).to_have_count(asked)
        expect(widget.locator(".on-its-way")).to_have_count(0)
    assert asked == 13
    widget.locator("a.ref").last.click()
    expect(widget.locator("details.cite[open] .source")).to_be_visible()
    accessible(page)
    widget.locator("#text").fill("who should decide what in a partnership?")
    widget.get_by_role("button", name="Send").click()
    expect(widget.locator(".mine")).to_have_count(14)
    expect(widget.locator(".on-its-way")).to_have_count(0)
    widget.locator("details.cite[data-passage] summary").last.click()
    expect(widget.locator(".passage strong")).not_to_be_empty()
    with page.context.expect_page() as opened:
        widget.locator(".foot a").first.click()
    opened.value.wait_for_url("**/report")
    expect(opened.value.locator(".priority")).not_to_have_count(0)
    assert hosts == {site.removeprefix("http://"), f"127.0.0.1:{host.server_port}"}


def test_nothing_is_stored_before_the_visitor_begins(open_page, town_hall):
    """Consent first; then the tab's own storage, and the talk survives a reload."""
    page = open_page()
    page.goto(town_hall("<partnership-advisor></partnership-advisor>"))
    widget = page.locator("partnership-advisor")
    begin = widget.get_by_role("button", name="Short check")
    expect(begin).to_be_visible()
    assert page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]") == [0, 0, ""]
    begin.click()
    widget.locator("#choices .answers button").first.click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    assert page.context.cookies() == []
    page.reload()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    widget.get_by_role("button", name="Erase this talk").click()
    widget.get_by_role("button", name="Yes, erase it").click()
    expect(widget.get_by_text("The talk is erased.")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0


def test_several_on_a_page_speak_their_own_language_and_keep_apart(open_page, town_hall):
    """Language from the attribute or the page; each with a talk of its own."""
    page = open_page()
    page.goto(
        town_hall(
            "<partnership-advisor></partnership-advisor><partnership-advisor lang='en'></partnership-advisor>", "es"
        )
    )
    spanish, english = page.locator("partnership-advisor").all()
    expect(spanish.get_by_role("button", name="Empezar")).to_be_visible()
    english.get_by_role("button", name="Short check").click()
    english.locator("#choices .answers button").first.click()
    expect(english.locator("#progress")).to_have_text("1 of 13 answered")
    expect(spanish.get_by_role("button", name="Empezar")).to_be_visible()


def test_the_host_hears_of_it_and_sets_the_colours(open_page, town_hall):
    """Events without anybody's words; custom properties reach inside."""
    page = open_page()
    heard = []
    page.expose_function("heard", lambda name, detail: heard.append((name, detail)))
    page.add_init_script(
        "for (const n of ['ready','message','done']) addEventListener('advisor:' + n, (e) => heard(n, e.detail), true);"
    )
    page.goto(town_hall("<partnership-advisor></partnership-advisor>"))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Short check").click()
    widget.locator("#choices .answers button").first.click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    widget.get_by_role("button", name="Stop here").click()
    expect(widget.locator(".mine")).to_have_count(2)
    expect(widget.locator(".on-its-way")).to_have_count(0)
    page.wait_for_timeout(200)
    assert heard[0][0] == "ready"
    assert {"message", "done"} <= {name for name, _ in heard}
    assert not any("text" in detail for _, detail in heard)
    page.evaluate("document.querySelector('partnership-advisor').style.setProperty('--advisor-paper', 'rgb(1, 2, 3)')")
    assert widget.locator(".frame").evaluate("(node) => getComputedStyle(node).backgroundColor") == "rgb(1, 2, 3)"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_shows_as_text_in_the_widget(open_page, town_hall, words):
    """Markup in a message is shown, not made, as said and after coming back; a direction override stays in its message."""
    page = open_page()
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin").click()
    widget.locator("#text").fill(words)
    widget.get_by_role("button", name="Send").click()
    expect(widget.locator(".theirs")).to_have_count(3)
    for _ in ("said", "after coming back"):
        expect(widget.locator(".mine p[dir=auto]")).to_have_text(words, use_inner_text=False)
        assert widget.locator(".mine p[dir=auto]").evaluate("(x) => getComputedStyle(x).unicodeBidi") == "isolate"
        assert widget.locator(".message img, .message b, .message svg, [href^='javascript:']").count() == 0
        assert page.evaluate("window.hurt") is None
        page.reload()


def test_a_hundred_kilobytes_stay_in_the_widgets_box(open_page, town_hall):
    """Too long is said, and nothing typed is lost."""
    page = open_page()
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin").click()
    widget.locator("#text").fill("x" * 100_000)
    widget.get_by_role("button", name="Send").click()
    expect(widget.locator("#note")).to_contain_text("4,000")
    assert len(widget.locator("#text").input_value()) == 100_000
    expect(widget.locator(".mine")).to_have_count(0)


def test_a_message_is_kept_while_the_widget_is_offline(open_page, town_hall):
    """The same care as on the page: kept, and sent once."""
    page = open_page(expect_trouble=True)
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin").click()
    expect(widget.locator("#choices .answers button")).to_have_count(4)
    page.context.set_offline(True)
    widget.locator("#choices .answers button").first.click()
    expect(widget.locator("#note")).to_contain_text("No connection")
    page.context.set_offline(False)
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")


def test_an_allowed_site_may_frame_the_embedded_page(open_page, site, town_hall):
    """For sites that allow no script: an iframe with the same talk inside."""
    page = open_page()
    page.goto(
        town_hall(f'<iframe src="{site}/embed?lang=en" title="Partnership advisor" width="600" height="600"></iframe>')
    )
    inside = page.frame_locator("iframe").locator("partnership-advisor")
    inside.get_by_role("button", name="Short check").click()
    inside.locator("#choices .answers button").first.click()
    expect(inside.locator("#progress")).to_have_text("1 of 13 answered")


def test_it_is_usable_within_three_seconds_on_a_slow_line(open_page, town_hall):
    """400 kbit/s with 400 ms delay, nothing cached: the first button is there in time."""
    page = open_page()
    address = town_hall("<partnership-advisor></partnership-advisor>")
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 400, "downloadThroughput": 400 * 1024 / 8, "uploadThroughput": 400 * 1024 / 8},
    )
    page.goto(address, wait_until="commit")
    started = page.evaluate("performance.timeOrigin")
    expect(page.locator("partnership-advisor").get_by_role("button").first).to_be_visible()
    assert page.evaluate("Date.now()") - started < 3000


def test_the_widget_follows_what_is_said_on_the_whole_page(open_page, site, town_hall):
    """ "Open on a page of its own" goes on with the same talk; the widget shows what was said there."""
    page = open_page()
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin").click()
    expect(widget.locator("#choices .answers button")).to_have_count(4)
    with page.context.expect_page() as opened:
        widget.get_by_role("link", name="Open on a page of its own").click()
    whole = opened.value
    whole.wait_for_url("**/talk/**")
    whole.locator("#choices .choice").first.click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    expect(widget.locator("#note")).to_contain_text("another window")
    expect(widget.locator(".message")).to_have_count(whole.locator(".message").count())
    widget.locator("#choices .answers button").first.click()
    expect(whole.locator("#progress-text")).to_have_text("2 of 13 answered")


def test_a_late_answer_in_the_widget_is_not_put_on_the_next_question(open_page, site, town_hall):
    """Refused, and brought up to date, as on the page."""
    page = open_page(expect_trouble=True)
    page.route("**/events?*", lambda route: route.fulfill(status=503))
    page.goto(town_hall('<partnership-advisor mode="quick"></partnership-advisor>'))
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin").click()
    expect(widget.locator("#choices .answers button")).to_have_count(4)
    talk = page.evaluate("JSON.parse(Object.entries(sessionStorage).find(([k]) => k.startsWith('advisor-widget'))[1])")
    answer = page.request.post(
        f"{site}/api/conversations/{talk['id']}/messages",
        headers={"Authorization": f"Bearer {talk['token']}"},
        data={"choice": "level:2"},
    )
    question = answer.json()["messages"][-1]["text"]
    widget.locator("#choices .answers button").nth(2).click()
    expect(widget.locator("#note")).to_contain_text("another window")
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    expect(widget.locator(".question .words").last).to_contain_text(question.split("\n")[-1][:40])
