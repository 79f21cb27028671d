"""Measures the money page: all it asks in the worker, and the page's thread while typing.

A task's own CPU time is told beside its length: it holds on a machine that is busy.
"""

from __future__ import annotations

import json
import statistics
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

CASE = "money-plans-eight-of-sixty-months.json"
LONG_MS = 50
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


UNFOLD = """() => {
  for (const fold of document.querySelectorAll(".money-fold")) fold.open = true;
}"""


def measure_money(browser: Browser, base: str, cases: Path, runs: int, calls: int) -> Any:
    """Times in milliseconds.

    Args:
        browser: a started browser.
        base: address of the built site, with a slash at the end.
        cases: the folder of requests.
        runs: how often Python is started for the first calls.
        calls: warm calls in each run.
    """
    request = (cases / CASE).read_text(encoding="utf-8")
    blank = json.dumps({**json.loads(request), "loans": []})
    cold, prepared = (
        [_boot(browser, base, request, before, calls) for _ in range(runs)]
        for before in ("null", blank)
    )
    warm = [time for boot in cold for time in boot["warm"]]
    typing = _while_typing(browser, base)
    return {
        "all answers: five debts, eight plans of 60 months, warm": round(
            statistics.median(warm), 1
        ),
        "the same, first call": round(statistics.median(boot["first"] for boot in cold), 1),
        "the same, first call after an empty form": round(
            statistics.median(boot["first"] for boot in prepared), 1
        ),
        "longest task while typing": typing["longest"],
        "longest task while typing, its CPU time": typing["cpu"],
        f"tasks over {LONG_MS} ms while typing": typing["long"],
    }


def _boot(browser: Browser, base: str, request: str, before: str, calls: int) -> Any:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}bench.html", wait_until="load")
    result = page.evaluate(f"bootOurs({request}, {calls}, {before})")
    context.close()
    return result


def _while_typing(browser: Browser, base: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{base}start/money/")
    _fill_in(page)
    session = context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda message: events.extend(message["value"]))
    session.on("Tracing.tracingComplete", lambda _message: ended.append(True))
    categories = ["toplevel", "__metadata"]
    session.send("Tracing.start", {"traceConfig": {"includedCategories": categories}})
    for path, words in TYPED.items():
        field = page.locator(f'[data-path="{path}"]').first
        field.fill("")
        field.press_sequentially(words, delay=90)
        page.wait_for_timeout(1_500)
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(100)
    context.close()
    tasks = _tasks(events)
    return {
        "longest": round(max(length for length, _cpu in tasks), 1),
        "cpu": round(max(cpu for _length, cpu in tasks), 1),
        "long": sum(length > LONG_MS for length, _cpu in tasks),
    }


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


def _tasks(events: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """Length and CPU time of every task of the pages' main threads, in milliseconds."""
    threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    return [
        (event["dur"] / 1_000, event.get("tdur", 0) / 1_000)
        for event in events
        if event["name"].endswith("RunTask")
        and "dur" in event
        and (event["pid"], event["tid"]) in threads
    ]
