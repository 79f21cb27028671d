"""The schema of docs/_data, one module per kind of file. Pure shapes: nothing is read here."""
