"""Whatever is typed: nothing breaks, nothing leaves the page, nothing is lost."""

from playwright.sync_api import expect


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
