"""Phone scripts: their checks, and their block on a page."""
