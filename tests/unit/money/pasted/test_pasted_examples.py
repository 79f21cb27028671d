"""Tables as people paste them: apps typed off, messages, spreadsheets, banks' pages."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]

EXAMPLES = {
    "app typed off": (
        "网商贷\n剩余本金：50,000.00\n年利率：14.6%\n下次还款日：2026-12-05\n还款方式：先息后本",
        ["50,000.00 14.6% 2026-12-05 interest-first"], ["note"],
    ),
    "message": (
        "平台 待还 利率\n网商贷 50000 日息万四\n借呗 12000 日息万五\n花呗 3000",
        ["网商贷 50000 日息万四", "借呗 12000 日息万五", "花呗 3000"], [],
    ),
    "message, two loans": (
        "贷款平台：网商贷\n剩余本金：5万\n\n贷款平台：借呗\n剩余本金：1.2万",
        ["网商贷 5万", "借呗 1.2万"], [],
    ),
    "spreadsheet": (
        ("借款机构\t产品\t借款金额\t剩余本金\t应还利息\t逾期天数\t状态\n"
        "网商银行\t网商贷\t100000\t50000\t730.5\t35\t逾期\n"
        "微众银行\t微粒贷\t30000\t0\t0\t0\t已结清\n合计\t\t130000\t50000\t730.5\t\t"),
        ["网商银行 50000 730.5"], ["settled", "total"],
    ),
    "credit report": (
        ("单位：元\n序号\t贷款银行\t合同编号\t合同金额\t贷款余额\t执行年利率\t放款日\t到期日\n"
        "1\t网商银行\tHT-1\t100,000.00\t62,000.00\t14.60\t2025-01-05\t2027-01-05\n"
        "\t小计\t\t100,000.00\t62,000.00\t\t\t"),
        ["网商银行 62,000.00 14.60 HT-1"], ["above", "total"],
    ),
    "statement of cards": (
        ("Creditor,Account No,Credit limit,Current balance,APR,Minimum payment,Due date\n"
        "Bank A,1234,20000,15000,18%,750,2026-12-10\nTotal,,20000,15000,,750,"),
        ["Bank A 15000 18% 2026-12-10 1234"], ["total"],
    ),
    "spaces": (
        "Lender  Outstanding balance  Interest rate  Months left\nBank A  15,000.00  18%  12",
        ["Bank A 15,000.00 18% 12"], [],
    ),
    "on its side": (
        "项目\t网商银行\t某银行\n剩余本金\t50000\t20000\n年利率\t14.6%\t9%",
        ["网商银行 50000 14.6%", "某银行 20000 9%"], [],
    ),
    "markdown": (
        "| 欠谁的 | 剩余本金 | 什么时候逾期 |\n|---|---|---|\n| 网商贷 | 5万 | 2026-10-05 |",
        ["网商贷 5万 2026-10-05"], [],
    ),
    "two pages": (
        ("机构\t本金\t剩余期数\n网商银行\t50000\t12\n机构\t本金\t剩余期数\n某行\t20000\t6\n"
        "注：数据截至2026-11-20"),
        ["网商银行 50000 12", "某行 20000 6"], ["heading", "note"],
    ),
    "groups of columns": (
        "贷款信息\t\t欠款信息\t\t\n机构\t合同号\t剩余本金\t应还利息\t罚息\n网商银行\tA-1\t50000\t300\t20",
        ["网商银行 50000 300 20 A-1"], ["above"],
    ),
    "semicolons": (
        ("Lender;Outstanding;Interest rate;Monthly payment;Months left;Paid so far\n"
        "MYbank;62,500.00;14.6;3,100;24;37,500.00"),
        ["MYbank 62,500.00 14.6 24"], [],
    ),
    "units of its own": (
        "银行,余额(万元),利率%,每月还款(元)\n网商银行,5.2,14.6,2300\n某行,3,9,1500",
        ["网商银行 5.2万 14.6", "某行 3万 9"], [],
    ),
    "rates three ways": (
        "贷款名称\t贷款余额\t日利率\t月利率\t年利率\n网商贷\t50000\t0.04%\t1.2%\t14.6%",
        ["网商贷 50000 14.6%"], [],
    ),
    "traditional": (
        "債權人\t剩餘本金\t應還利息\t罰息\t還款日\n某銀行\t20,000\t300\t50\t2026年12月5日",
        ["某銀行 20,000 300 50 2026年12月5日"], [],
    ),
    "debts of a family": (
        "欠谁\t欠多少\t备注\n我哥\t2万\t不急\n三姨\t五千\t年底前",
        ["我哥 2万", "三姨 五千"], [],
    ),
    "day of the month": (
        "渠道\t其中：本金\t利息\t还款日\n网商贷\t50,000.00\t730.50\t每月20日",
        ["网商贷 50,000.00 730.50 2026-12-20"], [],
    ),
    "account statement": (
        "日期\t摘要\t借方\t贷方\t余额\n2026-10-01\t放款\t\t50000\t50000\n2026-10-05\t消费\t300\t\t49700",
        [], ["waiting", "waiting"],
    ),
    "prose": ("我的欠款如下\n网商贷 本金50000 年利率14.6%\n借呗 本金12000 年利率18%", [], []),
    "only late parts": ("机构\t逾期金额\t逾期天数\n某行\t3000\t35", [], ["waiting"]),
    "several currencies": ("机构\t余额\t币种\n甲\t5000\tCNY\n乙\t900\tUSD", ["甲 5000"], []),
}  # fmt: skip
ORDER = [
    "creditor", "principal", "interest", "penalty", "rate", "months_left", "next_due",
    "overdue_since", "method", "contract",
]  # fmt: skip


@pytest.mark.parametrize(("text", "loans", "left"), EXAMPLES.values(), ids=EXAMPLES)
def test_reads(ask: Ask, text: str, loans: list[str], left: list[str]) -> None:
    result = ask("read_table", text=text)
    taken = [
        " ".join(row["loan"][key] for key in ORDER if key in row["loan"])
        for row in result["rows"]
        if not row["errors"]
    ]
    assert (taken, [one["code"] for one in result["left"]]) == (loans, left)
    assert taken or result["errors"]
