"""What changed for readers: its checks, and its blocks on a page."""
