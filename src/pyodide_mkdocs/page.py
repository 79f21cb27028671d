"""What the plugin writes into each page."""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from pyodide_mkdocs.bundle import Bundle
from pyodide_mkdocs.toolchain import RUNTIME_FILES, Pyodide

#: The same id as ``SETTINGS_ID`` in web/protocol.mjs (a test compares them).
SETTINGS_ID = "pyodide-mkdocs"
#: The two zips under gzip (see ``archive.pack``).
PACKED_STDLIB = "stdlib.bin"
PACKED_APP = "app.bin"


@dataclass(frozen=True)
class Release:
    """One built state of the app and its runtime."""

    pyodide: Pyodide
    entry: str
    runtime: Bundle
    app: Bundle
    main: str | None
    #: What ``main`` imports: asked for at once instead of after ``main`` has come.
    preload: tuple[str, ...]
    styles: tuple[str, ...]

    def settings(self, root: str = "") -> dict[str, Any]:
        """The page's settings (``PageSettings`` in web/settings.mjs).

        Args:
            root: Address of the site's root as seen from the page, empty or
                with a slash at the end.
        """
        sizes = {
            "runtime": self.runtime.sizes(*RUNTIME_FILES, PACKED_STDLIB),
            "app": self.app.sizes(PACKED_APP),
        }
        return {
            "pyodide": self.pyodide.version,
            "runtime": root + self.runtime.folder,
            "app": root + self.app.folder,
            "stdlib": PACKED_STDLIB,
            "package": PACKED_APP,
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
        lines += [f'<link rel="modulepreload" href="{app}{escape(name)}">' for name in self.preload]
        if self.main:
            lines.append(f'<script type="module" src="{app}{escape(self.main)}"></script>')
        return "\n".join(lines) + "\n"

    def insert(self, html: str, root: str) -> str:
        """A page with the elements put in, once, at the end of its head."""
        if "</head>" not in html or f'id="{SETTINGS_ID}"' in html:
            return html
        return html.replace("</head>", self.head(root) + "</head>", 1)
