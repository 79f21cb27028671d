"""What each page of a built site carries, at any depth, address and language."""

import gzip
import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Document

from pyodide_mkdocs.page import SETTINGS_ID
from pyodide_mkdocs.parity import find_shipped


def head(page: Path) -> dict:
    """The plugin's elements of a page."""
    read = Document(page.read_text(encoding="utf-8"))
    (settings,) = read.css(f"head script#{SETTINGS_ID}")

    def named(selector: str, attribute: str) -> list:
        return [tag.attributes[attribute] for tag in read.css(f"head {selector}")]

    return {
        "settings": json.loads(settings.text()),
        "styles": named("link[rel=stylesheet]", "href"),
        "preload": named("link[rel=modulepreload]", "href"),
        "modules": named("script[type=module]", "src"),
    }


def expected(site: Path, root: str) -> dict:
    shipped = find_shipped(site)
    runtime, app = shipped.runtime.name, shipped.app.name
    modules = [(shipped.runtime / name).stat().st_size for name in ("pyodide.js", "pyodide.asm.js")]
    wasm = (shipped.runtime / "pyodide.asm.wasm").stat().st_size
    archives = [
        len(gzip.decompress(file.read_bytes()))
        for file in (shipped.runtime / "stdlib.bin", shipped.app / "app.bin")
    ]
    return {
        "settings": {
            "runtime": f"{root}assets/{runtime}/",
            "app": f"{root}assets/{app}/",
            "entry": "greeter.api:dispatch",
            "data": ["greeter/data/words.json"],
            "modules": sum(modules),
            "total": sum([*modules, wasm, *archives]),
            "components": {},
        },
        "styles": [f"{root}assets/{app}/styles.css"],
        "preload": [f"{root}assets/{app}/{file.name}" for file in shipped.app.glob("chunk-*.js")],
        "modules": [f"{root}assets/{app}/app.js"],
    }


@pytest.mark.parametrize(
    ("page", "root"),
    [("index.html", ""), ("deep/page/index.html", "../../"), ("404.html", "/")],
)
def test_addresses_fit_the_page(built, page, root):
    found = head(built.site / page)
    assert found == expected(built.site, root) | ({"styles": found["styles"]} if not root else {})


def test_not_found_page_of_a_site_below_a_path(project):
    project.configure(lambda config: config.update(site_url="https://example.org/some/guide/"))
    project.build()
    assert head(project.site / "404.html") == expected(project.site, "/some/guide/")
    assert head(project.site / "deep/page/index.html") == expected(project.site, "../../")


def test_templates_know_the_folders(built):
    read = Document((built.site / "index.html").read_text(encoding="utf-8"))
    assert read.body.attributes["data-app"] == f"assets/{find_shipped(built.site).app.name}/"


def test_settings_cannot_end_their_element(project):
    project.configure(lambda config: config.update(site_url="https://example.org/</script>/"))
    project.build()
    settings = head(project.site / "404.html")["settings"]
    assert settings["app"].startswith("/</script>/assets/app-")


def test_only_the_hashed_copies_are_published(built):
    shipped = find_shipped(built.site)
    files = {path for path in built.published() if Path(path).suffix in {".js", ".css", ".bin"}}
    folders = {f"assets/{shipped.app.name}", f"assets/{shipped.runtime.name}"}
    assert {"/".join(Path(path).parts[:2]) for path in files} == folders
    assert f"assets/{shipped.app.name}/app.js" in files
    assert not [path for path in files if path.endswith("pyodide-lock.json")]


def test_library_from_npm_with_its_licence(project, node_modules):
    # Its fields of classes are younger than that.
    project.write("oldest.json", '{"page": {"chrome": "70"}, "python": {"chrome": "96"}}')
    project.options(vendor={"library.js": "uqr/dist/index.mjs"}, browsers="oldest.json")
    project.build()
    app = find_shipped(project.site).app
    assert (app / "licenses/uqr.txt").read_bytes() == (node_modules / "uqr/LICENSE").read_bytes()
    assert "publicField" in (app / "library.js").read_text(encoding="utf-8")


def test_two_languages(project):
    for name in ("index", "deep/page"):
        project.write(f"docs/{name}.de.md", "# Seite\n")
    languages = [
        {"locale": "en", "name": "English", "default": True, "build": True},
        {"locale": "de", "name": "Deutsch", "build": True},
    ]
    i18n = {"docs_structure": "suffix", "reconfigure_material": False, "languages": languages}
    project.configure(lambda config: config["plugins"].insert(0, {"i18n": i18n}))
    project.build()
    for page, root in (
        ("deep/page/index.html", "../../"),
        ("de/index.html", "../"),
        ("de/deep/page/index.html", "../../../"),
        ("404.html", "/"),
    ):
        assert head(project.site / page) == expected(project.site, root)
    assert len(list((project.site / "assets").iterdir())) == 3
    assert not (project.site / "assets" / "widget").exists()
