"""A host that can be cut off and can publish another build, and phones that keep what it has."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Literal

from browsing import ARGUMENTS, CHINA, PHONE, browser_path
from playwright.sync_api import Browser, Page, expect
from readers import Watch
from serving import AT_ONCE, Server, header_rules

# Asks the worker how much is kept, as the page of what is kept does.
KEPT = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return await new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage({ type: "state" }, [port2]);
  });
}"""
# In the page, since `wait_for_function` takes a promise for a yes.
_UNTIL = """async ([arg, patience]) => {
  const end = Date.now() + patience;
  while (!(await (CONDITION)(arg))) {
    if (Date.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""
_ALL = f"""async (groups) => {{
  const kept = await ({KEPT})();
  return groups.every((group) => kept[group] && kept[group].files === kept[group].of);
}}"""
PAGES = ["shell", "tools", "zh", "en"]
GUIDE = "guides/first-application/"
LETTER = "papers/hardship-request/"
CONTACTS = "start/official-contacts/"
MY_DATA = "about/my-data/"
DATA = "assets/data-"
OPENED = ("", GUIDE, LETTER, CONTACTS, MY_DATA)
# A list is kept under its digest before anything else of its build.
_IS_THERE = """async ([id, state]) => {
  const registration = await navigator.serviceWorker.ready;
  const [name] = await caches.keys();
  if (!(await (await caches.open(name)).match(`${registration.scope}kept/${id}`))) {
    await registration.update().catch(() => {});
    return false;
  }
  const { active, installing, waiting } = registration;
  if (state === "waiting") return waiting !== null;
  return !installing && !waiting && active.state === "activated";
}"""
PATIENTLY = 120_000
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


def digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode()[:12]


@dataclass
class Published:
    """A built site, perhaps with some files of its own: another build."""

    folder: Path
    own: dict[str, bytes] = field(default_factory=dict)
    #: The name of the folder of scripts there, and the one it has here.
    app: tuple[str, str] = ("", "")

    def read(self, path: str) -> bytes | None:
        if path in self.own:
            return self.own[path]
        file = self.folder / (path.replace(self.app[1], self.app[0]) if self.app[1] else path)
        if not file.is_file():
            return None
        data = file.read_bytes()
        if self.app[1] and path.endswith((".html", ".js")):
            data = data.replace(self.app[0].encode(), self.app[1].encode())
        return data

    @property
    def manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.read("offline.json") or b"")
        return found

    def listing(self, manifest: dict[str, Any]) -> Published:
        """This build, which says that something else may be kept."""
        self.own["offline.json"] = json.dumps(manifest).encode()
        worker = (self.folder / "service-worker.js").read_text(encoding="utf-8")
        known = {"list": "offline.json", "id": digest(self.own["offline.json"])}
        first, rest = worker.split("\n", 1)
        assert first.startswith("self.BUILD=")
        self.own["service-worker.js"] = f"self.BUILD={json.dumps(known)};\n{rest}".encode()
        return self

    def part(self, *, search: bool = False) -> Published:
        """The same, of which only the pages that tests open may be kept: a tenth of the time."""
        manifest = self.manifest
        for lang, folder in (("zh", ""), ("en", "en/")):
            wanted = {folder + path for path in OPENED}
            if search:
                wanted.update(*manifest["whole"].values())
            files = manifest["files"][lang]
            manifest["files"][lang] = {path: files[path] for path in files if path in wanted}
        whole = {
            path: pieces
            for path, pieces in manifest["whole"].items()
            if search or path.startswith(DATA)
        }
        return Published(self.folder).listing({**manifest, "whole": whole})

    def changed(
        self, pages: dict[str, Callable[[str], str]], *, scripts: bool = False
    ) -> Published:
        """Another build, in which pages say something else and, if wanted, scripts moved."""
        build = Published(self.folder)
        if scripts:
            (name,) = (path.name for path in (self.folder / "assets").glob("app-*"))
            build.app = (f"assets/{name}", "assets/app-of-another-build")
        for path, change in pages.items():
            build.own[path] = change((build.read(path) or b"").decode()).encode()
        manifest = self.manifest
        for group, files in manifest["files"].items():
            manifest["files"][group] = {
                (renamed := path.replace(*build.app) if scripts else path): [
                    digest(_unpacked(build.read(_file(renamed)) or b"")),
                    size,
                ]
                for path, (_old, size) in files.items()
            }
        manifest["everywhere"] = [
            said.replace(*build.app) if scripts else said for said in manifest["everywhere"]
        ]
        return build.listing(manifest)


def _unpacked(data: bytes) -> bytes:
    """Archives are kept as they were before gzip."""
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


class Host:
    """Serves a build below a path; notes what is asked for."""

    def __init__(self, build: Published, prefix: str = "/") -> None:
        self.build = build
        self.prefix = prefix
        self.up = True
        self.asked: list[str] = []
        rules = header_rules(build.folder)
        host = self

        class Handler(BaseHTTPRequestHandler):
            # Connections stay open, as with any real host.
            protocol_version = "HTTP/1.1"
            wbufsize = AT_ONCE

            def do_GET(self) -> None:
                host.answer(self, rules)

            def log_message(self, *_args: object) -> None:
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_port}{prefix}"

    def answer(self, handler: BaseHTTPRequestHandler, rules: list[tuple[str, str, str]]) -> None:
        if not self.up:
            # As where there is no line: nothing comes.
            handler.close_connection = True
            return
        path = handler.path.split("?")[0].removeprefix(self.prefix)
        self.asked.append(path)
        data = self.build.read(_file(path))
        if data is None and self.build.read(f"{path}/index.html") is not None:
            handler.send_response(301)
            handler.send_header("Location", f"{handler.path}/")
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        handler.send_response(404 if data is None else 200)
        data = self.build.read("404.html") if data is None else data
        kind = "text/javascript" if path.endswith(".js") else guess_type(_file(path))[0]
        handler.send_header("Content-Type", kind or "application/octet-stream")
        for folder, name, value in rules:
            if f"/{path}".startswith(folder):
                handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data or b"")))
        handler.end_headers()
        handler.wfile.write(data or b"")

    def asks(self) -> list[str]:
        """What was asked for since the last time."""
        found, self.asked = self.asked, []
        return found


@contextmanager
def hosting(build: Published, prefix: str = "/") -> Iterator[Host]:
    host = Host(build, prefix)
    thread = threading.Thread(target=host.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.server.shutdown()
        host.server.server_close()
        thread.join()


class Phone:
    """A browser with a folder of its own, which can be closed and opened again."""

    def __init__(
        self, browser: Browser, host: Host, folder: Path, *scripts: str, **options: Any
    ) -> None:
        self.host = host
        #: Run before each page.
        self.scripts = scripts
        self.watch = Watch(host.base.split("/")[2])
        self._browser = browser.browser_type
        screen = {"viewport": PHONE, "timezone_id": CHINA}
        self._options = {"user_data_dir": folder, **screen, **options}
        self.begin()

    def begin(self) -> None:
        """Open the browser, cold."""
        self.context = self._browser.launch_persistent_context(
            executable_path=browser_path(), args=ARGUMENTS, **self._options
        )
        self.watch.attach(self.context)
        # A guide opens whole, as where folded words cannot be found by the browser's own search.
        self.context.add_init_script("delete HTMLElement.prototype.onbeforematch;")
        for script in self.scripts:
            self.context.add_init_script(script)

    def restart(self) -> None:
        """Close the browser, and open it again."""
        self.context.close()
        self.begin()

    def open(self, path: str = "") -> Page:
        page = self.context.new_page()
        page.goto(self.host.base + path)
        return page


def until(page: Page, condition: str, arg: object = None) -> None:
    """Wait until an asynchronous function says yes."""
    page.evaluate(_UNTIL.replace("CONDITION", condition), [arg, PATIENTLY])


def until_kept(page: Page, *groups: str) -> None:
    """Wait until all of some groups is kept: of all pages where none is named."""
    until(page, _ALL, list(groups or PAGES))


def until_build(page: Page, build: Published, state: Literal["waiting", "active"]) -> None:
    """Wait until the worker of another build waits, or is in charge."""
    until(page, _IS_THERE, [digest(build.own["offline.json"]), state])


def folders_named(page: Page) -> set[str]:
    """The folders of scripts and styles that a page and all it asked for come from."""
    expect(page.locator("article h1")).to_be_visible()
    addresses = page.evaluate("() => performance.getEntriesByType('resource').map(e => e.name)")
    named = re.findall(r"assets/(app-[\w-]+)/", "\n".join([page.content(), *addresses]))
    return set(named)
