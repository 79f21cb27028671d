"""A tab stays open over midnight: what counts from today is worked out anew."""

import pytest
from letters import NO_DIALOG, PAPER, open_proposal
from playwright.sync_api import expect

TOMORROW = "2026-11-23T07:30:00+08:00"
PATIENTLY = 60_000


def wake(page):
    """The reader comes back to the tab."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


@pytest.mark.bad_day("new-day")
@pytest.mark.parametrize("woken", [True, False], ids=["woken", "pressed-at-once"])
def test_a_letter_bears_the_day_it_is_copied_on(phone, woken):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_proposal(phone)
    expect(page.locator(PAPER)).to_contain_text("2026年11月22日")
    page.clock.set_fixed_time(TOMORROW)
    if woken:
        wake(page)
        expect(page.locator(PAPER)).to_contain_text("2026年11月23日")
        expect(page.locator(PAPER)).not_to_contain_text("2026年11月22日")
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert [day in copied for day in ("2026年11月22日", "2026年11月23日")] == [False, True]


@pytest.mark.bad_day("new-day")
def test_plans_begin_on_the_new_day(phone):
    page = open_proposal(phone)
    page.goto(phone.url("start/money/"))
    schedule = page.locator(".comparison")
    page.locator(".plan-pick input:visible").first.check()
    expect(schedule.locator("thead th")).to_have_count(1, timeout=PATIENTLY)
    expect(schedule).to_contain_text("2026", timeout=PATIENTLY)
    # The pick itself is answered a little later; what follows must be the day's doing.
    page.wait_for_timeout(2_000)
    page.clock.set_fixed_time("2027-03-03T07:30:00+08:00")
    wake(page)
    expect(schedule).not_to_contain_text("2026")
    expect(schedule).to_contain_text("2027")


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
