"""Rows of the statement are kept under ids: none that a reader may have saved may vanish."""

import json
import re
from pathlib import Path

from knowledge_base.site.whole import Site


def test_every_row_of_old_still_has_a_prompt(site: Site, root: Path) -> None:
    module = (root / "overrides/widget/store/money-old-places.mjs").read_text(encoding="utf-8")
    places = re.findall(r'^  "?([a-z-]+)"?: (\[.+\]),$', module, re.MULTILINE)
    known = {
        f"{group.id}.{prompt.id}" for group in site.content.money.groups for prompt in group.prompts
    }
    old = {f"{group}.{one}" for group, ids in places for one in json.loads(ids)}
    assert len(old) == 37
    assert old - known == set()
