"""The schema of overrides/widget/*/examples.yml: the states in which readers meet a component."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Words


class Press(Record):
    """Somebody presses what the selector finds."""

    press: Words


class Write(Record):
    """Somebody types, or chooses, into the field that the selector finds."""

    write: str
    into: Words


class Example(Record):
    """One state: the page that is opened, what the device holds, and what is done there.

    Attributes:
        state: its words are `components.state_<state>`.
        page: its path below the language, as an address.
        at: what follows the page in the address.
        saved: what the device holds from earlier, by section of the store.
        python: none: the browser cannot run it; waits: it never arrives; late: nor after ten
            seconds; stops: it answers until something is done; fails: it does not start.
        storage: how the browser answers whoever wants to keep something.
        do: what is done, one after the other; each waits until its place is there.
        shows: what is looked at; "window": the part of the page that a screen holds.
        narrow: it is there on phones alone.
    """

    state: Id
    page: Annotated[str, Field(pattern=r"^([a-z-]+/)*$")]
    at: str = ""
    saved: dict[str, Any] = Field(default_factory=dict)
    python: Literal["runs", "none", "waits", "late", "stops", "fails"] = "runs"
    storage: Literal["open", "forbidden", "full"] = "open"
    do: tuple[Press | Write, ...] = ()
    shows: Words | None = None
    narrow: bool = False


class Examples(Record):
    """The states of one component, by its tag, or of one look that several share."""

    id: Id
    states: Annotated[tuple[Example, ...], Field(min_length=1)]
