"""The page's own script orders notes and judges promises as the Python functions do."""

import datetime as dt
import json
import random
import subprocess
from pathlib import Path

from negotiation.content import EngineContent
from negotiation.log.review import review

MODULE = "overrides/widget/sections/log-entries.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { entriesOf, late, openPromise } = await import(process.argv[1]);
const { today, logs } = JSON.parse(readFileSync(0, "utf8"));
for (const log of logs) {
  const entries = entriesOf({ log }).map(({ id, fields }) => [
    id, openPromise(fields), late(fields, today),
  ]);
  console.log(JSON.stringify(entries));
}
"""
TODAY = dt.date(2026, 12, 4)
DATES = [
    "2026-12-03", "2026年12月4日", "2026/12/5", "20261203", " 2026.12.3号 ", "２０２６-12-04",
    "2026-02-30", "1989-01-01", "2101-01-01", "周三", "",
]  # fmt: skip
TIMES = ["9:05", "09：05", "14点30分", "14.30", "7时", "24:00", "下午", ""]
CHOICES = {
    "date": DATES,
    "time": TIMES,
    "due": DATES,
    "promised": ["an answer", "  ", ""],
    "outcome": ["promised", "refused", "?", ""],
    "kept": ["yes", "no", "?", ""],
}


def test_order_and_promises(root: Path, engine: EngineContent) -> None:
    chance = random.Random(6)
    ids = ["c1", "c2", "c9", "c10", "c123", "x", "c0x"]
    logs = [
        {
            key: {field: chance.choice(values) for field, values in CHOICES.items()}
            for key in chance.sample(ids, chance.randint(0, len(ids)))
        }
        for _ in range(500)
    ]
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / MODULE).as_uri()]
    done = subprocess.run(
        command,
        input=json.dumps({"today": TODAY.isoformat(), "logs": logs}),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    for log, line in zip(logs, done.stdout.splitlines(), strict=True):
        entries = review(engine, log, TODAY, "zh")["entries"]
        ours = [[each["id"], each["open_promise"], each["late"]] for each in entries]
        assert json.loads(line) == ours, log
