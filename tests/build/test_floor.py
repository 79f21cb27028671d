"""The built files, the theme's included, run in the browsers of floor.json; so does Pyodide."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FLOOR = json.loads((ROOT / "floor.json").read_text(encoding="utf-8"))

#: What the styles use that a browser of the floor may not know, and what its reader has instead.
INSTEAD = {
    ":is": "none of the rule, of which something else is younger still",
    ":not of several": "none of the rule: a printed paper in two languages before Chrome 88",
    ":has": "none of the rule, which is written for that",
    ":where": "the theme's own looks, and fields as the browser draws them",
    ":focus-visible": "the browser's own frame",
    "::marker": "a mark in the colour of the words",
    "::backdrop": "no shade behind a window",
    "::highlight": "a passage found is scrolled to, and not tinted",
    "::details-content": "a script unfolds before printing",
    "@page": "the browser's margins",
    "@container": "one column",
    "@media (scripting)": "what waits for scripts is shown at once",
    "page": "the browser's margins",
    "size": "the browser's paper",
    "orphans": "other page breaks",
    "widows": "other page breaks",
    "break-after: avoid": "other page breaks",
    "color-scheme": "light bars and fields in the dark",
    "scrollbar-color": "the browser's bars",
    "scrollbar-width": "the browser's bars",
    "scrollbar-gutter": "words a bar's width further left",
    "scroll-behavior": "jumps",
    "scroll-margin": "a keyboard may lead below the bar, as everywhere then",
    "scroll-margin-top": "a place jumped to begins below the header",
    "overflow-anchor": "what stands below an answer moves with it",
    "overscroll-behavior": "the page scrolls along",
    "backface-visibility": "the theme's own looks",
    "width: fit-content": "a notice of full width",
    "height: fit-content": "a box as high as its neighbour",
    "gap of what flexes": "things that stand closer",
    "padding-block": "things that stand closer",
    "margin-block": "things that stand closer",
    "margin-inline": "things that stand closer",
    "border-block": "no line above and below",
    "overflow-wrap: anywhere": "long words are broken by another rule, or scroll",
    "text-autospace": "no air between Chinese and Latin letters",
    "text-wrap": "lines of unlike length",
    "text-decoration-thickness": "a thinner line",
    "text-underline-offset": "a line closer to the words",
    "container-type": "one column",
    "content-visibility": "laid out before it is seen",
    "contain-intrinsic-size": "laid out before it is seen",
    "color-adjust": "print-color-adjust, which stands beside it",
    "accent-color": "ticks in the browser's colour",
    "font-family: system-ui": "the next family",
}

#: Younger than the floor, and how it is asked whether they are there (see old-browsers.test.mjs).
ASKED = {
    "DecompressionStream": "typeof, before Python is fetched",
    "Highlight": "typeof, before a passage is marked",
    "highlights": "beside Highlight",
    "pipeThrough": "beside DecompressionStream",
    "connection": "navigator.connection?.",
    "effectiveType": "of a connection that is there",
    "saveData": "of a connection that is there",
    "persist": "navigator.storage?.persist?.()",
    "storage": "navigator.storage?.",
    "requestIdleCallback": "?? setTimeout",
    "share": "typeof, before its button is shown",
    "showModal": "typeof, or the window stands in the page",
    "createPolicy": "trustedTypes?.",
    "trustedTypes": "?.createPolicy",
    "wakeLock": "!navigator.wakeLock",
}
#: Fields of data, which MDN knows as something else: of the site's own, and of the packages, which
#: are looked at when one is raised.
DATA = {
    "ours": "Duration available details difference handle messages number run token",
    "docx.js": """
        Highlight added bytes captureStackTrace chunks colorScheme component createContext destroy
        dimension effects entry equals features image last limits margin mimeType node percent queue
        range readable removed resize second segment segments share since suffix system toBase64
        toHex token unit
    """,
    "fflate.js": "captureStackTrace deflate gzip level resize sync transfer",
    "ical.js": "component",
    "uqr.js": "lines segment",
}


@pytest.fixture(scope="module")
def needs(built_site: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["node", "tests/build/floor.mjs", str(built_site.resolve())],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_script_can_be_read(needs: dict[str, Any]) -> None:
    assert needs["syntax"] == {}


def test_every_younger_builtin_is_asked_for_before_it_is_used(needs: dict[str, Any]) -> None:
    known = {whose: names.split() for whose, names in DATA.items()}
    known["ours"] += ASKED
    assert needs["builtins"] == {whose: sorted(names) for whose, names in known.items()}


def test_every_younger_style_has_something_instead(needs: dict[str, Any]) -> None:
    assert {name: files for name, files in needs["styles"].items() if name not in INSTEAD} == {}
    assert INSTEAD.keys() - needs["styles"].keys() == set()


def test_no_rule_is_lost_for_the_sake_of_a_younger_selector(needs: dict[str, Any]) -> None:
    # The theme's: no colour where one taps.
    assert needs["lost"] == ["a", "button", "input", "label"]


def test_no_rule_is_lost_for_being_written_shorter(needs: dict[str, Any]) -> None:
    assert needs["short"] == []


def test_the_page_asks_for_what_the_runtime_is_made_of(needs: dict[str, Any]) -> None:
    assert needs["wasm"]["asked"] == needs["wasm"]["needed"]


def test_the_floor_of_python_is_where_all_it_needs_is_there(needs: dict[str, Any]) -> None:
    first = {
        browser: max(versions[browser] for versions in needs["python"].values())
        for browser in FLOOR["python"]
    }
    assert first == {browser: float(version) for browser, version in FLOOR["python"].items()}


def test_who_cannot_read_the_worker_lacks_something_that_is_asked(needs: dict[str, Any]) -> None:
    asked = {name: each for name, each in needs["python"].items() if name != "static blocks"}
    for browser, version in needs["python"]["static blocks"].items():
        assert max(versions[browser] for versions in asked.values()) >= version


def test_the_readme_names_the_same_browsers() -> None:
    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    for oldest in FLOOR.values():
        named = ", ".join(f"{name.title()} {version}" for name, version in oldest.items())
        assert named in text
