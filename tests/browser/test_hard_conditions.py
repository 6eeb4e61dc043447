"""Hostile words, bad lines, other eyes: what a talk has to stand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, LANGUAGES, PHONE, SPEAKER
from tests.browser.talk import HOSTILE, answered, begin, choose, go_to_the_end, tell_story

UNTOUCHED = """() => {
    const made = document.querySelectorAll('[onerror], [onload], [href^="javascript:"], svg[onload], img[src="x"]').length;
    return window.hurt === undefined && made === 0;
}"""
LEAKS = r"""() => {
    const control = /[\u202a-\u202e\u2066-\u2069]/, found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!control.test(text.data) || text.parentElement.closest('textarea, script, title')) continue;
        for (let node = text.parentElement; ; node = node.parentElement) {
            const { display, unicodeBidi } = getComputedStyle(node);
            if (/isolate|plaintext/.test(unicodeBidi)) break;
            if (display !== 'inline') {
                if (node.textContent.trim() !== text.data.trim()) found.push(node.outerHTML.slice(0, 200));
                break;
            }
        }
    }
    return found;
}"""
"""Where a direction override could reach text that is not the user's."""


def unharmed(page: Page) -> None:
    assert page.evaluate(UNTOUCHED)
    assert page.evaluate(LEAKS) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_show_as_text_in_talk_and_report(open_page, site, words):
    """In messages, the name of the view, actions and notes; as said and after coming back."""
    page = open_page()
    begin(page, site)
    page.locator("#text").fill(words)
    page.locator("#say button").click()
    answered(page)
    assert page.locator(".mine p[dir=auto]").last.text_content() == words
    unharmed(page)
    while not page.locator("#choices button[value='level:0']").count():
        page.locator("#choices button").first.click()
        answered(page)
    choose(page, 2)
    page.reload()
    assert words in page.locator(".mine p[dir=auto]").all_text_contents()
    unharmed(page)
    talk = page.url.partition("#")[0]
    page.goto(f"{talk}/report")
    page.locator(".answers-given a").first.click()
    page.locator("#note").fill(words)
    page.locator("form.stack button").click()
    page.locator("#what1").fill(words)
    page.locator("#owner1").fill(words)
    page.locator("#plan ~ form button").click()
    page.locator("#side").fill(words)
    page.locator("form.one-line button").click()
    assert page.locator("#side").input_value() == words
    assert page.locator("#what1").input_value() == words
    assert page.locator(".view").text_content() != ""
    unharmed(page)
    page.emulate_media(media="print")
    expect(page.locator("section.actions")).to_be_visible()
    unharmed(page)


def test_a_hundred_kilobytes_are_refused_and_kept_in_the_box(open_page, site):
    """Far too long is explained; nobody has to type it again, and the talk goes on."""
    page = open_page(expect_trouble=True)
    begin(page, site)
    flood = "<b>water</b> " * 8000
    page.locator("#text").fill(flood)
    page.locator("#say button").click()
    answered(page)
    expect(page.locator("#text-error")).to_contain_text("4,000")
    expect(page.locator("#text")).to_be_focused()
    assert page.locator("#text").input_value() == flood
    expect(page.locator(".mine")).to_have_count(0)
    choose(page, 0)
    expect(page.locator("#progress-text")).to_have_text("1 of 13 answered")
    unharmed(page)


def test_a_slow_line_that_breaks_and_comes_back_loses_nothing(open_page, site):
    """Throttled, cut in the middle of an answer, restored: every answer counts once, the report is there."""
    page = open_page(expect_trouble=True, **PHONE)
    begin(page, site)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")

    def conditions(offline: bool) -> None:
        slow = {"latency": 400, "downloadThroughput": 50 * 1024, "uploadThroughput": 50 * 1024}
        line.send("Network.emulateNetworkConditions", {"offline": offline, **slow})

    conditions(offline=False)
    choose(page, 0)
    for done in (2, 3):
        page.locator("#choices .choice").first.click()
        conditions(offline=True)
        page.wait_for_timeout(300)
        conditions(offline=False)
        page.evaluate("dispatchEvent(new Event('online'))")
        answered(page)
        expect(page.locator("#progress-text")).to_have_text(f"{done} of 13 answered")
    assert page.locator(".mine").count() == 3
    page.reload()
    assert page.locator(".mine").count() == 3
    page.goto(page.url.partition("#")[0] + "/report")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_reader_finds_log_question_choices_and_progress(open_page, site, lang):
    """Names and roles in the tree, in every language: the log with the question, a named group of answers, the progress."""
    page = open_page(locale=lang)
    begin(page, site, lang=lang)
    choose(page, 0)
    tree = page.locator("main").aria_snapshot()

    def say(key: str) -> str:
        return re.escape(SPEAKER.say(key, lang))

    def inside(role: str, key: str) -> str:
        found = re.search(rf'^( *)- {role} "{say(key)}":\n((?:\1  .*\n)*)', tree, re.MULTILINE)
        assert found, tree
        return found[2]

    question = page.locator(".question .words").last.inner_text().split("\n")[-1]
    assert re.sub(r"\W", "", question)[:40] in re.sub(r"\W", "", inside("log", "page-talk-log"))
    assert re.search(rf'- progressbar "{say("page-progress-label")}"', tree)
    offered = re.findall(r'button "(.+?)"', inside("form", "page-choose"))
    assert len(offered) == page.locator("#choices button").count() >= 7
    assert re.search(rf'- textbox "{say("page-own-words")}"', tree)
    assert page.locator("#progress-bar").evaluate("(bar) => [bar.value, bar.max]") == [1, 13]


def test_who_wants_no_motion_gets_none(open_page, site):
    """With reduced motion nothing moves; without the wish, a message fades in, so the test could see it."""
    moving = "document.getAnimations({ subtree: true }).length"
    for wish, moves in (("reduce", False), ("no-preference", True)):
        page = open_page(reduced_motion=wish)
        begin(page, site)
        page.locator("#choices .choice").first.click()
        expect(page.locator(".mine")).to_have_count(1)
        assert bool(page.evaluate(moving)) is moves


@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_forced_colours_keep_everything_recognisable(open_page, site, accessible, profile):
    """High contrast of the system: borders, focus and bands do not hang on a background colour."""
    page = open_page(forced_colors="active", **profile)
    tell_story(page, site)
    choose(page, 2)
    borders = page.locator("#choices .choice, #say .button, #text").evaluate_all(
        "(all) => all.map((x) => [getComputedStyle(x).borderTopStyle, parseFloat(getComputedStyle(x).borderTopWidth)])"
    )
    assert all(style == "solid" and width >= 1 for style, width in borders)
    page.locator("#choices .choice").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    expect(page.locator("#panel .scale i")).not_to_have_count(0)
    scales = page.locator("#panel .scale i").evaluate_all(
        "(all) => all.map((x) => getComputedStyle(x).backgroundColor)"
    )
    assert len(set(scales)) > 1
    accessible(page)
    go_to_the_end(page)
    page.goto(page.url.partition("#")[0] + "/report")
    accessible(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_letters_of_twice_the_size_fit(open_page, site, accessible, lang):
    """Text alone at 200 %, as people set it who see badly: nothing is cut and nothing scrolls sideways."""
    page = open_page(**DESK)
    tell_story(page, site, lang)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    accessible(page)
    cut = """() => [...document.querySelectorAll('button, a, p, label, summary')]
        .filter((x) => x.checkVisibility() && !x.closest('.visually-hidden') && x.clientHeight
            && (x.scrollWidth > x.clientWidth + 1 || x.scrollHeight > x.clientHeight + 6)
            && getComputedStyle(x).overflow !== 'visible').map((x) => x.outerHTML)"""
    assert page.evaluate(cut) == []
