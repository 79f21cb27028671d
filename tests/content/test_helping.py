"""The tools ask of a helper what the finder asked: the same question, the same answer."""

import re
from pathlib import Path

from knowledge_base.site.whole import Site


def test_the_tools_know_a_helper_by_the_finder_s_own_question(site: Site, root: Path) -> None:
    module = (root / "overrides/widget/shell/helping.mjs").read_text("utf-8")
    named = dict(re.findall(r'^const (\w+) = "([a-z-]+)";', module, re.MULTILINE))
    helper = site.content.triage.helper
    assert named == {"QUESTION": helper.question, "HELPER": helper.option}
