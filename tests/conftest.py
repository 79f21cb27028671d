"""What several kinds of test share: the real site's content, loaded once."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from knowledge_base.core.export import content_for_engine, write_engine_content
from knowledge_base.site.whole import Site, load_site
from negotiation.content import EngineContent

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-reader",
        action="store_true",
        help="browser tests meet all of their readers (tests/e2e/by_turns.py)",
    )


# A busy machine is no fault of the code: speed is measured in scripts/bench, as a ratio.
# A test run asks the same as the one before it, so that what fails is what has changed;
# scripts/fuzz looks further, with other examples each time.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("repeatable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let reports tell which bad days of tests/bad_days.yml a test made happen."""
    for item in items:
        for mark in item.iter_markers("bad_day"):
            item.user_properties += [("bad_day", day) for day in mark.args]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def site() -> Site:
    """The real docs/, checked; its engine content is written where the package reads it."""
    loaded = load_site(ROOT, dt.datetime.now(tz=dt.UTC).date())
    write_engine_content(ROOT, loaded.content, loaded.anchors)
    return loaded


@pytest.fixture(scope="session")
def engine(site: Site) -> EngineContent:
    return EngineContent(content_for_engine(site.content, site.anchors))


def _build(folder: Path, **settings: str) -> Path:
    environment = {**os.environ, **settings}
    command = [ROOT / "scripts" / "build", "--site-dir", folder]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def build() -> Callable[..., Path]:
    """Builds the site as `scripts/build` does: `build(folder, SITE_URL="https://…")`."""
    return _build


@pytest.fixture(scope="session")
def built_site() -> Path:
    """The real site. SITE_DIR names one built already, as `scripts/test` does."""
    given = os.environ.get("SITE_DIR")
    return ROOT / given if given else _build(ROOT / "site")
