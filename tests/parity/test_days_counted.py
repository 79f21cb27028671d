"""The page's own script counts the days that the Python function counts, on every day."""

import datetime as dt
import json
import random
import subprocess
from pathlib import Path
from typing import Any

from knowledge_base.deadlines.view import rules_for_page
from negotiation.content import EngineContent
from negotiation.steps.deadlines import list_deadlines

COUNTER = "overrides/widget/deadlines/count.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { listDeadlines } = await import(process.argv[1]);
const { rules, cases } = JSON.parse(readFileSync(0, "utf8"));
for (const { lang, dates, today } of cases) {
  console.log(JSON.stringify(listDeadlines(rules[lang], dates, today)));
}
"""
# From the first year whose holidays are known to one in which they are not.
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2027, 12, 31)
EVERYTHING = {"judgment-says": "judgment-may-appeal", "ruling-says": "ruling-may-appeal"}


def counted_by_the_page(
    root: Path, engine: EngineContent, cases: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    rules = {lang: rules_for_page(engine, lang) for lang in ("zh", "en")}
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / COUNTER).as_uri()]
    done = subprocess.run(
        command,
        input=json.dumps({"rules": rules, "cases": cases}),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def holding_always(engine: EngineContent) -> EngineContent:
    figures = {
        key: {**each, "valid_from": "2020-01-01"} for key, each in engine._data["figures"].items()
    }
    return EngineContent({**engine._data, "figures": figures})


def hold(root: Path, engine: EngineContent, cases: list[dict[str, Any]]) -> None:
    theirs = counted_by_the_page(root, engine, cases)
    for case, reply in zip(cases, theirs, strict=True):
        today = dt.date.fromisoformat(case["today"])
        assert reply == list_deadlines(engine, case["dates"], today, case["lang"]), case


def test_every_day_of_four_years(root: Path, engine: EngineContent) -> None:
    always = holding_always(engine)
    kinds = [each["id"] for each in engine.deadlines()["dates"] if each["kind"] == "date"]
    chance = random.Random(25)
    cases = []
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + dt.timedelta(days=number)
        dates = {key: day.isoformat() for key in kinds if key != "date-answer-named"} | EVERYTHING
        if number % 3 == 0:
            dates["borrower-home"] = "home-abroad"
        if number % 5 == 0:
            dates["answer-named-days"] = str(chance.randint(1, 30))
        if number % 7 == 0:
            named = day + dt.timedelta(days=chance.randint(-2, 20))
            dates["date-answer-named"] = named.isoformat()
        today = day + dt.timedelta(days=chance.choice([0, 5, 14, 15, 16, 17, 18, 30, 60]))
        lang = chance.choice(["zh", "en"])
        cases.append({"lang": lang, "dates": dates, "today": today.isoformat()})
    hold(root, always, cases)


def test_what_readers_type(root: Path, engine: EngineContent) -> None:
    kinds = [each["id"] for each in engine.deadlines()["dates"]]
    typed = [
        "", " ", "2026年12月1日", "二〇二六年十一月三十日", "2026-02-30", "1526-02-03", "soon",
        "20261130", "30 Nov 2026", "2027-01-04", "7", "７天", "十五日", "0", "61", "1000", "3.5",
        "9:30", "9：05", "14点30分", "14点", "25:00", "judgment-may-appeal", "judgment-final",
        "ruling-may-appeal", "home-abroad", "home-mainland", "<b>",
    ]  # fmt: skip
    chance = random.Random(11)
    cases = [
        {
            "lang": chance.choice(["zh", "en"]),
            "dates": {key: chance.choice(typed) for key in chance.sample(kinds, 9)},
            "today": chance.choice(["2026-11-22", "2026-11-29", "2026-12-05", "2019-01-01"]),
        }
        for _ in range(1_500)
    ]
    hold(root, engine, cases)
