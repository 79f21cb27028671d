"""Identity numbers: reading them, hiding their middle, and finding them in free text."""

from __future__ import annotations

import re
import unicodedata

from negotiation.reading.errors import FieldError
from negotiation.reading.typed import fold_forms, one_value

# Weights and check characters of the citizen number, GB 11643-1999.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CITIZEN = re.compile(r"\d{17}[\dX]")
# Passports and residence permits; also a company's credit code.
_OTHER = re.compile(r"[A-Z0-9]{5,20}")
_PIECES = re.compile(r"[\s-]+")
_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])")
_CARD_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])")
_HEAD = 3
_TAIL = 4


def read_id_number(text: str) -> str:
    """Read an identity document's number; spaces are dropped, letters made capitals.

    Raises:
        FieldError: "id_unreadable", "id_checksum" for a citizen number whose last character
            does not fit the others (GB 11643-1999), "two_values", or "value_too_long".
    """
    pieces = _PIECES.split(fold_forms(one_value(text)).upper())
    plain = "".join(pieces)
    if _CITIZEN.fullmatch(plain):
        if not _checks(plain):
            raise FieldError("id_checksum", keep=plain)
        return plain
    # Without a check character nothing tells a number in groups from two numbers.
    if sum(_is_other(piece) for piece in pieces) > 1:
        raise FieldError("two_values")
    if not _is_other(plain):
        raise FieldError("id_unreadable")
    return plain


def _is_other(text: str) -> bool:
    return bool(_OTHER.fullmatch(text)) and any(char.isdigit() for char in text)


def _checks(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number[:-1], _WEIGHTS, strict=True))
    return _CHECKS[total % len(_CHECKS)] == number[-1]


def mask(number: str) -> str:
    """Hide all but the first three and last four characters.

    Of a short number, such as a passport's, only the last two stay: otherwise more of it
    would stand there than is hidden.
    """
    if len(number) < 2 * (_HEAD + _TAIL):
        return "*" * (len(number) - 2) + number[-2:]
    return number[:_HEAD] + "*" * (len(number) - _HEAD - _TAIL) + number[-_TAIL:]


def number_in_text(text: str) -> str | None:
    """Tell what number of the reader's stands in free text: "id", "card", or None."""
    plain = unicodedata.normalize("NFKC", text)
    if any(_checks(found.upper()) for found in _IN_TEXT.findall(plain)):
        return "id"
    cards = (re.sub(r"\D", "", found) for found in _CARD_IN_TEXT.findall(plain))
    return "card" if any(_luhn(card) for card in cards) else None


def _luhn(digits: str) -> bool:
    """Check a bank card's number by the formula of ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled  # noqa: PLR2004 - the formula's own
    return total % 10 == 0
