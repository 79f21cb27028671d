"""The line is cut at ten places of the runtime's download: a word, another try, nothing lost."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from papers import paper
from playwright.sync_api import expect
from serving import Handler, Server, header_rules

# What is being sent when the line goes, and how much of it has come; 0: not even a head.
PLACES = [
    ("worker.js", 0.0),
    ("pyodide.js", 0.0),
    ("pyodide.asm.js", 0.5),
    ("pyodide.asm.wasm", 0.0),
    ("pyodide.asm.wasm", 0.1),
    ("pyodide.asm.wasm", 0.9),
    ("stdlib.bin", 0.5),
    ("lock.json", 0.5),
    ("app.bin", 0.0),
    ("app.bin", 0.99),
]


class Line:
    """Where the line is cut; None: it holds."""

    cut: tuple[str, float] | None = None


LINE = Line()


class Cutting(Handler):
    """Says how long a file is, and sends a part of it."""

    def do_GET(self) -> None:  # noqa: N802 - as the base class has it
        name, part = LINE.cut or ("", 0.0)
        if not name or not self.path.endswith(f"/{name}"):
            super().do_GET()
            return
        self.close_connection = True
        if not part:
            return
        whole = Path(self.translate_path(self.path)).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(whole)))
        self.end_headers()
        self.wfile.write(whole[: int(len(whole) * part)])


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    given = os.environ.get("SITE_DIR")
    folder = Path(given) if given else request.getfixturevalue("built_site")
    rules = header_rules(folder)
    handler = partial(Cutting, directory=str(folder), prefix="/", rules=rules, python=True)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def line() -> Iterator[Line]:
    yield LINE
    LINE.cut = None


@pytest.mark.bad_day("network-cut")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place[0]}-{place[1]}")
def test_a_word_and_another_try(either, line, place):
    either.allow("Failed to load|ERR_|wasm instantiation|TypeError|CompileError|PythonError")
    either.allow("installing the standard library")
    # What another test has fetched would not be asked for again.
    either.shared = False
    line.cut = place
    page = either.open()
    page.locator("[name=name]").fill("王小明")
    status = page.locator("negotiation-letter .engine-status")
    retry = page.locator("negotiation-letter [data-act=retry]")
    expect(retry).to_be_visible()
    expect(status).not_to_be_empty()
    expect(page.locator("negotiation-letter [data-act=blank]")).to_be_visible()
    expect(page.locator("[name=name]")).to_have_value("王小明")
    page.locator("[name=story]").fill("六月起订单减少。")
    line.cut = None
    retry.click()
    expect(paper(page)).to_contain_text("六月起订单减少。", timeout=60_000)
    expect(status).to_be_empty()
    expect(page.locator("[name=name]")).to_have_value("王小明")
