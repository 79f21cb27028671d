"""All kinds of plan, in the order in which they are proposed and stand in money.yml."""

from __future__ import annotations

from negotiation.money.plans.kinds import (
    contract,
    equal_instalments,
    equal_principal,
    extension,
    interest_first,
    lump_sum,
    lump_sum_reduced,
    pause,
    stepped,
)

KINDS = {
    kind.id: kind
    for kind in (
        contract.KIND,
        extension.KIND,
        stepped.KIND,
        equal_instalments.KIND,
        equal_principal.KIND,
        interest_first.KIND,
        pause.KIND,
        lump_sum.KIND,
        lump_sum_reduced.KIND,
    )
}
