"""What a screen reader calls things: all that one can act on has a name that a person would say."""

import re

import pytest
from finder_way import FINDER, choose
from playwright.sync_api import expect

from hands.names import ACTED_ON

# What is acted on, and what is jumped to.
NAMED = {*ACTED_ON, "dialog", "form", "group", "radiogroup", "region", "navigation", "table"}
DAYS = {"Date", "DateTime", "InputTime"}
# May go without: a table has its caption in its heading, a group of a fold is its fold.
SILENT = {"group", "table", "form"}
PAGES = [
    "",
    "guides/before-due/",
    "start/my-journey/",
    "start/money/",
    "papers/hardship-request/",
    "papers/contact-log/",
    "papers/phone-script/",
    "about/my-data/",
]
# An id or a key that was left where words belong; English has such words of its own.
KEY = re.compile(r"\b[a-z]+(?:[-_][a-z0-9]+)+\b|\{\w+\}|undefined|\bnull\b")
# Said with its kind already: "button button".
KINDS = re.compile(r"(按钮|复选框|单选框|输入框)$|\b(button|checkbox|text field)$")
# Latin words that are names in Chinese as well.
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN = {
    *("English", "App", "Word", "Python", "CSV", "LPR", "QQ", "CC", "BY", "MIT", "Chrome"),
    *("Safari", "Firefox", "iOS", "Excel", "WPS", "Pyodide"),
}


def names(page):
    """List roles and names of all that is named, in the order in which they are read."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    client.detach()
    # What lies in a field for a day is the browser's own, in the browser's language.
    inside = set()
    heard = []
    for node in nodes:
        role = node.get("role", {}).get("value")
        if node["nodeId"] in inside or role in DAYS:
            inside |= set(node.get("childIds", []))
        if role in NAMED and not node.get("ignored") and node["nodeId"] not in inside:
            heard.append((role, node.get("name", {}).get("value", "").strip()))
    return heard


def faults(heard, lang):
    return [(role, name) for role, name in heard if wrong(role, name, lang)]


def wrong(role, name, lang):
    half = name[: len(name) // 2].strip()
    return (
        (not name and role not in SILENT)
        or (lang == "zh" and KEY.search(name))
        or (role in ACTED_ON and KINDS.search(name))
        or (half and f"{half} {half}" == name)
        or (lang == "zh" and set(LATIN.findall(name)) - KNOWN)
    )


@pytest.mark.parametrize("path", PAGES)
def test_of_a_page_as_it_opens(hand, path):
    page = hand.open(path)
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
    )
    assert faults(names(page), hand.lang) == []


def test_of_the_finder_at_its_end(hand):
    page = hand.open(FINDER)
    assert faults(names(page), hand.lang) == []
    choose(page, "q-urgent", "court-paper")
    expect(page.locator(".finder-outcome:visible")).to_have_count(1)
    assert faults(names(page), hand.lang) == []


def test_of_the_search(hand):
    page = hand.open("about/privacy/")
    page.locator(".search-button").click()
    page.locator("dialog[open] input").fill("法院" if hand.lang == "zh" else "court")
    expect(page.locator("dialog[open] a[href*=court]").first).to_be_visible()
    assert faults(names(page), hand.lang) == []
