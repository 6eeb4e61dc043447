"""The talk in a real browser, from story to report."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, LANGUAGES, PHONE, RIGHT_TO_LEFT
from tests.browser.talk import STORY, answered, begin, choose, come_back, go_to_the_end, tell_story


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_a_talk_goes_from_story_to_report(open_page, site, accessible, profile, lang):
    """The whole way, without one reload: story, at most thirteen questions, the result beside it, the report."""
    page = open_page(**profile)
    tell_story(page, site, lang)
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    assert 8 <= go_to_the_end(page) <= 13
    assert loads == []
    assert page.locator("#progress-bar").evaluate("(bar) => bar.position") == 1
    expect(page.locator("#panel .bands li")).to_have_count(9)
    assert page.locator("#panel .band-not-asked").count() == 0
    page.locator("#choices a.choice").click()
    expect(page.locator(".priority")).not_to_have_count(0)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("html").get_attribute("dir") == ("rtl" if lang in RIGHT_TO_LEFT else "ltr")
    accessible(page)
    page.locator("#what1").fill("A meeting on who decides")
    page.locator("#plan ~ form button").click()
    expect(page.locator("#what1")).to_have_value("A meeting on who decides")


def test_a_reference_opens_its_source_inside_the_message(open_page, site):
    """The passage with source, kind, year and place is one tap away, and Esc puts it away again."""
    page = open_page()
    begin(page, site, "ask")
    page.locator("#text").fill("who should decide what in a partnership?")
    page.locator("#say button").click()
    answered(page)
    page.locator("a.ref").first.click()
    cite = page.locator("details.cite[open]")
    expect(cite).to_have_count(1)
    expect(cite.locator(".source")).to_contain_text(re.compile(r"\(.+, (\d{4}|no date)\)"))
    expect(cite.locator(".passage strong")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(cite).to_have_count(0)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_script_builds_what_the_server_builds(open_page, site):
    """A message looks the same whether it was just said or is shown after coming back."""
    page = open_page()
    tell_story(page, site)
    choose(page, 1)
    choose(page, 2)
    choose(page, 2)
    page.locator("#choices button[value=why]").click()
    answered(page)
    page.locator("#text").fill("who should decide what in a partnership?")
    page.locator("#say button").click()
    answered(page)
    shape = """() => [...document.querySelectorAll('#log .message')].map((message) => {
        const copy = message.cloneNode(true);
        copy.removeAttribute('id');
        return copy.outerHTML.replace(/>\\s+</g, '><').replace(/\\s+/g, ' ');
    })"""
    said = page.evaluate(shape)
    page.reload()
    assert page.evaluate(shape) == said


def test_a_message_is_kept_while_offline_and_sent_once(open_page, site):
    """A weak network loses nothing and counts nothing twice."""
    page = open_page(expect_trouble=True)
    begin(page, site)
    page.context.set_offline(True)
    page.locator("#choices .choice").first.click()
    expect(page.locator("#note")).to_contain_text("No connection")
    expect(page.locator(".on-its-way")).to_have_count(1)
    page.context.set_offline(False)
    answered(page)
    expect(page.locator("#progress-text")).to_have_text("1 of 13 answered")
    page.reload()
    expect(page.locator(".mine")).to_have_count(1)


def test_an_answer_whose_reply_was_lost_counts_once(open_page, site):
    """The server took it, the line broke before the reply: the same message goes again under the same id."""
    page = open_page(expect_trouble=True)
    begin(page, site)
    lost = []

    def lose_first(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/api/conversations/*/messages", lose_first)
    page.locator("#choices .choice").first.click()
    answered(page)
    assert lost == [200]
    expect(page.locator("#progress-text")).to_have_text("1 of 13 answered")


def test_a_kept_message_goes_out_after_a_reload(open_page, site):
    """Closing the page by mistake while offline loses nothing either."""
    page = open_page(expect_trouble=True)
    begin(page, site)
    page.route("**/api/conversations/*/messages", lambda route: route.abort())
    page.locator("#choices .choice").first.click()
    expect(page.locator("#note")).to_contain_text("No connection")
    page.unroute("**/api/conversations/*/messages")
    page.reload()
    expect(page.locator("#progress-text")).to_have_text("1 of 13 answered")
    expect(page.locator(".mine")).to_have_count(1)


def test_two_tabs_on_one_talk_do_not_fight(open_page, site):
    """What one tab answers, the other shows; neither answers a question that is gone."""
    one = open_page()
    begin(one, site)
    two = one.context.new_page()
    two.goto(one.url)
    first_question = two.locator(".question").last.inner_text()
    choose(one, 0)
    expect(two.locator("#progress-text")).to_have_text("1 of 13 answered")
    assert two.locator(".question").last.inner_text() != first_question
    choose(two, 1)
    expect(one.locator("#progress-text")).to_have_text("2 of 13 answered")
    assert one.locator(".message").count() == two.locator(".message").count()


def test_two_devices_on_one_talk_show_the_same(open_page, site):
    """What is said on a phone comes to the desk by itself, once, and is spoken to a screen reader there."""
    desk = open_page()
    begin(desk, site)
    phone = open_page(**PHONE)
    come_back(phone, desk.locator("#come-back").input_value())
    choose(phone, 0)
    expect(desk.locator("#progress-text")).to_have_text("1 of 13 answered")
    expect(desk.locator("#note")).to_contain_text("another window")
    assert desk.locator("#announce").inner_text() in desk.locator(".theirs .words").last.inner_text()
    choose(desk, 1)
    expect(phone.locator("#progress-text")).to_have_text("2 of 13 answered")
    phone.locator("#text").fill("What is a partnership?")
    phone.locator("#say button").click()
    answered(phone)
    expect(desk.locator(".mine")).to_have_count(3)
    ids = "() => [...document.querySelectorAll('#log .message')].map((message) => message.id)"
    assert desk.evaluate(ids) == phone.evaluate(ids)
    assert len(set(desk.evaluate(ids))) == len(desk.evaluate(ids))


def test_a_late_answer_is_not_put_on_the_next_question(open_page, site):
    """A window that has heard of nothing answers the question it shows: refused, and brought up to date."""
    late = open_page(expect_trouble=True)
    late.route("**/events?*", lambda route: route.abort())
    begin(late, site)
    other = open_page()
    come_back(other, late.locator("#come-back").input_value())
    choose(other, 0)
    choose(late, 2)
    expect(late.locator("#note")).to_contain_text("another window")
    expect(late.locator("#progress-text")).to_have_text("1 of 13 answered")
    assert late.locator(".question").last.inner_text() == other.locator(".question").last.inner_text()
    choose(late, 2)
    expect(other.locator("#progress-text")).to_have_text("2 of 13 answered")


def test_without_a_stream_a_window_catches_up_when_it_is_looked_at(open_page, site):
    """Old proxies break streams: plain requests do."""
    page = open_page(expect_trouble=True)
    page.route("**/events?*", lambda route: route.abort())
    begin(page, site)
    other = open_page()
    come_back(other, page.locator("#come-back").input_value())
    choose(other, 0)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#progress-text")).to_have_text("1 of 13 answered")


def test_the_keyboard_alone_is_enough(open_page, site):
    """Tab, Enter and Space lead through the talk; the focus goes to the next answers, never to nowhere."""
    page = open_page()
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator(".ways button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/talk/**")
    page.locator("#choices .choice").first.focus()
    for done in (1, 2, 3):
        page.keyboard.press("Enter")
        expect(page.locator("#progress-text")).to_have_text(f"{done} of 13 answered")
        expect(page.locator("#choices")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "choice"
    page.locator("#text").focus()
    page.keyboard.type("What is a partnership?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".mine")).to_have_count(4)
    answered(page)
    expect(page.locator("#text")).to_be_focused()


def test_finished_text_is_announced_once_and_apart_from_the_log(open_page, site):
    """A screen reader hears each reply once: the log is a log that keeps silent, the polite region speaks."""
    page = open_page()
    begin(page, site)
    choose(page, 0)
    assert page.locator("[role=log]").get_attribute("aria-live") == "off"
    heard = page.locator("#announce[aria-live=polite]").inner_text()
    assert heard in page.locator(".theirs .words").last.inner_text()
    tree = page.locator("main").aria_snapshot()
    for expected in (
        'log "What was said"',
        'progressbar "Progress"',
        'form "Choose an answer"',
        "textbox",
        'heading "The result so far"',
    ):
        assert expected in tree, tree


def test_the_come_back_link_opens_the_talk_and_leaves_no_trace_in_the_address(open_page, site):
    """The code travels behind the # and disappears from the address."""
    page = open_page()
    begin(page, site)
    choose(page, 0)
    link = page.locator("#come-back").input_value()
    other = open_page()
    asked_for = []
    other.on("request", lambda request: asked_for.append(request.url))
    come_back(other, link)
    expect(other.locator("#progress-text")).to_have_text("1 of 13 answered")
    token = link.rpartition(".")[2]
    assert not [url for url in asked_for if token in url.partition("#")[0]]
    assert token not in other.url


@pytest.mark.parametrize("lang", LANGUAGES)
def test_scripts_off_leads_to_the_report_as_well(open_page, site, lang):
    """Old phones, strict offices: plain forms in a browser that runs nothing."""
    page = open_page(java_script_enabled=False, **PHONE)
    page.goto(f"{site}/?lang={lang}")
    page.locator("#text").fill(STORY[lang])
    with page.expect_navigation():
        page.locator(".story button").click()
    while page.locator("#choices button[value='story:yes']").count():
        with page.expect_navigation():
            page.locator("#choices button[value='story:yes']").click()
    asked = 0
    while page.locator("#choices button[value='level:0']").count():
        with page.expect_navigation():
            page.locator("#choices button[value='level:0']").click()
        asked += 1
    assert 8 <= asked <= 13
    page.locator("#choices a.choice").click()
    expect(page.locator(".priority")).to_have_count(5)


def test_what_cannot_be_sent_is_said_at_the_box(open_page, site):
    """An empty message is explained at its field and the focus stays there."""
    page = open_page()
    begin(page, site)
    page.locator("#say button").click()
    expect(page.locator("#text-error")).to_be_visible()
    expect(page.locator("#text")).to_be_focused()
    assert page.locator("#text").get_attribute("aria-describedby") == "text-error"
