"""The list of what a phone may keep: each file in its group, under the digest of its content."""

import json
from pathlib import Path

import pytest

from knowledge_base.site.offline.manifest import digest, manifest, write_parts
from knowledge_base.site.offline.parts import content_parts, parts
from knowledge_base.site.search_index import search_file

APP = "assets/app-1"
PAGE = '<link rel="stylesheet" href="{root}{app}/page.css"><script src="{root}{app}/app.js">'
VENDORED = {"docx.js"}
DATA = "assets/data-1/engine/content.json"
CONTENT = '{"letters":{"a":"words","b":1,"c":2,"d":3,"e":4},"money":{"f":"元"}}'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of few files, in both languages."""
    sizes = '"modules":3,"total":7,"whole":9'
    zh, en = (PAGE.format(root=root, app=APP) for root in ("", "../"))
    entries = [
        {"location": f"page-{page}/#{number}", "title": f"Page {page}", "text": "words"}
        for page, sections in enumerate((20, 1, 40, 1, 1))
        for number in range(sections)
    ]
    files = {
        "index.html": zh + f'<script src="{APP}/home.js">{{{sizes},"components":{{}}}}',
        "en/index.html": en,
        "moved/index.html": "<p>leads on",
        "404.html": zh,
        "s/an-id/index.html": f'<script src="../../{APP}/short-address.js">',
        "s/map.json": "{}",
        "search/zh.json": search_file(entries),
        "search/en.json": search_file(entries[:3]),
        "sitemap.xml": "not kept",
        "assets/favicon.svg": "<svg>",
        "assets/icon-512.png": "not kept",
        "assets/runtime-1/pyodide.asm.wasm": "wasm",
        DATA: CONTENT,
        "assets/runtime-1/whole/pyodide.asm.wasm": "the whole wasm",
        **{
            f"{APP}/{name}": name
            for name in (
                *("page.css", "app.js", "home.js", "short-address.js", "worker.js", "app.bin"),
                *("docx.js", "app.js.map", "licenses/docx.txt"),
            )
        },
    }
    for path, text in files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_each_file_has_its_group(site):
    whole = write_parts(site)
    listed = json.loads(manifest(site, whole, {}, VENDORED))
    assert {group: sorted(files) for group, files in listed["files"].items()} == {
        "shell": [
            "404.html",
            f"{APP}/app.js",
            f"{APP}/page.css",
            f"{APP}/short-address.js",
            "assets/favicon.svg",
            "s/map.json",
        ],
        "tools": [f"{APP}/home.js"],
        "zh": ["", "moved/", *(f"search/zh/{n}.json" for n in range(7))],
        "en": ["en/", *(f"search/en/{n}.json" for n in range(3))],
        "python": [
            *(f"{APP}/{name}" for name in ("app.bin", "worker.js")),
            *(f"assets/data-1/engine/content/{n}.json" for n in range(3)),
            "assets/runtime-1/pyodide.asm.wasm",
        ],
        "whole": ["assets/runtime-1/whole/pyodide.asm.wasm"],
        "extras": [f"{APP}/docx.js"],
    }
    assert listed["whole"] == {
        "search/zh.json": [f"search/zh/{n}.json" for n in range(7)],
        "search/en.json": [f"search/en/{n}.json" for n in range(3)],
        DATA: [f"assets/data-1/engine/content/{n}.json" for n in range(3)],
    }
    assert listed["everywhere"] == [APP, "", '"modules":3,"total":7,"whole":9']
    assert listed["files"]["tools"][f"{APP}/home.js"] == [digest(b"home.js"), len("home.js")]


def test_the_same_site_gives_the_same_bytes(site):
    first = manifest(site, write_parts(site), {"a": {"zh": "甲", "en": "a"}}, VENDORED)
    again = manifest(site, write_parts(site), {"a": {"zh": "甲", "en": "a"}}, VENDORED)
    assert first == again


def test_a_digest_is_the_one_that_the_worker_computes():
    # The same as in overrides/widget/service-worker/kept.test.mjs.
    assert digest("一 comma,".encode()) == "X4JC4ZsJrt-N"


def test_the_pieces_of_a_search_file_are_the_file(site):
    text = (site / "search/zh.json").read_text(encoding="utf-8")
    pieces = parts(text)
    assert "".join(pieces) == text
    # Full, or long enough where a page begins; and always after four pages.
    assert [piece.count('"words"') for piece in pieces] == [0, 20, 24, 17, 1, 1, 0]
    with pytest.raises(ValueError, match="another way"):
        parts(text.replace('","', '", "', 1))


def test_the_pieces_of_what_python_reads_are_the_file():
    pieces = content_parts(CONTENT)
    assert "".join(pieces) == CONTENT
    # The letters in runs, any other section whole.
    runs = ['{"letters":{"a":"words","b":1,"c":2,"d":3', ',"e":4}']
    assert pieces == [*runs, ',"money":{"f":"元"}}']
    with pytest.raises(ValueError, match="another way"):
        content_parts(CONTENT.replace(":", ": "))
