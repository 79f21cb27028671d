"""On paper nothing runs off the sheet, however long a word is."""

import pytest
from papers import FACTS, MONEY, open_with
from playwright.sync_api import Page, expect

PATIENTLY = 60_000
NO_DIALOG = "window.print = () => {};"
LONG = "https://example.org/" + "a1b2c3d4" * 40
NOTE = {
    "date": "2026-11-02",
    "time": "10:05",
    "channel": "hotline",
    "party": "bank",
    "person": LONG,
    "asked": LONG,
    "said": f"一周内答复 {LONG}",
    "outcome": "promised",
    "promised": LONG,
    "due": "2026-11-09",
    "ref": "9" * 60,
    "number": "0" * 60,
}
LOG = {f"c{n}": {**NOTE, "date": f"2026-11-{n:02}"} for n in range(1, 4)}
ENTRIES = {"home.o1": {"label": LONG, "amount": "2000", "period": "month"}}
LONG_MONEY = {
    **MONEY,
    "loans": {"l1": {**MONEY["loans"]["l1"], "creditor": LONG, "contract": "7" * 90}},
    "budget": {"entries": {**MONEY["budget"]["entries"], **ENTRIES}},
}
LONG_FACTS = {**FACTS, "story": LONG, "evidence_more": f"{LONG}\n照片", "name": "王" * 50}
# A4 less the margins of the sheet, in CSS pixels.
LETTER, PAGE = 605, 658
# Whatever reaches beyond the sheet.
BEYOND = """() => {
  const edge = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll('.md-content *')]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > edge)
    .map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 30)}`);
}"""


@pytest.fixture
def reader(either):
    either.begin_with(NO_DIALOG)
    return either


def beyond(page: Page, part: str, width: int) -> list[str]:
    expect(page.locator("html")).to_have_attribute("data-print", part)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print")
    return page.evaluate(BEYOND)


@pytest.mark.parametrize("language", ["zh", "both", "en"])
@pytest.mark.parametrize("letter", ["bank-complaint", "repayment-proposal", "evidence-list"])
def test_a_letter(reader, letter, language):
    known = {"facts": LONG_FACTS, "money": LONG_MONEY, "log": LOG}
    page = open_with(reader, f"papers/{letter}/", settings={"document-language": language}, **known)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王王", timeout=PATIENTLY)
    page.locator(".letter-tools [data-act=print]").click()
    assert beyond(page, "letter", LETTER) == []


@pytest.mark.both
def test_the_log(reader):
    page = open_with(reader, "papers/contact-log/", log=LOG)
    page.locator(".log-tools [data-act=print]").click()
    assert beyond(page, "log", PAGE) == []


@pytest.mark.both
def test_the_papers_of_the_money_tools(reader):
    page = open_with(reader, "start/money/", money=LONG_MONEY)
    expect(page.locator(".money-paper .paper-table").first).to_contain_text(
        "a1b2", timeout=PATIENTLY
    )
    page.locator(".money-papers [data-act=print]").click()
    assert beyond(page, "money", PAGE) == []
