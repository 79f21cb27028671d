"""A MkDocs plugin that puts a Python package into the pages of a site.

The package runs in the reader's browser on a Pyodide that the site hosts
itself: trimmed to the standard library modules really used, compiled ahead of
time, in a module worker. The plugin knows nothing of the site it serves.
"""
