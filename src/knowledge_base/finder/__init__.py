"""The situation finder: its checks, its questions unfolded, and its block on a page."""
