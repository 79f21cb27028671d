"""What is wrong with a request itself, as opposed to what a reader typed into it."""

from __future__ import annotations


class RequestError(ValueError):
    """A request this engine cannot serve; `code` says why, for the page to act on."""

    def __init__(self, code: str, detail: str) -> None:
        """Keep the code and a detail for developers."""
        super().__init__(detail)
        self.code = code
