"""A pasted repayment schedule is one loan, or refused with the reason; never many loans."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]
ZH = "期数\t还款日期\t应还本金\t应还利息\t应还总额\t剩余本金"
EN = "No.\tDue date\tPrincipal\tInterest\tPayment\tBalance"


def month(number: int, first: dt.date) -> dt.date:
    years, months = divmod(first.month - 1 + number, 12)
    return first.replace(year=first.year + years, month=months + 1)


def lines(
    parts: list[int], interest: list[int], *, first: dt.date = dt.date(2026, 12, 5)
) -> list[str]:
    """Rows of a schedule in yuan, the balance after the payment."""
    left, rows = sum(parts), []
    for at, (part, fee) in enumerate(zip(parts, interest, strict=True)):
        left -= part
        figures = [part, fee, part + fee, left]
        rows.append("\t".join([str(at + 1), str(month(at, first)), *map(str, figures)]))
    return rows


TWELVE = lines(
    [3890, 3940, 3990, 4040, 4090, 4140, 4190, 4240, 4290, 4340, 4390, 4460],
    [610, 560, 510, 460, 410, 360, 310, 260, 210, 160, 110, 40],
)


def loan(row: dict[str, Any]) -> dict[str, str]:
    return {key: text for key, text in row["loan"].items() if key != "id"}


@pytest.mark.parametrize("header", [ZH, EN, ZH.replace("还", "還").replace("额", "額")])
def test_twelve_instalments_are_one_loan(ask: Ask, header: str) -> None:
    result = ask("read_table", text="\n".join([header, *TWELVE]))
    (row,) = result["rows"]
    assert (loan(row), row["errors"], row["lines"]) == (
        {
            "principal": "50000.00",
            "method": "equal-instalments",
            "months_left": "12",
            "next_due": "2026-12-05",
        },
        [],
        list(range(2, 14)),
    )
    assert ask("loans", loans=[row["loan"]])["total"] == 5_000_000


def test_a_total_below_a_schedule_is_left_out(ask: Ask) -> None:
    result = ask("read_table", text="\n".join([ZH, *TWELVE, "合计\t\t50000\t4000\t54000\t"]))
    assert [row["loan"]["principal"] for row in result["rows"]] == ["50000.00"]
    assert [(one["line"], one["code"]) for one in result["left"]] == [(14, "total")]


def test_of_days_that_have_passed_the_reader_says_what_is_unpaid(ask: Ask, faults: Faults) -> None:
    text, today = "\n".join([ZH, *TWELVE]), "2027-03-10"
    asked = ask("read_table", text=text, today=today)
    (schedule,) = asked["schedules"]
    assert faults(asked["rows"][0]) == [("rows", 0, "unpaid_from", "schedule_unpaid_from")]
    assert [option["value"] for option in schedule["options"]] == ["2", "3", "4", "5", "6"]
    late = ask("read_table", text=text, today=today, unpaid_from={"2": "4"})
    assert loan(late["rows"][0]) == {
        "principal": "42170.00",
        "interest": "970.00",
        "method": "equal-instalments",
        "months_left": "8",
        "next_due": "2027-04-05",
        "overdue_since": "2027-02-05",
    }
    on_time = ask("read_table", text=text, today=today, unpaid_from={"2": "6"})
    assert loan(on_time["rows"][0]) == {
        "principal": "34140.00",
        "method": "equal-instalments",
        "months_left": "8",
        "next_due": "2027-04-05",
    }


def test_the_table_may_tell_what_is_paid(ask: Ask) -> None:
    states = ["已还", *["未还"] * 11]
    rows = [f"{line}\t{state}" for line, state in zip(TWELVE, states, strict=True)]
    result = ask("read_table", text="\n".join([f"{ZH}\t状态", *rows]), today="2027-01-10")
    assert (result["schedules"][0]["options"], loan(result["rows"][0])) == (
        [],
        {
            "principal": "46110.00",
            "interest": "560.00",
            "method": "equal-instalments",
            "months_left": "10",
            "next_due": "2027-02-05",
            "overdue_since": "2027-01-05",
        },
    )


def test_a_table_that_says_all_is_paid_leaves_nothing_owed(ask: Ask) -> None:
    rows = [f"{line}\t已还" for line in TWELVE]
    result = ask("read_table", text="\n".join([f"{ZH}\t状态", *rows]), today="2028-01-10")
    assert [row["loan"].get("principal") for row in result["rows"]] in ([], ["0.00"], [None])


@pytest.mark.parametrize(
    ("parts", "interest", "method"),
    [
        ([1000, 1000, 1000, 1000], [40, 30, 20, 10], "equal-principal"),
        ([0, 0, 0, 4000], [40, 40, 40, 40], "interest-first"),
        ([100, 2000, 50, 70], [40, 10, 20, 10], None),
    ],
)
def test_tells_the_way_of_repaying(
    ask: Ask, parts: list[int], interest: list[int], method: str | None
) -> None:
    result = ask("read_table", text="\n".join([ZH, *lines(parts, interest)]))
    assert result["rows"][0]["loan"].get("method") == method


def test_part_of_a_schedule_keeps_the_whole_debt(ask: Ask, faults: Faults) -> None:
    result = ask("read_table", text="\n".join([ZH, *TWELVE[:5]]))
    (row,) = result["rows"]
    assert (row["loan"]["principal"], "months_left" in row["loan"]) == ("50000.00", False)
    assert ("rows", 0, "schedule_goes_on") in faults(row, "notes")


def test_the_balance_may_stand_before_the_payment(ask: Ask) -> None:
    rows = ["1\t2026-12-05\t1000\t3000", "2\t2027-01-05\t1000\t2000", "3\t2027-02-05\t1000\t1000"]
    result = ask("read_table", text="\n".join(["期次\t还款日\t本金\t剩余本金", *rows]))
    assert result["rows"][0]["loan"]["principal"] == "3000.00"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "期次\t还款日\t应还金额\n1\t2026-12-05\t5\n2\t2027-01-05\t5\n3\t2027-02-05\t5",
            "schedule_no_principal",
        ),
        (
            "Date\tPayment\tBalance\n2026-12-05\t5\t10\n2027-01-05\t5\t5\n2027-02-05\t5\t0",
            "schedule_first_unknown",
        ),
        (
            (
                "期次\t还款日\t本金\t剩余本金\n"
                "1\t2026-12-05\t5\t20\n2\t2027-01-05\t5\t17\n3\t2027-02-05\t5\t0"
            ),
            "schedule_sums",
        ),
        (
            (
                "期次\t还款日\t本金\t余额\n"
                "1\t2026-12-05\t5\t90\n2\t2027-01-05\t5\t85\n3\t2027-02-05\t5\t80"
            ),
            "schedule_balance_unclear",
        ),
        (
            "期次\t还款日\t本金\n1\t2026-12-05\t5\n2\t2027-01-05\tx\n3\t2027-02-05\t5",
            "schedule_cell",
        ),
        (
            "期次\t还款日\t本金\n1\t2026-12-05\t5\n2\t2027-03-05\t5\n3\t2027-06-05\t5",
            "schedule_not_monthly",
        ),
    ],
)
def test_is_refused_with_the_reason(ask: Ask, text: str, code: str) -> None:
    (row,) = ask("read_table", text=text)["rows"]
    assert [error["code"] for error in row["errors"]] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "机构\t剩余本金\t还款日\n甲\t20000\t2026-12-05\n乙\t15000\t2027-01-05\n丙\t5000\t2027-02-05",
        "剩余本金\t下期还款日\n20000\t2026-12-05\n15000\t2027-01-05\n5000\t2027-02-05",
        "机构\t剩余本金\t还款日\n甲\t20000\t2026-12-05\n甲\t15000\t2026-12-05\n甲\t5000\t2026-12-05",
    ],
)
def test_loans_of_several_months_are_no_schedule(ask: Ask, text: str) -> None:
    result = ask("read_table", text=text)
    assert (result["schedules"], len(result["rows"])) == ([], 3)


def test_the_reader_may_say_that_it_is_none(ask: Ask) -> None:
    result = ask("read_table", text="\n".join([ZH, *TWELVE]), **{"as": "loans"})
    assert (result["schedules"], len(result["rows"])) == ([], 12)


def test_schedules_of_two_loans_are_two_loans(ask: Ask) -> None:
    rows = [f"{name}\t{line}" for name in ("甲", "乙") for line in TWELVE]
    result = ask("read_table", text="\n".join([f"机构\t{ZH}", *rows]))
    assert [(row["loan"]["creditor"], row["loan"]["principal"]) for row in result["rows"]] == [
        ("甲", "50000.00"),
        ("乙", "50000.00"),
    ]


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(st.integers(1, 10**9), min_size=3, max_size=40),
    st.integers(0, 45),
    st.data(),
)
def test_what_is_unpaid_and_what_is_paid_are_the_whole(
    ask: Ask, parts: list[int], passed: int, data: st.DataObject
) -> None:
    """The principal from any instalment on is the sum of the instalments from there on."""
    first = month(-passed, dt.date(2026, 11, 25))
    figures = [f"{fen // 100}.{fen % 100:02d}" for fen in parts]
    rows = [f"{at + 1}\t{month(at, first)}\t{text}" for at, text in enumerate(figures)]
    text = "\n".join(["期次\t还款日\t应还本金", *rows])
    options = ask("read_table", text=text)["schedules"][0]["options"]
    values = [option["value"] for option in options if option["value"] != "none"] or ["2"]
    value = data.draw(st.sampled_from(values))
    (row,) = ask("read_table", text=text, unpaid_from={"2": value})["rows"]
    owed = sum(parts[int(value) - 2 :])
    assert (row["errors"], row["loan"]["principal"]) == ([], f"{owed // 100}.{owed % 100:02d}")
