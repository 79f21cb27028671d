"""Rows of a pasted table: what is no loan is left out with its reason; units and money."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("汇总\t25000\t", "total"),
        ("合 计\t25000\t", "total"),
        ("【合计】\t25000\t", "total"),
        ("\t25000\t合计", "total"),
        ("合计：2笔\t25000\t", "total"),
        ("总计（元）\t25000\t", "total"),
        ("共2笔\t25000\t", "total"),
        ("各家合计\t25000\t", "total"),
        ("网商银行小计\t25000\t", "total"),
        ("Grand total:\t25000\t", "total"),
        ("\t25000\t", "sum"),
        ("丙\t5000\t已结清", "settled"),
        ("丙（已结清）\t5000\t", "settled"),
        ("丙\t5000\tpaid off", "settled"),
        ("丙\t0.00\t", "nothing"),
        ("机构\t剩余本金\t备注", "heading"),
        ("注：数据截至2026-11-20", "note"),
        ("二、其他欠款", "note"),
        ("单位：元", "unit"),
    ],
)
def test_leaves_out_what_is_no_loan(ask: Ask, row: str, code: str) -> None:
    result = ask("read_table", text=f"机构\t剩余本金\t备注\n甲\t20000\t\n乙\t5000\t正常\n{row}\n")
    assert [one["line"] for one in result["rows"]] == [2, 3]
    assert [(one["line"], one["code"], bool(one["message"])) for one in result["left"]] == [
        (4, code, True)
    ]


@pytest.mark.parametrize(
    "row",
    [
        "丙\t5000\t未结清",
        "丙\t5000\t已逾期",
        "合众银行\t5000\t",
        "丙\t5000\t明年全部结清",
        "总行\t5000\t",
    ],
)
def test_takes_what_only_looks_like_it(ask: Ask, row: str) -> None:
    result = ask("read_table", text=f"机构\t剩余本金\t备注\n{row}\n")
    assert ([one["line"] for one in result["rows"]], result["left"]) == ([2], [])


def test_a_column_may_ask_whether_it_is_settled(ask: Ask) -> None:
    result = ask("read_table", text="机构\t本金\t是否结清\n甲\t5\t否\n乙\t6\t是")
    assert [one["line"] for one in result["rows"]] == [2]


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("机构\t本金（万）\n甲\t2.5", 2_500_000),
        ("机构\t本金/万元\n甲\t2.5", 2_500_000),
        ("机构\t剩余本金万\n甲\t2.5", 2_500_000),
        ("机构\t本金(千元)\n甲\t2.5", 250_000),
        ("Lender\tBalance ('000)\nA\t2.5", 250_000),
        ("Lender\tBalance, RMB'000\nA\t2.5", 250_000),
        ("Lender\tBalance (in thousands)\nA\t2.5", 250_000),
        ("单位：万元\n机构\t本金\n甲\t2.5", 2_500_000),
        ("我的欠款\t单位：人民币万元\n机构\t本金\n甲\t2.5", 2_500_000),
        ("(RMB'000)\nLender\tBalance\nA\t2.5", 250_000),
        ("机构\t本金\n甲\t2.5\n单位：万元", 2_500_000),
        ("单位：万元\n机构\t本金（元）\n甲\t25000", 2_500_000),
        ("单位：万元\n机构\t本金\n甲\t25000元", 2_500_000),
        ("单位：元\n机构\t本金\n甲\t25000", 2_500_000),
    ],
)
def test_reads_units(ask: Ask, text: str, fen: int) -> None:
    rows = ask("read_table", text=text)["rows"]
    assert ask("loans", loans=[row["loan"] for row in rows])["total"] == fen


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Lender\tBalance (USD)\nA\t2.5", [("text", "table_foreign")]),
        ("单位：万美元\n机构\t本金\n甲\t2.5", [("text", "table_foreign")]),
        ("单位：分\n机构\t本金\n甲\t250", [("text", "table_unit_unclear")]),
        ("单位：万元\n单位：元\n机构\t本金\n甲\t250", [("text", "table_unit_unclear")]),
        ("日期\t摘要\t借方\t余额\n2026-11-01\t消费\t5\t300", [("text", "table_statement")]),
        ("机构\t年利率\n甲\t12%", [("text", "table_no_principal")]),
    ],
)
def test_refuses_the_table_with_the_reason(
    ask: Ask, faults: Faults, text: str, codes: list[tuple[str, str]]
) -> None:
    result = ask("read_table", text=text)
    assert (result["rows"], faults(result)) == ([], codes)


@pytest.mark.parametrize(
    "text",
    [
        "Lender\tBalance\nA\t$2,500",
        "Lender  Outstanding balance\nA  US$2,500",
        "机构\t本金\n甲\t500美元",
        "机构\t本金\n甲\tHK$500",
        "机构\t本金\t币种\n甲\t500\tUSD",
        "机构\t本金\t币种\n甲\t500\t港币",
    ],
)
def test_other_money_is_not_read_as_yuan(ask: Ask, faults: Faults, text: str) -> None:
    (row,) = ask("read_table", text=text)["rows"]
    assert faults(row) == [("rows", 0, "principal", "amount_foreign")]


@pytest.mark.parametrize(
    "row",
    ["某银行,20,000.00", "某银行,20,000.00,", "某银行,20,300.00", "某银行,20,300", "某银行,5,020"],
)
def test_a_comma_that_may_part_thousands_is_asked_about(ask: Ask, faults: Faults, row: str) -> None:
    (read,) = ask("read_table", text=f"机构,剩余本金,利息\n{row}")["rows"]
    assert faults(read) == [("rows", 0, "row_comma")]


def test_the_question_about_a_comma_names_both_readings(ask: Ask) -> None:
    (read,) = ask("read_table", text="机构,剩余本金,利息\n某银行,20,300")["rows"]
    message = read["errors"][0]["message"]
    assert [words for words in ("“20”", "“300”", "“20,300”") if words not in message] == []


@pytest.mark.parametrize("cell", ["每月5日", "5th of each month", "the 5th of every month"])
def test_a_day_of_each_month_is_the_next_such_day(ask: Ask, cell: str) -> None:
    (read,) = ask("read_table", text=f"Lender\tBalance\tNext due\nA\t20000\t{cell}")["rows"]
    assert read["loan"]["next_due"] == "2026-12-05"


@pytest.mark.parametrize(
    "text",
    [
        "机构,剩余本金,利息,下期还款日\n某银行,800,120,2026-12-05",
        '机构,剩余本金,利息\n某银行,"20,000.00",300',
        "机构,剩余本金,利息\n某银行,20000.00,300",
        "机构,剩余本金,利息\n某银行,1800,300",
    ],
)
def test_a_comma_that_parts_cells_is_not(ask: Ask, text: str) -> None:
    (row,) = ask("read_table", text=text)["rows"]
    assert row["errors"] == []


def test_a_cell_of_two_lines_is_two_values(ask: Ask, faults: Faults) -> None:
    result = ask("read_table", text='机构\t"剩余\n本金"\n甲\t"20\n000"\n"乙\n行"\t500')
    assert [row["loan"].get("creditor") for row in result["rows"]] == ["甲", "乙 行"]
    assert [faults(row) for row in result["rows"]] == [
        [("rows", 0, "principal", "amount_ambiguous")],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "loans"),
    [
        (
            "网商贷\n剩余本金：50,000.00\n年利率：14.6%\n下次还款日：2026-12-05",
            [("", "50,000.00", [2, 3, 4])],
        ),
        (
            "贷款平台:甲\n剩余本金:50,000元\n\n贷款平台:乙\n剩余本金:12,000元",
            [("甲", "50,000元", [1, 2]), ("乙", "12,000元", [4, 5])],
        ),
        (
            "项目\t甲\t乙\n剩余本金\t50000\t20000\n年利率\t14.6%\t9%",
            [("甲", "50000", [1, 2, 3]), ("乙", "20000", [1, 2, 3])],
        ),
        ("剩余本金 50,000.00\n年利率 14.6%", [("", "50,000.00", [1, 2])]),
    ],
)
def test_labels_in_front(ask: Ask, text: str, loans: list[Any]) -> None:
    rows = ask("read_table", text=text)["rows"]
    assert [
        (row["loan"].get("creditor", ""), row["loan"]["principal"], row["lines"]) for row in rows
    ] == loans
    assert [row["errors"] for row in rows] == [[] for _ in loans]
