"""The dates stand folded, one fold for each paper."""

from playwright.sync_api import Page


def unfold(page: Page, *groups: str) -> None:
    for group in groups:
        page.locator(f"#{group}").evaluate("fold => { fold.open = true; }")
