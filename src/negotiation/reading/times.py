"""Times of day as readers type them."""

from __future__ import annotations

import re

from negotiation.reading.errors import FieldError
from negotiation.reading.typed import fold_forms, one_value

_CLOCK = re.compile(r"(?P<hour>\d{1,2}) *[:.点时] *(?:(?P<minute>\d{1,2}) *分?)?")


def read_time(text: str) -> str:
    """Read a time of day such as `9:05`, `14：30` or `14点30分`, and return it as `HH:MM`.

    Raises:
        FieldError: "time_unreadable", or as `negotiation.reading.typed.one_value`.
    """
    match = _CLOCK.fullmatch(fold_forms(one_value(text)).strip())
    hour, minute = (int(match[part] or 0) for part in ("hour", "minute")) if match else (24, 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock's own limits
        raise FieldError("time_unreadable")
    return f"{hour:02}:{minute:02}"
