"""A package to be put into pages: small, with data and a dependency."""
