"""What can be wrong with what a reader typed: with one value, a number in it, or a plan."""

from __future__ import annotations

from typing import Any


class FieldError(ValueError):
    """A value that cannot be used; `code` and `values` make the reader's message.

    `keep` is what may still be shown in the preview (a text that is only too long).
    """

    def __init__(self, code: str, *, keep: Any = None, **values: object) -> None:
        """Keep the message key, its values, and what can be shown meanwhile."""
        super().__init__(code)
        self.code = code
        self.keep = keep
        self.values = values


class NumeralError(ValueError):
    """A text that is no number; `ambiguous` when it could be read as more than one."""

    def __init__(self, *, ambiguous: bool = False) -> None:
        """Keep which of the two it is."""
        super().__init__("ambiguous" if ambiguous else "unreadable")
        self.ambiguous = ambiguous


class PlanError(ValueError):
    """A plan that cannot be made for a loan; `code` is the key of the reason."""

    def __init__(self, code: str, source: tuple[str, str] | None = None, **values: object) -> None:
        """Keep the reason's key, its values, and the rule behind it."""
        super().__init__(code)
        self.code = code
        self.source = source
        self.values = values
