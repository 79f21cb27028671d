"""A browser, the built site on a real server, and pages that fail on any surprise.

CHROMIUM_PATH names the browser. SITE_DIR names a built site to test instead of building
one; a path in SITE_URL puts it below that path, as a host would.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from by_turns import not_their_turn
from playwright.sync_api import Browser, expect, sync_playwright
from python_here import REAL
from readers import Reader, Watch
from serving import serving

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
    path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        # Two cores may be busy with other tests, or with other work, while Python starts.
        expect.set_options(timeout=30_000)
        yield browser
        browser.close()


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
        if request.node.get_closest_marker("python"):
            options["extra_http_headers"] = REAL
        context = browser.new_context(viewport=screen, **options)
        if not folding:
            context.add_init_script("delete HTMLElement.prototype.onbeforematch;")
        watch = Watch(urlsplit(base).netloc)
        watch.attach(context)
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
