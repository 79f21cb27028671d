"""A browser, the built site on a real server, and pages that fail on any surprise.

CHROMIUM_PATH names the browser. SITE_DIR names a built site to test instead of building
one; a path in SITE_URL puts it below that path, as a host would.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from browsing import ARGUMENTS, BLOCKED, CHINA, DESK, PHONE, browser_path
from by_turns import not_their_turn
from offline import Phone, Published, hosting
from playwright.sync_api import Browser, expect, sync_playwright
from python_here import REAL
from readers import Reader, Watch
from serving import serving
from shelf import Shelf


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--every-reader"):
        return
    out = not_their_turn(items)
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in set(out)]


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    """Address of the site's root, with a slash at the end."""
    given = os.environ.get("SITE_DIR")
    folder = Path(given) if given else request.getfixturevalue("built_site")
    prefix = urlsplit(os.environ.get("SITE_URL", "")).path.rstrip("/") + "/"
    with serving(folder, prefix) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        # Two cores may be busy with other tests, or with other work, while Python starts.
        expect.set_options(timeout=30_000)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shelf(base: str, browser: Browser) -> Shelf:
    """Browsers that readers use one after another."""
    return Shelf(browser, base)


@pytest.fixture
def make_reader(
    base: str, shelf: Shelf, request: pytest.FixtureRequest
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
        # What is kept for when there is no line has tests of its own (test_offline_*.py).
        shared = not options
        options = {"service_workers": "block", "timezone_id": CHINA, **options}
        python = request.node.get_closest_marker("python")
        if python and lang in (python.args or (lang,)):
            options["extra_http_headers"] = REAL
        first = () if folding else ("delete HTMLElement.prototype.onbeforematch;",)
        watch = Watch(urlsplit(base).netloc, [BLOCKED])
        readers.append(Reader(base, lang, watch, shelf, first, screen, options, shared))
        return readers[-1]

    yield make
    for reader in readers:
        reader.leave()
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


@pytest.fixture
def make_phone(
    request: pytest.FixtureRequest, browser: Browser, tmp_path: Path
) -> Iterator[Callable[..., Phone]]:
    """Makes phones that keep the site for when there is no line, each with a host of its own.

    `make_phone(*scripts that run before each page, prefix=…, search=…, **options of a context)`;
    search: whether what is searched may be kept as well.
    """
    given = os.environ.get("SITE_DIR")
    folder = Path(given) if given else request.getfixturevalue("built_site")
    with ExitStack() as end:
        phones: list[Phone] = []

        def make(*scripts: str, prefix: str = "/", search: bool = False, **options: Any) -> Phone:
            build = Published(folder).part(search=search)
            host = end.enter_context(hosting(build, prefix))
            place = tmp_path / str(len(phones))
            phones.append(Phone(browser, host, place, *scripts, **options))
            return phones[-1]

        yield make
        for phone in phones:
            phone.context.close()
    assert [fault for phone in phones for fault in phone.watch.surprises()] == []
