"""What one money request works with: words, dates, rules, and a place to note faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.reading.amounts import format_yuan, parse_yuan
from negotiation.reading.dates import format_date, parse_date
from negotiation.reading.errors import FieldError
from negotiation.reading.percent import read_percent
from negotiation.reading.typed import LONGEST_VALUE, clean_text
from negotiation.request import RequestError
from negotiation.rules import Rule, RuleDateError, rule_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from negotiation.content import EngineContent
    from negotiation.replies.money import EngineFault, Faults, Line

Path = tuple[str | int, ...]
# More than anybody has, and few enough to answer while typing.
MAX_ROWS = 200


class Desk:
    """One request's content, language and date, with the errors and notes found so far."""

    def __init__(self, content: EngineContent, lang: str, today: dt.date) -> None:
        """Start with no errors."""
        self.content = content
        self.lang = lang
        self.today = today
        self.errors: list[EngineFault] = []
        self.notes: list[EngineFault] = []

    def faults(self) -> Faults:
        """Return `{"errors", "notes"}` for a reply."""
        return {"errors": self.errors, "notes": self.notes}

    def error(self, path: Path, code: str, **values: object) -> None:
        """Note that the field at `path` was not used, and why."""
        message = self.content.message(f"error_{code}", self.lang, **values)
        error: EngineFault = {"path": list(path), "code": code, "message": message}
        # Loans and plans both read the options; the reader sees one error for one field.
        if error not in self.errors:
            self.errors.append(error)

    def note(self, path: Path, code: str, **values: object) -> None:
        """Ask the reader to look at the field at `path` again; it was used."""
        message = self.content.message(f"note_{code}", self.lang, **values)
        self.notes.append({"path": list(path), "code": code, "message": message})

    def line(
        self, figure: str, key: str, source: Rule | tuple[str, str] | None = None, **values: object
    ) -> Line:
        """Return one step of the working."""
        if isinstance(source, Rule):
            source = (source.source, source.locator or "")
        return {
            "figure": figure,
            "text": self.say(f"line_{key}", **values),
            "source": {"id": source[0], "locator": source[1] or None} if source else None,
        }

    def say(self, key: str, **values: object) -> str:
        """Return an engine message in the reader's language."""
        return self.content.message(key, self.lang, **values)

    def yuan(self, fen: int) -> str:
        """Return an amount for reading; one below zero carries a minus sign."""
        amount = format_yuan(abs(fen), self.lang)
        return f"−{amount}" if fen < 0 else amount

    def day(self, date: dt.date) -> str:
        """Return a date for reading."""
        return format_date(date, self.lang)

    def rule(self, figure_id: str) -> Rule | None:
        """Return a dated figure that holds today; otherwise note an error and return None."""
        try:
            return rule_on(self.content, figure_id, self.today)
        except RuleDateError as error:
            self.error(
                ("figures", figure_id),
                "rule_out_of_date",
                checked=self.day(error.checked_on),
                today=self.day(self.today),
            )
            return None

    def text(self, request: Mapping[str, Any], key: str) -> str:
        """Return a text of the request, "" when absent.

        Raises:
            RequestError: it is there and no text.
        """
        value = request.get(key)
        if value is not None and not isinstance(value, str):
            raise RequestError("bad-request", f"{key} must be text")
        return value or ""

    def ids(self, request: Mapping[str, Any], key: str) -> list[str]:
        """Return a list of texts, empty when absent.

        Raises:
            RequestError: it is there and no list of texts.
        """
        value = request.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise RequestError("bad-request", f"{key} must be a list of texts")
        return value

    def table(self, request: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """Return an object of the request, empty when absent.

        Raises:
            RequestError: it is there and no object.
        """
        value = request.get(key)
        if value is not None and not isinstance(value, dict):
            raise RequestError("bad-request", f"{key} must be an object")
        return value or {}

    def rows(self, request: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        """Return a list of objects, empty when absent; rows beyond MAX_ROWS are an error.

        Raises:
            RequestError: it is there and no list of objects.
        """
        value = request.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise RequestError("bad-request", f"{key} must be a list of objects")
        if len(value) > MAX_ROWS:
            self.error((key,), "too_many_rows", limit=MAX_ROWS)
        return value[:MAX_ROWS]

    def read(
        self, path: Path, row: Mapping[str, Any], key: str, reader: Callable[[str], Any]
    ) -> Any:
        """Read the field `key` of `row`; None when blank or, with an error noted, unreadable."""
        value = row.get(key)
        if not isinstance(value, str) or not _shown(value):
            return None
        try:
            return reader(value)
        except FieldError as error:
            self.error((*path, key), error.code, **error.values)
        return None

    def words(self, path: Path, row: Mapping[str, Any], key: str) -> str:
        """Read a name in one line, "" when blank; of one too long, with an error, the beginning."""
        value = row.get(key)
        text = value.strip() if isinstance(value, str) else ""
        if len(text) > LONGEST_VALUE:
            self.error((*path, key), "too_long", limit=LONGEST_VALUE, length=len(text))
        return _shown(text)

    def amount(self, path: Path, row: Mapping[str, Any], key: str) -> int | None:
        """Read an amount in yuan as fen."""
        return self.read(path, row, key, parse_yuan)  # type: ignore[no-any-return]

    def share(self, path: Path, row: Mapping[str, Any], key: str) -> Decimal | None:
        """Read a share in percent; one below 1 was probably meant as a fraction."""
        share: Decimal | None = self.read(path, row, key, read_percent)
        if share and share < 1:
            self.note((*path, key), "share_low", percent=f"{share.normalize():f}")
        return share

    def date(self, path: Path, row: Mapping[str, Any], key: str) -> dt.date | None:
        """Read a date."""
        return self.read(path, row, key, parse_date)  # type: ignore[no-any-return]

    def choice(
        self, path: Path, row: Mapping[str, Any], key: str, known: tuple[str, ...]
    ) -> str | None:
        """Read the id of an option."""

        def reader(text: str) -> str:
            if _shown(text) not in known:
                raise FieldError("choice_unknown")
            return _shown(text)

        return self.read(path, row, key, reader)  # type: ignore[no-any-return]


def _shown(text: str) -> str:
    return clean_text(text.strip()[:LONGEST_VALUE], several_lines=False)
