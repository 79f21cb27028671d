"""Custom elements come with the pages that hold them, all of a page's before any is made."""

import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError
from selectolax.lexbor import LexborHTMLParser as Document

from pyodide_mkdocs.joining import Front
from pyodide_mkdocs.page import STYLES_HERE
from pyodide_mkdocs.parity import find_shipped

# What all three share, and enough of them that it is a file of its own.
SHARED = "export const made = []; export const note = (name) => made.push(name);"
ELEMENT = """
import {{ note }} from "../shared.mjs";
import {{ name }} from "../parts/name.mjs";
export default class extends HTMLElement {{
  connectedCallback() {{ note("{0}"); this.textContent = `{0} ${{typeof name}}`; }}
  async library() {{ return typeof (await import("../library.js")).encode; }}
}}
"""
APP = """
import { defineElements } from "./elements.mjs";
import { name } from "./parts/name.mjs";
globalThis.lost = [];
globalThis.defined = defineElements((element) => globalThis.lost.push(element.localName));
globalThis.named = name;
"""
# Needs a part of what is there by then.
LATE = 'import { name } from "./name.mjs"; export const late = () => `late ${typeof name}`;'
CALLING = 'globalThis.later = async () => (await import("./parts/late.mjs")).late();'
FRAME = (
    f"<html><head></head><body><header></header>{STYLES_HERE}{{{{ page.content }}}}</body></html>"
)
NAMES = ("first-one", "other-one", "third-one")


@pytest.fixture
def with_components(project):
    for name in NAMES:
        project.write(f"theme/assets/widget/rooms/{name}.mjs", ELEMENT.format(name))
        project.write(f"theme/assets/widget/{name}.css", f"{name} {{ color: red }}")
    project.write("theme/assets/widget/shared.mjs", SHARED)
    project.write("theme/assets/widget/app.mjs", APP)
    manifest = {
        name: {"module": f"rooms/{name}.mjs", "styles": [f"{name}.css"], "of the site": 1}
        for name in NAMES
    }
    project.write("theme/assets/widget/components.json", json.dumps(manifest))
    project.write(
        "docs/deep/page.md",
        "<other-one></other-one>\n<first-one></first-one>\n<other-one></other-one>\n",
    )
    project.options(
        components="components.json",
        styles=["app.css"],
        vendor={"library.js": "uqr/dist/index.mjs"},
    )
    project.build()
    return project


def links(page: Path) -> dict:
    read = Document(page.read_text(encoding="utf-8"))
    settings = json.loads(read.css_first("#pyodide-mkdocs").text())
    preload = [
        link.attributes["href"].split("/")[-1] for link in read.css("link[rel=modulepreload]")
    ]
    return {"components": settings["components"], "preload": preload}


def test_a_page_names_what_it_holds_in_the_order_of_the_manifest(with_components):
    site, app = with_components.site, find_shipped(with_components.site).app
    chunks = {file.name for file in app.glob("chunk-*.js")}
    home, deep = links(site / "index.html"), links(site / "deep/page/index.html")
    assert home["components"] == {}
    assert list(deep["components"].items()) == [(name, f"rooms-{name}.js") for name in NAMES[:2]]
    assert set(home["preload"]) <= chunks
    assert (
        set(deep["preload"])
        == {*home["preload"], "rooms-first-one.js", "rooms-other-one.js"} | chunks
    )
    assert not (app / "components.json").exists()


def test_what_is_called_for_later_splits_nothing(with_components):
    page = with_components.site / "deep/page/index.html"
    before = len(links(page)["preload"])
    with_components.write("theme/assets/widget/parts/late.mjs", LATE)
    with_components.write("theme/assets/widget/app.mjs", APP + CALLING)
    with_components.build()
    assert len(links(page)["preload"]) == before


def sheets(page: Path) -> list[str]:
    """Stylesheets that a page names, those of its head first."""
    read = Document(page.read_text(encoding="utf-8"))
    links = [*read.css("head link[rel=stylesheet]"), *read.css("body link[rel=stylesheet]")]
    return [str(link.attributes["href"]).rpartition("/")[2] for link in links]


def test_styles_come_with_the_pages_that_hold_what_they_are_for(with_components):
    site, app = with_components.site, find_shipped(with_components.site).app
    assert sheets(site / "index.html") == ["styles.css"]
    assert sheets(site / "deep/page/index.html") == [
        "styles.css",
        "styles-first-one.css",
        "styles-other-one.css",
    ]
    texts = {file.name: file.read_text(encoding="utf-8") for file in app.glob("styles-*.css")}
    assert {name: [one for one in NAMES if one in text] for name, text in texts.items()} == {
        "styles-first-one.css": ["first-one"],
        "styles-other-one.css": ["other-one"],
        "styles-third-one.css": ["third-one"],
    }


def test_what_the_same_elements_need_is_one_sheet_in_the_order_of_the_manifest():
    styles = {
        "a-a": ("1.css", "2.css", "3.css"),
        "b-b": ("2.css", "3.css", "4.css"),
        "c-c": ("1.css",),
    }
    front = Front(None, [], [], ["0.css"], styles)
    assert front.component_sheets == {
        "styles-1.css": (["a-a", "c-c"], ["1.css"]),
        "styles-2.css": (["a-a", "b-b"], ["2.css", "3.css"]),
        "styles-4.css": (["b-b"], ["4.css"]),
    }
    assert front.sheets == {
        "styles.css": ["0.css"],
        "styles-1.css": ["1.css"],
        "styles-2.css": ["2.css", "3.css"],
        "styles-4.css": ["4.css"],
    }


def test_a_template_says_where_they_stand(with_components):
    with_components.write("theme/main.html", FRAME)
    with_components.build()
    page = (with_components.site / "deep/page/index.html").read_text(encoding="utf-8")
    head, _, body = page.partition("</head>")
    named = [re.findall(r'href="[^"]*/([\w-]+\.css)"', part) for part in (head, body)]
    assert named == [["styles.css"], ["styles-first-one.css", "styles-other-one.css"]]
    assert body.index("<header>") < body.index("styles-first-one.css") < body.index("<other-one>")
    assert STYLES_HERE not in page


@pytest.mark.parametrize("missing", ["", "rooms-other-one.js"])
def test_elements_are_made_once_their_code_is_there(with_components, server, open_tab, missing):
    server.folders["site"] = with_components.site
    server.missing = {missing} if missing else set()
    tab = open_tab("site/deep/page/index.html")
    found = tab.evaluate("""async () => {
        await defined;
        return [...document.querySelectorAll("first-one, other-one")].map((e) => e.textContent);
    }""")
    lost = tab.evaluate("() => lost")
    library = tab.evaluate("() => document.querySelector('first-one').library()")
    asked = [url for url in tab.requests if "third-one" in url]
    assert (asked, library) == ([], "function")
    assert bool(tab.logged) == bool(missing)
    if missing:
        assert (found, lost) == (["", "first-one string", ""], ["other-one"])
    else:
        assert (found, lost) == (["other-one string", "first-one string", "other-one string"], [])


@pytest.mark.parametrize(
    ("manifest", "named"),
    [
        ("{", "components.json"),
        ('{"first": {"module": "app.mjs"}}', "first"),
        ('{"first-one": {}}', "first-one"),
        ('{"first-one": {"module": "app.mjs", "styles": "app.css"}}', "first-one"),
        ('{"first-one": {"module": "no.mjs"}}', "no.mjs"),
        ('{"first-one": {"module": "app.mjs", "styles": ["no.css"]}}', "no.css"),
    ],
)
def test_manifest_is_refused(unbuilt, manifest, named):
    unbuilt.write("theme/assets/widget/components.json", manifest)
    unbuilt.options(components="components.json")
    with pytest.raises(ConfigurationError, match=named):
        unbuilt.build()
