"""What the built site says may be kept: all that its pages need, and little of it at first."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.site.offline.manifest import digest

BUDGETS = json.loads((Path(__file__).parents[1] / "budgets.json").read_text(encoding="utf-8"))
NAMES = re.compile(r'(?:href|src)="[^"]*?(assets/(?:app|runtime)-[^"]+\.(?:css|js))"')
#: How a record of a guide's item begins there.
ITEM = re.compile(r'"[\w-]+":\{"after":')


@pytest.fixture(scope="session")
def listed(built_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built_site / "offline.json").read_text(encoding="utf-8"))
    return found


def on_the_line(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def test_what_is_kept_at_first_is_small(built_site, listed):
    beside = [built_site / name for name in ("offline.json", "service-worker.js")]
    shell = sum(size for _digest, size in listed["files"]["shell"].values())
    assert shell + sum(map(on_the_line, beside)) <= BUDGETS["offline"]["shell"]
    assert (built_site / "s/map.json").stat().st_size <= BUDGETS["offline"]["short addresses"]


def test_a_comma_in_a_guide_costs_little(built_site, listed):
    # What comes anew: the worker and the list, the page, its piece of the search file, and where
    # Python is kept the piece of what that reads.
    read = {
        path: size
        for path, (_digest, size) in listed["files"]["python"].items()
        if "/data-" in path and ITEM.search((built_site / path).read_text(encoding="utf-8"))
    }
    beside = [built_site / name for name in ("offline.json", "service-worker.js")]
    for lang in ("zh", "en"):
        sizes = {path: size for path, (_digest, size) in listed["files"][lang].items()}
        page = max(size for path, size in sizes.items() if "guides/" in path)
        piece = max(size for path, size in sizes.items() if path.startswith("search/"))
        pieces = piece + max(read.values())
        assert sum(map(on_the_line, beside)) + page + pieces <= BUDGETS["offline"]["comma"]


def test_every_file_is_there_and_is_the_one_that_is_meant(built_site, listed):
    for files in listed["files"].values():
        for path, (known, _size) in files.items():
            file = built_site / (f"{path}index.html" if path == "" or path[-1] == "/" else path)
            data = file.read_bytes()
            # Archives are kept unpacked.
            assert digest(gzip.decompress(data) if path.endswith(".bin") else data) == known, path


def test_every_page_is_kept_with_all_it_names(built_site, listed):
    kept = {path for files in listed["files"].values() for path in files}
    short = set((built_site / "s").rglob("*.html"))
    for page in set(built_site.rglob("*.html")) - short:
        assert set(NAMES.findall(page.read_text(encoding="utf-8"))) <= kept, page


def test_every_page_names_its_app_in_its_language(built_site, documents):
    named = {
        name: (built_site / name).parent.joinpath(link.attributes["href"]).resolve()
        for name, page in documents.items()
        if (link := page.css_first("link[rel=manifest]")) and name != "404.html"
    }
    assert len(named) > 100
    for name, file in named.items():
        folder = built_site / "en" if name.startswith("en/") else built_site
        assert file == (folder / "app.json").resolve(), name


def test_the_pictures_of_the_app_are_there(built_site):
    for folder in (built_site, built_site / "en"):
        app = json.loads((folder / "app.json").read_text(encoding="utf-8"))
        sizes = {each["sizes"] for each in app["icons"] if (folder / each["src"]).is_file()}
        assert sizes == {"192x192", "512x512"}
        assert (folder / app["start_url"] / "index.html").is_file()
