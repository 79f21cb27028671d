"""Figures of scripts/bench become rows, and rows the tables."""

import json

import pytest

from benches import rows, tables
from benches.rows import BUDGETS, PAGES, Figure


def judged(part, name, ours, plain=(), page=""):
    row = rows.row(Figure(part, name, list(ours), list(plain), page))
    return {key: row[key] for key in ("plain", "ours", "ratio", "target", "met")}


def test_a_ratio_is_that_of_medians_and_is_judged_unrounded():
    assert judged("runtime", "worker", [1, 264, 900], [2000, 1, 1000]) == {
        "plain": 1000,
        "ours": 264,
        "ratio": 0.26,
        "target": "0.26 of plain",
        "met": False,
    }


def test_a_ratio_needs_something_to_compare_with():
    with pytest.raises(ValueError, match="nothing to compare with"):
        rows.row(Figure("runtime", "worker", [1]))


def test_targets_are_at_most_at_least_or_none():
    nothing = {"plain": None, "ratio": None}
    assert judged("runtime", "letter", [10.04]) == {
        **nothing,
        "ours": 10.0,
        "target": "≤ 10",
        "met": False,
    }
    assert judged("lighthouse", "performance", [97, 98, 99], page="home") == {
        **nothing,
        "ours": 98,
        "target": "≥ 98",
        "met": True,
    }
    assert judged("answers", "rough", [7]) == {
        **nothing,
        "ours": 7,
        "target": "",
        "met": None,
    }


def test_budgets_are_those_that_the_tests_hold():
    for page, path in PAGES.items():
        most = BUDGETS["gzip"][path]
        assert judged("pages", "weight", [most], page=page)["met"] is True
        assert judged("pages", "weight", [most + 1], page=page)["met"] is False
    assert judged("pages", "scripts", [BUDGETS["scripts"] + 1], page="home")["met"] is False


def test_a_part_is_told_whole_or_not_at_all():
    with pytest.raises(ValueError, match="typing"):
        rows.rows([Figure("money", "plans", [1])])


def some_rows():
    alone = [Figure("answers", name, [1234]) for name in reversed(rows.TARGETS["answers"])]
    each = [
        Figure("lighthouse", name, [97], page=page)
        for page in reversed(PAGES)
        for name in rows.TARGETS["lighthouse"]
    ]
    return rows.rows([*each, *alone])


def test_rows_come_in_the_order_of_the_targets_and_of_the_pages():
    assert [(row["name"], row["page"]) for row in some_rows()] == [
        *((name, "") for name in rows.TARGETS["answers"]),
        *((name, page) for name in rows.TARGETS["lighthouse"] for page in PAGES),
    ]


def report():
    told = some_rows()
    return {"versions": {"Node": "20"}, "processors": 2, "day": "2026-12-01", "rows": told}


def test_a_terminal_gets_a_line_for_each_row():
    lines = tables.terminal(report()).splitlines()
    assert len(lines) == 1 + len(some_rows()) + 1
    assert lines[1].split()[-2:] == ["1,234", "ms"]
    assert lines[-2].startswith("money: ")
    assert lines[-1] == "Node 20; 2 processors; 2026-12-01."


def test_the_readme_gets_pages_side_by_side(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{tables.BEGIN}\nold\n{tables.END}\nafter\n", encoding="utf-8")
    tables.write_between(readme, tables.markdown(report()))
    lines = readme.read_text(encoding="utf-8").splitlines()
    assert (lines[:2], lines[-2:]) == (["before", tables.BEGIN], [tables.END, "after"])
    cells = [line[2:-2].split(" | ") for line in lines if line.startswith("| ")]
    scores = [row[1:] for row in cells if row[-1] == "≥ 98"]
    assert scores == [["**97**"] * len(PAGES) + ["≥ 98"]]


def test_a_readme_without_its_place_is_left_alone(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("before\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"README\.md"):
        tables.write_between(readme, "new")
    assert readme.read_text(encoding="utf-8") == "before\n"


def test_of_two_reports_the_later_counts():
    benching = pytest.importorskip("benching")
    earlier, later = report(), report()
    later["rows"] = [{**later["rows"][0], "ours": 1}]
    both = benching.joined([json.loads(json.dumps(earlier)), later])
    assert [row["ours"] for row in both["rows"]] == [
        1,
        *(row["ours"] for row in earlier["rows"][1:]),
    ]
