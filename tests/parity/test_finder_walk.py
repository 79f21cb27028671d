"""The graph that the page walks leads where the Python function leads, for every answer."""

import json
import subprocess
from pathlib import Path

from knowledge_base.finder.tree import combinations, unfold
from negotiation.content import EngineContent
from negotiation.steps.triage import assess

WALKER = "overrides/widget/sections/finder-tree.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { walk } = await import(process.argv[1]);
const { tree, combinations } = JSON.parse(readFileSync(0, "utf8"));
const walks = combinations.map((answers) => walk(tree, (question) => answers[question]));
console.log(JSON.stringify(walks));
"""


def test_walking_is_assessing(root: Path, engine: EngineContent) -> None:
    every = list(combinations(engine))
    given = json.dumps({"tree": unfold(engine), "combinations": every})
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / WALKER).as_uri()]
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, check=True, timeout=60
    )
    walked = json.loads(done.stdout)
    shown = [{key: walk[key] for key in ("next", "outcome", "answered")} for walk in walked]
    assert shown == [assess(engine, answers) for answers in every]
    assert all(len(walk["answered"]) <= walk["most"] <= 5 for walk in walked)
