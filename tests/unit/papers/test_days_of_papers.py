"""What papers can say of the days that count: those still ahead, the earliest first."""

import datetime as dt

from negotiation.content import EngineContent
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from negotiation.steps.deadlines import list_deadlines

TODAY = dt.date(2026, 11, 22)


def table(engine: EngineContent, dates: dict[str, str]) -> list[str]:
    paper = PaperRequest({}, {"dates": dates}, TODAY, "zh")
    found = render_letter(engine, "case-summary", paper)["blocks"]
    return [
        line for block in found if block["id"] == "case-days" for line in block["zh"].split("\n")
    ]


def test_every_day_that_is_still_ahead(engine: EngineContent) -> None:
    noted = {kind["id"]: "2026-11-20" for kind in engine.deadlines()["dates"]}
    listed = list_deadlines(engine, noted, TODAY, "zh")["deadlines"]
    assert {each["left"] < 0 for each in listed} == {True, False}
    assert table(engine, noted)[1:] == [
        "｜".join((each["due_shown"], each["title"], each["far"]))
        for each in listed
        if each["left"] >= 0
    ]


def test_nothing_noted(engine: EngineContent) -> None:
    assert table(engine, {}) == []
