"""What a person does on the talk page, for tests in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

STORY = {
    "en": "We are three villages with the municipality and a water company. They say partners but the mayor decides.",
    "es": "Somos tres comunidades con el municipio y una empresa de agua. Dicen alianza pero decide la alcaldía.",
    "fr": "Nous sommes trois villages avec la commune et une société d'eau. On parle de partenariat mais le maire décide.",
    "pt": "Somos três aldeias com a prefeitura e uma empresa de água. Dizem parceria, mas quem decide é o gabinete do prefeito.",
    "sw": "Sisi ni vijiji vitatu na halmashauri na kampuni ya maji. Wanasema ushirikiano, lakini anayeamua ni ofisi ya meya.",
    "hi": "हम तीन गाँव हैं, नगरपालिका और एक पानी कंपनी के साथ। कहते हैं साझेदारी, पर फ़ैसला मेयर करते हैं।",
    "bn": "আমরা তিনটি গ্রাম, পৌরসভা আর একটি পানি কোম্পানির সঙ্গে। বলে অংশীদারিত্ব, কিন্তু সিদ্ধান্ত নেন মেয়র।",
    "ar": "نحن ثلاث قرى مع البلدية وشركة مياه. يقولون شراكة لكن رئيس البلدية هو من يقرر.",
}
HOSTILE = [
    "<script>window.hurt = 1</script>",
    '<img src=x onerror="window.hurt = 1">',
    "[x](javascript:window.hurt=1) <a href='javascript:window.hurt=1'>y</a>",
    '"><svg onload=window.hurt=1> {{7*7}} </textarea></script>',
    "\u202eeht si sihT\u202c \u2067\u2066\u202egnirps",
]


def tell_story(page: Page, site: str, lang: str = "en") -> None:
    page.goto(f"{site}/?lang={lang}")
    page.locator("#text").fill(STORY[lang])
    page.locator(".story button").click()
    page.wait_for_url("**/talk/**")
    story_to_question(page)
    expect(page.locator("#choices .choice")).to_have_count(4)


def begin(page: Page, site: str, mode: str = "quick", lang: str = "en") -> None:
    page.goto(f"{site}/?lang={lang}")
    page.locator(f".ways button[value={mode}]").click()
    page.wait_for_url("**/talk/**")


def come_back(page: Page, link: str) -> None:
    """Opens a talk by the link that is kept for coming back, as on another device."""
    page.goto(link)
    page.wait_for_url("**/talk/**")


def story_to_question(page: Page) -> None:
    """What was understood is confirmed, if it is played back, until a question is put."""
    while page.locator("#choices button[value='story:yes']").count():
        page.locator("#choices button[value='story:yes']").click()
        answered(page)


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
