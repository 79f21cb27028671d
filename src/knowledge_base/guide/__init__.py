"""Guides: what of one is never folded away, and the block on a page."""
