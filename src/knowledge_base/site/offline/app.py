"""What a phone needs to put the site among its apps: a name and pictures, for each language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# As the languages are published; the first has no folder of its own.
_ROOTS = {LANGUAGES[0]: "./", **dict.fromkeys(LANGUAGES[1:], "../")}
_TAGS = {"zh": "zh-CN", "en": "en"}
# The colours of the picture (overrides/assets/favicon.svg) and of paper.
_GREEN, _WHITE = "#0f6b5f", "#ffffff"


def app_file(lang: str) -> str:
    """Return the address of a language's file, seen from the root of the site."""
    # Not `.webmanifest`: not every server knows what that is.
    return "app.json" if lang == LANGUAGES[0] else f"{lang}/app.json"


def app_of(lang: str, ui: Callable[[str, str], str]) -> dict[str, Any]:
    """Return what the file says; its addresses are relative, so that a copied site stays whole.

    Args:
        lang: the language.
        ui: the interface strings, by key and language.
    """
    root = _ROOTS[lang]
    pictures = [("icon-192.png", "any"), ("icon-512.png", "any"), ("icon-maskable.png", "maskable")]
    sizes = {"icon-192.png": "192x192"}
    return {
        "name": ui("site.name", lang),
        "short_name": ui("offline.app_name", lang),
        "description": ui("site.description", lang),
        "lang": _TAGS[lang],
        "start_url": "./",
        # One worker, and links from one language to the other, for both.
        "scope": root,
        "display": "standalone",
        "theme_color": _GREEN,
        "background_color": _WHITE,
        "icons": [
            {
                "src": f"{root}assets/{name}",
                "sizes": sizes.get(name, "512x512"),
                "type": "image/png",
                "purpose": purpose,
            }
            for name, purpose in pictures
        ],
    }


def write_app_files(site: Path, ui: Callable[[str, str], str]) -> None:
    """Write the file of each language.

    Args:
        site: the folder of the built site.
        ui: the interface strings, by key and language.
    """
    for lang in LANGUAGES:
        text = json.dumps(app_of(lang, ui), ensure_ascii=False, indent=1) + "\n"
        file = site / app_file(lang)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
