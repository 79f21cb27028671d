"""What the tests of a letter's ways out have in common: a reader whose figures make a table."""

from __future__ import annotations

import json
import re
import unicodedata

from playwright.sync_api import Page, expect

PROPOSAL = "papers/repayment-proposal/"
PAPER = ".letter-live .letter-paper"
# The browser's own dialog would wait for a person.
NO_DIALOG = "window.print = () => { window.printed = document.documentElement.dataset.print; };"
STORY = "六月起订单减少。\n每月收入从八千元降到三千元。<b>&"
SAVED = {
    "schema": 3,
    "facts": {
        "name": "王小明",
        "phone": "0571-00000000",
        "loan_ref": "示例-0001",
        "reason": "business-slow",
        "story": STORY,
    },
    "money": {
        "loans": {"l1": {"creditor": "网商银行", "principal": "36000", "rate": "12"}},
        "budget": {
            "entries": {
                "earnings.p1": {"amount": "5000", "period": "month"},
                "home.o1": {"label": "房租", "amount": "2000", "period": "month"},
            }
        },
        "options": {"months": "36", "pay_day": "15"},
        "proposed": "equal-instalments",
        "proposed_terms": {"kind": "equal-instalments", "months": "36"},
    },
}


def open_proposal(
    reader, language: str | None = None, months: int = 36, money: dict | None = None
) -> Page:
    """The repayment proposal of a reader who has worked out a plan, on a known day.

    `money` stands in for those sections of the money tools that it names.
    """
    saved = json.loads(json.dumps(SAVED).replace('"36"', f'"{months}"'))
    saved["money"] |= money or {}
    saved["settings"] = {"document-language": language} if language else {}
    page = reader.open(PROPOSAL, "2026-11-22T10:00:00", saved=saved)
    # Everything after this presses a button that needs the letter: Python starts before.
    expect(page.locator(PAPER)).to_contain_text("王小明", timeout=60_000)
    return page


# Parts of characters that a PDF names instead of the character of the same look.
_LOOK_ALIKE = str.maketrans(
    "⺠⻄⻅⻆⻉⻋⻑⻓⻔⻘⻚⻛⻝⻢⻥⻦⻨⻩⻬⻮⻰", "民西见角贝车長长门青页风食马鱼鸟麦黄齐齿龙"
)


def words(text: str) -> str:
    """What is said, without how it is set out: no space, no line, no mark of a list or a table.

    Fonts and browsers turn some characters into others of the same look; NFKC and the
    table above undo that.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE)
    return re.sub(r"[\s\u200b|•]+", "", plain)
