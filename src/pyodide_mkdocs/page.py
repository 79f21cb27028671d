"""What the plugin writes into each page."""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from pyodide_mkdocs.bundle import Bundle
from pyodide_mkdocs.toolchain import RUNTIME_FILES, STDLIB, Pyodide

#: The same id as ``SETTINGS_ID`` in web/protocol.mjs (a test compares them).
SETTINGS_ID = "pyodide-mkdocs"
APP_ZIP = "app.zip"


@dataclass(frozen=True)
class Release:
    """One built state of the app and its runtime."""

    pyodide: Pyodide
    entry: str
    runtime: Bundle
    app: Bundle
    main: str | None
    styles: tuple[str, ...]

    def settings(self, root: str = "") -> dict[str, Any]:
        """The page's settings (``PageSettings`` in web/settings.mjs).

        Args:
            root: Address of the site's root as seen from the page, empty or
                with a slash at the end.
        """
        sizes = {
            "runtime": self.runtime.sizes(*RUNTIME_FILES, STDLIB),
            "app": self.app.sizes(APP_ZIP),
        }
        return {
            "pyodide": self.pyodide.version,
            "runtime": root + self.runtime.folder,
            "app": root + self.app.folder,
            "stdlib": STDLIB,
            "package": APP_ZIP,
            "entry": self.entry,
            "lock": self.pyodide.lock,
            "sizes": sizes,
            "total": sum(sum(files.values()) for files in sizes.values()),
        }

    def head(self, root: str) -> str:
        """The elements for the end of ``<head>``."""
        app = escape(root + self.app.folder)
        lines = [f'<link rel="stylesheet" href="{app}{escape(style)}">' for style in self.styles]
        # "</script>" inside a string would end the element, "<!--" could hide its end.
        data = json.dumps(self.settings(root), separators=(",", ":")).replace("<", "\\u003c")
        lines.append(f'<script type="application/json" id="{SETTINGS_ID}">{data}</script>')
        if self.main:
            lines.append(f'<script type="module" src="{app}{escape(self.main)}"></script>')
        return "\n".join(lines) + "\n"

    def insert(self, html: str, root: str) -> str:
        """A page with the elements put in, once, at the end of its head."""
        if "</head>" not in html or f'id="{SETTINGS_ID}"' in html:
            return html
        return html.replace("</head>", self.head(root) + "</head>", 1)
