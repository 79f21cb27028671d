"""Readers who come to a paper with something on their device already."""

import json

from playwright.sync_api import Page, expect
from readers import KEY

MONEY = {
    "loans": {
        "l1": {
            "creditor": "网商银行",
            "contract": "示例-0001",
            "principal": "30000",
            "interest": "800",
            "penalty": "120.35",
            "rate": "14.6",
            "rate_scale": "percent",
            "rate_period": "year",
            "method": "equal-instalments",
            "months_left": "10",
            "next_due": "2026-12-05",
            "overdue_since": "2026-09-05",
        }
    },
    "budget": {
        "entries": {
            "sales.payouts": {"amount": "6000", "period": "month"},
            "home.rent": {"amount": "2500", "period": "month"},
            "food.meals": {"amount": "300", "period": "week"},
        }
    },
    "options": {"pay_day": "15"},
    "chosen": ["equal-instalments"],
    "proposed": "equal-instalments",
    "proposed_terms": {"kind": "equal-instalments", "months": "36"},
}
FACTS = {
    "name": "王小明",
    "reason": "business-slow",
    "story": "六月起订单减少。\n每月收入从八千元降到三千元。",
    "requests": ["longer-term"],
}


def stored(page: Page) -> dict:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")


def open_with(reader, path: str, day: str = "2026-11-22", **sections) -> Page:
    """Open a page on a known day, with sections of the state on the device."""
    saved = {"schema": 3, **sections, "saved": f"{day}T08:00:00.000Z"} if sections else {}
    return reader.open(path, f"{day}T10:00:00", saved=saved)


def row(page: Page, fact: str):
    return page.locator(f".letter-known [data-field={fact}]")


def unfold(page: Page, *purposes: str) -> None:
    """Open folds of what a paper can do without, once the form has put the fields there."""
    for purpose in purposes:
        fold = page.locator(f".letter-fold[data-purpose={purpose}]").first
        expect(fold.locator("[data-field]").first).to_be_attached()
        fold.evaluate("fold => { fold.open = true; }")


def paper(page: Page):
    return page.locator(".letter-live .letter-paper")


def expect_known(page: Page, **values: str) -> None:
    """Each fact stands as a row with that value in it."""
    for fact, value in values.items():
        expect(row(page, fact).locator(".fact-value")).to_contain_text(value)


def fits_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")
