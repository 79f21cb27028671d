"""Readers and phones as tests/e2e has them; run apart from it: one process holds one browser."""

from e2e.conftest import (
    base,
    browser,
    either,
    make_phone,
    make_reader,
    phone,
    pytest_collection_modifyitems,
    shelf,
)

__all__ = [
    "base",
    "browser",
    "either",
    "make_phone",
    "make_reader",
    "phone",
    "pytest_collection_modifyitems",
    "shelf",
]
