"""The debts: one record per loan, read from what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.left_out import say_built_up, say_left_out
from negotiation.money.loan_checks import check_dates, check_rate, check_uplift
from negotiation.reading.fields import read_count
from negotiation.reading.percent import read_percent
from negotiation.reading.rates import YEAR_DAYS, Rate, read_rate, show_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from negotiation.money.desk import Desk, Path
    from negotiation.replies.money import Line, Owed, OwedLoan

METHODS = ("equal-instalments", "equal-principal", "interest-first", "all-at-end")
PERIODS = ("year", "month", "day")
SCALES = ("percent", "per-10000")
MONTHS_LIMIT = 600
_NAME_LENGTH = 40
_MONTHS = 12


class Loan(NamedTuple):
    """One loan as it stands today; amounts in fen, None where nothing was given.

    Attributes:
        name: creditor and contract number, or which row it is; cut to be read, never compared.
        creditor: as typed, "" when blank.
        contract: number of the contract or loan note as typed, "" when blank.
        rate: the contract's yearly rate; None when not known.
        months_left: instalments still to come under the contract; 0 when it has ended.
        uplift: what the contract adds to the rate when late, in percent of the rate.
        compound: whether unpaid interest bears interest under the contract.
        left_out: which of "interest" and "penalty" have built up so far and are not known:
            a field left blank is not a nothing. Penalty builds up only on a late loan.
    """

    id: str
    name: str
    creditor: str
    contract: str
    principal: int
    interest: int
    penalty: int
    rate: Rate | None
    method: str | None
    months_left: int | None
    next_due: dt.date | None
    overdue_since: dt.date | None
    uplift: Decimal | None
    compound: bool | None
    left_out: tuple[str, ...] = ()

    @property
    def balance(self) -> int:
        """All that is owed today, as far as it was given; see `left_out`."""
        return self.principal + self.interest + self.penalty

    @property
    def rate_unknown(self) -> bool:
        """Whether interest will build up at a rate that is not known."""
        return self.rate is None and self.principal > 0


class Loans(NamedTuple):
    """The loans that could be read, in the order typed."""

    rows: tuple[Loan, ...]

    @property
    def total(self) -> int:
        """All that is owed on all loans."""
        return sum(loan.balance for loan in self.rows)

    def reply(self, desk: Desk) -> Owed:
        """Return them as the page shows them."""
        return {
            "loans": [_show(desk, loan) for loan in self.rows],
            "total": self.total,
            "shown": {"total": desk.yuan(self.total)},
            "left_out": say_left_out(desk, self.rows),
            "lines": self._lines(desk),
        }

    def _lines(self, desk: Desk) -> list[Line]:
        lines = [line for loan in self.rows for line in _working(desk, loan)]
        if len(self.rows) > 1:
            parts = " + ".join(desk.yuan(loan.balance) for loan in self.rows)
            lines.append(desk.line("total", "total", parts=parts, total=desk.yuan(self.total)))
        return lines


def read_loans(desk: Desk, request: Mapping[str, Any]) -> Loans:
    """Read the `loans` of a request; faults are noted on the desk.

    A row that is wholly blank is passed over. A row without a readable principal cannot
    be computed with, so it is left out, with an error saying why.
    """
    year_days = read_year_days(desk, request)
    loans: dict[str, Loan] = {}
    for index, row in enumerate(desk.rows(request, "loans")):
        loan = read_loan(desk, ("loans", index), row, year_days)
        if loan:
            # Shares are kept by id, so two rows of one id must not become one.
            key = loan.id if loan.id not in loans else f"{loan.id}-{index}"
            loans[key] = loan._replace(id=key)
    return Loans(tuple(loans.values()))


def read_year_days(desk: Desk, request: Mapping[str, Any]) -> int:
    """Return how many days the year counts for odd days: 365 unless 360 is chosen."""
    options = desk.table(request, "options")
    known = tuple(str(days) for days in YEAR_DAYS)
    return int(desk.choice(("options",), options, "year_days", known) or YEAR_DAYS[0])


def read_loan(desk: Desk, path: Path, row: Mapping[str, Any], year_days: int) -> Loan | None:
    """Read one loan; None when it is blank or its principal cannot be used."""
    texts = {key: value for key, value in row.items() if isinstance(value, str) and value.strip()}
    if not set(texts) - {"id", "rate_period", "rate_scale", "method", "compound"}:
        return None
    before = len(desk.errors)
    index = int(path[-1])
    principal = desk.amount(path, row, "principal")
    if principal is None and len(desk.errors) == before:
        desk.error((*path, "principal"), "required")
    compound = desk.choice(path, row, "compound", ("yes", "no"))
    built_up = {key: desk.amount(path, row, key) for key in ("interest", "penalty")}
    overdue = desk.date(path, row, "overdue_since")
    # Penalty builds up on a late loan alone.
    parts = ("interest", "penalty") if overdue else ("interest",)
    names = {key: desk.words(path, row, key) for key in ("creditor", "contract")}
    loan = Loan(
        id=texts.get("id", str(index)),
        name=" ".join(word for word in names.values() if word)[:_NAME_LENGTH]
        or desk.say("loan_unnamed", n=index + 1),
        **names,
        principal=principal or 0,
        interest=built_up["interest"] or 0,
        penalty=built_up["penalty"] or 0,
        rate=_rate(desk, path, row, year_days),
        method=desk.choice(path, row, "method", METHODS),
        months_left=desk.read(
            path, row, "months_left", lambda text: read_count(text, MONTHS_LIMIT, 0)
        ),
        next_due=desk.date(path, row, "next_due"),
        overdue_since=overdue,
        uplift=desk.read(path, row, "penalty_uplift", read_percent),
        compound=None if compound is None else compound == "yes",
        left_out=tuple(key for key in parts if built_up[key] is None),
    )
    if principal is None:
        return None
    if loan.balance == 0:
        desk.error((*path, "principal"), "amount_zero")
        return None
    check_uplift(desk, (*path, "penalty_uplift"), loan.uplift)
    return check_dates(desk, path, loan)


def _rate(desk: Desk, path: Path, row: Mapping[str, Any], year_days: int) -> Rate | None:
    period = desk.choice(path, row, "rate_period", PERIODS) or "year"
    scale = desk.choice(path, row, "rate_scale", SCALES) or "percent"
    rate: Rate | None = desk.read(
        path, row, "rate", lambda text: read_rate(text, period, scale, year_days)
    )
    check_rate(desk, (*path, "rate"), rate)
    return rate


def _working(desk: Desk, loan: Loan) -> list[Line]:
    """Show how the balance and the yearly rate come about, where they are not as typed."""
    figure = f"loans.{loan.id}"
    lines = []
    if loan.interest or loan.penalty:
        lines.append(
            desk.line(
                figure,
                "balance",
                name=loan.name,
                principal=desk.yuan(loan.principal),
                interest=say_built_up(desk, loan, "interest", loan.interest),
                penalty=say_built_up(desk, loan, "penalty", loan.penalty),
                result=desk.yuan(loan.balance),
            )
        )
    if loan.rate and loan.rate.written > 1:
        lines.append(
            desk.line(
                figure,
                "rate_month" if loan.rate.written == _MONTHS else "rate_day",
                name=loan.name,
                # All its decimals, or the sum would not come out.
                written=f"{(loan.rate.percent / loan.rate.written).normalize():f}",
                times=loan.rate.written,
                percent=show_percent(loan.rate.percent),
            )
        )
    return lines


def _show(desk: Desk, loan: Loan) -> OwedLoan:
    amounts = {key: getattr(loan, key) for key in ("principal", "interest", "penalty", "balance")}
    shown = {key: say_built_up(desk, loan, key, fen) for key, fen in amounts.items()}
    if loan.rate:
        shown["rate_year"] = show_percent(loan.rate.percent) + "%"
    if loan.next_due:
        shown["next_due"] = desk.day(loan.next_due)
    return {
        "id": loan.id,
        "name": loan.name,
        "principal": loan.principal,
        "interest": None if "interest" in loan.left_out else loan.interest,
        "penalty": None if "penalty" in loan.left_out else loan.penalty,
        "balance": loan.balance,
        "rate_year": show_percent(loan.rate.percent) if loan.rate else None,
        "shown": shown,
    }
