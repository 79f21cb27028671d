"""In the place of Pyodide's own: JavaScript is called with whatever is given, by no signature."""

from _pyodide_core import (  # type: ignore[import-not-found]
    JsFuncSignature,
    js2py_default_call_result,
    py2js_default,
)


class no_default:  # noqa: N801 - the core asks for it by this name
    """Stands for a default that a parameter does not have."""


def _anything(*_given: object, **_named: object) -> None:
    """Is called with anything."""


default_signature = JsFuncSignature(
    _anything, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result
)
