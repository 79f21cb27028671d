"""A browser, the built site on a real server, and pages that fail on any surprise.

CHROMIUM_PATH names the browser. SITE_DIR names a built site to test instead of building
one; a path in SITE_URL puts it below that path, as a host would.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from by_turns import not_their_turn
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from python_here import ADDRESS, answer, stand_in

# Quiet: no traffic of the browser's own, which the test for foreign hosts would see.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Hundreds of starts, none of them long: compiling the runtime a second time, for speed
    # later on, would be a fifth of all the work.
    "--js-flags=--liftoff-only",
]
PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}
GUIDE = "guides/first-application/"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--every-reader"):
        return
    out = not_their_turn(items)
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in set(out)]


class _Handler(SimpleHTTPRequestHandler):
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


class _Server(ThreadingHTTPServer):
    """A server that takes it calmly when a reader leaves in the midst of a download."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _header_rules(site: Path) -> list[tuple[str, str, str]]:
    """Read the site's `_headers`: (folder, header, value)."""
    rules, folder = [], "/"
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            folder = line.removesuffix("*")
        else:
            name, value = line.strip().split(": ", 1)
            rules.append((folder, name, value))
    return rules


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    """Address of the site's root, with a slash at the end."""
    given = os.environ.get("SITE_DIR")
    folder = Path(given) if given else request.getfixturevalue("built_site")
    prefix = urlsplit(os.environ.get("SITE_URL", "")).path.rstrip("/") + "/"
    handler = partial(_Handler, directory=str(folder), prefix=prefix, rules=_header_rules(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        # Two cores may be busy with other tests, or with other work, while Python starts.
        expect.set_options(timeout=30_000)
        yield browser
        browser.close()


@dataclass
class Watch:
    """Everything a page did that a reader should never meet."""

    host: str
    allowed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("request", lambda request: self._request(request.url))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.faults.append(f"console {kind}: {text}")

    def _request(self, url: str) -> None:
        self.requests.append(url)
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.faults.append(f"foreign host: {url}")

    def surprises(self) -> list[str]:
        return [
            fault
            for fault in self.faults
            if not any(re.search(pattern, fault) for pattern in self.allowed)
        ]


@dataclass
class Reader:
    """One person with one browser: a language, a screen, and a storage of their own."""

    base: str
    lang: str
    context: BrowserContext
    watch: Watch

    def url(self, path: str = GUIDE, lang: str | None = None) -> str:
        return self.base + ("en/" if (lang or self.lang) == "en" else "") + path

    def open(self, path: str = GUIDE, now: str | None = None) -> Page:
        """Open a page; with `now`, a local ISO time, on a clock that stands still.

        A clock set only once the page runs cannot stop the timers that began before it:
        they fire after they were cancelled.
        """
        page = self.context.new_page()
        if now:
            page.clock.set_fixed_time(now)
        page.goto(self.url(path))
        return page

    def allow(self, pattern: str) -> None:
        """Expect a complaint of the browser that this test provokes on purpose."""
        self.watch.allowed.append(pattern)


@pytest.fixture
def make_reader(
    base: str, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Reader]]:
    """Makes readers: `make_reader("zh", PHONE, **options of a browser context)`.

    A guide opens whole for them, as where folded words cannot be found by the browser's own
    search; with `folding=True` as its map.
    """
    readers: list[Reader] = []

    def make(
        lang: str = "zh",
        screen: dict[str, int] = PHONE,
        *,
        folding: bool = False,
        **options: Any,
    ) -> Reader:
        context = browser.new_context(viewport=screen, **options)
        if not folding:
            context.add_init_script("delete HTMLElement.prototype.onbeforematch;")
        watch = Watch(urlsplit(base).netloc)
        watch.attach(context)
        if request.node.get_closest_marker("python") is None:
            stand_in(context)
        readers.append(Reader(base, lang, context, watch))
        return readers[-1]

    yield make
    for reader in readers:
        reader.context.close()
    assert [fault for reader in readers for fault in reader.watch.surprises()] == []


@pytest.fixture(
    params=[("zh", PHONE), ("en", PHONE), ("zh", DESK), ("en", DESK)],
    ids=["zh-phone", "en-phone", "zh-desk", "en-desk"],
)
def reader(request: pytest.FixtureRequest, make_reader: Callable[..., Reader]) -> Reader:
    """Both languages on a small and on a wide screen."""
    lang, screen = request.param
    return make_reader(lang, screen)


@pytest.fixture(params=[("zh", PHONE), ("en", DESK)], ids=["zh-phone", "en-desk"])
def either(request: pytest.FixtureRequest, make_reader: Callable[..., Reader]) -> Reader:
    """Each language and each screen once, for what hardly depends on the pairing."""
    lang, screen = request.param
    return make_reader(lang, screen)


@pytest.fixture(params=["zh", "en"])
def caller(request: pytest.FixtureRequest, make_reader: Callable[..., Reader]) -> Reader:
    """Each language on a phone."""
    return make_reader(request.param)


@pytest.fixture(params=["zh", "en"])
def stepper(request: pytest.FixtureRequest, make_reader: Callable[..., Reader]) -> Reader:
    """Each language on a phone that finds folded words, so that guides open as their map."""
    return make_reader(request.param, folding=True)


@pytest.fixture
def phone(make_reader: Callable[..., Reader]) -> Reader:
    """A Chinese reader with a phone, for what depends on neither."""
    return make_reader("zh", PHONE)
