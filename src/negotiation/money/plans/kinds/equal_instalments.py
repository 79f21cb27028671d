"""Equal instalments (等额本息): the same amount each month."""

from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    expected_term,
    is_beyond_amount,
    level_lines,
    level_rows,
)

KIND = Kind(
    id="equal-instalments",
    card=("months", "new_rate"),
    rows=lambda case: level_rows(case, case.options.first),
    expected_rows=expected_term,
    is_fallback_term=is_beyond_amount,
    lines=level_lines,
)
