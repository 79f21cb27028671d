"""Whatever is put into a request, by hand or by a file of somebody else's, is text and stays it."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiation.api import dispatch
from negotiation.writing.spreadsheet import csv_text

pytestmark = pytest.mark.usefixtures("site")

TESTS = Path(__file__).parents[1]
# The page's tests read the same list.
INJECTIONS = json.loads((TESTS / "injections.json").read_text(encoding="utf-8"))
CASES = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((TESTS / "parity/cases").glob("*.json"))
]
# What a template that was evaluated would say: 7 * 19099.
EVALUATED = "133693"
HOSTILE = st.sampled_from(INJECTIONS) | st.text(max_size=40)


# What no form gives, but a file of somebody else's may.
WRONG_TYPES = st.sampled_from([None, 7, -1.5, True, [], {}, [{}], [["a"]], {"a": []}, [None]])


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all strings in a request, but for what says which answer is wanted."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            if (*path, key) not in {("op",), ("lang",), ("letter",)}:
                yield from leaves(each, (*path, key))


def put(value: Any, path: tuple[Any, ...], text: Any) -> Any:
    """The same request with another value in one place."""
    if not path:
        return text
    changed = value.copy()
    changed[path[0]] = put(value[path[0]], path[1:], text)
    return changed


REQUESTS = [each for each in CASES if "op" in each and [*leaves(each)]]


@settings(max_examples=250)
@given(st.data())
def test_every_field_of_every_request_may_be_hostile(data: st.DataObject) -> None:
    request = data.draw(st.sampled_from(REQUESTS))
    for path in data.draw(st.lists(st.sampled_from([*leaves(request)]), min_size=1, max_size=8)):
        request = put(request, path, data.draw(HOSTILE))
    # Whatever else than an answer or a refusal comes of it ends this test.
    reply = json.loads(dispatch(json.dumps(request)))
    assert reply["ok"] in (True, False)
    assert EVALUATED not in json.dumps(reply)


@settings(max_examples=250)
@given(st.data())
def test_any_value_may_be_of_another_type(data: st.DataObject) -> None:
    request = data.draw(st.sampled_from(REQUESTS))
    path = data.draw(st.sampled_from([*leaves(request)]))
    # The whole value or what it stands in: a record, a list.
    path = path[: data.draw(st.integers(1, len(path)))]
    reply = json.loads(dispatch(json.dumps(put(request, path, data.draw(WRONG_TYPES)))))
    assert reply["ok"] in (True, False)


@given(st.lists(st.lists(HOSTILE, min_size=1, max_size=4), min_size=1, max_size=4))
def test_no_cell_of_a_table_begins_a_formula(rows: list[list[str]]) -> None:
    text = csv_text(rows)
    # The reader of this test knows no NUL, though a file may hold it.
    found = [*csv.reader(io.StringIO(text.replace("\0", "\1"), newline=""))]
    assert [len(row) for row in found if row] == [len(row) for row in rows if row != [""]]
    begins = {
        cell.lstrip("".join(map(chr, range(33))) + "\xa0\u3000")[:1]
        for row in found
        for cell in row
    }
    assert not begins & set("=+-@＝＋－＠")
