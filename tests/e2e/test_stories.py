"""Seven people, each from the home page to what they came for: what it takes them is counted."""

from collections.abc import Callable

import pytest
from hand import Hand
from playwright.sync_api import Locator, Page, expect
from readers import Reader

# In English the answers come from the test process: they hold what a story takes, not how quick.
pytestmark = [pytest.mark.python("zh"), pytest.mark.both]

DAY = "2026-11-29"
LATE = {
    "q-urgent": "none",
    "q-late": "under-three-months",
    "q-asked": "never",
    "q-money": "monthly",
    "q-reader": "borrower",
}
CAME_BEFORE = {
    "schema": 3,
    "saved": "2026-11-22T08:00:00.000Z",
    "finder": LATE,
    "items": {"read-contract": "done"},
    "dates": {"date-due": "2026-12-10", "date-order-arrived": "2026-11-01"},
}
LOANS = [("网商银行", "80000", "14.6"), ("某农商行", "50000", "9.8"), ("供货商", "20000", "0")]


def find(page: Page, selector: str) -> Locator:
    return page.locator(selector).locator("visible=true").first


def money(hand: Hand, path: str) -> Locator:
    return hand.page.locator(f'[data-path="{path}"]')


def begin(hand: Hand, **answers: str) -> None:
    hand.tap(find(hand.page, ".hero a.primary"))
    for question, option in answers.items():
        asked = find(hand.page, f"[data-question={question}]")
        hand.tap(asked.locator(f"button[value={option}]"))


def three_numbers(hand: Hand, income: str) -> None:
    hand.tap(find(hand.page, ".md-content a[href$='start/money/']"))
    for key, value in (("income", income), ("outgoings", "3300"), ("owed", "50000")):
        hand.fill(money(hand, f"rough/{key}"), value)


def summons_nine_days_ago(hand: Hand) -> None:
    begin(hand, **{"q-urgent": "court-paper"})
    asked = find(hand.page, ".finder-outcome [data-date=date-claim-arrived]")
    hand.fill(asked.locator("input"), "2026-11-20")
    hand.see(asked.locator(".deadline-found .deadline-day"))
    with hand.page.expect_download():
        hand.tap(find(hand.page, ".finder-dates [data-act=calendar]"))


def first_missed_instalment(hand: Hand) -> None:
    three_numbers(hand, "6000")
    hand.see(hand.page.locator(".rough-answer .money-sentence"))
    hand.tap(hand.page.locator(".rough-next a[href*=hardship-request]"))
    for name, value in {"name": "王小明", "owed": "50000"}.items():
        hand.fill(hand.page.locator(f"[name={name}]"), value)
    hand.pick(hand.page.locator("[name=reason]"), "business-slow")
    happened = hand.page.locator("[data-field=happened]")
    hand.tap(happened.locator("[type=checkbox]").first)
    hand.fill(happened.locator(".event input").first, "2026-06")
    for name, value in {"monthly_offer": "1200", "first_payment": "2026-12-15"}.items():
        hand.fill(hand.page.locator(f"[name={name}]"), value)
    hand.tap(hand.page.locator(".letter-tools [data-act=copy]"))
    expect(hand.page.locator(".toast")).to_be_visible()
    copied = hand.page.evaluate("navigator.clipboard.readText()")
    assert [part in copied for part in ("王小明", "50,000.00元", "1,200.00元")] == [True] * 3


def helper(hand: Hand) -> None:
    begin(hand, **{**LATE, "q-reader": "helper"})
    hand.see(find(hand.page, ".finder-helper"))
    hand.tap(find(hand.page, ".finder-outcome a.primary"))
    hand.tap(hand.page.locator(".guide-pass"))
    window = hand.page.locator("dialog.pass-on")
    words = window.locator("textarea")
    expect(words).not_to_have_value("")
    hand.tap(window.locator("button").first)
    expect(window.locator("[role=status]")).not_to_be_empty()
    assert hand.page.evaluate("navigator.clipboard.readText()") == words.input_value()


def less_than_nothing(hand: Hand) -> None:
    three_numbers(hand, "3000")
    hand.see(hand.page.locator(".rough-low li").first)
    hand.tap(hand.page.locator(".rough-low a[href*=later-start]"))
    hand.see(hand.page.locator("h1"))


def season_and_three_loans(hand: Hand) -> None:
    page = hand.page
    hand.tap(find(page, ".md-content a[href$='start/money/']"))
    part = ".money-fold:has(money-tools[data-part={}]) > summary"
    hand.tap(page.locator(part.format("owed")))
    for at, loan in enumerate(LOANS, start=1):
        if at > 1:
            hand.tap(page.locator("[data-act=add-loan]"))
        for key, value in zip(("creditor", "principal", "rate"), loan, strict=True):
            hand.fill(money(hand, f"loans/l{at}/{key}"), value)
    hand.tap(page.locator(part.format("month")))
    hand.tap(money(hand, "budget/business"))
    for row, amount in {
        "sales.payouts": "12000",
        "sales.busy-season": "60000",
        "goods.stock": "8000",
        "home.rent": "1200",
        "food.meals": "1500",
    }.items():
        group = page.locator(f".money-group[data-group={row.split('.')[0]}]")
        if group.get_attribute("open") is None:
            hand.tap(group.locator("summary"))
        hand.fill(money(hand, f"budget/entries/{row}/amount"), amount)
        if row == "sales.busy-season":
            hand.pick(money(hand, f"budget/entries/{row}/period"), "season")
            for month in "678":
                months = money(hand, f"budget/entries/{row}/months")
                hand.tap(months.locator(f"input[value='{month}']"))
    hand.tap(page.locator(part.format("plans")))
    hand.tap(page.locator('.plan[data-id="stepped"] .plan-pick input'))
    hand.see(page.locator(".comparison"))


def call_now(hand: Hand) -> None:
    hand.tap(find(hand.page, ".md-content a[href*=phone-script]"))
    for name, value in {
        "name": "王小明",
        "overdue_since": "2026-10-05",
        "monthly_offer": "800",
    }.items():
        hand.fill(hand.page.locator(f".call-facts [data-field={name}] input"), value)
    hand.tap(hand.page.locator("[data-act=start]"))
    hand.see(hand.page.locator(".call-node.is-current"))


def a_week_later(hand: Hand) -> None:
    hand.see(hand.page.locator(".coming-back-now .due-day"))
    hand.tap(hand.page.locator(".coming-back-now a.primary"))
    hand.see(hand.page.locator("li#write-down-balance"))


# Taps, fields; and screens on a phone, a few spare for letters that are wider.
STORIES: dict[Callable[[Hand], None], tuple[int, int, int]] = {
    summons_nine_days_ago: (4, 1, 6),
    first_missed_instalment: (14, 9, 22),
    helper: (9, 0, 10),
    less_than_nothing: (5, 3, 10),
    season_and_three_loans: (31, 15, 34),
    call_now: (5, 3, 10),
    a_week_later: (1, 0, 2),
}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_it_takes_no_more_than_it_must(stepper: Reader, story: Callable[[Hand], None]) -> None:
    stepper.context.grant_permissions(["clipboard-read", "clipboard-write"])
    kept = CAME_BEFORE if story is a_week_later else ""
    hand = Hand(stepper.open("", f"{DAY}T09:00:00", saved=kept))
    story(hand)
    taps, fields, screens = STORIES[story]
    assert hand.count == {"taps": taps, "fields": fields}
    assert hand.screens <= screens
