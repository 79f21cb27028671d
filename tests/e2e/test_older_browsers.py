"""Browsers inside older apps lack builtins; nothing kept may go, and every page works."""

import json

import pytest
from letters import SAVED
from playwright.sync_api import expect
from readers import KEY

pytestmark = pytest.mark.python

# What came after the browsers of floor.json.
WITHOUT = """
  const gone = [
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Array, ["fromAsync"]],
    [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed"]],
    [Array.prototype, ["toSpliced", "with"]],
    [String.prototype, ["at", "replaceAll", "isWellFormed", "toWellFormed"]],
    [Object.getPrototypeOf(Uint8Array.prototype), ["at", "findLast", "toSorted", "with"]],
    [Promise, ["any", "try", "withResolvers"]],
    [Intl, ["ListFormat", "DisplayNames", "Segmenter", "DurationFormat"]],
    [URL, ["canParse", "parse"]],
    [AbortSignal, ["timeout", "any"]],
    [Crypto.prototype, ["randomUUID"]],
    [Element.prototype, ["replaceChildren", "checkVisibility"]],
    [Document.prototype, ["replaceChildren"]],
    [DocumentFragment.prototype, ["replaceChildren"]],
    [HTMLDialogElement.prototype, ["showModal", "show", "close"]],
    [window, ["structuredClone", "reportError", "AggregateError", "WeakRef"]],
  ];
  for (const [place, names] of gone) for (const name of names) delete place[name];
"""
# One of each kind of page, and what shows that it woke up.
PAGES = {
    "guides/first-application/": ".checklist-tools",
    "papers/repayment-proposal/": ".letter-live .letter-paper",
    "papers/contact-log/": "[data-act=call]",
    "papers/phone-script/": "[data-act=start]",
    "start/find-your-situation/": ".finder-ask button",
    "start/my-journey/": ".journey-progress",
    "start/money/": ".money-live",
    "about/my-data/": "[data-act=check]",
}


FIGURES = {**SAVED, "items": {"read-contract": "done"}, "log": {"c1": {"said": "等三天"}}}


@pytest.fixture
def older(either):
    """A browser that lacks what came later."""
    either.begin_with(WITHOUT)
    return either


def test_two_ticks_stay_and_nothing_is_called_damaged(either):
    either.begin_with(WITHOUT)
    page = either.open()
    gone = "[Object.hasOwn, [].at, document.body.replaceChildren].map((one) => typeof one)"
    assert page.evaluate(gone) == ["undefined"] * 3
    ticks = [page.locator(f"#{item} input") for item in ("read-contract", "identify-lender")]
    for tick in ticks:
        tick.check()
    page.reload()
    for tick in ticks:
        expect(tick).to_be_checked()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('damaged'))") == []


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page_works(older, path):
    page = older.open(path, saved=FIGURES)
    expect(page.locator(PAGES[path]).first).to_be_visible()
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    assert (kept["facts"], kept["log"]) == (SAVED["facts"], {"c1": {"said": "等三天"}})


def test_a_letter_is_written_and_noted_as_sent(older):
    page = older.open("papers/repayment-proposal/", saved=FIGURES)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.locator("[data-act=sent]").click()
    window = page.locator("dialog.log-window")
    window.locator("button.primary").click()
    expect(window).to_have_count(0)
    expect(page.locator(".letter-sendings li")).to_have_count(1)
    # Where the clipboard is refused, the text is shown, in a window of the older kind.
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject();"
        " document.execCommand = () => false; }"
    )
    page.locator("[data-act=copy]").click()
    expect(page.locator("dialog.copy-dialog textarea")).to_be_visible()
