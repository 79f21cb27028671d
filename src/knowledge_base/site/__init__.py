"""The whole site: loaded, linted, expanded, and all that lies beside the pages."""
