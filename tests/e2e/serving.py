"""The built site on a real server, as a static host would serve it, and the answers of Python."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from python_here import ADDRESS, REAL, WORKER, answer

# Answers are sent in one piece: behind a head sent alone, the system holds the body back until
# the browser has confirmed the head, which it does 40 ms later.
AT_ONCE = -1


class Handler(SimpleHTTPRequestHandler):
    """Serves like a static host: right types, and the headers the site asks for."""

    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
    }
    # A page asks for some twenty files: one connection for all of them.
    protocol_version = "HTTP/1.1"
    wbufsize = AT_ONCE

    def __init__(
        self,
        *args: Any,
        prefix: str,
        rules: list[tuple[str, str, str]],
        python: bool,
        **kwargs: Any,
    ) -> None:
        self.prefix = prefix
        self.python = python
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

    def do_GET(self) -> None:
        """Give out the site's files, and a worker of ours in place of the one with Python."""
        real = self.python or {name: self.headers[name] for name in REAL} == REAL
        if self.path.endswith("/worker.js") and not real:
            self._send(WORKER.encode("utf-8"), "text/javascript")
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Answer as the page's Python would (python_here.py)."""
        if self.path != ADDRESS:
            self.send_error(404)
            return
        request = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        self._send(answer(request).encode("utf-8"), "application/json")

    def _send(self, body: bytes, content_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

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


@contextmanager
def serving(folder: Path, prefix: str, *, python: bool = False) -> Iterator[str]:
    """The address of a built site's root while it is served below `prefix`.

    python: the real one runs in all pages, not only in those that ask for it by a header.
    """
    rules = header_rules(folder)
    handler = partial(Handler, directory=str(folder), prefix=prefix, rules=rules, python=python)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()
