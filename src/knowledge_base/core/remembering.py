"""Work that need not be done again while a writer edits one sentence.

Nothing here knows of files or times: a result is given again only where everything it was
made from is equal, so that it can never be a stale one.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


def remember_last(function: Callable[P, R]) -> Callable[P, R]:
    """Return `function` so that it gives its last result again for equal arguments.

    For large arguments that cannot be hashed. The result is shared: leave it as it is.
    """
    last: list[tuple[tuple[object, ...], dict[str, object], R]] = []

    @functools.wraps(function)
    def remembering(*args: P.args, **kwargs: P.kwargs) -> R:
        if not (last and last[0][:2] == (args, kwargs)):
            last[:] = [(args, dict(kwargs), function(*args, **kwargs))]
        return last[0][2]

    return remembering
