"""Reads and checks docs/ once for all mutants, which are forks of one process."""

from functools import cache

from knowledge_base.site import whole

whole.load_site = cache(whole.load_site)  # type: ignore[assignment]
