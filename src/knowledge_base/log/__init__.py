"""The contact log: its checks, its block on a page, and its words for the script."""
