"""What the page shows in one go is what each question gives by itself."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
CASES = Path(__file__).parents[2] / "parity/cases"
PARTS = ("budget", "loans", "adjust", "options")
# Each part of the answers carries its faults, and in one go all carry those of all.
FAULTS = {"errors", "notes"}


def requests() -> dict[str, dict[str, Any]]:
    """The readers of the parity cases: everything that a money question was asked with."""
    found = {}
    for path in sorted(CASES.glob("money-*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        if "refused" not in path.stem and {"loans", "budget"} & case.keys():
            kept = {key: case[key] for key in (*PARTS, "lang", "today") if key in case}
            more = ("edits", "picked", "chosen", "silent")
            found[path.stem] = kept | {key: case[key] for key in more if key in case}
    return found


def plain(reply: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in reply.items() if key not in FAULTS}


@pytest.mark.parametrize("request_kept", requests().values(), ids=requests().keys())
def test_one_go_is_all_questions(ask: Ask, request_kept: dict[str, Any]) -> None:
    edits, picked = request_kept.get("edits", {}), request_kept.get("picked")
    silent, chosen = request_kept.get("silent", {}), request_kept.get("chosen", [])
    state = {key: request_kept[key] for key in (*PARTS, "lang", "today") if key in request_kept}
    reply = ask("answers", **request_kept)
    offered = ask("plans", **state, plans=None)["proposed"]
    sent = [plan | edits.get(plan["id"], {}) for plan in offered]
    plans = ask("plans", **state, plans=sent)
    lost = [picked | edits.get(picked["id"], {})] if picked else []
    lost = [plan for plan in lost if plan["id"] not in {each["id"] for each in sent}]
    apart = ask("plans", **state, plans=lost)["plans"] if lost else []
    wanted = [*chosen, picked["id"]] if picked else chosen
    parts = {
        "owed": ask("loans", **state),
        "budget": ask("budget", **state),
        "offers": ask("offers", **state),
        "silent": ask("nothing_agreed", **state, **silent),
        "silent_all": ask("nothing_agreed", **state, **silent | {"loan": None}),
    }
    assert {key: plain(value) for key, value in parts.items()} == {
        key: plain(reply[key]) for key in parts
    }
    assert {key: reply[key] for key in ("offered", "sent", "plans", "examples", "kept")} == {
        "offered": offered,
        "sent": sent,
        "plans": plans["plans"],
        "examples": plans["examples"],
        "kept": apart[0] if apart else None,
    }
    for table in reply["schedules"]:
        plan = next(plan for plan in sent if plan["id"] == table["plan"]["id"])
        assert plain(ask("schedule", **state, plan=plan, loan=None)) == table
    shown = [table["plan"]["id"] for table in reply["schedules"]]
    assert shown == [plan["id"] for plan in plans["plans"] if plan["id"] in wanted]
    for kind in FAULTS:
        told = [fault for part in (*parts.values(), plans) for fault in part[kind]]
        assert {json.dumps(fault) for fault in told} == {json.dumps(f) for f in reply[kind]}
