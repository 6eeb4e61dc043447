"""What a person does on the talk page, for tests in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

STORY = {
    "en": "We are three villages with the municipality and a water company. They say partners but the mayor decides.",
    "es": "Somos tres comunidades con el municipio y una empresa de agua. Dicen alianza pero decide la alcaldía.",
}


def tell_story(page: Page, site: str, lang: str = "en") -> None:
    page.goto(f"{site}/?lang={lang}")
    page.locator("#text").fill(STORY[lang])
    page.locator(".story button").click()
    expect(page.locator("#choices .choice")).to_have_count(4)


def begin(page: Page, site: str, mode: str = "quick", lang: str = "en") -> None:
    page.goto(f"{site}/?lang={lang}")
    page.locator(f".ways button[value={mode}]").click()
    page.wait_for_url("**/talk/**")


def answered(page: Page) -> None:
    """Waits until the reply is there."""
    expect(page.locator("#log")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(".on-its-way")).to_have_count(0)


def choose(page: Page, nth: int = 0) -> None:
    page.locator("#choices .answers .choice").nth(nth).click()
    answered(page)


def go_to_the_end(page: Page) -> int:
    """Answers in turn yes, partly, no; how many questions there were."""
    asked = 0
    while page.locator("#choices button[value='level:0']").count():
        choose(page, asked % 3)
        asked += 1
    return asked
