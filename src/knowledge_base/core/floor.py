"""The oldest browsers that the site is for: `floor.json`, by which the scripts are built."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Beside mkdocs.yml, since the data of this site and the plugin both need it.
FILE = Path(__file__).parents[3] / "floor.json"


def read_floor() -> Mapping[str, Mapping[str, str]]:
    """Return the oldest version of each browser by its name, of a `page` and of `python`."""
    floor: Mapping[str, Mapping[str, str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return floor
