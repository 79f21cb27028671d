"""A small site of its own, built with the plugin, and a browser to read it with."""

import fcntl
import functools
import http.server
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[1] / "node_modules"
CSP = "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'"


def chromium_path() -> str:
    """The browser to test with: CHROMIUM_PATH, or the one the system has."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, names)), None)
    assert found, "install Chromium or set CHROMIUM_PATH"
    return found


class Project:
    """A copy of the example that a test may change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"

    def options(self, **changes: Any) -> None:
        """Change options of the plugin in mkdocs.yml; None removes one."""
        self.configure(lambda config: _merge(config["plugins"][-1]["pyodide-mkdocs"], changes))

    def configure(self, change: Callable[[dict[str, Any]], None]) -> None:
        file = self.folder / "mkdocs.yml"
        config = yaml.safe_load(file.read_text(encoding="utf-8"))
        change(config)
        file.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")

    def load(self) -> MkDocsConfig:
        return load_config(str(self.folder / "mkdocs.yml"))

    def build(self, command: Literal["build", "serve"] = "build", times: int = 1) -> None:
        """Build as the command line does, or several times in its process."""
        config = self.load()
        config.plugins.on_startup(command=command, dirty=False)
        with pytest.MonkeyPatch.context() as patch:
            # The site map carries the day; builds before and after midnight are to be alike.
            patch.setenv("SOURCE_DATE_EPOCH", "1767225600")
            for _ in range(times):
                build(config)

    def folders(self) -> dict[str, str]:
        """Names of the two published folders, by their names without hash."""
        folders = (self.site / "assets").iterdir()
        return {folder.name.split("-")[0]: folder.name for folder in folders}

    def published(self, folder: str = "") -> dict[str, bytes]:
        """Files of the built site by path."""
        files = (file for file in sorted((self.site / folder).rglob("*")) if file.is_file())
        return {file.relative_to(self.site).as_posix(): file.read_bytes() for file in files}

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _merge(options: dict[str, Any], changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if value is None:
            options.pop(name)
        else:
            options[name] = value


def fresh_project(folder: Path) -> Project:
    shutil.copytree(HERE / "example", folder)
    project = Project(folder)
    project.options(node_modules=str(NODE_MODULES))
    return project


@pytest.fixture(scope="session", autouse=True)
def _example_on_path() -> Iterator[None]:
    """The example's package can be found, as a site's own package is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(HERE / "example" / "package"))
        yield


@pytest.fixture
def example_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example's package that is found before the original."""
    folder = tmp_path / "package"
    shutil.copytree(HERE / "example" / "package", folder)
    monkeypatch.syspath_prepend(str(folder))
    # Found anew, even if another test has imported it.
    for name in [name for name in sys.modules if name.partition(".")[0] == "greeter"]:
        monkeypatch.delitem(sys.modules, name)
    return folder


@pytest.fixture(scope="session")
def node_modules() -> Path:
    return NODE_MODULES


@pytest.fixture
def unbuilt(tmp_path: Path) -> Project:
    """The example with no cache."""
    return fresh_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example, built once for all processes of a run; not to be changed."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        project = Project(shared / "built")
        if not project.site.exists():
            fresh_project(project.folder).build()
    return project


@pytest.fixture
def project(built: Project, tmp_path: Path) -> Project:
    """A copy of the built example, with its cache."""
    folder = tmp_path / "project"
    shutil.copytree(built.folder, folder, ignore=shutil.ignore_patterns("site"))
    return Project(folder)


class Server:
    """Serves folders by the first part of the path, with the headers of a strict host."""

    def __init__(self) -> None:
        self.folders: dict[str, Path] = {}
        self.csp = CSP
        #: Ends of paths that get a 404, and that never get an answer.
        self.missing: set[str] = set()
        self.silent: set[str] = set()
        #: Types that this host sends by the ends of names, and what it sends in place of a file.
        self.types: dict[str, str] = {}
        self.instead: dict[str, str] = {}
        self.stopped = threading.Event()
        handler = functools.partial(_Handler, self)
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}/{path}"

    def close(self) -> None:
        self.stopped.set()
        self.http.shutdown()
        self.http.server_close()


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the base class has it
        ".html": "text/html",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".css": "text/css",
        "": "application/octet-stream",
    }

    def __init__(self, owner: Server, *args: Any) -> None:
        self.owner = owner
        super().__init__(*args)

    def do_GET(self) -> None:
        if self.path.endswith(tuple(self.owner.silent)):
            self.owner.stopped.wait(20)
            self.close_connection = True
            return
        super().do_GET()

    def guess_type(self, path: Any) -> str:
        suffix = Path(path).suffix
        return self.owner.types.get(suffix) or super().guess_type(path)

    def translate_path(self, path: str) -> str:
        path = self.owner.instead.get(Path(path).name, path)
        first, _, rest = path.split("?", maxsplit=1)[0].lstrip("/").partition("/")
        folder = self.owner.folders.get(first)
        if folder is None or path.endswith(tuple(self.owner.missing)):
            return str(HERE / "no such file")
        return str(folder / rest)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.owner.csp)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Keep the test output clean."""


@pytest.fixture
def server(built: Project) -> Iterator[Server]:
    server = Server()
    server.folders = {"site": built.site, "workers": HERE / "workers"}
    yield server
    server.close()


class Tab:
    """A page of the browser, used from the browser's own thread."""

    def __init__(self, thread: Executor, browser: Browser, url: str) -> None:
        self._thread = thread
        self.requests: list[str] = []
        self.logged: list[str] = []
        self._page = self._do(self._open, browser, url)

    def _do(self, function: Callable[..., Any], *args: Any) -> Any:
        return self._thread.submit(function, *args).result()

    def _open(self, browser: Browser, url: str) -> Page:
        page = browser.new_page()
        page.context.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.logged.append(message.text))
        page.goto(url)
        return page

    def evaluate(self, script: str) -> Any:
        return self._do(self._page.evaluate, script)

    def close(self) -> None:
        self._do(self._page.close)


@pytest.fixture(scope="session")
def browser() -> Iterator[tuple[Executor, Browser]]:
    """A browser and its thread: one thread can hold only one Playwright, and other
    tests of the same run may hold one already."""
    switches = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    switches += ["--disable-component-update", "--disable-sync"]
    # As in tests/e2e/browsing.py: no start is long enough for a second compiling to pay.
    switches += ["--js-flags=--liftoff-only"]
    with ThreadPoolExecutor(max_workers=1) as thread:
        playwright = thread.submit(sync_playwright().start).result()
        launch = functools.partial(
            playwright.chromium.launch, executable_path=chromium_path(), args=switches
        )
        browser = thread.submit(launch).result()
        yield thread, browser
        thread.submit(browser.close).result()
        thread.submit(playwright.stop).result()


@pytest.fixture
def open_tab(browser: tuple[Executor, Browser], server: Server) -> Iterator[Callable[[str], Tab]]:
    """Opens pages of the server."""
    tabs: list[Tab] = []

    def opened(path: str) -> Tab:
        tabs.append(Tab(*browser, server.url(path)))
        return tabs[-1]

    yield opened
    for tab in tabs:
        tab.close()


@pytest.fixture
def tab(open_tab: Callable[[str], Tab]) -> Tab:
    """The example's home page, ready to make clients."""
    return open_tab("site/index.html")


#: Calls, and tells how each ended: the reply, or the error's code and detail.
OUTCOME = """() => {
globalThis.outcome = (promise) =>
  promise.then((reply) => ({ reply }), ({ code, detail }) => ({ code, detail }));
globalThis.makeClient = (extra) => {
  const { createPythonClient, readSettings } = globalThis.example;
  const client = createPythonClient(readSettings(document), extra);
  client.seen = [];
  client.addEventListener("statechange", () => client.seen.push(client.state));
  client.addEventListener("slow", () => client.seen.push("slow"));
  return client;
};
}"""


@pytest.fixture
def clients() -> Callable[[Tab], Callable[..., Any]]:
    """Gives a page what evaluates the body of an async function with ``client`` and ``outcome``."""

    def of(tab: Tab) -> Callable[..., Any]:
        tab.evaluate(OUTCOME)

        def run(body: str, extra: str = "{}") -> Any:
            script = f"async () => {{ const client = makeClient({extra}); {body} }}"
            return tab.evaluate(script)

        return run

    return of
