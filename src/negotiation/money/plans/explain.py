"""The working of a plan, line by line, with the reader's numbers in the formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import months_and_days
from negotiation.money.left_out import say_built_up
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.reading.rates import interest_fen, show_percent

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.made import Made
    from negotiation.money.schedules import Row
    from negotiation.replies.money import Line

WAIVER = ("civil-code", "575")
CHANGE = ("civil-code", "543")
EARLY = ("civil-code", "677")


def plan_lines(desk: Desk, made: Made, kept: int | None, percent: str | None) -> list[Line]:
    """Return the lines of a plan: each loan's rows, then the totals."""
    lines = []
    for case, rows in zip(made.cases, made.rows, strict=True):
        lines += _loan_lines(desk, case, rows)
    yuan = desk.yuan
    waived = sum(case.waived for case in made.cases)
    if waived:
        asked = sum(case.debt.total for case in made.cases)
        lines.append(
            desk.line(
                "waived",
                "waived",
                WAIVER,
                owed=yuan(asked + waived),
                debt=yuan(asked),
                result=yuan(waived),
            )
        )
    lines.append(_total(desk, made))
    if kept is not None:
        lines.append(
            desk.line(
                "difference",
                "difference",
                total=yuan(made.total_paid),
                kept=yuan(kept),
                result=yuan(made.total_paid - kept),
            )
        )
    if percent is not None:
        first = min(made.payments)
        lines.append(
            desk.line(
                "annual_cost",
                "annual_cost",
                percent=percent,
                owed=yuan(sum(case.loan.balance for case in made.cases)),
                first=yuan(made.payments[first]),
                days=(first - made.cases[0].today).days,
            )
        )
    if made.kind.by_agreement:
        lines.append(desk.line("applies", "by_agreement", CHANGE))
    return lines


def _loan_lines(desk: Desk, case: Case, rows: list[Row]) -> list[Line]:
    kind = KINDS[case.terms.kind]
    yuan = desk.yuan
    figure = f"loans.{case.loan.id}"
    lines = [
        desk.line(
            figure,
            "debt",
            name=case.loan.name,
            principal=yuan(case.debt.principal),
            interest=say_built_up(desk, case.loan, "interest", case.debt.interest),
            penalty=say_built_up(desk, case.loan, "penalty", case.debt.penalty),
            result=yuan(case.debt.total),
        )
    ]
    if not rows:
        return lines
    first = rows[0]
    if kind.at_once:
        return [*lines, desk.line(figure, "at_once", EARLY, result=yuan(first.payment))]
    months, days = months_and_days(case.today, first.date)
    bears_interest = case.rate.percent and case.debt.principal
    if bears_interest and (months, days) == (1, 0):
        lines.append(
            desk.line(
                figure,
                "month_interest",
                percent=show_percent(case.rate.percent),
                principal=yuan(case.debt.principal),
                interest=yuan(interest_fen(case.debt.principal, case.rate.share(1, 0))),
            )
        )
    elif bears_interest and first.date == case.today:
        lines.append(
            desk.line(
                figure,
                "first_today",
                percent=show_percent(case.rate.percent),
                principal=yuan(case.debt.principal),
            )
        )
    elif bears_interest:
        lines.append(
            desk.line(
                figure,
                "first_interest",
                percent=show_percent(case.rate.percent),
                principal=yuan(case.debt.principal),
                months=months,
                days=days,
                year_days=case.rate.year_days,
            )
        )
    lines += kind.lines(desk, case, rows, figure)
    lines.append(
        desk.line(
            figure,
            "first_row",
            debt=yuan(case.debt.total),
            new=yuan(first.balance + first.payment - case.debt.total),
            payment=yuan(first.payment),
            balance=yuan(first.balance),
        )
    )
    lines.append(
        desk.line(
            figure,
            "instalments",
            n=len(rows),
            first=yuan(first.payment),
            last=yuan(rows[-1].payment),
        )
    )
    booking = case.options.booking
    if booking and (case.debt.interest or case.debt.penalty):
        lines.append(desk.line(figure, "booking", (booking.source, booking.locator)))
    if case.loan.overdue_since:
        lines.append(
            desk.line(figure, "arrears_kept" if kind.penalty_goes_on else "arrears_stopped")
        )
    return lines


def _total(desk: Desk, made: Made) -> Line:
    yuan = desk.yuan
    return desk.line(
        "total_paid",
        "total_paid",
        principal=yuan(made.sums["principal"]),
        interest=yuan(made.sums["interest"]),
        penalty=yuan(made.sums["penalty"]),
        result=yuan(made.total_paid),
    )
