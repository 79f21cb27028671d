"""The journey and its dates stand folded: one fold for each stage, each paper."""

from playwright.sync_api import Page

_OPEN = "folds => folds.forEach(fold => { fold.open = true; })"


def unfold(page: Page, *groups: str) -> None:
    for group in groups:
        page.locator(f"#{group}").evaluate(
            "fold => { for (; fold; fold = fold.parentElement?.closest('details')) "
            "fold.open = true; }"
        )


def unfold_all(page: Page) -> Page:
    """Open all but what is said of single items."""
    page.locator("my-journey details:not(.item-more), deadline-list details").evaluate_all(_OPEN)
    return page
