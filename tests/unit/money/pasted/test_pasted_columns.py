"""Columns of a pasted table: settled together, the loser with its reason, never in silence."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]


def read(ask: Ask, header: str, row: str, **more: Any) -> dict[str, Any]:
    return ask("read_table", text=f"{header}\n{row}".replace(" | ", "\t"), **more)


def fields(result: dict[str, Any]) -> list[str | None]:
    return ["?" if column["ask"] else column["field"] for column in result["columns"]]


def loan(result: dict[str, Any]) -> dict[str, str]:
    (row,) = result["rows"]
    silent = ("id", "rate_scale", "creditor")
    return {key: text for key, text in row["loan"].items() if key not in silent}


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "机构 | 欠款总额 | 其中本金 | 利息 | 罚息",
            "甲 | 20350 | 20000 | 300 | 50",
            {"principal": "20000", "interest": "300", "penalty": "50"},
        ),
        ("机构 | 逾期本金 | 未到期本金", "甲 | 4000 | 16000", {"principal": "20000.00"}),
        (
            "机构 | 剩余本金 | 逾期本金 | 未到期本金",
            "甲 | 20000 | 4000 | 16000",
            {"principal": "20000"},
        ),
        (
            "机构 | 本金 | 已还利息 | 应还利息",
            "甲 | 20000 | 2000 | 300",
            {"principal": "20000", "interest": "300"},
        ),
        (
            "机构 | 本金 | 罚息 | 复利 | 违约金",
            "甲 | 20000 | 50 | 3.5 | 100",
            {"principal": "20000", "penalty": "153.50"},
        ),
        (
            "机构 | 本金 | 罚息/违约金",
            "甲 | 20000 | 50",
            {"principal": "20000", "penalty": "50"},
        ),
        (
            "机构 | 本金 | 已还期数 | 剩余期数",
            "甲 | 20000 | 3 | 21",
            {"principal": "20000", "months_left": "21"},
        ),
        ("机构 | 本金 | 已还期数", "甲 | 20000 | 3", {"principal": "20000"}),
        (
            "机构 | 本金 | 到期日 | 下期还款日",
            "甲 | 20000 | 2028-12-05 | 2026-12-05",
            {"principal": "20000", "next_due": "2026-12-05"},
        ),
        (
            "机构 | 本金 | 逾期利率 | 合同利率",
            "甲 | 20000 | 21.9% | 14.6%",
            {"principal": "20000", "rate": "14.6%", "rate_period": "year", "penalty_uplift": "50"},
        ),
        (
            "机构 | 本金 | 日利率 | 罚息日利率",
            "甲 | 20000 | 0.04% | 0.06%",
            {"principal": "20000", "rate": "0.04%", "rate_period": "day", "penalty_uplift": "50"},
        ),
        (
            "机构 | 本金 | 利率 | 罚息上浮",
            "甲 | 20000 | 14.6% | 50%",
            {"principal": "20000", "rate": "14.6%", "rate_period": "year", "penalty_uplift": "50%"},
        ),
        (
            "机构 | 借款金额 | 剩余本金 | 可用额度",
            "甲 | 50000 | 20000 | 30000",
            {"principal": "20000"},
        ),
        (
            "Lender | Credit limit | Current balance | Minimum payment | Paid so far",
            "A | 20000 | 15000 | 750 | 5000",
            {"principal": "15000"},
        ),
        (
            "Lender | Interest to be paid | Balance",
            "A | 300 | 15000",
            {"principal": "15000", "interest": "300"},
        ),
        (
            "機 構 | 剩 餘 本 金 | 應還利息",
            "甲 | 20000 | 300",
            {"principal": "20000", "interest": "300"},
        ),
        (
            "機構 | 剩餘本金 | 還款方式",
            "甲 | 20000 | 等額本息",
            {"principal": "20000", "method": "equal-instalments"},
        ),
        (
            "机构 | 本金 | | 利息 | \n | 剩余 | 已还 | 应还 | 已还",
            "甲 | 20000 | 30000 | 300 | 2000",
            {"principal": "20000", "interest": "300"},
        ),
        (
            "逾期情况 | | 未到期 | \n本金 | 罚息 | 本金 | 备注",
            "4000 | 20 | 16000 | 无",
            {"principal": "20000.00", "penalty": "20"},
        ),
        (
            "机构 | 剩余本金 | 利率\n | (万元) | (%)",
            "甲 | 2.5 | 12",
            {"principal": "2.5万", "rate": "12", "rate_period": "year"},
        ),
        (
            "机构 | 本金 | 还款日",
            "甲 | 20000 | 每月5日",
            {"principal": "20000", "next_due": "2026-12-05"},
        ),
    ],
)
def test_takes_what_is_owed_now(ask: Ask, header: str, row: str, expected: dict[str, str]) -> None:
    result = read(ask, header, row)
    assert (loan(result), result["errors"], result["rows"][0]["errors"]) == (expected, [], [])


@pytest.mark.parametrize(
    ("header", "reasons"),
    [
        ("机构 | 本金 | 已还利息", [None, None, "paid"]),
        ("机构 | 本金 | 可用余额", [None, None, "available"]),
        ("机构 | 本金 | 本期应还", [None, None, "due-amount"]),
        ("机构 | 剩余本金 | 本金", [None, None, "other"]),
        ("机构 | 本金 | 合计", [None, None, "total_checks"]),
        ("机构 | 本金 | 手续费", [None, None, "fee"]),
        ("机构 | 本金 | 总期数", [None, None, "terms-in-all"]),
        ("机构 | 本金 | 喜欢吗", [None, None, "unknown"]),
        ("机构 | 本金 |  | 利息", [None, None, "no_header", None]),
        ("机构 | 剩余本金 | 到期日 | 下期还款日", [None, None, "maturity", None]),
        ("机构 | 年利率 | 日利率 | 本金", [None, None, "other", None]),
        ("机构 | 余额(USD) | 利息", [None, "foreign", None]),
    ],
)
def test_says_why_a_column_is_left_out(ask: Ask, header: str, reasons: list[str | None]) -> None:
    columns = read(ask, header, "甲 | 5 | 1")["columns"]
    assert [column["reason"] and column["reason"]["code"] for column in columns] == reasons
    assert all(column["reason"] is None or column["reason"]["message"] for column in columns)
    assert all(column["field"] or column["reason"] for column in columns)


@pytest.mark.parametrize(
    ("header", "asked", "fits"),
    [
        ("机构 | 欠款总额 | 利息 | 罚息", 1, ["principal", "total"]),
        ("机构 | 欠款 | 利息", 1, ["principal", "total"]),
        ("机构 | 借款金额 | 利率", 1, ["principal"]),
        ("机构 | 贷款余额 | 本金余额", 1, ["principal"]),
        ("机构 | 本金 | 逾期利息", 2, ["interest", "penalty"]),
        ("机构 | 本金 | 到期日", 2, ["next_due"]),
        ("机构 | 本金 | 期数", 2, ["months_left"]),
        ("机构 | 逾期本金 | 利率", 1, ["principal"]),
        ("机构 | 本金 | 罚息 | 罚息", 2, ["penalty"]),
        ("机构 | 本金 | 实际年化利率", 2, ["rate"]),
    ],
)
def test_asks_where_two_fit(ask: Ask, header: str, asked: int, fits: list[str]) -> None:
    column = read(ask, header, "甲 | 5 | 1 | 1")["columns"][asked]
    assert (column["ask"], column["field"], column["fits"]) == (True, None, fits)


def test_without_a_principal_no_row_is_taken_until_the_reader_says(
    ask: Ask, faults: Faults
) -> None:
    table = ("机构 | 欠款总额 | 利息 | 罚息", "甲 | 20350 | 300 | 50")
    open_one = read(ask, *table)
    assert (open_one["rows"], faults(open_one)) == ([], [("text", "table_principal_open")])
    said = [{"header": "机构"}, {"header": "欠款总额", "field": "total"}]
    assert loan(read(ask, *table, columns=said)) == {
        "principal": "20000.00",
        "interest": "300",
        "penalty": "50",
    }
    said = [{"header": "机构"}, {"header": "欠款总额", "field": "principal"}]
    assert loan(read(ask, *table, columns=said))["principal"] == "20350"


def test_the_reader_puts_a_column_right(ask: Ask) -> None:
    table = ("机构 | 剩余本金 | 甲乙", "甲 | 20000 | 300")
    said = [
        {"header": "机构", "field": ""},
        {"header": "剩余本金"},
        {"header": "甲乙", "field": "interest"},
    ]
    result = read(ask, *table, columns=said)
    assert (fields(result), loan(result)) == (
        [None, "principal", "interest"],
        {"principal": "20000", "interest": "300"},
    )
    # Another table is in the field by now: the choice was not about its columns.
    other = read(ask, "机构 | 剩余本金 | 备注", "甲 | 20000 | 300", columns=said)
    assert fields(other) == [None, "principal", None]


def test_columns_chosen_for_one_amount_are_added_up(ask: Ask) -> None:
    said = [{"header": header, "field": "principal"} for header in ("贷款余额", "本金余额")]
    result = read(ask, "贷款余额 | 本金余额", "20000 | 1.5", columns=said)
    assert (fields(result), loan(result)) == (["principal", "principal"], {"principal": "20001.50"})


def test_of_two_chosen_for_one_date_the_last_holds(ask: Ask) -> None:
    said = [{"header": header, "field": "next_due"} for header in ("下期还款日", "到期日")]
    result = read(ask, "下期还款日 | 到期日 | 本金", "2026-12-05 | 2027-12-05 | 5", columns=said)
    assert (fields(result), loan(result)["next_due"]) == (
        [None, "next_due", "principal"],
        "2027-12-05",
    )


def test_a_total_is_held_against_its_parts(ask: Ask, faults: Faults) -> None:
    header = "机构 | 欠款总额 | 本金 | 利息"
    (same,) = read(ask, header, "甲 | 20300 | 20000 | 300")["rows"]
    (more,) = read(ask, header, "甲 | 20400 | 20000 | 300")["rows"]
    differs = ("rows", 0, "principal", "row_total_differs")
    assert differs not in faults(same, "notes")
    assert differs in faults(more, "notes")


@pytest.mark.parametrize(
    "row", ["甲 | 20000 |  | 21.9%", "甲 | 20000 | 14.6% | 10%", "甲 | 20000 | 14.6% | 36%"]
)
def test_a_penalty_rate_that_adds_nothing_sensible_is_not_used(
    ask: Ask, faults: Faults, row: str
) -> None:
    (read_row,) = read(ask, "机构 | 本金 | 年利率 | 罚息利率", row)["rows"]
    assert "penalty_uplift" not in read_row["loan"]
    assert ("rows", 0, "penalty_uplift", "penalty_rate_alone") in faults(read_row, "notes")
