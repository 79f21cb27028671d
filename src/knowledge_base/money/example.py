"""An invented example, worked out at build time by the code that runs in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.api import OPERATIONS
from negotiation.money.desk import Desk

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from negotiation.content import EngineContent

PLAN = {"id": "equal-instalments", "kind": "equal-instalments"}


def worked_example(
    engine: EngineContent, text: Callable[[str], str], lang: str, today: dt.date
) -> dict[str, Any]:
    """Return the replies a reader with these figures would get.

    Args:
        engine: content as the browser's Python sees it.
        text: gives an interface string by key.
        lang: "zh" or "en".
        today: the day the example is worked out for: the day of the build.

    Returns:
        Replies of the engine: `owed`, `budget`, `offers`, `schedule`.
    """
    request = _request(text)

    def ask(operation: str, **more: Any) -> Mapping[str, Any]:
        return OPERATIONS[f"money.{operation}"](Desk(engine, lang, today), {**request, **more})

    answers = ask("answers")
    parts = {key: answers[key] for key in ("owed", "budget", "offers")}
    return {**parts, "schedule": ask("schedule", plan=PLAN, loan=None)}


def _request(text: Callable[[str], str]) -> dict[str, Any]:
    amounts = (
        ("income", "earnings", "5200", "month"),
        ("rent", "home", "1600", "month"),
        ("food", "food", "330", "week"),
        ("school", "family", "4800", "year"),
    )
    return {
        "loans": [
            {
                "id": "l1",
                "creditor": text("money.example_bank"),
                "principal": "8000",
                "rate": "14.6",
            },
            {"id": "l2", "creditor": text("money.example_card"), "principal": "3000", "rate": "18"},
        ],
        "budget": {
            "entries": [
                {
                    "id": name,
                    "group": group,
                    "label": text(f"money.example_{name}"),
                    "amount": amount,
                    "period": period,
                }
                for name, group, amount, period in amounts
            ],
        },
        "adjust": {},
        "options": {"pay_day": "15"},
    }
