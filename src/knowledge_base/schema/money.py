"""The schema of docs/_data/money.yml: what the money tools offer to choose from."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from knowledge_base.schema.records import DatedRule, Id, Record, Text

Whole = Annotated[int, Field(ge=0)]
AtLeastOne = Annotated[int, Field(ge=1)]


class Choice(Record):
    """One option, such as a period of the statement."""

    id: Id
    label: Text
    hint: Text


class Prompt(Record):
    """Something people forget to put into a group; answers are kept as `group.id`."""

    # A reader's own rows are o1, o2 …
    id: Annotated[str, StringConstraints(pattern=r"^([a-np-z]|o[a-z])[a-z]*(-[a-z]+)*$")]
    label: Text


class BudgetGroup(Choice):
    """A group of the statement, with what people forget to put into it."""

    side: Literal["income", "expense"]
    scope: Literal["household", "business"]
    essential: bool = False
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1)]


class MoneyRules(Record):
    """Stated defaults. None comes from a law: those are dated figures in figures.yml."""

    margin_percent: Annotated[int, Field(ge=0, le=100)]
    token_yuan: Whole
    review_months: AtLeastOne
    fallback_months: AtLeastOne
    most_rows: AtLeastOne
    example_rates: Annotated[tuple[Annotated[int, Field(ge=0, le=100)], ...], Field(min_length=1)]


class PlanKind(Choice):
    """A kind of plan; how it is worked out is in `negotiation.money.plans.kinds`.

    Attributes:
        defaults: by key of its own fields: months, or a share in percent.
    """

    defaults: dict[str, AtLeastOne] = Field(default_factory=dict)


class BookingOrder(DatedRule):
    """Which part of a debt a payment settles first, second and last.

    Principal comes last: the formula for level instalments rests on that.
    """

    parts: tuple[Literal["interest", "penalty", "principal"], ...]

    @model_validator(mode="after")
    def _every_part_once(self) -> Self:
        if sorted(self.parts) != ["interest", "penalty", "principal"]:
            raise ValueError("parts names interest, penalty and principal, each once")
        if self.parts[-1] != "principal":
            raise ValueError("principal comes last: level instalments are worked out so")
        return self


class MoneyTools(Record):
    """All of money.yml."""

    rules: MoneyRules
    booking: BookingOrder
    periods: Annotated[tuple[Choice, ...], Field(min_length=1)]
    groups: Annotated[tuple[BudgetGroup, ...], Field(min_length=1)]
    plans: Annotated[tuple[PlanKind, ...], Field(min_length=1)]
