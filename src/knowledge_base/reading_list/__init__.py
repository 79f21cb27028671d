"""The reading list: its block on a page."""
