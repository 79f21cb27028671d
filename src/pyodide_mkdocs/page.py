"""What the plugin writes into each page."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from pyodide_mkdocs.archive import unpacked_size
from pyodide_mkdocs.bundle import Bundle, published
from pyodide_mkdocs.components import tags_in
from pyodide_mkdocs.lean import WHOLE
from pyodide_mkdocs.toolchain import MODULES, WASM

#: The same id as ``SETTINGS_ID`` in web/protocol.mjs (a test compares them).
SETTINGS_ID = "pyodide-mkdocs"
#: Stands in a template before what custom elements show: their styles are linked here, so that
#: the frame of the page, before it, is shown without waiting for them.
STYLES_HERE = "<!-- styles of custom elements -->"
#: The two zips under gzip (see ``archive.pack``); the same in web/settings.mjs.
PACKED_STDLIB = "stdlib.bin"
PACKED_APP = "app.bin"


def data_folder(app: str) -> str:
    """The folder of the data, by that of the app (the same in web/download.mjs).

    It bears the hash of the code, so that the two always fit; what is in it is asked for anew each
    time, and no page changes with it.
    """
    return app.replace("/app-", "/data-")


@dataclass(frozen=True)
class Release:
    """One built state of the app and its runtime."""

    entry: str
    runtime: Bundle
    app: Bundle
    #: Files that the package reads, published beside the app, by their path in the packed folder.
    data: Mapping[str, bytes]
    #: The module that every page loads, as published.
    main: str | None
    #: Modules of custom elements by tag.
    components: Mapping[str, str]
    #: What an entry imports, by its name: asked for at once instead of after it has come.
    imports: Mapping[str, Iterable[str]]
    #: The stylesheet of every page, as published.
    styles: str | None
    #: Those of custom elements, as published, and the tags that need each.
    component_styles: Mapping[str, Iterable[str]]

    @property
    def data_folder(self) -> str:
        """Where the data lies, below the site's root, with a slash at the end."""
        return data_folder(self.app.folder)

    def settings(self, root: str = "", tags: Iterable[str] = ()) -> dict[str, Any]:
        """The page's settings (``PageSettings`` in web/settings.mjs).

        Args:
            root: Address of the site's root as seen from the page, empty or
                with a slash at the end.
            tags: The custom elements that the page holds.
        """
        modules = sum(self.runtime.sizes(*map(published, MODULES)).values())
        archives = sum(
            map(unpacked_size, (self.runtime.files[PACKED_STDLIB], self.app.files[PACKED_APP]))
        )
        total = modules + archives + len(self.runtime.files[WASM])
        whole = self.runtime.files.get(WHOLE + WASM)
        return {
            "runtime": root + self.runtime.folder,
            "app": root + self.app.folder,
            "entry": self.entry,
            "data": [*self.data],
            "modules": modules,
            "total": total,
            **({"whole": archives + len(whole)} if whole else {}),
            "components": {tag: self.components[tag] for tag in tags},
        }

    def write_data(self, site: Path) -> None:
        """Write the data into the built site."""
        for path, data in self.data.items():
            file = site / self.data_folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def _preload(self, tags: Iterable[str]) -> Iterable[str]:
        """All modules that a page will ask for sooner or later, but for ``main`` itself."""
        modules = [self.components[tag] for tag in tags]
        imported = [name for of in (self.main or "", *modules) for name in self.imports.get(of, ())]
        return dict.fromkeys([*imported, *modules])

    def head(self, root: str, tags: Iterable[str]) -> str:
        """The elements for the end of a page's ``<head>``."""
        app = escape(root + self.app.folder)
        lines = [_stylesheet(app, self.styles)] if self.styles else []
        # "</script>" inside a string would end the element, "<!--" could hide its end.
        data = json.dumps(self.settings(root, tags), separators=(",", ":")).replace("<", "\\u003c")
        lines.append(f'<script type="application/json" id="{SETTINGS_ID}">{data}</script>')
        asked = self._preload(tags)
        lines += [f'<link rel="modulepreload" href="{app}{escape(name)}">' for name in asked]
        if self.main:
            lines.append(f'<script type="module" src="{app}{escape(self.main)}"></script>')
        return "\n".join(lines) + "\n"

    def insert(self, html: str, root: str) -> str:
        """A page with the elements put in, once: at the end of its head, and at STYLES_HERE."""
        if "</head>" not in html or f'id="{SETTINGS_ID}"' in html:
            return html
        tags = tags_in(html, self.components)
        app = escape(root + self.app.folder)
        sheets = self.component_styles.items()
        theirs = [_stylesheet(app, name) for name, users in sheets if {*tags} & {*users}]
        # Where no template says where, at the end of the head, after those of every page.
        here = STYLES_HERE if STYLES_HERE in html else "</head>"
        html = html.replace("</head>", self.head(root, tags) + "</head>", 1)
        return html.replace(here, "\n".join([*theirs, here.replace(STYLES_HERE, "")]).rstrip(), 1)


def _stylesheet(folder: str, name: str) -> str:
    return f'<link rel="stylesheet" href="{folder}{escape(name)}">'
