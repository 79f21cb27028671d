"""What measures the Python runtime has in common with what rehearses it: a server and a browser."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyodide_mkdocs.bundle import PLUGIN_WEB
from pyodide_mkdocs.parity import page_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PLAIN = ROOT / "node_modules" / "pyodide"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the built site, plain Pyodide and the measuring scripts."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the base class has it
        ".html": "text/html",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        "": "application/octet-stream",
    }

    def __init__(self, site: Path, *args: Any) -> None:
        """Keep the folder that /site/ stands for."""
        bench = Path(__file__).parent
        self.folders = {"site": site, "plain": PLAIN, "bench": bench, "web": PLUGIN_WEB}
        super().__init__(*args)

    def do_GET(self) -> None:
        """Serve a file, or the empty page that carries the settings of the home page."""
        if self.path != "/site/bench.html":
            super().do_GET()
            return
        settings = page_settings((self.folders["site"] / "index.html").read_text(encoding="utf-8"))
        page = (
            "<!doctype html><link rel=icon href=data:,>"
            f'<script type="application/json" id="pyodide-mkdocs">{json.dumps(settings)}</script>'
            '<script type="module" src="/bench/page.mjs"></script>'
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def translate_path(self, path: str) -> str:
        """Find the file by the first part of its address."""
        first, _, rest = path.lstrip("/").partition("/")
        return str(self.folders.get(first, PLAIN / "none") / rest)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Yield the address of the site's root, beside which plain Pyodide lies.

    Args:
        site: the built site.
    """
    handler = functools.partial(Handler, site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/site/"
        server.shutdown()
