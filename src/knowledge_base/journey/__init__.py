"""The journey: its checks, and its block on a page."""
