"""Finished pages without the spaces that only their templates needed.

The theme's menu alone is a third of a small page, and most of its lines are empty.
"""

from __future__ import annotations

import re

# What is inside these is said or run as it stands.
_SPARE = re.compile(
    r"<(?P<kept>pre|textarea|script|style)\b.*?</(?P=kept)>"
    r"|(?<=>)[ \t]*\n[ \t\n]+|[ \t\n]*\n[ \t]*(?=<)",
    re.DOTALL,
)


def without_spare_spaces(html: str) -> str:
    """Return the page with one line break for each run of spaces between a tag and what is next.

    Spaces within a text are left, as are runs without a line break: where words and tags share
    a line, a space between them may be seen.

    Args:
        html: a page.
    """
    return _SPARE.sub(lambda found: found[0] if found["kept"] else "\n", html)
