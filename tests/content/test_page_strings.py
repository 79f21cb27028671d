"""The page's JavaScript and the rest of the project agree on words and on versions."""

import re
from pathlib import Path

from knowledge_base.log.words import log_words
from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION

# Keys chosen at run time are met by the browser tests, where a missing one throws.
_TEXT = re.compile(r"""\btext\(\s*"(?P<key>[^"]+)\"""")


def test_every_text_the_page_asks_for_exists(root: Path, site: Site) -> None:
    widget = root / "overrides" / "widget"
    sources = (path for path in widget.rglob("*.mjs") if ".test" not in path.name)
    asked = {key for path in sources for key in _TEXT.findall(path.read_text(encoding="utf-8"))}
    known = set(site.content.strings.section("widget", "zh")) | set(
        log_words(site.content.log, "zh")
    )
    assert len(asked) > 20
    assert asked - known == set()


def test_page_and_engine_speak_the_same_version(root: Path) -> None:
    source = (root / "overrides/widget/engine/api.mjs").read_text(encoding="utf-8")
    assert re.findall(r"API_VERSION = (\d+);", source) == [str(API_VERSION)]
