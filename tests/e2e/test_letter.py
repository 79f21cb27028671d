"""Filling in the form gives the letter, in Chinese, with the English beside it on request."""

import re

import pytest
from papers import unfold
from playwright.sync_api import expect

FACTS = {
    "name": "王小明",
    "phone": "0571-00000000",
    "owed": "3.25万",
    "story": "六月起订单减少。\n每月收入从八千元降到三千元。",
    "monthly_offer": "1,200.5",
    "first_payment": "2026-12-10",
}
CHINESE = [
    "困难说明与协商还款申请",
    "浙江网商银行股份有限公司：",
    "32,500.00元",
    "六月起订单减少。\n每月收入从八千元降到三千元。",
    "从2026年12月10日起每月还款1,200.50元",
    "申请人：王小明\n联系电话：0571-00000000\n日期：2026年11月22日",
]


def fill(page, facts=FACTS):
    unfold(page, "contact")
    for name, value in facts.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=reason]").select_option("business-slow")


def open_on_a_known_day(reader):
    return reader.open(now="2026-11-22T10:00:00")


@pytest.fixture
def page(either):
    return open_on_a_known_day(either)


@pytest.mark.python
def test_preview_follows_the_form(reader):
    page = open_on_a_known_day(reader)
    paper = page.locator(".letter-live .letter-paper")
    fill(page)
    for words in CHINESE:
        expect(paper).to_contain_text(words)
    unfold(page, "terms")
    page.locator("[name=requests][value=longer-term]").check()
    expect(paper).to_contain_text("延长还款期限")
    page.locator("[name=name]").fill("李大山")
    expect(paper).to_contain_text("申请人：李大山")
    expect(paper).not_to_contain_text("王小明")


def test_a_whole_letter_has_no_errors(page):
    fill(page)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    expect(page.locator("[data-act=fix]")).to_be_hidden()
    expect(page.locator(".field-error:visible")).to_have_count(0)
    expect(page.locator(".letter-verdict")).not_to_be_empty()


def test_answers_come_back_with_the_letter(page):
    fill(page)
    unfold(page, "papers")
    page.locator("[name=evidence][value=bank-statements]").check()
    # At once: what was typed last must not depend on a pause.
    page.reload()
    for name, value in FACTS.items():
        expect(page.locator(f"[name={name}]")).to_have_value(value)
    expect(page.locator("[name=evidence][value=bank-statements]")).to_be_checked()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("银行流水")


def test_before_anything_is_typed_the_blank_is_shown(page):
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("＿＿＿")
    expect(page.locator(".letter-blank")).not_to_have_attribute("open", "")
    expect(page.locator("negotiation-letter .engine-status")).to_have_text(re.compile(r"^$"))
