"""Puts the parts of a guide into sections once its Markdown is HTML.

Markdown knows no sections, and within raw HTML its own blocks would have to be raw as well.
So the template leaves comments, which Markdown lets pass.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"<!--(/?)guide-(front|part)(?: ([a-z0-9-]+))?-->")


def with_sections(html: str) -> str:
    """Return the HTML of a page with each pair of marks as a section."""
    return _MARK.sub(_tag, html)


def _tag(mark: re.Match[str]) -> str:
    closing, kind, name = mark.groups()
    if closing:
        return "</section>"
    data = f' data-part="{name}"' if name else ""
    return f'<section class="guide-{kind}"{data}>'
