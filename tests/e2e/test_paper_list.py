"""The overview of papers: each leads to its page, and says how far it is."""

import json

from playwright.sync_api import expect
from test_accessibility import violations

PAPERS = "papers/"
KEPT = {
    "schema": 3,
    "letters": {"lump-sum-offer": {"any": "x"}, "second-proposal": {"any": "x"}},
    "prepared": {"second-proposal": "2026-11-01"},
    "log": {
        "c1": {"date": "2026-11-02", "channel": "app-chat", "paper": "hardship-request"},
        "c2": {"date": "2026-11-03", "channel": "app-chat", "paper": "bank-complaint"},
        "c3": {"date": "2026-11-12", "reply": "bank-complaint", "outcome": "refused"},
    },
    "saved": None,
}


def state_of(page, letter):
    return page.locator(f"[data-letter={letter}]")


def test_says_how_far_each_paper_is(caller, root):
    expect(caller.open(PAPERS).locator(".paper-state:visible")).to_have_count(0)
    page = caller.open(PAPERS, saved=KEPT)
    for letter, step in (
        ("lump-sum-offer", "begun"),
        ("second-proposal", "prepared"),
        ("hardship-request", "sent"),
        ("bank-complaint", "replied"),
    ):
        expect(state_of(page, letter)).to_be_visible()
        expect(state_of(page, letter)).to_have_attribute("data-step", step)
    expect(state_of(page, "hardship-request")).to_contain_text("2026")
    expect(page.locator(".paper-state:visible")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert violations(page, root) == []


def test_the_journey_shows_the_letters_that_were_begun(caller, root):
    page = caller.open("start/my-journey/")
    begun = page.locator(".papers-begun > li")
    none = page.locator(".papers-none")
    expect(begun.locator("visible=true")).to_have_count(0)
    expect(none).to_be_visible()
    page.evaluate("kept => localStorage.setItem('wsd-guide:state', kept)", json.dumps(KEPT))
    page.reload()
    expect(none).to_be_hidden()
    steps = begun.evaluate_all(
        "rows => rows.filter((row) => !row.hidden)"
        ".map((row) => [row.dataset.letter, row.dataset.step])"
    )
    assert dict(steps) == {
        "lump-sum-offer": "begun",
        "second-proposal": "prepared",
        "hardship-request": "sent",
        "bank-complaint": "replied",
    }
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert violations(page, root) == []


def test_a_row_leads_to_its_paper(caller):
    page = caller.open(PAPERS)
    row = page.locator(".papers-group li").first
    height = row.bounding_box()["height"]
    assert height >= 44
    # Not on the words of the link.
    row.click(position={"x": 200, "y": height - 10})
    expect(page).to_have_url(caller.url("papers/phone-script/"))


def test_without_scripts_the_list_is_whole(make_reader):
    reader = make_reader("zh", java_script_enabled=False)
    page = reader.open(PAPERS)
    rows = page.locator(".papers-group li")
    expect(page.locator(".papers-group li:visible")).to_have_count(rows.count())
    expect(page.locator(".paper-state:visible")).to_have_count(0)
