"""The Content-Security-Policy of each page: our own host only, no inline code but known code."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_TYPE = re.compile(r"""\btype\s*=\s*["']?(?P<type>[^"'\s>]+)""")
_RUNS = {"module", "text/javascript", "application/javascript"}
_CHARSET = re.compile(r"<meta charset=[^>]*>")


def inline_scripts(html: str) -> list[str]:
    """Return the bodies of the inline scripts that a browser would run, in order."""
    bodies = []
    for match in _SCRIPT.finditer(html):
        attributes = match["attributes"]
        kind = _TYPE.search(attributes)
        if "src=" not in attributes and (kind is None or kind["type"] in _RUNS):
            bodies.append(match["body"])
    return bodies


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
    directives = {
        "default-src": ["'self'"],
        # WebAssembly needs 'wasm-unsafe-eval'; eval of JavaScript stays forbidden.
        "script-src": ["'self'", "'wasm-unsafe-eval'", *inline],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        # The theme's icons are data: images inside its stylesheet.
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def add_policy(html: str, *, serving: bool = False) -> str:
    """Return the page with its policy as the first thing a browser reads after the charset.

    Raises:
        ValueError: the page has no `<meta charset>` to put it after.
    """
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, serving=serving)}">'
    locked, count = _CHARSET.subn(lambda match: match[0] + tag, html, count=1)
    if count != 1:
        raise ValueError("the page has no <meta charset>")
    return locked


# A worker obeys the headers it is served with, not the page's policy.
_WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"


def headers_file(immutable_folders: Iterable[str]) -> str:
    """Return a `_headers` file, which several static hosts read (Netlify, Cloudflare Pages).

    Args:
        immutable_folders: content-hashed folders below the site's root, cached for ever.
    """
    lines = [
        "/*",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: no-referrer",
        "  Content-Security-Policy: frame-ancestors 'none'",
    ]
    for folder in sorted(immutable_folders):
        lines += [
            f"/{folder}/*",
            "  Cache-Control: public, max-age=31536000, immutable",
            f"  Content-Security-Policy: {_WORKER_POLICY}",
        ]
    return "\n".join(lines) + "\n"


def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
