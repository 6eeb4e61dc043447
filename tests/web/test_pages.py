"""The pages for people with scripts off, over a real connection: forms, links and nothing else."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
import regex

STORY = "We are three villages, the municipality and a water company. The mayor's office decides."
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) \u202eevil"
BROWSER = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "Accept-Language": "en"}


class Page(HTMLParser):
    """What a browser without scripts would offer: text, links, and forms with their fields and buttons."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__()
        self.url, self.source, self.status = answer.url, answer.text, answer.status_code
        self.forms: list[dict] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict]] = []
        self.feed(answer.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {k: v or "" for k, v in attrs}
        self.tags.append((tag, a))
        if tag == "a":
            self.links.append(a.get("href", ""))
        elif tag == "form":
            self.forms.append({"action": a.get("action", ""), "fields": {}, "buttons": []})
        elif self.forms and tag == "button" and a.get("name"):
            self.forms[-1]["buttons"].append((a["name"], a["value"]))
        elif self.forms and tag in ("input", "textarea") and a.get("name") and a.get("type") != "radio":
            self.forms[-1]["fields"][a["name"]] = a.get("value", "")

    def form(self, ending: str) -> dict:
        return next(f for f in self.forms if f["action"].partition("?")[0].endswith(ending))


@pytest.fixture
def browser(server):
    with httpx.Client(base_url=server.url, timeout=30, headers=BROWSER, follow_redirects=True) as client:
        yield client


def submit(browser, page, ending, **fields) -> Page:
    form = page.form(ending)
    data = form["fields"] | fields
    origin = str(browser.base_url).rstrip("/")
    return Page(browser.post(urljoin(str(page.url), form["action"]), data=data, headers={"Origin": origin}))


def begin(browser, **fields) -> Page:
    return submit(browser, Page(browser.get("/")), "/begin", **fields)


def choices(page: Page) -> list[str]:
    return [value for form in page.forms for name, value in form["buttons"] if name == "choice"]


def languages(browser) -> list[str]:
    return [x["tag"] for x in browser.get("/api/ui/en").json()["languages"]]


def come_back_code(page: Page) -> str:
    return next(a["value"] for tag, a in page.tags if a.get("id") == "come-back-code")


def finish(browser, page: Page) -> Page:
    while "level:0" in choices(page):
        page = submit(browser, page, "/say", choice="level:0")
    return page


def test_a_check_goes_from_story_to_report_with_plain_forms(browser):
    """Scripts off is enough: story, every question, the report, the plan."""
    page = begin(browser, text=STORY)
    assert "municipality and a water company" in page.source
    page = submit(browser, page, "/say", choice="story:yes")
    asked = 0
    while "level:0" in choices(page):
        page = submit(browser, page, "/say", choice="level:0")
        asked += 1
    assert asked == 13
    report = Page(browser.get(next(link for link in page.links if link.endswith("/report"))))
    assert "What to work on first" in report.source
    assert 'href="/passages/' in report.source
    saved = submit(browser, report, "/actions", what1="Write down who decides", owner1="Amina", due1="2027-03-31")
    saved = submit(browser, saved, "/view", side="the village committee")
    assert 'value="Write down who decides"' in saved.source
    assert "the village committee" in saved.source
    assert saved.form("/actions")["fields"]["due1"] == "2027-03-31"
    nothing_to_do = submit(browser, saved, "/actions", owner2="Ana")
    assert "what is to be done" in nothing_to_do.source
    assert 'value="Write down who decides"' in nothing_to_do.source


def test_the_landing_says_what_it_is_in_under_sixty_words(browser):
    """People decide in a few seconds whether to trust a page."""
    for lang in languages(browser):
        source = browser.get(f"/?lang={lang}").text
        intro = re.search(r'<div class="what">(.*?)</div>', source, re.DOTALL)[1]
        words = regex.findall(r"[\p{L}\p{M}\p{N}’'-]+", re.sub(r"<[^>]+>", " ", intro))
        assert 20 < len(words) < 60, lang
        assert 365 in [int(number) for number in re.findall(r"\d+", intro.replace(lang, ""))], lang


def test_the_language_is_kept_and_can_be_changed_in_the_talk(browser):
    """A choice of language holds on the next page; a talk goes on in the other language with its open question."""
    browser.get("/?lang=es")
    page = begin(browser, mode="quick")
    assert '<html lang="es"' in page.source
    page = submit(browser, page, "/language", lang="en")
    assert '<html lang="en"' in page.source
    assert "level:0" in choices(page)
    assert ">repeat<" not in page.source


def test_what_a_talk_links_to_opens_in_its_language(browser):
    """A talk that went over to Spanish by itself: its sources must not come in the language of the browser."""
    page = submit(browser, begin(browser, mode="ask"), "/say", text="¿Quién debería decidir qué en una alianza?")
    assert '<html lang="es"' in page.source
    links = set(re.findall(r'href="(/(?:passages|sources|privacy)[^"]*)"', page.source))
    assert {link.split("?")[0].split("/")[1] for link in links} == {"passages", "sources", "privacy"}
    assert all("?lang=es" in link for link in links)
    assert all('<html lang="es"' in browser.get(unescape(link)).text for link in links)
    assert '<html lang="en"' in browser.get("/").text, "nobody chose Spanish for the site"


def test_one_comes_back_by_code_from_another_browser(browser, server):
    """The code opens the talk elsewhere; a wrong one is explained beside its field."""
    page = begin(browser, mode="quick")
    page = submit(browser, page, "/say", choice="level:1")
    with httpx.Client(timeout=30, base_url=server.url, headers=BROWSER, follow_redirects=True) as other:
        closed = Page(other.get(page.url.path))
        assert closed.status == 401
        wrong = submit(other, closed, "/back", code="no.such")
        assert wrong.status == 422
        assert 'aria-invalid="true"' in wrong.source
        for code in (come_back_code(page), f"https://advisor.example/back#{come_back_code(page)}"):
            back = submit(other, Page(other.get("/back")), "/back", code=code)
            assert back.url.path == page.url.path
            assert "1 of 13 answered" in back.source


def test_erasing_asks_first_and_leaves_nothing(browser):
    """Erased is erased, and nobody erases by a slip."""
    page = begin(browser, mode="quick")
    confirm = Page(browser.get(f"{page.url.path}/erase"))
    gone = submit(browser, confirm, "/erase")
    assert gone.url.path == "/erased"
    assert "advisor_talk" not in browser.cookies
    assert browser.get(page.url.path).status_code == 401


def test_the_export_holds_everything_but_the_key(browser):
    """What is stored is handed over: words, answers, replies, dates."""
    page = begin(browser, text=STORY)
    page = submit(browser, page, "/say", choice="story:yes")
    page = submit(browser, page, "/say", choice="level:2")
    answer = browser.get(f"{page.url.path}/export")
    assert "attachment" in answer.headers["content-disposition"]
    whole = answer.json()
    assert STORY in [turn["incoming"]["text"] for turn in whole["turns"]]
    assert whole["talk"]["assessment"]["answers"]
    assert come_back_code(page).partition(".")[2] not in answer.text
    assert "token" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_forms_of_other_sites_are_refused(browser, headers):
    """Another site cannot speak, erase or begin for somebody."""
    page = begin(browser, mode="quick")
    for ending in ("/say", "/erase", "/language", "/view"):
        answer = browser.post(f"{page.url.path}{ending}", data={"choice": "level:0"}, headers=headers)
        assert answer.status_code == 403
    assert browser.post("/begin", data={}, headers=headers).status_code == 403
    assert browser.get(page.url.path).status_code == 200


def test_every_page_carries_a_strict_policy_and_no_inline_code(browser):
    """No inline script or style, nothing from elsewhere, nothing cached."""
    talk = begin(browser, mode="quick").url.path
    browser_pages = [
        "/",
        "/sources",
        "/privacy",
        "/integrate",
        "/back",
        "/erased",
        "/embed",
        "/passages/accountability-bluewash",
        "/nothing",
    ]
    for path in [
        *browser_pages,
        talk,
        f"{talk}/report",
        f"{talk}/erase",
        f"{talk}/panel",
        f"{talk}/answers/trust.contact",
    ]:
        answer = browser.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["cache-control"] == "no-store"
        page = Page(answer)
        assert not [a for _, a in page.tags if "style" in a or any(name.startswith("on") for name in a)], path
        assert all(a.get("src") for tag, a in page.tags if tag == "script"), path
        assert not [a for tag, a in page.tags if tag == "style"], path


def test_hostile_text_shows_as_text(browser):
    """Whatever somebody writes, in a story, a plan or a name, is shown, never run."""
    page = begin(browser, text=HOSTILE)
    page = submit(browser, page, "/say", text=HOSTILE)
    page = submit(browser, page, "/say", choice=choices(page)[0])
    report = Page(browser.get(f"{page.url.path}/report"))
    report = submit(browser, report, "/view", side=HOSTILE[:180])
    report = submit(browser, report, "/actions", what1=HOSTILE[:180], owner1='"><b>x', due1="")
    for shown in (page, report):
        assert "<script>alert" not in shown.source
        assert "onerror=alert" not in "".join(str(a) for tag, a in shown.tags if tag == "img")
        assert not any(link.startswith("javascript:") for link in shown.links)
        assert "&lt;script&gt;" in shown.source


def test_what_is_wrong_with_a_message_is_said_at_its_field_and_the_text_is_kept(browser):
    """Nobody loses a long text to a limit."""
    page = begin(browser, mode="quick")
    long = submit(browser, page, "/say", text="x" * 5000)
    assert long.status == 422
    assert 'aria-describedby="text-error"' in long.source
    assert "x" * 5000 in long.source
    assert submit(browser, page, "/say", text="  ").status == 422


def test_a_form_that_another_window_has_overtaken_is_not_taken(browser):
    """Two windows on one talk: the older one's answer does not land on the newer one's question."""
    old = begin(browser, mode="quick")
    submit(browser, old, "/say", choice="level:2")
    after = submit(browser, old, "/say", choice="level:0", client_message_id="another")
    assert "The talk went on in another window" in after.source
    assert "1 of 13 answered" in after.source
    typed = submit(browser, old, "/say", text="it depends on the mayor", client_message_id="third")
    assert typed.status == 409
    assert "it depends on the mayor</textarea>" in typed.source
    assert "1 of 13 answered" in typed.source


def test_the_same_form_sent_twice_counts_once(browser):
    """A double tap on a slow phone."""
    page = begin(browser, mode="quick")
    submit(browser, page, "/say", choice="level:2")
    again = submit(browser, page, "/say", choice="level:2")
    assert "1 of 13 answered" in again.source


def test_answers_can_be_changed_from_the_report(browser):
    """Correcting is as easy as answering."""
    page = finish(browser, begin(browser, mode="quick"))
    report = Page(browser.get(f"{page.url.path}/report"))
    change = Page(browser.get(next(link for link in report.links if "/answers/" in link)))
    practice = change.url.path.rpartition("/")[2]
    changed = submit(browser, change, f"/answers/{practice}", level="2", note="since spring")
    assert changed.url.path.endswith("/report")
    whole = browser.get(f"{page.url.path}/export").json()
    assert whole["talk"]["assessment"]["answers"][practice]["level"] == 2


def test_people_read_problems_in_plain_words_and_programs_get_details(browser, api):
    """404 in a browser is a page; for a program it stays a problem."""
    page = browser.get("/no/such/page")
    assert page.status_code == 404
    assert "There is nothing at this address" in page.text
    assert browser.get("/passages/none").status_code == 404
    assert api.get("/no/such/page").headers["content-type"] == "application/problem+json"
    assert browser.get("/api/nothing").headers["content-type"] == "application/problem+json"


def test_every_passage_opens_with_its_sources(browser, api):
    """A citation leads to a text with source, kind and year."""
    found = api.post("/api/search", json={"query": "who decides", "k": 3}).json()["results"]
    for result in found:
        page = browser.get(f"/passages/{result['id']}")
        assert page.status_code == 200
        assert "Where this comes from" in page.text
        assert re.search(r"<cite>[^<]+</cite> \([^<]+, (\d{4}|no date)\)", page.text)


def test_the_code_never_reaches_an_address_or_the_log(browser, server):
    """Addresses are logged, shared and remembered; the code opens everything."""
    page = begin(browser, mode="quick")
    page = submit(browser, page, "/say", choice="level:1")
    code = come_back_code(page)
    assert code.partition(".")[2] not in "".join(server.log)
    assert not [link for link in page.links if code.partition(".")[2] in link]


def test_the_cookie_is_closed_to_scripts_and_to_other_sites(server):
    """HttpOnly, SameSite, and Secure where the connection is."""
    with httpx.Client(timeout=30, base_url=server.url, headers=BROWSER) as client:
        plain = client.post("/begin", data={"mode": "quick"}).headers["set-cookie"]
        secure = client.post("/begin", data={"mode": "quick"}, headers={"X-Forwarded-Proto": "https"}).headers[
            "set-cookie"
        ]
    assert "HttpOnly" in plain
    assert "SameSite=lax" in plain
    assert "Secure" not in plain
    assert "Secure" in secure


def test_the_embedded_page_may_be_framed_by_allowed_sites_only(browser):
    """Without allowed origins nobody else may frame it."""
    assert browser.get("/embed").headers["content-security-policy"].endswith("frame-ancestors 'self'")


def test_the_widget_is_one_small_file_and_its_sentences_are_data(api):
    """Under 30 KB compressed, no eval, no markup from strings, sentences in the language asked for."""
    answer = api.get("/widget.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-type"].startswith("text/javascript")
    assert int(answer.headers["content-length"]) < 30 * 1024
    assert not re.search(r"^import |innerHTML|\beval\(|new Function", answer.text, re.MULTILINE)
    assert (
        api.get("/widget.js", headers={"If-None-Match": answer.headers["etag"].removeprefix("W/")}).status_code == 304
    )
    assert api.get("/api/ui/es-MX").json()["words"]["send"] == "Enviar"
    assert api.get("/api/passages/accountability-bluewash?lang=en").json()["citations"]


def test_every_citation_opens_something_with_source_year_kind_and_place(browser, api):
    """In the report and on the page of sources: a passage, or the place among the sources."""
    page = finish(browser, begin(browser, mode="quick"))
    report = Page(browser.get(f"{page.url.path}/report"))
    places = {link.partition("#")[2] for link in report.links if link.startswith("/sources#")}
    passages = {link for link in report.links if link.startswith("/passages/")}
    references = {link for link in report.links if link.startswith("#source-")}
    targets = {f"#{a['id']}" for _, a in report.tags if a.get("id", "").startswith("source-")}
    assert places
    assert passages
    assert references == targets
    sources = Page(browser.get("/sources"))
    assert places <= {a.get("id") for _, a in sources.tags}
    one = re.search(rf'<li id="{sorted(places)[0]}">(.*?)</li>', sources.source)[1]
    assert re.search(r"<bdi>[^<]+</bdi> \([^()]+, (\d{4}|no date)\)", one)
    assert all(browser.get(link).status_code == 200 for link in passages)


def test_a_citation_without_a_passage_leads_to_its_place(browser):
    """Findings, reasons and summaries cite a place; the talk links it."""
    page = begin(browser, mode="quick")
    for _ in range(4):
        page = submit(browser, page, "/say", choice="level:0")
        page = submit(browser, page, "/say", choice="why")
    cites = re.findall(r'<details class="cite".*?</details>', page.source, re.DOTALL)
    assert cites
    assert all(re.search(r'href="/(passages/|sources#)[\w.-]+"', cite) for cite in cites)
    assert any("/sources#" in cite for cite in cites)


def test_the_examples_for_web_sites_are_those_of_the_manual(browser):
    """What the page shows for copying and what docs/integration.md says is the same, but for the address."""
    manual = (Path(__file__).parents[2] / "docs" / "integration.md").read_text(encoding="utf-8")
    shown = re.findall(r"<pre[^>]* id=\"([^\"]+)\"[^>]*><code>(.*?)</code>", browser.get("/integrate").text, re.DOTALL)
    assert len(shown) == 10
    address = str(browser.base_url).rstrip("/")
    for name, text in shown:
        assert unescape(text).replace(address, "https://advisor.example") in manual, name


def test_the_manual_and_the_page_name_every_property_and_event_of_the_widget(browser, api):
    """A property that can be set is in the table, with what it is by default; so is every event."""
    manual = (Path(__file__).parents[2] / "docs" / "integration.md").read_text(encoding="utf-8")
    page = browser.get("/integrate").text
    script = api.get("/widget.js").text
    names = set(re.findall(r"var\((--advisor-[a-z-]+)", script)) | {
        f"advisor:{x}" for x in re.findall(r'#tell\("([a-z]+)"', script)
    }
    assert len(names) == 16
    for name in names:
        assert f"`{name}`" in manual, name
        assert f">{name}</code>" in page, name


def test_without_a_telegram_bot_nothing_is_offered(browser):
    """An operator without Telegram has no dead button, and the address is not there either."""
    page = begin(browser, mode="quick")
    assert not [form for form in page.forms if form["action"].endswith("/telegram")]
    origin = str(browser.base_url).rstrip("/")
    assert browser.post(f"{page.url.path}/telegram", headers={"Origin": origin}).status_code == 404
