"""What somebody else wrote stays text in a browser: on the page, on paper, in the address."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

INJECTIONS = json.loads((Path(__file__).parents[1] / "injections.json").read_text("utf-8"))
ALL = "\n".join(INJECTIONS)
# What no template of ours has, and what a script would have left.
FOREIGN = """() => [...document.querySelectorAll("*")].filter((each) =>
  each.hasAttribute("data-hostile") ||
  each.getAttributeNames().some((name) => name.startsWith("on")) ||
  /^\\s*(javascript|data:text)/i.test(each.getAttribute("href") ?? "")
).map((each) => each.outerHTML.slice(0, 90)).concat(window.hostile ?? [])"""
SAVED = {
    "schema": 3,
    "saved": "2026-11-22T08:00:00.000Z",
    "facts": {"name": INJECTIONS[1], "loan_ref": INJECTIONS[2], "story": ALL},
    "log": {"c1": {"date": "2026-11-20", "channel": "phone", "said": ALL, "person": INJECTIONS[4]}},
    "money": {"loans": {"l1": {"creditor": INJECTIONS[1], "principal": "9000", "rate": "12"}}},
    "notes": {"read-contract": {"text": ALL, "date": ""}},
}
SHOWN = {
    "papers/hardship-request/": ".letter-live .letter-paper",
    "papers/contact-log/": ".contact-log",
    "start/money/": "money-tools[data-part=owed]",
    "about/my-data/": ".my-data pre",
}

# Where an address says something to a page.
PLACES = ("papers/hardship-request/#{}", "start/reading-list/#list={}", "s/{}/")


@pytest.mark.parametrize("path", SHOWN)
def test_on_the_page_and_on_paper(either, path):
    page = either.open(path, "2026-11-22T10:00:00", saved=SAVED)
    expect(page.locator(SHOWN[path])).not_to_be_empty()
    expect(page.locator("[data-started]").first).to_be_attached()
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate(FOREIGN) == []
    page.evaluate("window.print = () => {}")
    for button in page.locator("[data-act^=print]:visible").all():
        button.click()
        assert page.evaluate(FOREIGN) == []
    page.emulate_media(media="print")
    assert page.pdf()
    assert page.evaluate(FOREIGN) == []


def test_a_letter_says_it_letter_by_letter(phone):
    page = phone.open("papers/hardship-request/", "2026-11-22T10:00:00", saved=SAVED)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text(INJECTIONS[1])


def test_in_the_search(either):
    page = either.open("guides/by-phone/")
    page.locator(".search-button").click()
    for text in INJECTIONS:
        page.locator(".search input").fill(text)
        assert page.evaluate(FOREIGN) == []


def test_in_the_address(either, request):
    """Each in one of the places by turns, unless there is time for all."""
    either.allow("404")
    page = either.context.new_page()
    every = request.config.getoption("--every-reader")
    for at, text in enumerate(INJECTIONS):
        if "\0" in text:
            continue
        for place in PLACES if every else [PLACES[at % len(PLACES)]]:
            page.goto(either.base + place.format(quote(text, safe="")))
            assert page.evaluate(FOREIGN) == []
    assert page.evaluate("localStorage.length") == 0
