"""One reader's way: nothing on the device, figures, a proposal, a refusal, a complaint.

After every step the page is loaded anew: nothing may be lost, and nothing asked twice.
"""

import pytest
from papers import KEY, MONEY, expect_known, fits_the_screen, open_with, paper, row, stored
from playwright.sync_api import expect
from test_accessibility import violations

pytestmark = pytest.mark.python

PROPOSAL = "papers/repayment-proposal/"
COMPLAINT = "papers/bank-complaint/"
LOG = "papers/contact-log/"
STORY = "六月起订单减少。\n每月收入从八千元降到三千元。"
SENT = {
    "date": "2026-11-02",
    "channel": "app-chat",
    "party": "bank",
    "ref": "GD-1",
    "paper": "repayment-proposal",
}
PROMISED = {
    "date": "2026-11-05",
    "time": "10:00",
    "party": "bank",
    "channel": "call-out",
    "person": "8001",
    "said": "三个工作日内答复",
    "outcome": "promised",
    "promised": "书面答复",
    "due": "2026-11-10",
}
REFUSED = {
    "date": "2026-11-12",
    "party": "bank",
    "outcome": "refused",
    "said": "不同意，没有说原因",
    "reply": "repayment-proposal",
}


@pytest.fixture(params=["zh", "en"])
def reader(request, make_reader):
    return make_reader(request.param)


def put_figures(page):
    """What the money page would leave: debts, budget, and the plan to propose."""
    page.evaluate(
        """([key, money]) => {
          const state = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...state, money }));
        }""",
        [KEY, MONEY],
    )


def write_proposal(reader):
    page = open_with(reader, PROPOSAL, day="2026-11-02")
    expect(page.locator(".letter-known")).to_be_hidden()
    page.locator("[name=name]").fill("王小明")
    page.reload()
    expect_known(page, name="王小明")
    put_figures(page)
    page.reload()
    expect_known(page, name="王小明", owed="30,920.35", months="36")
    page.locator("[name=reason]").select_option("business-slow")
    page.locator("[name=story]").fill(STORY)
    expect(paper(page)).to_contain_text("每月收入从八千元降到三千元。")
    page.reload()
    expect_known(page, story="六月起订单减少。")
    expect(paper(page).locator("[lang=zh] tbody tr").first).to_contain_text("1,058.31元")
    return page


def mark_as_sent(page):
    page.locator(".letter-sent [data-act=sent]").click()
    window = page.locator("dialog.log-window")
    window.locator("select").select_option("app-chat")
    window.locator("input[type=text]").fill("GD-1")
    window.locator("button.primary").click()
    expect(page.locator(".letter-sendings li")).to_contain_text("GD-1")
    page.reload()
    expect(page.locator(".letter-sendings li")).to_contain_text("GD-1")
    assert stored(page)["log"] == {"c1": SENT}


def note_a_call(reader):
    page = open_with(reader, LOG, day="2026-11-05")
    page.locator("[data-act=call]").click()
    page.locator("[name=party][value=bank]").check(force=True)
    page.locator("#log-person").fill(PROMISED["person"])
    page.locator("#log-said").fill(PROMISED["said"])
    page.reload()
    card = page.locator(".log-card").first
    expect(card).to_contain_text(PROMISED["said"])
    card.locator("[data-act=edit]").click()
    if not page.locator("#log-outcome").is_visible():
        page.locator(".log-more > summary").click()
    page.locator("#log-outcome").select_option("promised")
    page.locator("#log-promised").fill(PROMISED["promised"])
    page.locator("#log-due").fill(PROMISED["due"])
    page.locator("[data-act=done]").click()
    page.reload()
    expect(page.locator(".log-card")).to_have_count(2)
    assert stored(page)["log"] == {"c1": SENT, "c2": PROMISED}


def note_the_refusal(reader):
    page = open_with(reader, PROPOSAL, day="2026-11-12")
    page.locator(".letter-sent [data-act=replied]").click()
    window = page.locator("dialog.log-window")
    window.locator("select").select_option("refused")
    window.locator("textarea").fill(REFUSED["said"])
    window.locator("button.primary").click()
    expect(page.locator(".letter-turned-down a")).to_be_visible()
    page.reload()
    expect(page.locator(".letter-sendings li")).to_have_count(2)
    expect(page.locator(".letter-turned-down a")).to_be_visible()
    assert stored(page)["log"] == {"c1": SENT, "c2": PROMISED, "c3": REFUSED}


def complain(reader):
    page = open_with(reader, COMPLAINT, day="2026-11-22")
    expect_known(page, name="王小明", case_number="GD-1")
    page.locator("[name=phone]").fill("0571-00000000")
    page.locator("[name=matters][value=no-reason]").check()
    page.locator("[name=demands][value=give-reason]").check()
    page.locator("[name=account]").fill("提出方案以后，没有得到理由。")
    page.reload()
    expect_known(page, name="王小明", phone="0571-00000000")
    expect(page.locator("[name=matters][value=no-reason]")).to_be_checked()
    expect(page.locator("[name=account]")).to_have_value("提出方案以后，没有得到理由。")
    return page


def test_from_empty_to_a_complaint_whose_timeline_is_right(reader, root):
    page = write_proposal(reader)
    assert fits_the_screen(page)
    mark_as_sent(page)
    note_a_call(reader)
    note_the_refusal(reader)
    page = complain(reader)
    page.locator(".letter-language [value=zh]").check()
    expect(paper(page)).to_contain_text("提出方案以后，没有得到理由。")
    rows = paper(page).locator("[lang=zh] tbody tr")
    expect(rows).to_have_count(3)
    days = [cell.text_content() for cell in rows.locator("td:first-child").all()]
    assert days == ["2026年11月2日", "2026年11月5日", "2026年11月12日"]
    expect(rows.nth(1)).to_contain_text("8001")
    expect(rows.nth(1)).to_contain_text(PROMISED["said"])
    expect(rows.nth(2)).to_contain_text(REFUSED["said"])
    # What was promised and did not come is named, with both its days.
    expect(paper(page).locator("li", has_text="2026年11月10日")).to_contain_text("2026年11月5日")
    expect(page.locator("[data-act=fix]")).to_be_hidden()
    assert fits_the_screen(page)
    assert violations(page, root) == []
    # The facts were typed once, and nothing worked out was written down as typed.
    assert set(stored(page)["facts"]) == {"name", "reason", "story", "phone"}
    expect(row(page, "name")).to_be_visible()
