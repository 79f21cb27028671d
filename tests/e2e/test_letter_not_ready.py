"""A letter that would say something senseless, or in English, is not called ready and says why."""

import pytest
from papers import open_with, paper, row, stored
from playwright.sync_api import expect
from test_accessibility import violations

HARDSHIP = "papers/hardship-request/"
LUMP_SUM = "papers/lump-sum-offer/"
OBJECTION = "papers/payment-order-objection/"
EVIDENCE = "papers/evidence-list/"
NUMBER = "11010519491231002X"
TOLD = {
    "name": "王小明",
    "phone": "0571-00000000",
    "owed": "32500",
    "reason": "illness",
    "story": "六月起订单减少。\n\n每月收入少了一半。\nThe shop had to close in July.",
    "monthly_offer": "1200",
    "first_payment": "2026-12-10",
}


def words(page, act):
    return page.locator(f"[data-act={act}]").text_content()


def test_english_in_the_chinese_letter(either, root):
    page = open_with(either, HARDSHIP, facts=TOLD)
    expect(page.locator(".letter-why")).to_contain_text("3")
    expect(page.locator("[data-field=story] .field-error")).to_be_visible()
    anyway = words(page, "copy"), words(page, "copy-gloss")
    assert violations(page, root) == []
    page.locator("[name=story]").fill("六月起订单减少，POS机和Alipay收的钱少了一半。")
    expect(page.locator(".letter-why")).to_be_empty()
    expect(page.locator("[data-field=story] .field-error")).to_be_hidden()
    for act, said in zip(("copy", "copy-gloss"), anyway, strict=True):
        expect(page.locator(f"[data-act={act}]")).not_to_have_text(said)


def test_what_is_copied_all_the_same_is_not_prepared(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_with(either, HARDSHIP, facts=TOLD)
    expect(page.locator(".letter-why")).not_to_be_empty()
    page.locator("[data-act=copy]:visible").first.click()
    expect(page.locator(".toast")).to_be_visible()
    assert stored(page).get("prepared", {}) == {}


def test_an_offer_that_makes_no_sense(either):
    page = open_with(
        either, LUMP_SUM, facts={"name": "王小明", "owed": "10000", "lump_sum": "12000"}
    )
    why = page.locator(".letter-why")
    expect(why).to_contain_text("12,000.00")
    expect(why).to_contain_text("10,000.00")
    expect(page.locator("[data-field=lump_sum] .field-error")).to_be_visible()
    page.locator("[name=lump_sum]").fill("6000")
    expect(why).to_be_empty()


def test_a_court_gets_the_whole_number_and_the_reader_is_told(either):
    page = open_with(either, OBJECTION, facts={"name": "王小明", "id_number": NUMBER})
    expect(paper(page)).to_contain_text(NUMBER)
    expect(page.locator("[data-act=mask]")).not_to_be_checked()
    expect(row(page, "id_number")).not_to_contain_text(NUMBER)
    expect(page.locator(".letter-why")).not_to_be_empty()
    page.locator("[data-act=mask]").check()
    expect(paper(page)).not_to_contain_text(NUMBER)
    expect(page.locator(".letter-why")).to_be_empty()


@pytest.fixture
def evidence(either):
    return open_with(either, EVIDENCE, facts={"name": "王小明"})


def rows(page):
    cells = paper(page).locator(".letter-table[lang=zh] tbody tr")
    return [" ".join(row.split()) for row in cells.all_inner_texts()]


def test_each_paper_keeps_its_description(evidence):
    page = evidence
    contract = page.locator("[data-field=piece_loan_contract]")
    income = page.locator("[data-field=piece_income_papers]")
    expect(contract).to_be_hidden()
    page.locator("[name=evidence][value=loan-contract]").check()
    expect(contract).to_be_visible()
    contract.locator("input").fill("利率怎么定的，6页")
    page.locator("[name=evidence_more]").fill("进货单：7月起少了一半")
    expect(paper(page)).to_contain_text("进货单")
    before = rows(page)
    # Stands before the others in the form.
    page.locator("[name=evidence][value=income-papers]").check()
    expect(income).to_be_visible()
    expect(paper(page)).to_contain_text("收入证明")
    assert rows(page)[:2] == before
    assert len(rows(page)) == 3
    page.reload()
    expect(paper(page)).to_contain_text("收入证明")
    assert rows(page)[:2] == before


def test_what_was_typed_of_a_paper_comes_back_with_its_tick(evidence):
    page = evidence
    box = page.locator("[name=evidence][value=loan-contract]")
    box.check()
    page.locator("[name=piece_loan_contract]").fill("利率怎么定的")
    expect(paper(page)).to_contain_text("利率怎么定的")
    box.uncheck()
    expect(page.locator("[name=piece_loan_contract]")).to_be_hidden()
    expect(paper(page)).not_to_contain_text("利率怎么定的")
    box.check()
    expect(page.locator("[name=piece_loan_contract]")).to_have_value("利率怎么定的")
    expect(paper(page)).to_contain_text("利率怎么定的")


def test_an_empty_list_is_not_ready(evidence):
    expect(evidence.locator(".letter-why")).not_to_be_empty()
    evidence.locator("[name=evidence_more]").fill("照片")
    expect(evidence.locator(".letter-why")).to_be_empty()


def test_lines_of_the_old_form_are_shown_until_they_are_moved(either):
    page = open_with(
        either,
        EVIDENCE,
        facts={"name": "王小明", "evidence": ["loan-contract"]},
        letters={"evidence-list": {"shows": "收入从六月起少了"}},
    )
    old = page.locator("[name=shows]")
    expect(old).to_have_value("收入从六月起少了")
    expect(old).to_be_visible()
    expect(page.locator(".letter-why")).not_to_be_empty()
    old.fill("")
    expect(page.locator(".letter-why")).to_be_empty()
