"""In the place of Pyodide's own: the same, and what its core asks for by name is quick to come."""

import sys
from types import ModuleType

from . import _base, _importhook

__all__ = ["_base", "_importhook"]

#: Two modules that the core holds on to, for programs that wait for promises or are asked whether
#: they do; each would bring forty others with it.
_HELD = {name: ModuleType(name) for name in ("asyncio", "inspect") if name not in sys.modules}
_COROUTINE = 0x80


def _iscoroutinefunction(function: object) -> bool:
    code = getattr(function, "__code__", None)
    return bool(code and code.co_flags & _COROUTINE)


if "inspect" in _HELD:
    _HELD["inspect"].iscoroutinefunction = _iscoroutinefunction  # type: ignore[attr-defined]
sys.modules.update(_HELD)


def let_go() -> None:
    """From now on whoever imports them gets the real ones."""
    for name, held in _HELD.items():
        if sys.modules.get(name) is held:
            del sys.modules[name]


def set_excepthook() -> None:
    """Print exceptions as Pyodide's own does."""
    import traceback  # noqa: PLC0415

    sys.excepthook = traceback.print_exception
