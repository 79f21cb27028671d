"""Replies are what their types say: no key missing, none that is not named."""

import json
import re
import subprocess
import sys
from functools import cache, reduce
from operator import or_
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
import typing_extensions
from pydantic import ConfigDict, TypeAdapter

from negotiation import api
from negotiation.api import dispatch
from reply_types import by_operation

pytestmark = pytest.mark.usefixtures("site")

CASES = sorted((Path(__file__).parents[1] / "parity/cases").glob("*.json"))


@cache
def closed(hint: Any) -> Any:
    """A type whose objects may have no keys but their own, as pydantic takes it on Python 3.11."""
    if is_typeddict(hint):
        hints = get_type_hints(hint, include_extras=True)
        keys = {key: closed(each) for key, each in hints.items()}
        made = typing_extensions.TypedDict(hint.__name__, keys)
        made.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
        return made
    origin, args = get_origin(hint), tuple(map(closed, get_args(hint)))
    if origin in {Union, UnionType}:
        return reduce(or_, args)
    if origin in {list, dict, typing_extensions.NotRequired}:
        return origin[args if len(args) > 1 else args[0]]
    return hint


def request_of(case: Path) -> Any:
    return json.loads(case.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_reply_is_what_its_type_says(case: Path) -> None:
    request = request_of(case)
    reply = json.loads(dispatch(json.dumps(request)))
    if reply["ok"]:
        TypeAdapter(closed(by_operation()[request["op"]])).validate_python(reply["result"])


def words_of(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [word for each in inner for word in words_of(each)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_word_to_the_reader_is_one_of_the_program(case: Path, lang: str) -> None:
    request = request_of(case)
    if not isinstance(request, dict):
        return
    reply = json.loads(dispatch(json.dumps(request | {"lang": lang})))
    # "None of these" is for the reader.
    wrong = re.compile(r"\bNone\b(?! of)|\bDecimal\(|\bNaN\b")
    assert [word for word in words_of(reply) if wrong.search(word)] == []


def test_every_operation_has_a_type_and_a_case_that_is_answered() -> None:
    requests = [request_of(case) for case in CASES]
    answered = {each["op"] for each in requests if json.loads(dispatch(json.dumps(each)))["ok"]}
    assert answered == set(by_operation()) == set(api.OPERATIONS)


def test_no_case_was_left_behind_by_a_new_version() -> None:
    """Such a case would only show that it is refused."""
    requests = {case.stem: request_of(case) for case in CASES}
    versions = {stem: each["api"] for stem, each in requests.items() if isinstance(each, dict)}
    old = [stem for stem, version in versions.items() if version != api.API_VERSION]
    assert old == ["refused-old-api"]


def test_a_key_too_many_or_too_few_is_seen() -> None:
    adapter = TypeAdapter(closed(by_operation()["triage.assess"]))
    good = {"next": "q", "outcome": None, "answered": []}
    adapter.validate_python(good)
    for bad in ({**good, "more": 1}, {"next": "q", "outcome": None}):
        with pytest.raises(ValueError, match="1 validation error"):
            adapter.validate_python(bad)


def test_nothing_of_the_types_is_loaded_to_reply() -> None:
    """The engine starts on a cheap phone: what only says how replies look must not wait there."""
    code = """
import pkgutil, sys, negotiation
for each in pkgutil.walk_packages(negotiation.__path__, "negotiation."):
    if not each.name.startswith("negotiation.replies"):
        __import__(each.name)
sys.exit(any(name.startswith("negotiation.replies.") for name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
