"""A reload that keeps what did not change publishes what a fresh build would."""

import sys
from collections.abc import Callable

import pytest

from tiny_site import Project

Edit = Callable[[Project], None]


def forget() -> None:
    hooks = sys.modules["mkdocs_hooks"]
    hooks._Build.reloading = hooks.Reloading()


@pytest.fixture
def two_pages(project: Project) -> Project:
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("[index.md]", "[index.md, other.md]")
    config.write_text(text, encoding="utf-8")
    for lang in ("zh", "en"):
        project.write(lang, "# A\n\n[B](other.md#there)\n\n## Part\n\nWords.")
        project.write(lang, "# B\n\n## There", "other.md")
    return project


EDITS: dict[str, Edit] = {
    "nothing": lambda _: None,
    "words": lambda site: site.write("zh", "# A\n\n[B](other.md#there)\n\n## Part\n\nOther."),
    "a heading": lambda site: site.write("zh", "# A\n\n## Section"),
    "a title that the menu shows": lambda site: site.write("en", "# C\n\n## There", "other.md"),
    "front matter": lambda site: site.write(
        "en", "---\ntags: [one]\ntitle: D\n---\n# B\n\n## There", "other.md"
    ),
    "a setting": lambda site: (
        (site.folder / "mkdocs.yml").write_text(
            (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
            + "markdown_extensions: [{toc: {permalink: true}}]\n",
            encoding="utf-8",
        )
        and None
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_reload_is_a_fresh_build(two_pages: Project, edit: str) -> None:
    assert two_pages.build()[0] == 0
    EDITS[edit](two_pages)
    code, output = two_pages.build()
    assert code == 0, output
    reloaded = two_pages.published()
    forget()
    assert two_pages.build()[0] == 0
    assert reloaded == two_pages.published()


def test_a_dead_anchor_is_found_from_a_page_that_did_not_change(two_pages: Project) -> None:
    assert two_pages.build()[0] == 0
    two_pages.write("zh", "# B\n\n## Elsewhere", "other.md")
    code, output = two_pages.build()
    assert (code, "#there" in output) == (1, True)


def test_a_page_that_brings_a_warning_brings_it_again(two_pages: Project) -> None:
    two_pages.write("zh", "# A\n\n[C](c.md)")
    told = [two_pages.build() for _ in range(2)]
    assert [(code, "c.md" in output) for code, output in told] == [(1, True), (1, True)]
