"""Every page and state: accessible, readable on a small phone, at 200 % and in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, LANGUAGES, PHONE, RIGHT_TO_LEFT
from tests.browser.talk import answered, begin, choose, go_to_the_end, tell_story

STILL = ["/", "/sources", "/privacy", "/integrate", "/back", "/erased", "/embed", "/passages/accountability-bluewash"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_is_accessible(open_page, site, accessible, profile, scheme):
    """Zero violations of axe-core and no scrolling sideways, on pages that need no talk."""
    page = open_page(color_scheme=scheme, **profile)
    for lang in LANGUAGES:
        for path in STILL:
            page.goto(f"{site}{path}?lang={lang}")
            if path in ("/integrate", "/embed"):
                expect(page.locator("partnership-advisor").get_by_role("button").first).to_be_visible()
            accessible(page)
    page.goto(site)
    page.locator(".return summary").click()
    accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_every_state_of_a_talk_is_accessible(open_page, site, accessible, profile, scheme):
    """Empty, asked, explained, answered with sources open, wrong, finished, report, changing, erasing."""
    page = open_page(color_scheme=scheme, expect_trouble=True, **profile)
    begin(page, site, "ask")
    accessible(page)
    tell_story(page, site)
    accessible(page)
    for answer in (0, 1, 2):
        choose(page, answer)
    page.locator("#choices button[value=why]").click()
    answered(page)
    page.locator(".cite summary").first.click()
    page.locator("#say button").click()
    accessible(page)
    page.context.set_offline(True)
    page.locator("#choices .choice").first.click()
    expect(page.locator("#note")).not_to_be_empty()
    accessible(page)
    page.context.set_offline(False)
    answered(page)
    go_to_the_end(page)
    page.locator("#keep summary").click()
    accessible(page)
    talk = page.url.partition("#")[0]
    page.goto(f"{talk}/report")
    page.locator(".menu summary").click()
    accessible(page)
    page.locator(".answers-given a").first.click()
    accessible(page)
    page.goto(f"{talk}/erase")
    accessible(page)
    page.goto(f"{site}/no/such/page")
    accessible(page)
    page.context.clear_cookies()
    page.goto(talk)
    accessible(page)


def test_twice_the_size_still_fits(open_page, site, accessible):
    """200 % zoom on a desk is half the width in CSS pixels at twice the density; large letters on a phone fit too."""
    page = open_page(viewport={"width": 640, "height": 430}, device_scale_factor=2)
    tell_story(page, site)
    accessible(page)
    page.goto(page.url.partition("#")[0] + "/report")
    accessible(page)
    small = open_page(viewport={"width": 320, "height": 640})
    small.goto(site)
    accessible(small)


def test_nothing_is_loaded_from_elsewhere(open_page, site):
    """No font, no script, no picture from another host."""
    page = open_page()
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    begin(page, site)
    choose(page, 0)
    page.goto(page.url.partition("#")[0] + "/report")
    assert hosts == {site.removeprefix("http://")}


def test_targets_are_large_enough_for_a_thumb(open_page, site):
    """Buttons and answers are at least 24 by 24 pixels (WCAG 2.2), answers and main buttons 44 high."""
    page = open_page(**PHONE)
    begin(page, site)
    for target in page.locator("button:visible, a.choice:visible").all():
        box = target.bounding_box()
        assert box["height"] >= 24
        assert box["width"] >= 24
    for target in page.locator(".choice:visible, .button:visible").all():
        assert target.bounding_box()["height"] >= 44


def test_there_is_a_right_to_left_language():
    """The next test must not pass by having nothing to do."""
    assert RIGHT_TO_LEFT


@pytest.mark.parametrize("lang", RIGHT_TO_LEFT)
@pytest.mark.parametrize("profile", [PHONE, DESK], ids=["phone", "desk"])
def test_a_right_to_left_talk_mirrors(open_page, site, accessible, profile, lang):
    """The page runs from right to left; codes, addresses and English titles inside it keep their own direction."""
    page = open_page(**profile)
    tell_story(page, site, lang)
    room = page.locator("#log").bounding_box()
    mine = page.locator(".mine .words").first.bounding_box()
    assert mine["x"] - room["x"] < 40
    brand, languages = page.locator(".brand").bounding_box(), page.locator("form.languages").bounding_box()
    assert brand["x"] + brand["width"] >= languages["x"] + languages["width"] - 12
    choice = page.locator("#choices .choice").first
    assert choice.evaluate("(node) => getComputedStyle(node).direction") == "rtl"
    page.locator("#keep summary").click()
    assert page.locator("#come-back").evaluate("(node) => getComputedStyle(node).direction") == "ltr"
    for answer in (2, 2, 2):
        choose(page, answer)
    page.locator("#choices button[value=why]").click()
    answered(page)
    titles = page.locator(".cite summary bdi, .cite cite")
    assert titles.count()
    assert set(titles.evaluate_all("(all) => all.map((x) => getComputedStyle(x).unicodeBidi)")) <= {
        "isolate",
        "plaintext",
    }
    accessible(page)
