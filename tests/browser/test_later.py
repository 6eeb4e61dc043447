"""Own words, the calendar and the second check, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE
from tests.browser.talk import answered, begin, choose, go_to_the_end


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_words_in_the_box_go_with_the_chosen_answer(open_page, site, scripts):
    """Written first, then an answer tapped: both are kept, and the box is free again."""
    page = open_page(**PHONE, java_script_enabled=scripts)
    begin(page, site)
    page.locator("#text").fill("we asked them twice")
    page.locator("#choices .answers .choice").nth(2).click()
    if scripts:
        answered(page)
    expect(page.locator("#text")).to_have_value("")
    page.locator("#panel a.button").click()
    page.locator(".answers-given a").first.wait_for()
    expect(page.locator("#words ~ ul li")).to_contain_text(["we asked them twice"])


def test_from_the_report_to_the_calendar_and_into_the_second_check(open_page, site, accessible):
    """Leave words out, take the reminders along, look again: everything from one page."""
    page = open_page(**DESK)
    begin(page, site)
    page.locator("#text").fill("nobody told us anything")
    choose(page, 2)
    go_to_the_end(page)
    page.locator("#choices a.choice").click()
    quote = page.locator("#words ~ ul li").filter(has_text="nobody told us anything")
    assert page.locator("blockquote", has_text="nobody told us anything").count() == 1
    quote.locator("button").click()
    expect(page.locator("#words ~ ul .left-out")).to_have_count(1)
    assert page.locator("blockquote", has_text="nobody told us anything").count() == 0
    accessible(page)
    with page.expect_download() as taken:
        page.locator("#later ~ form[method=get] button").click()
    assert taken.value.suggested_filename.endswith(".ics")
    page.locator("button[value=again]").click()
    page.wait_for_url("**/talk/*")
    expect(page.locator("#progress-text")).to_have_text("0 of 5 answered")
    assert go_to_the_end(page) == 5
    page.locator("#choices a.choice").click()
    expect(page.locator("#comparison ~ table").first).to_be_visible()
    accessible(page)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_link_into_telegram_is_made_when_asked_for(open_page, site, accessible, lang):
    """From "keep": a page with a link that works once, in reach of everybody, and the way back."""
    page = open_page(**PHONE)
    begin(page, site, lang=lang)
    page.locator("#keep summary").click()
    page.locator("form[action$='/telegram'] button").click()
    link = page.locator("a[href^='https://t.me/riverside_bot?start=c-']")
    expect(link).to_be_visible()
    expect(page.locator("#telegram-link")).to_have_value(link.get_attribute("href"))
    accessible(page)
    page.go_back()
    page.locator("#text").wait_for()
