"""The built site on a real server, with the types and headers that a static host sends."""

from __future__ import annotations

import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from python_here import ADDRESS, answer


class Handler(SimpleHTTPRequestHandler):
    """Serves like a static host: right types, and the headers the site asks for."""

    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
    }

    def __init__(
        self, *args: Any, prefix: str, rules: list[tuple[str, str, str]], **kwargs: Any
    ) -> None:
        self.prefix = prefix
        self.rules = rules
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.prefix) if path.startswith(self.prefix) else "/outside"
        return super().translate_path("/" + inside)

    def end_headers(self) -> None:
        inside = "/" + self.path.removeprefix(self.prefix)
        for folder, name, value in self.rules:
            if inside.startswith(folder):
                self.send_header(name, value)
        super().end_headers()

    def do_POST(self) -> None:
        """Answer as the page's Python would (python_here.py)."""
        if self.path != ADDRESS:
            self.send_error(404)
            return
        request = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        reply = answer(request).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, *_args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """A server that takes it calmly when a reader leaves in the midst of a download."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def header_rules(site: Path) -> list[tuple[str, str, str]]:
    """Read the site's `_headers`: (folder, header, value)."""
    rules, folder = [], "/"
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            folder = line.removesuffix("*")
        else:
            name, value = line.strip().split(": ", 1)
            rules.append((folder, name, value))
    return rules
