"""What is left of the theme: one stylesheet in the head, the rules that can apply, no scripts."""

import re
from pathlib import Path

import pytest

from knowledge_base.site.theme_files import (
    StylesError,
    is_unused,
    join_styles,
    purged,
    reachable_tables,
)

THEME = """\
:root{--seen:1px;--beside:2px;--gone:3px}
.page{margin:var(--seen)}
.late:focus{margin:0}
.late:not(.focus-visible){margin:0}
.gone{margin:0}
.page .gone,.page:not(.gone)::before{margin:0}
#place>h1[data-at=here]{margin:0}
[data-at=elsewhere]{margin:0}
kbd,h1{margin:0}
@media print{.page{margin:0}.gone{margin:0}}
@media (forced-colors: active){.gone{margin:0}}
@keyframes turn{to{margin:0}}
"""
PAGE = """\
<!doctype html><html><head>
<link rel="stylesheet" href="{root}assets/stylesheets/main.css">
<link rel="stylesheet" href="{root}assets/stylesheets/palette.css">
<link rel="stylesheet" href="{root}assets/app-1/styles.css">
</head><body><link rel="stylesheet" href="{root}assets/app-1/part.css">
<main class="page first" id="place"><h1 data-at='here'>gone kbd</h1>
<template><p class="in-template"></p></template></main></body></html>
"""
LEFT = """\
:root{--seen:1px;--beside:2px}
.page{margin:var(--seen)}
.late:focus{margin:0}
.late:not(:focus-visible){margin:0}
.page:not(.gone)::before{margin:0}
#place>h1[data-at=here]{margin:0}
h1{margin:0}
@media print{.page{margin:0}}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": PAGE.format(root=""),
        "en/a/index.html": PAGE.format(root="../../"),
        "404.html": PAGE.format(root="/guide/"),
        "s/a/index.html": "<link rel='stylesheet' href='../../assets/app-1/short.css'>",
        "assets/stylesheets/main.css": THEME,
        "assets/stylesheets/palette.css": ".gone{color:red}",
        "assets/app-1/styles.css": ".own{margin:var(--beside)}",
        "assets/app-1/part.css": ".part{margin:0}",
        "assets/app-1/app.js": "place.className='late'",
        "assets/app-1/library.js": "const it = 'gone'",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def without_spaces(css: str) -> str:
    return "".join(css.split())


def test_what_can_apply_is_left(site: Path) -> None:
    left = purged(
        [site / "assets/stylesheets/main.css"],
        beside=[site / "assets/app-1/styles.css"],
        pages=[site / "index.html"],
        modules=[site / "assets/app-1/app.js"],
    )
    assert without_spaces(left) == without_spaces(LEFT)


def test_every_page_names_one_stylesheet(site: Path) -> None:
    join_styles(site, vendored={"library.js"})
    (sheet,) = (site / "assets/app-1").glob("page-*.css")
    assert (site / "assets/app-1/part.css").read_text() == ".part{margin:0}"
    assert without_spaces(sheet.read_text()) == without_spaces(
        LEFT + "/* ours */ .own{margin:var(--beside)}"
    )
    for name, root in [("index.html", ""), ("en/a/index.html", "../../"), ("404.html", "/guide/")]:
        html = (site / name).read_text()
        names = re.findall(r'<link rel="stylesheet" href="([^"]*)">', html)
        assert names == [f"{root}assets/app-1/{sheet.name}", f"{root}assets/app-1/part.css"]
    assert "short.css" in (site / "s/a/index.html").read_text()
    assert list(site.rglob("main.css")) + list(site.rglob("palette.css")) == []


def test_a_stylesheet_that_is_missing_is_told(site: Path) -> None:
    with pytest.raises(StylesError, match=r"other\.css"):
        purged([site / "other.css"])


def test_of_the_theme_nothing_else_is_published() -> None:
    theme = {
        "assets/javascripts/bundle.1.min.js": True,
        "assets/javascripts/lunr/wordcut.js": True,
        "assets/images/favicon.png": True,
        "assets/stylesheets/main.1.min.css.map": True,
        "assets/stylesheets/main.1.min.css": False,
        "assets/favicon.svg": False,
    }
    assert {uri: is_unused(uri) for uri in theme} == theme


def test_tables_of_the_words_are_a_stop_and_no_others() -> None:
    ours = '<table class="schedule"><tr></tr></table>'
    assert reachable_tables(f"<table><tr></tr></table>{ours}") == (
        f'<table tabindex="0"><tr></tr></table>{ours}'
    )


def test_tables_are_called_by_the_heading_above_them() -> None:
    heading = '<h2 id="a">If <b>both</b> say "no"<a class="headerlink" href="#a">#</a></h2>'
    assert reachable_tables(f"{heading}<p>A</p><table>") == (
        f'{heading}<p>A</p><table tabindex="0" aria-label="If both say &quot;no&quot;">'
    )
