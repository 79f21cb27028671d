"""The page's own script gathers what the Python function gathers, for every answer."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

from knowledge_base.finder.tree import combinations, unfold
from negotiation.content import EngineContent
from negotiation.steps.journey import gather

GATHERER = "overrides/widget/sections/journey-plan.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { gather } = await import(process.argv[1]);
const { plan, cases } = JSON.parse(readFileSync(0, "utf8"));
for (const { answers, states, papers } of cases) {
  const [answer, state, paper] = [answers, states, papers].map((kept) => (id) => kept[id]);
  console.log(JSON.stringify(gather(plan, { answer, state, paper })));
}
"""


def situations(engine: EngineContent) -> list[dict[str, str]]:
    """Every set of answers; who reads changes nothing here, so that question is left out."""
    wording = engine.triage()["wording"]
    every = (
        {key: each[key] for key in each if key not in wording} for each in combinations(engine)
    )
    return [dict(pairs) for pairs in dict.fromkeys(tuple(each.items()) for each in every)]


def test_gathering_is_gathering(root: Path, engine: EngineContent, site: Any) -> None:
    papers = [item.id for item in site.content.items.values() if item.kind == "paper"]
    chance = random.Random(4)
    ids = list(site.content.items)
    cases = [
        {
            "answers": answers,
            "states": {
                key: chance.choice(["done", "not-applicable", "?"])
                for key in chance.sample(ids, 30)
            },
            "papers": {key: chance.choice(["sent", "replied", "?"]) for key in papers},
        }
        for answers in situations(engine)
    ]
    plan = {**engine.journey(), "tree": unfold(engine), "papers": papers}
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / GATHERER).as_uri()]
    done = subprocess.run(
        command,
        input=json.dumps({"plan": plan, "cases": cases}),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    for case, line in zip(cases, done.stdout.splitlines(), strict=True):
        ours = gather(engine, case["answers"], case["states"], case["papers"], "en")
        del ours["next"]
        assert json.loads(line) == ours, case
