"""Figures that come from laws and notices, used only on days on which they hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from negotiation.content import EngineContent


class Rule(NamedTuple):
    """A dated figure that holds on the day asked for."""

    value: Decimal
    source: str
    locator: str | None


class RuleDateError(LookupError):
    """A figure is not known to hold on that day; nothing older or newer is taken instead."""

    def __init__(self, figure: str, checked_on: dt.date) -> None:
        """Keep which figure, and when it was last checked."""
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
    first = dt.date.fromisoformat(figure["valid_from"])
    last = figure["valid_to"]
    if day < first or (last is not None and day > dt.date.fromisoformat(last)):
        raise RuleDateError(figure_id, dt.date.fromisoformat(figure["checked_on"]))
    return Rule(Decimal(figure["value"]), figure["source"], figure["locator"])
