"""What is published of others is on the bill of materials, and its licence goes where it goes."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser as Document

from knowledge_base.core.programs import (
    BILL,
    LICENSES,
    SHIPPED,
    bill,
    licenses,
    shipped,
    versions_of,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def parts(built_site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((built_site / BILL).read_text(encoding="utf-8"))[
        "components"
    ]
    return found


def test_the_same_commit_gives_the_same_bytes(built_site: Path) -> None:
    made = (built_site / BILL).read_text(encoding="utf-8")
    assert made == bill(ROOT)
    found = (built_site / LICENSES).read_text(encoding="utf-8")
    assert found == licenses(ROOT, versions_of(made))


def test_the_bill_names_all_that_is_locked(parts: list[dict[str, Any]]) -> None:
    npm = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    pinned = (ROOT / "requirements.lock").read_text(encoding="utf-8").count("\n    # via")
    kinds = [each["purl"].split("/")[0] for each in parts]
    assert kinds.count("pkg:npm") == len(npm) - 1
    assert kinds.count("pkg:pypi") == pinned
    assert len({each["bom-ref"] for each in parts}) == len(parts)


def test_all_that_pages_load_is_called_required_and_has_its_licence(
    built_site: Path, parts: list[dict[str, Any]]
) -> None:
    required = {each["name"]: each for each in parts if each["scope"] == "required"}
    assert required.keys() == SHIPPED.keys()
    assert all(each["licenses"] for each in required.values())
    text = (built_site / LICENSES).read_text(encoding="utf-8")
    for name, (licence, _place) in SHIPPED.items():
        assert f"\n{name} {required[name]['version']}\n{licence}\n" in f"\n{text}"


def test_whoever_is_packed_or_copied_into_the_site_is_among_them(built_site: Path) -> None:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    plugin = next(each for each in config["plugins"] if "pyodide-mkdocs" in each)["pyodide-mkdocs"]
    named = {path.partition("/")[0] for path in plugin["vendor"].values()} | {*plugin["requires"]}
    texts = {path.stem for path in built_site.rglob("licenses/*.txt")} - {Path(LICENSES).stem}
    dependencies = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert named | dependencies.keys() <= SHIPPED.keys()
    assert {name.removesuffix(".js") for name in texts} - {"workbox"} <= {
        name.removesuffix(".js") for name in SHIPPED
    }


@pytest.mark.parametrize("lang", ["", "en/"])
def test_a_page_lists_what_is_loaded_and_leads_to_the_licences(built_site: Path, lang: str) -> None:
    place = built_site / lang / "about/makers"
    page = Document((place / "index.html").read_text(encoding="utf-8"))
    rows = [[cell.text() for cell in row.css("th, td")] for row in page.css("tbody tr")]
    *programs, _python = shipped()
    assert rows[:-1] == [list(each) for each in programs]
    assert rows[-1][2] == "PSF-2.0"
    links = page.css("article a[type='text/plain']")
    assert [(place / str(link.attributes["href"])).resolve() for link in links] == [
        (built_site / LICENSES).resolve()
    ]
