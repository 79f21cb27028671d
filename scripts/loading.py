"""Lets many readers at once ask nginx for the site, and tells how long they wait.

nginx is configured by what `scripts/publish` writes, and runs from a folder of its own, with
neither the machine's settings nor its rights. wrk plays the readers (`load.lua`), on the same
processors: what is measured is both. It keeps nothing, so each page costs what a first visit does.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from knowledge_base.site.hosting.publishing import publish
from pyodide_mkdocs.parity import find_shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
READERS = 200
# So many of the pages' readers start Python: one in ten.
STARTS_PYTHON = 10
# Longer than this nobody waits, and wrk calls it an error.
PATIENCE = "10s"
BROWSERS = {"Accept-Encoding": "gzip, deflate, br"}
NAMED = re.compile(r'(?:href|src)="([^"]+\.(?:css|js|svg))"')
# What a server without a name of its own keeps elsewhere by default, where it may not write.
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
NGINX = """\
daemon off;
worker_processes auto;
pid nginx.pid;
error_log errors.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    {temporary}
    server {{
        listen 127.0.0.1:{port};
        include "{published}/nginx.conf";
    }}
}}
"""


def walk(site: Path) -> list[str]:
    """List addresses as a reader's browser asks for them: a page, then what the page names.

    Args:
        site: the built site.
    """
    python = [f"/{file.relative_to(site).as_posix()}" for file in find_shipped(site).downloads()]
    asked: list[str] = []
    # Short addresses (`s/`) only lead on, and there are a thousand of them.
    pages = [page for page in sorted(site.rglob("index.html")) if page.parent.parent.name != "s"]
    for number, page in enumerate(pages):
        address = f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        found = NAMED.findall(page.read_text(encoding="utf-8"))
        asked += [address, *dict.fromkeys(urljoin(address, name) for name in found)]
        asked += python if number % STARTS_PYTHON == 0 else []
    return asked


def wrong_answers(port: int, paths: list[str]) -> list[str]:
    """Ask for each address once: whole, as known already, and for its beginning alone.

    Args:
        port: where nginx listens.
        paths: the addresses.

    Returns:
        What was answered otherwise than by 200, 304 and 206.
    """
    host = http.client.HTTPConnection("127.0.0.1", port)

    def status(path: str, headers: dict[str, str]) -> tuple[int, str]:
        host.request("GET", path, headers=headers)
        answer = host.getresponse()
        answer.read()
        return answer.status, answer.getheader("ETag", "")

    wrong = []
    for path in dict.fromkeys(paths):
        whole, tag = status(path, BROWSERS)
        known, _ = status(path, {**BROWSERS, "If-None-Match": tag})
        part, _ = status(path, {"Range": "bytes=0-9"})
        if (whole, known, part) != (200, 304, 206):
            wrong.append(f"{path}: {whole}, {known}, {part}")
    host.close()
    return wrong


@contextlib.contextmanager
def nginx(published: Path, work: Path) -> Iterator[int]:
    """Run nginx on a free port for as long as the block lasts; fail on what it complains of.

    Args:
        published: the folder that was published into.
        work: a folder for nginx alone.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    temporary = " ".join(f"{kind}_temp_path {kind};" for kind in TEMPORARY)
    settings = NGINX.format(temporary=temporary, port=port, published=published)
    (work / "nginx.conf").write_text(settings, encoding="utf-8")
    server = subprocess.Popen(["nginx", "-p", work, "-e", "errors.log", "-c", "nginx.conf"])
    try:
        while server.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait()
        complaints = (work / "errors.log").read_text(encoding="utf-8")
    if complaints:
        sys.exit(f"nginx complains:\n{complaints[:2000]}")


def ask(port: int, paths: list[str], seconds: int, work: Path) -> dict[str, Any]:
    """Let the readers read, and return wrk's figures.

    Args:
        port: where nginx listens.
        paths: the addresses, all of which are there.
        seconds: for how long.
        work: a folder for the list.
    """
    listed = work / "paths"
    listed.write_text("\n".join(paths) + "\n", encoding="utf-8")
    threads = str(min(os.cpu_count() or 1, READERS))
    headers = [part for name, value in BROWSERS.items() for part in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t", threads, "-c", str(READERS), "-d", f"{seconds}s", "--timeout", PATIENCE]
    command += [*headers, "-s", str(ROOT / "scripts" / "load.lua"), f"http://127.0.0.1:{port}/"]
    said = subprocess.run(
        [*command, "--", str(listed), threads], check=True, capture_output=True, text=True
    ).stdout
    figures: dict[str, Any] = json.loads(said.partition("FIGURES ")[2])
    return figures


def report(figures: dict[str, Any], seconds: int) -> dict[str, Any]:
    """What is told: counts, milliseconds, and how much in a second.

    Args:
        figures: what wrk counted.
        seconds: for how long it was to ask.
    """
    took = figures["microseconds"] / 1e6
    errors = ("refused", "connect", "read", "write", "timeout")
    return {
        "readers at once": READERS,
        "seconds": seconds,
        "requests": figures["requests"],
        "errors": sum(figures[kind] for kind in errors),
        **{f"errors, {kind}": figures[kind] for kind in errors},
        **{f"ms, {n} % within": round(figures[f"p{n}"] / 1000, 1) for n in (50, 90, 99)},
        "ms, longest": round(figures["longest"] / 1000, 1),
        "requests/s": round(figures["requests"] / took),
        "MB/s": round(figures["bytes"] / took / 1e6, 1),
        "processors": os.cpu_count(),
        "day": dt.datetime.now(tz=dt.UTC).date().isoformat(),
    }


def main() -> None:
    """Publish, serve, ask, print; and fail if there was any error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site")
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    options = parser.parse_args()
    seconds = int(os.environ.get("SECONDS", "60"))

    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        # Started by root, nginx reads as nobody.
        work.chmod(0o755)
        published = options.site.resolve()
        if not (published / "nginx.conf").is_file():
            published = work / "published"
            publish(options.site, published, "/", dt.datetime.now(tz=dt.UTC))
        paths = walk(published / "site")
        with nginx(published, work) as port:
            wrong = wrong_answers(port, paths)
            if wrong:
                sys.exit("\n".join(["Not answered by 200, 304 and 206:", *wrong[:20]]))
            told = report(ask(port, paths, seconds, work), seconds)
    print("\n".join(f"{name:20}{value:>14}" for name, value in told.items()))
    if options.json:
        options.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    if told["errors"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
