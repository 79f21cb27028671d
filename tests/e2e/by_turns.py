"""Which of its readers a browser test meets: one by turns, where they hardly differ."""

from __future__ import annotations

from zlib import crc32

import pytest

# By the names of their fixtures; the last four are some files' own.
READERS = {"reader", "either", "caller", "stepper", "lang", "page", "step", "inside"}


def not_their_turn(items: list[pytest.Item]) -> list[pytest.Item]:
    """List the tests to leave out: of two readers the other one, of four those that share a trait.

    Whose turn it is follows from the test's name, so that each run asks the same; among the values
    of a parametrised test the turn goes on, so that such a test meets all readers. A test marked
    `both` keeps all of them, and so does a reader picked on the command line.
    """
    tests: dict[str, dict[tuple[str, ...], list[pytest.Item]]] = {}
    for item in items:
        call = getattr(item, "callspec", None)
        if call and READERS & call.params.keys() and not item.get_closest_marker("both"):
            rest = sorted(call.params.keys() - READERS)
            function = item.nodeid.partition("[")[0]
            # Not by their places: pytest counts those on from one reader to the next.
            values = tuple(f"{name}={call.params[name]!r}" for name in rest)
            tests.setdefault(function, {}).setdefault(values, []).append(item)
    out = []
    for function, groups in tests.items():
        turn = crc32(function.encode())
        for at, variants in enumerate(groups.values(), turn):
            out += [
                item
                for place, item in enumerate(variants)
                if not _has_turn(place, len(variants), at)
            ]
    return out


def _has_turn(place: int, of: int, turn: int) -> bool:
    """Say whose turn it is; of four the first and the last share neither language nor screen."""
    if of == 4:
        return (place in (0, 3)) == (turn % 2 == 0)
    return of < 2 or place % of == turn % of
