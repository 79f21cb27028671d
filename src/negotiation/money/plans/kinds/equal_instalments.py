"""Equal instalments (等额本息): the same amount each month."""

from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    is_beyond_amount,
    level_count_from,
    level_lines,
    level_rows,
)

KIND = Kind(
    id="equal-instalments",
    card=("months", "new_rate"),
    rows=lambda case: level_rows(case, case.options.first),
    count=lambda case: level_count_from(case, case.options.first),
    is_fallback_term=is_beyond_amount,
    lines=level_lines,
)
