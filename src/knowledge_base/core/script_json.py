"""Data that a page's script reads, as JSON inside a script element."""

from __future__ import annotations

import json

from markupsafe import Markup


def script_json(data: object) -> Markup:
    """Return data as JSON for a `<script type="application/json">`, in as few bytes as it takes.

    "<" is written by its number, so that no text in it can end the element.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - nothing in it is markup any more
