"""Which column of a pasted table fills in which field: all columns are settled together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.pasted.units import header_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.pasted.header_words import HeaderWords, Kind
    from negotiation.replies.pasted import PastedColumn

_OF_SCHEDULES = ("due_principal", "due_interest", "due_total")
AMOUNTS = ("principal", "interest", "penalty", "total", *_OF_SCHEDULES)
# What a reader can choose for a column, in the order of the form.
FIELDS = (
    "creditor", "principal", "rate", "overdue_since", "interest", "penalty", "method",
    "months_left", "next_due", "penalty_uplift", "penalty_rate", "contract", "total",
    *_OF_SCHEDULES,
)  # fmt: skip
# Several columns of these are parts of one sum.
_SUMS = ("principal", "interest", "penalty", "total")


class Column(NamedTuple):
    """One column: the field it fills in, or why it is left out.

    Attributes:
        field: None when it is left out.
        code: why it is left out, or what else the reader should know; "" when nothing.
        reason: the same in words.
        ask: whether the reader is asked what it is.
        fits: the fields it may be.
    """

    header: str
    kinds: tuple[Kind, ...] = ()
    field: str | None = None
    code: str = ""
    reason: str = ""
    ask: bool = False
    fits: tuple[str, ...] = ()

    def reply(self) -> PastedColumn:
        """Return the column as `money.read_table` gives it."""
        return {
            "header": self.header,
            "field": self.field,
            "reason": {"code": self.code, "message": self.reason} if self.code else None,
            "ask": self.ask,
            "fits": list(self.fits),
        }


def chosen_fields(titles: Sequence[str], given: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    """Return what the reader chose, by column; "" is to leave it out.

    A choice holds for the column in its place only while the header is the same.
    """
    return {
        at: one["field"]
        for at, (title, one) in enumerate(zip(titles, given, strict=False))
        if one.get("header") == title and one.get("field") in [*FIELDS, ""]
    }


def settle(
    desk: Desk, words: HeaderWords, titles: Sequence[str], chosen: Mapping[int, str]
) -> list[Column]:
    """Give every column its field or the reason why it has none."""
    columns = [_unsettled(desk, words, title) for title in titles]
    for at, field in chosen.items():
        columns[at] = _as_chosen(desk, columns[at], field)
    table = _Table(desk, columns, frozenset(chosen))
    for field in FIELDS:
        if field not in {"principal", "total"}:
            table.settle_field(field)
    table.settle_principal()
    table.ask_the_rest()
    return table.columns


def _unsettled(desk: Desk, words: HeaderWords, title: str) -> Column:
    if not title:
        return Column(title, (), None, "no_header", desk.say("pasted_no_header"))
    kinds = words.kinds(title)
    fields = tuple(dict.fromkeys(field for kind in kinds for field in kind.fields))
    if not kinds:
        return Column(title, kinds, None, "unknown", desk.say("pasted_unknown"))
    if not fields:
        return Column(title, kinds, None, kinds[0].id, _reason(desk, kinds[0]))
    if any(field in AMOUNTS for field in fields) and header_unit(title).foreign:
        return Column(title, kinds, None, "foreign", desk.say("pasted_foreign"))
    return Column(title, kinds, fits=fields)


def _as_chosen(desk: Desk, column: Column, field: str) -> Column:
    if not field:
        return column._replace(
            code="left_by_you", reason=desk.say("pasted_left_by_you"), field=None, fits=()
        )
    if field in AMOUNTS and header_unit(column.header).foreign:
        return column._replace(code="foreign", reason=desk.say("pasted_foreign"), fits=())
    return column._replace(field=field, code="", reason="", fits=())


def _reason(desk: Desk, kind: Kind) -> str:
    return (kind.reason or {}).get(desk.lang, "")


class _Table:
    def __init__(self, desk: Desk, columns: list[Column], chosen: frozenset[int]) -> None:
        self.desk = desk
        self.columns = columns
        self.chosen = chosen

    def settle_field(self, field: str) -> None:
        """Take the surest column for a field; of several the reader is asked."""
        wanting = [
            at
            for at, column in enumerate(self.columns)
            if self._open(at) and column.fits == (field,)
        ]
        sure = [at for at in wanting if self._kind(at) and not self._kind(at).ask]
        given = [at for at in self.chosen if self.columns[at].field == field]
        self._one_each(field, given)
        rank = min((self._kind(at).rank for at in sure), default=None)
        first = [at for at in sure if self._kind(at).rank == rank]
        if given and not self._adding(first, given):
            self._leave(wanting, self.columns[given[-1]].header)
        elif first:
            self._take(field, first)
            self._leave([at for at in wanting if at not in first], self.columns[first[0]].header)
        else:
            for at in wanting:
                self._ask(at)

    def settle_principal(self) -> None:
        """Settle principal and totals: one is what remains of the other without interest."""
        # A part of the principal counts only together with the other part.
        there = {kind.id for column in self.columns for kind in column.kinds}
        for at, column in enumerate(self.columns):
            kind = self._kind(at)
            if self._open(at) and kind and kind.needs and kind.needs not in there:
                self.columns[at] = column._replace(kinds=(kind._replace(ask=True),))
        beside = any(
            column.field in {"interest", "penalty"} or set(column.fits) & {"interest", "penalty"}
            for column in self.columns
        )
        self.settle_field("principal")
        taken = [at for at, column in enumerate(self.columns) if column.field == "principal"]
        loose = [
            at for at in taken if at not in self.chosen and self._kind(at) and self._kind(at).loose
        ]
        for at in loose:
            if beside:
                self._ask(at, ("principal", "total"), "maybe_total")
            else:
                self._note(at, "maybe_total")
        totals = [
            at
            for at, column in enumerate(self.columns)
            if self._open(at) and "total" in column.fits
        ]
        if len(taken) > len(loose) or any(self.columns[at].field == "total" for at in self.chosen):
            self._checks(totals)
        elif loose:
            self._leave(totals, self.columns[loose[0]].header)
        elif len(totals) == 1 and not beside and not self._asked("principal"):
            self.columns[totals[0]] = self.columns[totals[0]]._replace(field="principal", fits=())
            self._note(totals[0], "maybe_total")
        else:
            for at in totals:
                self._ask(at, ("principal", "total"), "maybe_total")

    def ask_the_rest(self) -> None:
        """Ask about what fits several fields; what only a schedule uses is said to be so."""
        for at, column in enumerate(self.columns):
            if self._open(at):
                self._ask(at)
            elif column.field in _OF_SCHEDULES:
                self._note(at, "only_schedule")

    def _checks(self, totals: list[int]) -> None:
        """A total beside its parts is held against them; a second one would say nothing new."""
        for at in totals[:1]:
            if not any(self.columns[one].field == "total" for one in self.chosen):
                self.columns[at] = self.columns[at]._replace(field="total", fits=())
                self._note(at, "total_checks")
        self._leave([at for at in totals if self.columns[at].field is None], "")

    def _asked(self, field: str) -> bool:
        return any(column.ask and field in column.fits for column in self.columns)

    def _open(self, at: int) -> bool:
        column = self.columns[at]
        return at not in self.chosen and bool(column.fits) and not column.field and not column.code

    def _kind(self, at: int) -> Any:
        """Return the kind a column is of, None when it may fill in several fields."""
        kinds = self.columns[at].kinds
        fields = {kind.fields for kind in kinds}
        return kinds[0] if len(fields) == 1 and len(kinds[0].fields) == 1 else None

    def _one_each(self, field: str, given: list[int]) -> None:
        """Of two columns chosen for one field the last holds; amounts are added up."""
        if field in _SUMS or field in _OF_SCHEDULES:
            self._added(given)
            return
        for at in given[:-1]:
            self.columns[at] = self.columns[at]._replace(field=None)
            self._because(at, "other", self.columns[given[-1]].header)

    def _adding(self, first: list[int], given: list[int]) -> bool:
        mine = {kind.id for at in given for kind in self.columns[at].kinds}
        return bool(first) and all(
            self._kind(at).adds and self._kind(at).id not in mine for at in first
        )

    def _take(self, field: str, first: list[int]) -> None:
        ids = {self._kind(at).id for at in first}
        if len(first) > 1 and (
            len(ids) < len(first) or not all(self._kind(at).adds for at in first)
        ):
            headers = "”“".join(self.columns[at].header for at in first)
            for at in first:
                self._ask(at, (field,), "two_fit", headers)
            return
        for at in first:
            self.columns[at] = self.columns[at]._replace(field=field, fits=())
        self._added([at for at, column in enumerate(self.columns) if column.field == field])

    def _added(self, parts: list[int]) -> None:
        if len(parts) > 1:
            for at in parts:
                self._note(at, "added")

    def _leave(self, columns: list[int], other: str) -> None:
        for at in columns:
            kind = self._kind(at)
            if kind and kind.reason:
                reason = _reason(self.desk, kind)
                self.columns[at] = self.columns[at]._replace(code=kind.id, reason=reason, fits=())
            else:
                self._because(at, "other", other)

    def _ask(
        self, at: int, fits: tuple[str, ...] = (), code: str = "choose", headers: str = ""
    ) -> None:
        column = self.columns[at]
        kind = self._kind(at) or (column.kinds[0] if len(column.kinds) == 1 else None)
        if code == "choose" and kind and kind.reason:
            code, reason = kind.id, _reason(self.desk, kind)
        else:
            reason = self._words(code, headers)
        self.columns[at] = column._replace(
            field=None, code=code, reason=reason, ask=True, fits=fits or column.fits
        )

    def _note(self, at: int, code: str) -> None:
        self.columns[at] = self.columns[at]._replace(code=code, reason=self._words(code, ""))

    def _because(self, at: int, code: str, other: str) -> None:
        self.columns[at] = self.columns[at]._replace(
            code=code, reason=self._words(code, other), fits=()
        )

    def _words(self, code: str, other: str) -> str:
        say = self.desk.say
        words = {
            "other": say("pasted_other", other=other) if other else say("pasted_not_needed"),
            "two_fit": say("pasted_two_fit", headers=other),
            "maybe_total": say("pasted_maybe_total"),
            "total_checks": say("pasted_total_checks"),
            "only_schedule": say("pasted_only_schedule"),
            "added": say("pasted_added"),
            "choose": say("pasted_choose"),
        }
        return words[code]
