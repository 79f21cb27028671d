"""The built site as a static host serves it: its own headers, under gzip."""

from __future__ import annotations

import functools
import gzip
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

# How the browser tests serve (tests/e2e) is how it is measured.
from serving import Handler, Server, header_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

# What stock servers compress; Python's archives are compressed already.
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".wasm")
#: How many times slower the processor of a phone is taken to be.
SLOW = 4
_ZIPPED: dict[Path, bytes] = {}
#: As stock nginx and most page hosts have it.
LEVEL = 6


def zipped(file: Path) -> bytes:
    """A file's bytes under gzip, made once.

    Args:
        file: where it lies.
    """
    if file not in _ZIPPED:
        _ZIPPED[file] = gzip.compress(file.read_bytes(), LEVEL)
    return _ZIPPED[file]


class _Zipping(Handler):
    def do_GET(self) -> None:  # noqa: N802 - as the base class has it
        """Send texts under gzip to whoever takes it."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.split("?")[0].endswith("/") else file
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not takes or file.suffix not in TEXTS or not file.is_file():
            super().do_GET()
            return
        body = zipped(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def languages(base: str, path: str) -> list[str]:
    """A page's addresses in both languages.

    Args:
        base: address of the site's root.
        path: the page, seen from there.
    """
    return [f"{base}{path}", f"{base}en/{path}"]


@contextmanager
def serving_zipped(site: Path) -> Iterator[str]:
    """Yield the address of the site's root.

    Args:
        site: the built site.
    """
    settings: dict[str, Any] = {"prefix": "/", "rules": header_rules(site), "python": True}
    handler = functools.partial(_Zipping, directory=str(site), **settings)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
