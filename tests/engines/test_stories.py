"""People who use another browser: each comes to what they came for, with the real Python."""

import json

from thumb import Thumb

CAME_BEFORE = {
    "schema": 3,
    "saved": "2026-11-22T08:00:00.000Z",
    "items": {"read-contract": "done"},
    "dates": {"date-order-arrived": "2026-11-01"},
}
STATE = "return JSON.parse(localStorage['wsd-guide:state'] ?? 'null')"


def money(path: str) -> str:
    return f'[data-path="{path}"]'


def test_a_summons_has_a_last_day(thumb: Thumb) -> None:
    thumb.open()
    thumb.tap(".hero a.primary")
    thumb.tap("[data-question=q-urgent] button[value=court-paper]")
    thumb.fill(".finder-outcome [data-date=date-claim-arrived] input", "2026-11-20")
    thumb.reads(".finder-outcome .deadline-day", "2026")


def test_three_numbers_lead_to_an_answer_and_a_letter(thumb: Thumb) -> None:
    thumb.open("start/money/")
    for key, value in (("income", "6000"), ("outgoings", "3300"), ("owed", "50000")):
        thumb.fill(money(f"rough/{key}"), value)
    thumb.reads(".rough-answer .money-sentence", "2,400")
    thumb.tap(".rough-next a[href*=hardship-request]")
    thumb.fill("[name=name]", "王小明")
    thumb.reads(".letter-live .letter-paper", "王小明")


def test_a_loan_has_plans_side_by_side(thumb: Thumb) -> None:
    thumb.open("start/money/")
    for part in ("owed", "month", "plans"):
        thumb.driver.execute_script(
            "document.querySelector(arguments[0]).closest('details').open = true",
            f"money-tools[data-part={part}]",
        )
    loan = {"creditor": "网商银行", "principal": "50000", "rate": "14.6"}
    for key, value in loan.items():
        thumb.fill(money(f"loans/l1/{key}"), value)
    for row, amount in (("earnings.wage", "6000"), ("home.rent", "2500")):
        group = f".money-group[data-group={row.split('.')[0]}]"
        thumb.driver.execute_script("document.querySelector(arguments[0]).open = true", group)
        thumb.fill(money(f"budget/entries/{row}/amount"), amount)
    thumb.tap(".plan .plan-pick input")
    thumb.see(".comparison")


def test_a_tick_is_there_after_the_page_is_loaded_anew(thumb: Thumb) -> None:
    thumb.open("guides/before-due/#checklist")
    thumb.tap("negotiation-checklist .item-tick")
    ticked = "return document.querySelector('.item-tick input').checked"
    assert thumb.driver.execute_script(ticked)
    thumb.until(lambda: thumb.driver.execute_script(STATE))
    thumb.open("guides/before-due/#checklist")
    thumb.until(lambda: thumb.driver.execute_script(ticked))


def test_a_shared_step_opens_by_itself(thumb: Thumb) -> None:
    thumb.open("guides/first-application/#work-out-your-budget")
    thumb.see("#work-out-your-budget")


def test_the_phone_script_says_what_was_filled_in(thumb: Thumb) -> None:
    thumb.open("papers/phone-script/")
    thumb.fill(".call-facts [data-field=name] input", "王小明")
    thumb.tap("[data-act=start]")
    thumb.see(".call-node.is-current")


def test_who_comes_back_goes_on(thumb: Thumb) -> None:
    thumb.open(kept=json.dumps(CAME_BEFORE))
    thumb.see(".coming-back-now .due-day")


def test_what_is_searched_is_found(thumb: Thumb) -> None:
    thumb.open()
    thumb.tap(".search-button")
    thumb.fill("dialog[open] input", "court" if "/en/" in thumb.home else "法院")
    thumb.see("dialog[open] a[href*=court]")
