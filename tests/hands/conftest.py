"""What only `scripts/test-all` has time for: the browser is that of tests/e2e; all readers come."""

from collections.abc import Callable
from typing import Any

import pytest
from browsing import DESK, PHONE
from readers import Reader

from e2e.conftest import base, browser, make_reader, shelf

__all__ = ["base", "browser", "make_reader", "shelf"]


@pytest.fixture(params=[("zh", PHONE), ("en", DESK)], ids=["zh-phone", "en-desk"])
def hand(request: Any, make_reader: Callable[..., Reader]) -> Reader:
    """Each language and each screen once, with folds as a reader of today meets them."""
    lang, screen = request.param
    return make_reader(lang, screen, folding=True)
