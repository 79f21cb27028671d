"""Whatever is typed: nothing breaks, nothing becomes markup, nothing is lost."""

from papers import unfold
from playwright.sync_api import expect

HACK = "document.title='hacked'"
MARKUP = f'<img src=x onerror="{HACK}"><script>{HACK}</script>{{{{ 7*7 }}}}'
TEXTS = ("name", "phone", "loan_ref", "owed", "overdue_since", "story", "monthly_offer", "months")


def test_markup_typed_into_every_field(phone):
    page = phone.open()
    title = page.title()
    unfold(page, "contact", "loan", "terms")
    for name in (*TEXTS, "first_payment"):
        page.locator(f"[name={name}]").fill(MARKUP)
    page.locator("[data-act=fix]").click()
    assert page.title() == title
    assert page.locator(".letter-paper :is(img, script)").count() == 0
    page.reload()
    for name in TEXTS:
        expect(page.locator(f"[name={name}]")).to_have_value(MARKUP)


def test_a_hundred_thousand_characters(phone):
    page = phone.open()
    story = page.locator("[name=story]")
    story.fill("长" * 100_000)
    story.blur()
    expect(page.locator("[data-field=story] .field-error")).to_be_visible()
    # The page still answers.
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.reload()
    assert story.evaluate("area => area.value.length") == 100_000


def test_enter_does_not_leave_the_page(phone):
    page = phone.open()
    page.locator("[name=name]").fill("王小明")
    page.keyboard.press("Enter")
    assert page.url == phone.url()
    expect(page.locator("[name=name]")).to_have_value("王小明")


def test_only_the_newest_text_is_shown(phone):
    page = phone.open()
    page.locator("[name=name]").press_sequentially("abcdefghijklmnopqrstuvwxyz", delay=15)
    paper = page.locator(".letter-live .letter-paper")
    expect(paper).to_contain_text("abcdefghijklmnopqrstuvwxyz")
