"""In the place of Pyodide's own: the core's functions get no description, which nobody reads."""

from collections.abc import Callable


def get_cmeth_docstring(function: Callable[..., object]) -> str:
    """What the core takes for a description: a signature, and nothing after it."""
    return f"{function.__name__}()\n--\n\n"
