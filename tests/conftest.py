"""What several kinds of test share: the real site's content, loaded once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from knowledge_base.export import content_for_engine, write_engine_content
from knowledge_base.site import Site, load_site
from negotiation.content import EngineContent

ROOT = Path(__file__).resolve().parent.parent


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
