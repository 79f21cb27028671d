"""A page comes in few files and few bytes: on a slow line every one of them is a wait.

What a page may weigh stands in tests/budgets.json, and only ever goes down.
"""

import json
from pathlib import Path

import pytest
from weighing import SAVES_DATA, listen, of_kind, weights

pytestmark = pytest.mark.both

# Python itself is on its way, on a machine that may be busy.
PATIENTLY = 120_000
BUDGETS = json.loads((Path(__file__).parents[1] / "budgets.json").read_text(encoding="utf-8"))
# What the browser waited for before it painted anything.
BLOCKING = """() => performance.getEntriesByType("resource")
  .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
  .map(({ name }) => name)"""


def opened(reader, path):
    """Open a page; return it and all it asked for, by address."""
    reader.shared = False
    answers = listen(reader.context)
    page = reader.open(path)
    page.wait_for_load_state("networkidle", timeout=PATIENTLY)
    return page, answers


@pytest.mark.python
@pytest.mark.parametrize("path", BUDGETS["gzip"])
def test_a_page_weighs_no_more_than_its_budget(caller, path):
    caller.begin_with(SAVES_DATA)
    _page, answers = opened(caller, path)
    weighed = weights(answers)
    assert sum(weighed.values()) <= BUDGETS["gzip"][path], weighed


@pytest.mark.python
@pytest.mark.parametrize("path", BUDGETS["gzip"])
def test_it_comes_in_few_files_each_once(phone, path):
    """One stylesheet comes before the first paint, and nothing else."""
    page, answers = opened(phone, path)
    assert len(of_kind(answers, ".css")) <= BUDGETS["stylesheets"]
    assert len(of_kind(answers, ".js")) <= BUDGETS["scripts"]
    assert [url.rsplit(".", 1)[1] for url in page.evaluate(BLOCKING)] == ["css"]
    files = [url for url in phone.watch.requests if url.endswith((".js", ".css"))]
    assert sorted(files) == sorted(set(files))
