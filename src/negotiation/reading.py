"""Shares in percent, as typed."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from negotiation.fields import FieldError

_PERCENT = re.compile(r"\d{1,9}(\.\d{0,12})?")


def read_percent(text: str, limit: int = 100) -> Decimal:
    """Read a share in percent, with or without the sign: `30`, `30%`, `百分之30`.

    Raises:
        FieldError: "percent_unreadable", or "percent_out_of_range" with `limit`.
    """
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    plain = plain.removeprefix("百分之").removesuffix("%")
    if not _PERCENT.fullmatch(plain):
        raise FieldError("percent_unreadable")
    value = Decimal(plain)
    if value > limit:
        raise FieldError("percent_out_of_range", limit=limit)
    return value
