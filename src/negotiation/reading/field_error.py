"""What is wrong with one value that a reader typed."""

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
