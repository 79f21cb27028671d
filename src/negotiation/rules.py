"""What laws and notices say, used only on days on which it is known to hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent


class Rule(NamedTuple):
    """A dated figure that holds on the day asked for."""

    value: Decimal
    source: str
    locator: str | None


class Booking(NamedTuple):
    """Which part of a debt a payment settles first, second and last.

    Attributes:
        parts: "interest", "penalty" and "principal" in that order or another; principal last.
        source: the source's id.
        locator: its article.
    """

    parts: tuple[str, ...]
    source: str
    locator: str


class RuleDateError(LookupError):
    """A rule is not known to hold on that day; nothing older or newer is taken instead."""

    def __init__(self, figure: str, checked_on: dt.date) -> None:
        """Keep which rule, and when it was last checked."""
        super().__init__(figure)
        self.figure = figure
        self.checked_on = checked_on


def rule_on(content: EngineContent, figure_id: str, day: dt.date) -> Rule:
    """Return a figure of docs/_data/figures.yml as it holds on `day`.

    Raises:
        RuleDateError: `day` lies before `valid_from` or after `valid_to`.
        UnknownIdError: the engine was not given that figure.
    """
    figure = content.figure(figure_id)
    _must_hold(figure_id, figure, day)
    return Rule(Decimal(figure["value"]), figure["source"], figure["locator"])


def booking_on(content: EngineContent, day: dt.date) -> Booking:
    """Return the booking order of docs/_data/money.yml as it holds on `day`.

    Raises:
        RuleDateError: `day` lies before `valid_from` or after `valid_to`.
    """
    order = content.money("booking")
    _must_hold("booking-order", order, day)
    return Booking(tuple(order["parts"]), order["source"], order["locator"])


def _must_hold(rule_id: str, rule: Mapping[str, Any], day: dt.date) -> None:
    first = dt.date.fromisoformat(rule["valid_from"])
    last = rule["valid_to"]
    if day < first or (last is not None and day > dt.date.fromisoformat(last)):
        raise RuleDateError(rule_id, dt.date.fromisoformat(rule["checked_on"]))
