"""A pasted table: every column and row shown, columns put right, questions, schedules, bounds."""

import pytest
from playwright.sync_api import expect
from test_accessibility import violations

from negotiation.money.pasted.grid import MAX_CHARACTERS

MONEY = "start/money/"
TABLE = (
    "机构\t剩余本金\t已还利息\t不明\t逾期利息\n"
    "网商银行\t50,000\t2000\t300\t20\n某银行\t9000\t0\t0\t0\n【合计】\t59000"
)


def paste(page, table):
    if not page.locator("#money-paste").is_visible():
        page.locator(".money-paste > summary").click()
    page.locator("#money-paste").fill(table)
    page.locator("[data-act=check-paste]").click()


def column(page, header):
    return page.locator(".paste-columns > li").filter(
        has=page.get_by_text(header, exact=True).and_(page.locator("label"))
    )


def test_every_column_and_row_is_shown_with_what_becomes_of_it(either, root):
    page = either.open(MONEY)
    paste(page, TABLE)
    expect(page.locator(".paste-columns label")).to_have_text(
        ["机构", "剩余本金", "已还利息", "不明", "逾期利息"]
    )
    chosen = page.locator(".paste-columns select")
    values = [chosen.nth(at).input_value() for at in range(5)]
    assert values == ["creditor", "principal", "", "", "?"]
    for header in ("已还利息", "不明", "逾期利息"):
        expect(column(page, header).locator(".paste-reason")).not_to_be_empty()
    expect(page.locator(".paste-rows > li")).to_have_count(2)
    page.locator(".paste-left summary").click()
    expect(page.locator(".paste-left li")).to_contain_text(["59000"])
    expect(page.locator(".paste-left .paste-reason")).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page, root) == []


def test_a_column_is_put_right_by_keyboard_and_taken_back(make_reader):
    page = make_reader("en").open(MONEY)
    paste(page, TABLE)
    choice = column(page, "不明").locator("select")
    choice.focus()
    # A letter goes to the first choice that begins with it: "Interest so far".
    page.keyboard.press("i")
    expect(page.locator(".paste-rows > li").first).to_contain_text("300")
    expect(choice).to_be_focused()
    expect(choice).to_have_value("interest")
    page.locator("[data-act=take-paste]").click()
    expect(page.locator('[data-path="loans/l1/interest"]')).to_have_value("300")
    expect(page.locator("#money-paste")).to_have_value(TABLE)
    page.locator(".toast-action").click()
    expect(page.locator('.loan [data-path$="/principal"]')).to_have_value("")


@pytest.mark.parametrize("kind", ["rows", "commas"])
def test_a_very_long_paste_is_answered(phone, kind):
    """The field takes what is read: a browser needs a minute to lay ten megabytes out."""
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open(MONEY)
    text = "机构\t本金\n" + "某银行\t5000\n" * 900_000 if kind == "rows" else "," * 300_000
    page.locator(".money-paste > summary").click()
    page.locator("#money-paste").focus()
    # As a reader does: text put in line by line takes the browser a quarter of an hour.
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")
    kept = page.locator("#money-paste").input_value()
    assert kept == text[: MAX_CHARACTERS + 1]
    page.locator("[data-act=check-paste]").click()
    expect(page.locator("#money-paste-error")).not_to_be_empty()
    assert page.locator("#money-paste").input_value() == kept
