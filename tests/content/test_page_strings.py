"""The page's JavaScript and the rest of the project agree on words and on versions."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.core.components import EVERYWHERE, MANIFEST, read_words
from knowledge_base.site.page_words import page_words
from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION

ROOT = Path(__file__).parents[2]
WIDGET = ROOT / "overrides" / "widget"
TAGS = json.loads((ROOT / MANIFEST).read_text(encoding="utf-8"))
_IMPORT = re.compile(r"""(?:\bfrom |\bimport\(|\bimport )"(\.{1,2}/[^"]+\.mjs)\"""")
_TEXT = re.compile(r"""\btext\(\s*"(?P<key>[^"]+)\"""")
# Keys chosen at run time stand somewhere as strings, or begin as the words before a value.
_ANY = re.compile(r'"([a-z][a-z_0-9]+)"')
# Names of events and states of Python's start as well; as words they stand in `text("…")`.
OF_THE_START = {"failed", "loading", "progress"}
_FAMILY = re.compile(r"\btext\(\s*`([a-z_]+_)\$\{")


def modules_of(*entries: str) -> dict[Path, str]:
    """The modules that these load, sooner or later, and their source."""
    found: dict[Path, str] = {}
    to_do = [(WIDGET / entry).resolve() for entry in entries]
    while to_do:
        path = to_do.pop()
        if path not in found and path.is_file():
            found[path] = path.read_text(encoding="utf-8")
            to_do += [(path.parent / name).resolve() for name in _IMPORT.findall(found[path])]
    return found


def asked(sources: dict[Path, str], known: set[str]) -> Iterator[str]:
    for source in sources.values():
        yield from _TEXT.findall(source)
        yield from (key for key in _ANY.findall(source) if key in known - OF_THE_START)
        for family in _FAMILY.findall(source):
            yield from (key for key in known if key.startswith(family))


def test_every_text_the_page_asks_for_exists(site: Site) -> None:
    sources = (path for path in WIDGET.rglob("*.mjs") if ".test" not in path.name)
    literal = {key for path in sources for key in _TEXT.findall(path.read_text(encoding="utf-8"))}
    every = "".join(f"<{tag}>" for tag in TAGS)
    known = page_words(site.content, read_words(ROOT), every, "zh")
    assert len(literal) > 20
    assert literal - set(known) == set()
    assert set(site.content.strings.section("widget", "zh")) - set(known) == set()


@pytest.mark.parametrize("tag", ["", *TAGS])
def test_a_page_has_the_words_of_what_it_holds(site: Site, tag: str) -> None:
    page = modules_of("app.mjs")
    sources = modules_of(TAGS[tag]["module"]) if tag else page
    own = {path: text for path, text in sources.items() if path not in page or not tag}
    known = set(site.content.strings.section("widget", "zh"))
    there = set(page_words(site.content, read_words(ROOT), f"<{tag} class='x'>", "zh"))
    assert sorted(set(asked(own, known)) - there) == []


def test_a_page_without_components_has_the_common_words_alone(site: Site) -> None:
    words = page_words(site.content, read_words(ROOT), "<p>", "en")
    files = {f"ui/{name}.yml" for name in EVERYWHERE}
    table = site.content.strings
    assert words == {
        key.removeprefix("widget."): texts["en"]
        for key, texts in table.table.items()
        if key.startswith("widget.") and table.files[key] in files
    }


def test_page_and_engine_speak_the_same_version(root: Path) -> None:
    source = (root / "overrides/widget/engine/api.mjs").read_text(encoding="utf-8")
    assert re.findall(r"API_VERSION = (\d+);", source) == [str(API_VERSION)]
