"""Addresses that were published keep leading to their step."""

from pathlib import Path

import pytest

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.anchors import Anchor, build_anchors
from knowledge_base.core.content import Content, load_content
from knowledge_base.core.pages import read_pages
from knowledge_base.site.redirects import moved_notes, redirect_pages

BASE = Path(__file__).parent / "base"
MOVED = {"index.md#old-step": "first-step", "old/page.md": "first-step", "older.md": "home"}


@pytest.fixture(scope="module")
def content() -> Content:
    loaded = load_content(BASE)
    loaded.strings.table["site.moved"] = {"zh": "搬到", "en": "Moved to"}  # type: ignore[index]
    return loaded


@pytest.fixture(scope="module")
def anchors(content: Content) -> dict[str, Anchor]:
    return build_anchors(content, BLOCKS, read_pages(BASE), [])


def test_a_moved_step_leaves_a_note(content: Content, anchors: dict[str, Anchor]) -> None:
    assert moved_notes(MOVED, content, anchors, "index.md", "en") == (
        '<p class="moved" id="old-step" data-moved-to="guide/#first-step" data-search-exclude>'
        'Moved to <a href="guide/#first-step">Step one</a></p>'
    )


def test_other_pages_carry_no_note(content: Content, anchors: dict[str, Anchor]) -> None:
    assert moved_notes(MOVED, content, anchors, "guide.md", "zh") == ""


def test_a_moved_page_leads_on_without_scripts(anchors: dict[str, Anchor]) -> None:
    pages = redirect_pages(MOVED, anchors, "en/", "en")
    assert sorted(pages) == ["en/old/page/index.html", "en/older/index.html"]
    assert 'content="0; url=../../guide/#first-step"' in pages["en/old/page/index.html"]
    assert 'content="0; url=../"' in pages["en/older/index.html"]
