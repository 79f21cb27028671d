"""Checks over records, pages and words as a whole; those of one feature stand with it."""
