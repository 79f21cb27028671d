"""The money page without Python, without scripts, and for people who cannot see it."""

import pytest
from playwright.sync_api import expect
from starting import time_passes
from test_accessibility import violations

MONEY = "start/money/"


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_there_are_forms_and_an_example(make_reader, lang):
    page = time_passes(make_reader(lang, java_script_enabled=False).open(MONEY))
    expect(page.locator(".money-sheet").locator("visible=true")).to_have_count(2)
    expect(page.locator(".money-example .schedule tbody tr").last).to_contain_text("0.00")
    expect(page.locator(".money-live").locator("visible=true")).to_have_count(0)
    expect(page.locator('#money-low a[href*="help"]')).not_to_have_count(0)
    expect(page.locator(".notice").first).to_be_visible()


def test_engine_blocked_then_back(either):
    either.allow("Failed to load resource")
    # From the beginning: Python is called for as soon as the page opens.
    either.context.route("**/worker.js", lambda route: route.abort())
    page = either.open(MONEY)
    put(page, "loans/l1/principal", "1000")
    expect(page.locator("[data-act=retry]")).to_be_visible()
    page.locator("[data-part=total] [data-act=blank]").click()
    expect(page.locator(".money-sheet").first).to_be_in_viewport()
    put(page, "loans/l1/creditor", "网商银行")
    either.context.unroute("**/worker.js")
    page.locator("[data-act=retry]").click()
    expect(page.locator(".loan-sum")).to_contain_text("1,000.00")
    expect(page.locator(".engine-status")).to_be_empty()
    expect(page.locator('[data-path="loans/l1/creditor"]')).to_have_value("网商银行")


@pytest.mark.python
def test_browser_without_webassembly_still_keeps(phone):
    phone.begin_with("delete window.WebAssembly;")
    page = phone.open(MONEY)
    put(page, "loans/l1/principal", "1000")
    expect(page.locator(".engine-status")).not_to_be_empty()
    page.reload()
    expect(page.locator('[data-path="loans/l1/principal"]')).to_have_value("1000")


def test_axe_as_it_opens(reader, root):
    page = reader.open(MONEY)
    expect(page.locator(".loan")).to_be_visible()
    assert violations(page, root) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_in_use(make_reader, root, scheme):
    page = make_reader("zh", color_scheme=scheme).open(MONEY)
    put(page, "loans/l1/principal", "9000")
    put(page, "loans/l1/rate", "12")
    put(page, "loans/l1/overdue_since", "abc")
    put(page, "budget/entries/earnings.wage/amount", "5000")
    page.locator('.plan[data-id="equal-instalments"] .plan-pick input').check()
    plan = page.locator('.plan[data-id="equal-instalments"]')
    plan.locator(".plan-more > summary").click()
    for fold in ("change", "schedule", "working"):
        plan.locator(f"[data-fold={fold}] > summary").click()
    expect(plan.locator(".schedule")).to_be_visible()
    page.locator(".money-chart summary").click()
    page.locator(".paper-preview > summary").click()
    page.locator("[data-act=add-loan]").click()
    assert violations(page, root) == []
