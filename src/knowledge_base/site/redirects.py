"""Old addresses lead on: a note where a step used to be, a small page where a page was.

Both work without JavaScript; with it, a moved step's note is followed at once. A note is seen
by nobody but those who came by its old address, and the search does not find it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from knowledge_base.core.inline import InlineExpander
from knowledge_base.core.pages import page_url, relative_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content


def moved_notes(
    moved: Mapping[str, str], content: Content, anchors: Mapping[str, Anchor], page: str, lang: str
) -> str:
    """Return HTML notes for the ids that used to stand on `page`, "" when there are none."""
    inline = InlineExpander(content, anchors, page, lang)
    notes = []
    for address, key in moved.items():
        old_page, _, fragment = address.partition("#")
        if old_page == page and fragment:
            url = html.escape(inline.url(key))
            link = f'<a href="{url}">{html.escape(anchors[key].title[lang])}</a>'
            words = inline.text("site.moved")
            notes.append(
                f'<p class="moved" id="{fragment}" data-moved-to="{url}" data-search-exclude>'
                f"{words} {link}</p>"
            )
    return "\n\n".join(notes)


def redirect_pages(
    moved: Mapping[str, str], anchors: Mapping[str, Anchor], prefix: str, lang: str
) -> dict[str, str]:
    """Return file name below the site's root -> HTML, for whole pages that moved.

    Args:
        moved: old address -> id.
        anchors: every permanent id and its page.
        prefix: the language's folder in the site, "" or "en/".
        lang: the language of the page.
    """
    pages = {}
    for address, key in moved.items():
        if "#" in address:
            continue
        anchor = anchors[key]
        fragment = f"#{anchor.fragment}" if anchor.fragment else ""
        url = html.escape(relative_url(anchor.page, address) + fragment)
        title = html.escape(anchor.title[lang])
        pages[f"{prefix}{page_url(address)}index.html"] = (
            f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
            f'<meta name="robots" content="noindex">'
            f'<meta http-equiv="refresh" content="0; url={url}"><title>{title}</title></head>'
            f'<body><p><a href="{url}">{title}</a></p></body></html>\n'
        )
    return pages
