import datetime as dt
from typing import Any

import pytest

from negotiation.reading.fields import read_fields

TODAY = dt.date(2026, 11, 22)
OPTIONS = [{"id": "a"}, {"id": "b"}]


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [
        ({"kind": "text"}, "  王  五 ", "王 五"),
        ({"kind": "text"}, "王\n五", "王 五"),
        ({"kind": "text"}, 5, None),
        ({"kind": "long-text"}, "一\r\n\r\n 二 ", "一\n二"),
        ({"kind": "text"}, "月收入\t9500\t4200", "月收入 9500 4200"),
        ({"kind": "text"}, f"{' ' * 30_000}王五", "王五"),
        ({"kind": "money"}, "12.30", 1230),
        ({"kind": "date"}, "2026-1-2", dt.date(2026, 1, 2)),
        ({"kind": "date", "future": True}, "2026-11-22", TODAY),
        ({"kind": "date", "future": False}, "2026-11-22", TODAY),
        ({"kind": "whole-number", "maximum": 360}, "２４", 24),
        ({"kind": "choice", "options": OPTIONS}, "a", "a"),
        ({"kind": "choices", "options": OPTIONS}, ["b", "a", "zzz"], ("a", "b")),
        ({"kind": "choices", "options": OPTIONS}, [{}, ["a"], None, "b"], ("b",)),
        (
            {"kind": "choices", "options": OPTIONS, "ordered_with": "other"},
            [{}, "b", ["a"], "a", "b"],
            ("b", "a"),
        ),
        ({"kind": "choices", "options": OPTIONS}, [], None),
        ({"kind": "choices", "options": OPTIONS}, "ab", None),
        ({"kind": "text"}, None, None),
    ],
)
def test_reads(field: dict[str, Any], given: Any, value: Any) -> None:
    read = read_fields([{"id": "it", **field}], {"it": given}, TODAY)
    assert (read.values, read.errors) == ({"it": value}, {})


@pytest.mark.parametrize(
    ("field", "given", "code", "kept"),
    [
        ({"kind": "text", "required": True}, " \u200b\t", "required", None),
        ({"kind": "choices", "options": OPTIONS, "required": True}, [], "required", None),
        ({"kind": "text", "maximum": 2}, "一二三", "too_long", "一二"),
        ({"kind": "long-text"}, "长" * 100_000, "too_long", "长" * 2000),
        ({"kind": "money"}, "0.00", "amount_zero", None),
        ({"kind": "money", "maximum": 10}, "10.01", "amount_too_large", None),
        ({"kind": "date", "future": True}, "2026-11-21", "date_past", dt.date(2026, 11, 21)),
        ({"kind": "date", "future": False}, "2026-11-23", "date_future", dt.date(2026, 11, 23)),
        ({"kind": "whole-number"}, "1.5", "number_unreadable", None),
        ({"kind": "whole-number"}, "-3", "number_unreadable", None),
        ({"kind": "whole-number", "maximum": 360}, "0", "number_out_of_range", None),
        ({"kind": "whole-number", "maximum": 360}, "9" * 200, "number_out_of_range", None),
        ({"kind": "whole-number"}, "9" * 201, "value_too_long", None),
        ({"kind": "money"}, "3000\t500", "two_values", None),
        ({"kind": "date"}, "2026-1-3\t1", "two_values", None),
        ({"kind": "id-number"}, "12345\t67890", "two_values", None),
        ({"kind": "choice", "options": OPTIONS}, "c", "choice_unknown", None),
    ],
)
def test_refuses(field: dict[str, Any], given: Any, code: str, kept: Any) -> None:
    read = read_fields([{"id": "it", **field}], {"it": given}, TODAY)
    assert read.values == {"it": kept}
    assert {key: error.code for key, error in read.errors.items()} == {"it": code}
