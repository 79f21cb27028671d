"""In the place of Pyodide's own: the package is called by its one function, no source is run."""
