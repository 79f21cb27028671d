"""Measures the money page: all it asks in the worker, and the page's thread while typing.

A task's own CPU time is told beside its length: it holds on a machine that is busy.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from benches.rows import Figure
from benches.runtime import CALLS, CASES, run
from benches.tasks import LONG, Task, tasks, traced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CASE = "money-plans-eight-of-sixty-months.json"
# One field of every kind: words, amounts, rates, counts, a plan's own term.
TYPED = {
    "loans/l1/creditor": "网商银行",
    "loans/l2/principal": "51234",
    "loans/l3/rate": "14.6",
    "loans/l4/overdue_since": "2026-10-05",
    "budget/entries/earnings.wage/amount": "9300",
    "budget/dependants": "2",
    "adjust/total": "4000",
    "options/pay_day": "15",
    "plans/equal-instalments/months": "60",
    "options/silent_months": "60",
}


def measure(browser: Browser, base: str, runs: int) -> Iterator[Figure]:
    """All answers at once in the worker, then the page's thread.

    Args:
        browser: a started browser.
        base: address of the site beside plain Pyodide.
        runs: how often Python is started for the first calls.
    """
    request = (CASES / CASE).read_text(encoding="utf-8")
    blank = json.dumps({**json.loads(request), "loans": []})
    cold, prepared = (
        [run(browser, base, f"bootOurs({request}, {CALLS}, {before})") for _ in range(runs)]
        for before in ("null", blank)
    )
    yield Figure("money", "plans", [time for boot in cold for time in boot["warm"]])
    yield Figure("money", "plans-first", [boot["first"] for boot in cold])
    yield Figure("money", "plans-after-blank", [boot["first"] for boot in prepared])
    typing = _while_typing(browser, base)
    yield Figure("money", "typing", [max(task.length for task in typing)])
    yield Figure("money", "typing-cpu", [max(task.cpu for task in typing)])
    yield Figure("money", "typing-long", [sum(task.length > LONG for task in typing)])


def _while_typing(browser: Browser, base: str) -> list[Task]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{base}start/money/")
    _fill_in(page)

    def enter() -> None:
        for path, words in TYPED.items():
            field = page.locator(f'[data-path="{path}"]').first
            field.fill("")
            field.press_sequentially(words, delay=90)
            page.wait_for_timeout(1_500)

    session = context.new_cdp_session(page)
    events = traced(session, enter, lambda: page.wait_for_timeout(100))
    context.close()
    return tasks(events)


def _fill_in(page: Page) -> None:
    """Five debts, a budget, three plans compared, and all that can be open, open."""
    page.evaluate(
        "() => document.querySelectorAll('.money-fold').forEach((e) => { e.open = true; })"
    )
    for at in range(1, 6):
        if at > 1:
            page.locator("[data-act=add-loan]").click()
        page.locator(f'[data-path="loans/l{at}/principal"]').fill(str(at * 10_000))
        page.locator(f'[data-path="loans/l{at}/rate"]').fill("12")
    page.locator('[data-path="budget/entries/earnings.wage/amount"]').fill("9000")
    rent = page.locator('[data-path="budget/entries/home.rent/amount"]')
    # Groups are cloned and folded by the script, some time after the parts.
    rent.evaluate("(field) => { field.closest('details').open = true; }")
    rent.fill("2000")
    plan = page.locator('.plan[data-id="equal-instalments"]')
    plan.wait_for()
    for at in range(3):
        box = page.locator(".plan-pick input:visible").nth(at)
        box.check()
        page.wait_for_timeout(500)
    plan.locator(".plan-more > summary").click()
    for part in ("change", "schedule"):
        plan.locator(f"[data-fold={part}] > summary").click()
    page.locator(".paper-preview > summary").click()
    page.locator(".paper-plan").first.wait_for()
