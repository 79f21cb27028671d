"""Writes the types of the engine's replies for the page, from those in `negotiation.replies`.

Without `--fix` it only looks whether they are as they would be written.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType, NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from negotiation import api, replies

TARGET = Path(__file__).parents[1] / "overrides/widget/engine/replies.d.ts"
HEAD = "/** Replies of the engine. Written by `scripts/lint --fix` from `negotiation.replies`. */\n"
PLAIN = {str: "string", int: "number", bool: "boolean", NoneType: "null", Any: "any"}


def by_operation() -> dict[str, type]:
    """Return the type of what each operation replies, as its function's annotation names it."""
    classes = types_of_replies()
    serving = api.OPERATIONS | api.MONEY_OPERATIONS
    # Annotations are text, and their imports are there for the type checker alone.
    names = {op: str(serve.__annotations__["return"]) for op, serve in serving.items()}
    return {op: classes[name.rpartition(".")[2]] for op, name in names.items()}


def types_of_replies() -> dict[str, type]:
    """Return every type in `negotiation.replies` by its name.

    Raises:
        TypeError: two types have one name.
    """
    classes: dict[str, type] = {}
    for module in _modules():
        for name, value in vars(module).items():
            if name.startswith("_") or not is_typeddict(value):
                continue
            if classes.setdefault(name, value) is not value:
                raise TypeError(f"two types of replies are called {name}")
    return classes


def _modules() -> list[ModuleType]:
    names = [each.name for each in iter_modules(replies.__path__)]
    return [import_module(f"{replies.__name__}.{name}") for name in names]


def written() -> str:
    """Return all types as TypeScript declares them.

    Raises:
        TypeError: a hint has no counterpart here, or two types have one name.
    """
    classes = types_of_replies()
    aliases: dict[Any, str] = {
        value: name
        for module in _modules()
        for name, value in vars(module).items()
        if not name.startswith("_") and get_origin(value) in {Literal, Union, UnionType}
    }
    parts = [HEAD]
    parts += [f"export type {name} = {_said(value, {})};\n" for value, name in aliases.items()]
    parts += [_declared(name, each, aliases) for name, each in classes.items()]
    operations = [
        f"  {json.dumps(op)}: {each.__name__};\n" for op, each in sorted(by_operation().items())
    ]
    parts.append("/** By operation. */\nexport type Replies = {\n" + "".join(operations) + "};\n")
    return "\n".join(parts)


def _declared(name: str, kind: type, aliases: dict[Any, str]) -> str:
    lines = [_comment(inspect.getdoc(kind) or "", ""), f"export type {name} = {{\n"]
    for key, (hint, words) in _keys(kind).items():
        optional = "?" if get_origin(hint) is NotRequired else ""
        shown = key if key.isidentifier() else json.dumps(key)
        lines += [_comment(words, "  "), f"  {shown}{optional}: {_said(hint, aliases)};\n"]
    return "".join([*lines, "};\n"])


def _keys(kind: type) -> dict[str, tuple[Any, str]]:
    """Return hint and words of every key, those of a type that it goes on from first."""
    # At run time a TypedDict knows the keys of what it goes on from, and not their words.
    words: dict[str, str] = {}
    for each in (kind, *_bases(kind)):
        words = _words(each) | words
    hints = get_type_hints(kind, include_extras=True)
    keys = {}
    for key, hint in hints.items():
        if get_origin(hint) is Annotated:
            hint, words[key] = get_args(hint)  # noqa: PLW2901
        keys[key] = (hint, words.get(key, ""))
    return keys


def _bases(kind: type) -> list[type]:
    found = [base for base in getattr(kind, "__orig_bases__", ()) if is_typeddict(base)]
    return [each for base in found for each in (base, *_bases(base))]


def _words(kind: type) -> dict[str, str]:
    """Return the strings that stand below the keys of a class."""
    body = ast.parse(inspect.getsource(kind)).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    pairs = zip(body.body, body.body[1:], strict=False)
    return {
        key.target.id: inspect.cleandoc(text.value.value)
        for key, text in pairs
        if isinstance(key, ast.AnnAssign)
        and isinstance(key.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def _comment(words: str, indent: str) -> str:
    lines = words.split("\n") if words else []
    if len(lines) > 1:
        inner = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
        return f"{indent}/**\n{inner}{indent} */\n"
    return "".join(f"{indent}/** {line} */\n" for line in lines)


def _said(hint: Any, aliases: dict[Any, str]) -> str:
    known = PLAIN | aliases
    if hint in known:
        return known[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Literal, Union, UnionType}:
        parts = (json.dumps(each) if origin is Literal else _said(each, aliases) for each in args)
        return " | ".join(parts)
    if origin is list:
        inner = _said(args[0], aliases)
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    if origin is dict:
        return f"Record<{_said(args[0], aliases)}, {_said(args[1], aliases)}>"
    if origin is NotRequired:
        return _said(args[0], aliases)
    raise TypeError(f"no type of the page for {hint}")


def main() -> int:
    """Write the types, or say that they are not as they would be written."""
    types = written()
    if "--fix" in sys.argv[1:]:
        TARGET.write_text(types, encoding="utf-8")
    elif not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != types:
        print(f"{TARGET.name} is not what src/negotiation/replies says: run scripts/lint --fix")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
