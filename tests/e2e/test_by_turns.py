"""Each test meets one of its two readers, each value of a parametrised one the next."""

import os
import subprocess
import sys
from types import SimpleNamespace

from by_turns import not_their_turn

TWO = ["zh-phone", "en-desk"]
FOUR = ["zh-phone", "en-phone", "zh-desk", "en-desk"]


def items(name, fixture, readers, values=(None,), both=False):
    """Stand-ins for what pytest collects."""
    return [
        SimpleNamespace(
            nodeid=f"tests/e2e/test_x.py::{name}[{reader}-{value}]",
            callspec=SimpleNamespace(params={fixture: reader, "value": value}),
            get_closest_marker=lambda mark: mark == "both" and both,
            met=(reader, value),
        )
        for reader in readers
        for value in values
    ]


def kept(collected):
    out = not_their_turn(collected)
    return sorted(item.met for item in collected if item not in out)


def test_one_of_two_by_the_tests_name():
    met = [kept(items(name, "either", TWO)) for name in ("test_a", "test_a", "test_d")]
    assert met == [[("en-desk", None)], [("en-desk", None)], [("zh-phone", None)]]


def test_of_four_two_that_share_nothing():
    met = [kept(items(name, "reader", FOUR)) for name in ("test_a", "test_d")]
    assert met == [
        [("en-phone", None), ("zh-desk", None)],
        [("en-desk", None), ("zh-phone", None)],
    ]


def test_the_turn_goes_on_among_values():
    assert kept(items("test_d", "either", TWO, values=(0, 1, 2))) == [
        ("en-desk", 1),
        ("zh-phone", 0),
        ("zh-phone", 2),
    ]


def test_marked_or_picked_none_is_left_out():
    marked = items("test_a", "either", TWO, both=True)
    assert kept(marked) == [("en-desk", None), ("zh-phone", None)]
    assert kept(items("test_a", "either", ["zh-phone"])) == [("zh-phone", None)]


def test_so_it_is_with_what_pytest_collects():
    test = "tests/e2e/test_not_started.py::test_scripts_that_do_not_come"
    listing = [sys.executable, "-m", "pytest", "--collect-only", "-q", test]
    # What this run was given besides would change what the listing looks like.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    done = subprocess.run(
        listing, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    met = [line.split("[")[1].strip("]") for line in done.stdout.splitlines() if "[" in line]
    assert met == ["zh-phone-is_gone", "en-desk-fails", "en-desk-has_another_type"]
