"""What a host is to send beside the files: every server's configuration is made from this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.site.security import policy_of_all_pages

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How the addresses of content-hashed folders begin, seen from the site's root.
HASHED = ("assets/app-", "assets/runtime-")

#: For every answer, errors as well. What a page may load stands in the page too: hosts differ.
EVERYWHERE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", policy_of_all_pages()),
    # A page that opened this one, or was opened by it, holds no end of it.
    ("Cross-Origin-Opener-Policy", "same-origin"),
    # Nothing here asks for these; nor may anything that got in.
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)

#: For hashed folders besides. A worker obeys the headers it is served with, not the page's policy.
FOR_HASHED = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    ),
)

#: The service worker, at the root of the site (`knowledge_base.site.offline`).
WORKER = "service-worker.js"

#: For it besides: it fetches what it keeps from the site, and nothing from anywhere else. WebKit
#: holds the page's own worker to this as well, once that comes through the service worker.
FOR_WORKER = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
    ),
)

#: Under one name such a folder never changes.
KEPT_FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")

#: Pages name the folders of their build, so each is asked for anew; unchanged it costs a 304.
ASKED_ANEW = ("Cache-Control", "no-cache")


def is_hashed(path: str) -> bool:
    """Tell whether a file lies in a content-hashed folder.

    Args:
        path: its address, seen from the site's root.
    """
    return path.startswith(HASHED)


def data_of(folder: str) -> str:
    """Return the folder of what the code in a hashed folder reads, which stays as long as that.

    It bears the hash of the code: what lies in it changes, so it is none of the hashed ones.

    Args:
        folder: its address, seen from the site's root.
    """
    return folder.replace("/app-", "/data-")


def headers_file(hashed_folders: Iterable[str]) -> str:
    """Return a `_headers` file, which several static hosts read (Netlify, Cloudflare Pages).

    Such a host joins the headers of all parts that fit an address, and has pages asked for
    anew unless told otherwise.

    Args:
        hashed_folders: content-hashed folders below the site's root.
    """
    parts: list[tuple[str, tuple[tuple[str, str], ...]]] = [("/*", EVERYWHERE)]
    parts += [(f"/{folder}/*", (KEPT_FOR_EVER, *FOR_HASHED)) for folder in sorted(hashed_folders)]
    # Said, though it is so for pages too: an old worker that stays would keep a new build away.
    parts += [(f"/{WORKER}", (ASKED_ANEW, *FOR_WORKER))]
    lines = []
    for place, headers in parts:
        lines += [place, *(f"  {name}: {value}" for name, value in headers)]
    return "\n".join(lines) + "\n"
