"""From the top of a page to what one came for, by keys alone: the focus is seen at every step."""

import json

import pytest
from finder_way import FINDER, OUTCOME, WAY, asked, shown
from letters import open_proposal
from log_pages import CLOCK, PATIENTLY, cards, kept
from log_pages import PATH as LOG
from playwright.sync_api import expect
from python_here import ADDRESS

from hands.keys import Keys, keys

LETTER = "papers/hardship-request/"
MONEY = "start/money/"
MY_DATA = "about/my-data/"
PAGES = ["", "guides/before-due/", "start/my-journey/", FINDER, LETTER, MONEY, LOG, MY_DATA]
# More stops than any page has.
MANY = 300
ASKS = "[data-question]:not([hidden])"
OTHERS = {"schema": 3, "items": {"read-contract": "done"}, "facts": {"name": "王大明"}}


def test_the_finder(hand):
    hands = keys(hand, FINDER)
    page = hands.page
    for place, (question, option) in enumerate(WAY.items()):
        expect(asked(page)).to_have_attribute("data-question", question)
        hands.to(f"{ASKS} button[value={option}]", 8)
        hands.press(("Enter", "Space")[place % 2])
    hands.on(f"#{OUTCOME} h2")
    # Back to a question, another answer, and back once more.
    hands.to("[data-change=q-money]", 30)
    hands.press("Enter")
    hands.on("[data-question=q-money] h2")
    hands.to(f"{ASKS} [data-act=back]", 12)
    hands.press("Enter")
    hands.on("[data-question=q-asked] h2")
    hands.to(f"{ASKS} button[value={WAY['q-asked']}]", 8)
    hands.press("Enter")
    shown(page, OUTCOME)
    hands.to(f"#{OUTCOME} .primary", 3)
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/first-application/*")


def test_the_answers_cleared_come_back(hand):
    hands = keys(hand, FINDER)
    hands.to("button[value=court-paper]", 4)
    hands.press("Enter")
    shown(hands.page, "find-court-paper")
    hands.to("[data-act=restart]", 40)
    hands.press("Enter")
    hands.on("[data-question=q-urgent] h2")
    hands.to(".toast-action", 60)
    hands.press("Enter")
    hands.on("#find-court-paper h2")


def test_the_letter(hand):
    hands = keys(hand, LETTER)
    page = hands.page
    hands.to("[name=name]", 8)
    hands.type("王小明")
    hands.to("[name=owed]", 1)
    hands.type("36000")
    hands.to("[name=reason]", 1)
    hands.press("ArrowDown", 2)
    hands.to("[name=happened]", 1)
    hands.press("Space")
    hands.to("[name='shop-closed.since']", 1)
    hands.type("2026-06")
    hands.to("[data-act=copy]", 60)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    expect(page.locator("[name=happened]").first).to_be_checked()


@pytest.mark.parametrize("stop", [".letter-table", "[data-act=copy]", "[data-act=sent]"])
def test_the_first_answer_comes_when_one_is_below(hand, stop):
    """The letter gets a screen shorter then: what has the focus stays in view."""
    hand.context.route(f"**{ADDRESS}", lambda _route: None)
    hands = keys(hand, LETTER)
    hands.to("[name=name]", 8)
    hands.type("王小明")
    hands.to(f".letter-result {stop}")
    hand.context.unroute_all()
    expect(hands.page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    hands.seen()


@pytest.mark.parametrize("act", ["copy-parts", "pass-on", "sent"])
def test_windows_of_a_letter_give_the_focus_back(hand, act):
    hands = Keys(open_proposal(hand))
    hands.skip()
    hands.to(f"[data-act={act}]", 60)
    for end in ("Escape", "Tab"):
        hands.press("Enter")
        hands.on("dialog[open] *")
        if end == "Tab":
            hands.to("dialog[open] > button:last-child", 20)
            hands.press("Enter")
        else:
            hands.press("Tab")
            hands.on("dialog[open] *")
            hands.press("Escape")
        expect(hands.page.locator("dialog[open]")).to_have_count(0)
        hands.on(f"[data-act={act}]")


def test_the_money(hand):
    hands = keys(hand, MONEY, "2026-11-22T10:00:00")
    page = hands.page
    for name, value in (("income", "6000"), ("outgoings", "3300"), ("owed", "50000")):
        hands.to(f"[data-path='rough/{name}']", 2)
        hands.type(value)
    expect(page.locator(".rough-answer .money-sentence")).to_contain_text("2,400")
    hands.to(".rough-stepper [data-act=less]", 12)
    hands.press("Enter")
    hands.press("Space")
    expect(page.locator("[data-path='rough/monthly']")).to_have_value("2200")
    hands.to(".money-fold:has([data-part=month]) > summary", 20)
    hands.press("Enter")
    hands.to("[data-carry=income] button", 20)
    hands.press("Enter")
    hands.on("[data-path='budget/entries/earnings.wage/amount']")
    hands.to(".money-fold:has([data-part=owed]) > summary", 30, "Shift+Tab")
    hands.press("Space")
    hands.to("[data-carry=owed] button", 20)
    hands.press("Enter")
    expect(page.locator("[data-path='loans/l1/principal']")).to_have_value("50000")
    hands.to("[data-path='loans/l1/rate']", 12)
    hands.type("14.6")
    hands.to(".money-fold:has([data-part=plans]) > summary", 80)
    hands.press("Enter")
    expect(page.locator(".plan .plan-pick input").first).to_be_visible()
    hands.to(".plan .plan-pick input", 40)
    hands.press("Space")
    expect(page.locator(".comparison")).to_be_visible()


def test_the_contact_log(hand):
    hands = keys(hand, LOG, CLOCK)
    page = hands.page
    hands.to("[data-act=call]", 1)
    hands.press("Enter")
    hands.on("[name=party]")
    hands.press("Space")
    hands.press("ArrowDown")
    hands.press("ArrowUp")
    hands.to("#log-said", 3)
    hands.type("Wait three days.")
    hands.to(".log-more summary", 4)
    hands.press("Space")
    hands.to(".log-form [data-act=done]", 20)
    hands.press("Enter")
    expect(cards(page)).to_have_count(1)
    assert kept(page)["c1"] | {"said": "Wait three days."} == kept(page)["c1"]
    hands.to(".log-card [data-act=edit]", 12)
    hands.press("Enter")
    hands.on("#log-said")
    hands.to("[data-act=done]", 30)
    hands.press("Enter")
    hands.to(".log-card [data-act=delete]", 12)
    hands.press("Enter")
    expect(cards(page)).to_have_count(0)
    hands.to(".toast-action", 60)
    hands.press("Enter")
    expect(cards(page)).to_have_count(1, timeout=PATIENTLY)


def test_a_file_is_brought_back(hand, tmp_path):
    file = tmp_path / "kept.json"
    file.write_text(json.dumps(OTHERS), encoding="utf-8")
    hands = keys(hand, MY_DATA)
    page = hands.page
    # Asked for before: the browser is told only then that no window of its own is wanted.
    page.on("filechooser", lambda chooser: chooser.set_files(file))
    hands.to("#my-data-file", 12)
    page.keyboard.press("Enter")
    hands.on(".my-data-preview h3")
    hands.to("[name=my-data-mode][value=merge]", 1)
    hands.press("ArrowDown")
    hands.press("ArrowUp")
    expect(page.locator("[name=my-data-mode][value=merge]")).to_be_checked()
    hands.to("[data-act=apply]", 12)
    hands.press("Enter")
    hands.on("[data-act=check]")
    assert kept(page, "items") == OTHERS["items"]
    hands.to(".toast-action", 60)
    hands.press("Enter")
    hands.on("[data-act=check]")
    assert kept(page, "items") == {}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_all_of_a_page_is_gone_through(hand, path, key):
    """Both ways round nothing that has the focus lies below the bar, or without a frame."""
    hands = Keys(hand.open(path))
    # What the browser itself has before and behind a page is the end.
    ends = "document.activeElement === document.body"
    for _ in range(MANY):
        hands.page.keyboard.press(key)
        if hands.page.evaluate(ends):
            return
        hands.seen()
    raise AssertionError("there is no end")
