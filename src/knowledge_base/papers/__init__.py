"""The overview of papers: its checks, and its blocks on a page."""
