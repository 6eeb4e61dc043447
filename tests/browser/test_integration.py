"""Every example of the page for web sites, as somebody would copy it, on a page of another origin."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import expect

WORDPRESS = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town hall – WordPress</title>
<link rel="icon" href="data:,"></head><body class="wp-site-blocks"><main class="wp-block-group"><h1>Town hall</h1>
{content}</main><footer>Town hall</footer>{footer}</body></html>"""
DRUPAL = """<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Town hall | Drupal</title>
<link rel="icon" href="data:,"></head><body class="path-frontpage"><main><div class="block block-block-content"><h2>Town hall</h2>
<div class="text-formatted">{content}</div></div></main>{script}</body></html>"""
PLAIN = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town hall</title>
<link rel="icon" href="data:,"></head><body><h1>Town hall</h1>{content}</body></html>"""


@pytest.fixture
def examples(open_page, site) -> dict[str, str]:
    """What the page shows for copying, by the id of its box."""
    page = open_page()
    page.goto(f"{site}/integrate?lang=en")
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('pre[data-copy]')].map((x) => [x.id, x.textContent]))"
    )


def as_wordpress(examples: dict[str, str], name: str) -> str:
    """The page that WordPress makes: of the block alone, or of shortcode and footer hook."""
    if name == "block":
        return WORDPRESS.format(content=examples["wordpress-block-html"], footer="")
    code = examples["wordpress-footer-php"]
    footer = code.partition("{ ?>")[2].partition("<?php")[0]
    content = code.partition("return '")[2].partition("';")[0]
    return WORDPRESS.format(content=content, footer=footer)


def as_drupal(examples: dict[str, str]) -> str:
    """The page that Drupal makes: a script tag of the library that the theme loads, and the block."""
    wanted = yaml.safe_load(examples["drupal-info-yml"])["libraries"]
    library = wanted[0].partition("/")[2]
    (address, how), *_ = yaml.safe_load(examples["drupal-library-yml"])[library]["js"].items()
    assert how["type"] == "external"
    attributes = "".join(f" {k}" if v is True else f' {k}="{v}"' for k, v in how["attributes"].items())
    return DRUPAL.format(content=examples["drupal-block-html"], script=f'<script src="{address}"{attributes}></script>')


PAGES = {
    "line": lambda x: PLAIN.format(content=x["line-html"]),
    "whole page": lambda x: x["plain-html"].replace("</title>", '</title><link rel="icon" href="data:,">'),
    "WordPress block": lambda x: as_wordpress(x, "block"),
    "WordPress footer": lambda x: as_wordpress(x, "footer"),
    "Drupal": as_drupal,
}


@pytest.mark.parametrize("name", PAGES)
def test_an_example_as_copied_holds_a_talk(open_page, site, host, examples, name):
    """Under exactly the policy that the page names, and no other permission."""
    host.page = PAGES[name](examples)
    host.policy = f"default-src 'none'; img-src data:; script-src {site}; connect-src {site}"
    page = open_page()
    page.goto(f"http://127.0.0.1:{host.server_port}/")
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Begin" if name == "whole page" else "Short check").click()
    widget.locator("#choices .answers button").nth(2).click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")


def test_the_frame_as_copied_holds_a_talk(open_page, site, host, examples):
    """No script of others: a frame, under the one directive that the page names for it."""
    host.page = PLAIN.format(content=examples["iframe-html"])
    host.policy = f"default-src 'none'; img-src data:; frame-src {site}"
    page = open_page()
    page.goto(f"http://127.0.0.1:{host.server_port}/")
    widget = page.frame_locator("iframe").locator("partnership-advisor")
    widget.get_by_role("button", name="Short check").click()
    widget.locator("#choices .answers button").first.click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")


def test_theme_and_events_as_copied_work(open_page, site, host, examples):
    """The style sheet sets the look, the script hears what the table says."""
    page = open_page()
    host.page = PLAIN.format(content=f"<style>{examples['theme-css']}</style>{examples['line-html']}")
    host.policy = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src {site}; connect-src {site}"
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.add_init_script(examples["events-js"])
    page.goto(f"http://127.0.0.1:{host.server_port}/")
    widget = page.locator("partnership-advisor")
    widget.get_by_role("button", name="Short check").click()
    widget.locator("#choices .answers button").first.click()
    expect(widget.locator("#progress")).to_have_text("1 of 13 answered")
    assert widget.locator(".frame").evaluate("(x) => getComputedStyle(x).borderTopLeftRadius") == "4px"
    page.wait_for_timeout(100)
    assert heard[0] == "ready {lang: en}"
    assert "message {role: user}" in heard
    assert any(text.startswith("message {role: advisor, id: ") for text in heard)


def test_copying_an_example_takes_the_whole_of_it(open_page, site):
    """The button beside an example puts it on the clipboard."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site}/integrate?lang=en")
    page.locator("#line-html + button").click()
    expect(page.locator("#line-html + button")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#line-html").text_content()
