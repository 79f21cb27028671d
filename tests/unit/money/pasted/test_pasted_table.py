from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]

LOAN = {
    "creditor": "网商银行",
    "principal": "12,300.50",
    "rate": "14.6%",
    "rate_period": "year",
    "rate_scale": "percent",
    "next_due": "2026-12-05",
}


def loans(result: dict[str, Any]) -> list[dict[str, str]]:
    return [
        {key: text for key, text in row["loan"].items() if key != "id"} for row in result["rows"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "机构\t剩余本金\t年利率\t下次还款日\n网商银行\t12,300.50\t14.6%\t2026-12-05",
        '\ufeff机构,剩余本金,年利率,下次还款日\r\n网商银行,"12,300.50",14.6%,2026-12-05\r\n',
        "机构；剩余本金；年利率；下次还款日\n网商银行；１２,３００.５０；１４.６%；2026-12-05",
        "|机构|剩余本金|年利率|下次还款日|\n|---|---|---|---|\n|网商银行|12,300.50|14.6%|2026-12-05|",
        "机构  剩余本金  年利率  下次还款日\n网商银行  12,300.50  14.6%  2026-12-05",
        "Lender\tOutstanding balance\tRate\tNext payment date\n网商银行\t12,300.50\t14.6%\t46361",
        "我的欠款\t\t\t\n\n机构\t剩余本金\t年利率\t下次还款日\n网商银行\t12,300.50\t14.6%\t2026-12-05\n合计\t12,300.50\t\t",
    ],
    ids=[
        "excel",
        "csv",
        "semicolons",
        "markdown",
        "spaces",
        "english-serial-date",
        "title-and-total",
    ],
)
def test_reads_what_people_paste(ask: Ask, text: str) -> None:
    result = ask("read_table", text=text)
    assert (loans(result), result["errors"], result["rows"][0]["errors"]) == ([LOAN], [], [])


def test_names_the_field_of_every_column(ask: Ask) -> None:
    text = (
        "贷款平台\t借据编号\t借款本金\t未还本金\t未还利息\t罚息\t日利率(万分之)\t还款方式\t剩余期数\t"
        "到期还款日\t逾期起始日\t罚息利率上浮\t备注\n"
        "某行\tJ1\t50000\t20000\t300\t20\t4\t等额本息\t10\t2026/12/5\t2026/9/5\t50%\t老\n"
    )
    result = ask("read_table", text=text)
    assert [column["field"] for column in result["columns"]] == [
        "creditor", "contract", None, "principal", "interest", "penalty", "rate", "method",
        "months_left", "next_due", "overdue_since", "penalty_uplift", None,
    ]  # fmt: skip
    assert loans(result) == [
        {
            "creditor": "某行",
            "contract": "J1",
            "principal": "20000",
            "interest": "300",
            "penalty": "20",
            "rate": "4",
            "rate_period": "day",
            "rate_scale": "per-10000",
            "method": "equal-instalments",
            "months_left": "10",
            "next_due": "2026/12/5",
            "overdue_since": "2026/9/5",
            "penalty_uplift": "50%",
        }
    ]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("本金", "principal"),
        ("欠款余额", "principal"),
        ("应还利息", "interest"),
        ("月利率", "rate"),
        ("APR", "rate"),
        ("Late penalty", "penalty"),
        ("Due date", "next_due"),
        ("In arrears since", "overdue_since"),
        ("Instalments left", "months_left"),
        ("Repayment method", "method"),
        ("Loan No", "contract"),
        ("Bank", "creditor"),
        ("备注", None),
        ("Balance due", "principal"),
    ],
)
def test_knows_headers_in_both_languages(ask: Ask, header: str, field: str | None) -> None:
    result = ask("read_table", text=f"{header}\t已还\t已减免\n\t5\t1")
    assert result["columns"][0]["field"] == field


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "table_empty"),
        (" \n\t\n", "table_empty"),
        ("你好，我想协商", "table_no_header"),
        ("12000\t14.6%\n500\t12%", "table_no_header"),
        ("机构\t剩余本金\n", "table_no_rows"),
        ("机构\t剩余本金\n合计\t5", "table_no_rows"),
    ],
)
def test_guesses_nothing_without_a_table(ask: Ask, faults: Faults, text: str, code: str) -> None:
    result = ask("read_table", text=text)
    assert (result["rows"], faults(result)) == ([], [("text", code)])


def test_checks_row_by_row(ask: Ask, faults: Faults) -> None:
    result = ask(
        "read_table",
        text="机构,剩余本金,年利率\n甲,12,300,14.6\n乙,三五万,14.6\n丙,5000,高\n丁,,\n戊,700,3",
    )
    assert [faults(row) for row in result["rows"]] == [
        [("rows", 0, "row_too_long")],
        [("rows", 1, "principal", "amount_ambiguous")],
        [("rows", 2, "rate", "rate_unreadable")],
        [("rows", 3, "principal", "required")],
        [],
    ]
    assert [row["line"] for row in result["rows"]] == [2, 3, 4, 5, 6]


def test_the_loans_can_be_used_as_they_are(ask: Ask) -> None:
    rows = ask("read_table", text="机构\t剩余本金\t日利率\n甲\t1万\t万分之四")["rows"]
    assert ask("loans", loans=[row["loan"] for row in rows])["loans"][0]["rate_year"] == "14.6"


@pytest.mark.parametrize(
    ("title", "cell", "year"),
    [
        ("月利率(‰)", "7.5", "9"),
        ("月利率（‰）", "７.５", "9"),
        ("月利率（千分之）", "7.5", "9"),
        ("Rate, per mille a month", "7.5", "9"),
        ("月利率(‰)", "0.75%", "9"),
        ("月利率(‰)", "7.5‰", "9"),
        ("日利率(‱)", "5", "18.25"),
        ("日利率(万分之)", "0.05%", "18.25"),
        ("月利率(%)", "0.75", "9"),
        ("年利率", "90‰", "9"),
    ],
)
def test_the_sign_of_a_rate_may_stand_in_the_header(
    ask: Ask, title: str, cell: str, year: str
) -> None:
    rows = ask("read_table", text=f"机构\t剩余本金\t{title}\n甲\t5000\t{cell}")["rows"]
    loan = ask("loans", loans=[row["loan"] for row in rows])["loans"][0]
    assert loan["rate_year"] == year


def test_says_so_when_there_are_too_many_rows(ask: Ask, faults: Faults) -> None:
    result = ask("read_table", text="机构\t本金\n" + "甲\t5\n" * 201)
    assert (len(result["rows"]), faults(result)) == (200, [("text", "too_many_rows")])


@pytest.mark.parametrize(
    ("text", "principal", "year"),
    [
        ("机构\t剩余本金（万元）\t月息\n甲\t3.5\t1分2", 3_500_000, "14.4"),
        ("单位：万元\t\t\n机构\t剩余本金\t利率\n甲\t3.5\t日息万五", 3_500_000, "18.25"),
        ("机构\t剩余本金（万元）\t利率\n甲\t35000元\t年化18%", 3_500_000, "18"),
        ("机构\t剩余本金\t利率\n甲\t三万五\t月息一分二", 3_500_000, "14.4"),
    ],
    ids=["header", "line-above", "cell-says-yuan", "chinese"],
)
def test_reads_units_and_chinese_numbers(ask: Ask, text: str, principal: int, year: str) -> None:
    rows = ask("read_table", text=text)["rows"]
    loan = ask("loans", loans=[row["loan"] for row in rows])["loans"][0]
    assert (loan["principal"], loan["rate_year"]) == (principal, year)
