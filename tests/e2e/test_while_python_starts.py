"""What is pressed while Python starts waits for the newest words, and each press ends."""

import pytest
from letters import NO_DIALOG, PAPER
from playwright.sync_api import expect

PATIENTLY = 60_000


@pytest.mark.python
def test_copying_while_python_starts_waits_for_the_newest_words(phone):
    """What is typed meanwhile makes the first answer an old one."""
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    page.locator("[name=name]").fill("王")
    page.locator("[data-act=copy]").click()
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".toast")).to_be_visible(timeout=PATIENTLY)
    assert "申请人：王小明" in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.python
@pytest.mark.parametrize("second", ["copy", "print", "docx"])
def test_two_presses_while_python_starts_both_end(phone, second):
    """Each waits for the newest words; neither makes the other's answer an old one."""
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.begin_with(NO_DIALOG)
    page = phone.open()
    page.locator("[name=name]").fill("王")
    page.locator("[data-act=copy]").click()
    page.locator("[name=name]").fill("王小明")
    if second == "docx":
        with page.expect_download(timeout=PATIENTLY):
            page.locator("[data-act=docx]").click()
    else:
        page.locator(f".letter-tools [data-act={second}]").click()
    expect(page.locator(PAPER)).to_contain_text("王小明", timeout=PATIENTLY)
    if second == "print":
        page.wait_for_function("window.printed === 'letter'", timeout=PATIENTLY)
    expect(page.locator(".toast")).to_be_visible(timeout=PATIENTLY)
    assert "申请人：王小明" in page.evaluate("navigator.clipboard.readText()")
