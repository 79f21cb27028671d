"""A letter that would say something senseless, or in English, is not called ready and says why."""

from papers import open_with
from playwright.sync_api import expect
from test_accessibility import violations

HARDSHIP = "papers/hardship-request/"
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
