"""The Content-Security-Policy of each page: our own host only, no inline code but known code."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from knowledge_base.core.problems import ContentError, Problem

if TYPE_CHECKING:
    from collections.abc import Collection

_SCRIPT = re.compile(
    r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script\s*>", re.DOTALL | re.IGNORECASE
)
_ADDRESS = re.compile(r"(?<![\w-])src\s*=", re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?(?P<type>[^"'\s>]+)""")
_RUNS = {"module", "text/javascript", "application/javascript"}
_GALLERY = "<component-gallery"
_CHARSET = re.compile(r"<meta charset=[^>]*>")

# The inline scripts that templates bring, by the SHA-256 of what they say. A page of words
# has none of its own: whatever else is found fails the build.
KNOWN_SCRIPTS = frozenset(
    {
        # overrides/partials/dark-at-once.html.
        "l/FC3dM1JNBie+xkS21NQbRLQSgIpYUrDmF6WhADkw4=",
    }
)


def inline_scripts(html: str) -> list[str]:
    """Return the bodies of the inline scripts that a browser would run, in order."""
    bodies = []
    for match in _SCRIPT.finditer(html):
        attributes = match["attributes"]
        kind = _TYPE.search(attributes)
        if not _ADDRESS.search(attributes) and (kind is None or kind["type"] in _RUNS):
            bodies.append(match["body"])
    return bodies


def unknown_scripts(html: str, known: Collection[str] = KNOWN_SCRIPTS) -> list[str]:
    """Return the inline scripts of a page that no template brings."""
    return [body for body in inline_scripts(html) if _digest(body) not in known]


def policy(html: str, *, serving: bool = False) -> str:
    """Return the policy for a page.

    Args:
        html: the finished page.
        serving: the development server adds its own inline reload script after us, so
            there inline scripts are allowed instead of listed.
    """
    if serving:
        inline = ["'unsafe-inline'"]
    else:
        inline = sorted({f"'sha256-{_digest(body)}'" for body in inline_scripts(html)})
    return _written(inline, ["default", *(["gallery"] if _GALLERY in html else [])])


def policy_of_all_pages() -> str:
    """Return the policy that a host sends with every page, the same for all of them.

    What each page says of itself (`policy`) holds besides; only framing cannot be forbidden there.
    """
    inline = sorted(f"'sha256-{digest}'" for digest in KNOWN_SCRIPTS)
    return f"{_written(inline, ['default', 'gallery'])}; frame-ancestors 'none'"


def _written(inline: list[str], trusted: list[str]) -> str:
    directives = {
        # For what is fetched and for workers as well: no page need carry it three times.
        "default-src": ["'self'"],
        # WebAssembly needs 'wasm-unsafe-eval'; eval of JavaScript stays forbidden.
        "script-src": ["'self'", "'wasm-unsafe-eval'", *inline],
        # The theme's icons are data: images inside its stylesheet.
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        # No text becomes markup or a script's address but by trusted.mjs and small-window.mjs.
        "require-trusted-types-for": ["'script'"],
        "trusted-types": trusted,
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def add_policy(
    html: str, file: str, *, serving: bool = False, known: Collection[str] = KNOWN_SCRIPTS
) -> str:
    """Return the page with its policy as the first thing a browser reads after the charset.

    Args:
        html: the finished page.
        file: what it was made from, for messages.
        serving: see `policy`.
        known: the inline scripts it may have.

    Raises:
        ContentError: the page has an inline script that is not known.
        ValueError: the page has no `<meta charset>` to put the policy after.
    """
    if strange := unknown_scripts(html, known):
        raise ContentError(
            Problem(
                file,
                0,
                f"an inline script that no template brings: '{body.strip()[:60]}'",
                f"remove it; has the theme changed, add {_digest(body)} to KNOWN_SCRIPTS"
                " in src/knowledge_base/site/security.py",
            )
            for body in strange
        )
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, serving=serving)}">'
    locked, count = _CHARSET.subn(lambda match: match[0] + tag, html, count=1)
    if count != 1:
        raise ValueError("the page has no <meta charset>")
    return locked


def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
