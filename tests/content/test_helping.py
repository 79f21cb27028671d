"""The tools ask of a helper what the finder asked: the same question, the same answers."""

import re
from pathlib import Path

from knowledge_base.site.whole import Site


def test_the_tools_know_a_helper_by_the_finder_s_own_question(site: Site, root: Path) -> None:
    module = (root / "overrides/widget/shell/helping.mjs").read_text("utf-8")
    named = {
        name: re.findall(r'"([a-z-]+)"', value)
        for name, value in re.findall(r"^const (\w+) = (.+);$", module, re.MULTILINE)
    }
    triage = site.content.triage
    helpers = [note.option for note in triage.helpers.notes]
    (asked,) = (each for each in triage.questions if each.id == triage.helpers.question)
    others = [option.id for option in asked.options if option.id not in helpers]
    assert named == {"QUESTION": [asked.id], "HELPERS": helpers, "BORROWER": others}
