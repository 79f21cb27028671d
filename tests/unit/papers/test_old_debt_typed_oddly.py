"""A date that is none does not stop the look at how old a debt is."""

import datetime as dt

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import packaged_content
from negotiation.papers.limitation import old_debt

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["2023-01-01\t2023-02-01", "1" * 300, "2023-02-30", "\x00"])
def test_it_is_passed_over(site: Site, typed: str) -> None:
    del site  # only has to be there: it writes the content
    known = {"facts": {"overdue_since": typed}, "log": {"c1": {"date": typed}}}
    assert old_debt(packaged_content(), known, TODAY, "zh") is None
