"""Which builds can be gone back to, and which folders a page may still ask for."""

import datetime as dt

import pytest

from knowledge_base.site.hosting.builds import Shown, before, kept_builds, kept_folders

FIRST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def shown(*builds: tuple[int, int]) -> list[Shown]:
    """A history of (build, day since); each build has a folder of its own and one of all."""
    return [
        Shown(build, FIRST + dt.timedelta(days=day), (f"app-{build}", "runtime"))
        for build, day in builds
    ]


@pytest.mark.parametrize(
    ("builds", "kept", "back_to"),
    [
        ([], [], None),
        ([1], [1], None),
        ([1, 2, 3, 4], [4, 3, 2], 3),
        ([1, 2, 3, 2], [2, 3, 1], 1),
        # What was given up is passed over.
        ([1, 2, 3, 2, 4], [4, 2, 3], 2),
        ([1, 2, 3, 2, 1], [1, 2, 3], None),
        ([1, 2, 1, 2, 1, 3], [3, 1, 2], 1),
    ],
)
def test_three_builds_can_be_gone_back_to(builds, kept, back_to):
    history = shown(*((build, 0) for build in builds))
    assert (kept_builds(history), before(history)) == (kept, back_to)


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        # Build 1 was followed on day 1, build 2 on day 2.
        (4, {"app-1", "app-2", "app-3", "app-4", "app-5"}),
        (30, {"app-1", "app-2", "app-3", "app-4", "app-5"}),
        (31, {"app-2", "app-3", "app-4", "app-5"}),
        (32, {"app-3", "app-4", "app-5"}),
        (400, {"app-3", "app-4", "app-5"}),
    ],
)
def test_a_folder_stays_for_thirty_days_and_for_three_builds(day, kept):
    history = shown((1, 0), (2, 1), (3, 2), (4, 3), (5, 4))
    assert kept_folders(history, FIRST + dt.timedelta(days=day)) == {*kept, "runtime"}
