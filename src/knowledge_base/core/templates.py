"""Templates and conditions of docs/_data, read by Jinja into what `negotiation` walks in the page.

See `negotiation.writing.expressions`. What the page does not know is refused like any slip.
"""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes

from knowledge_base.schema.records import LANGUAGES
from negotiation.writing.expressions import EXPRESSIONS
from negotiation.writing.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.schema.records import Text
    from negotiation.writing.expressions import Tree

_ENVIRONMENT = jinja2.Environment(autoescape=False)  # noqa: S701 - parsed, never rendered
_ENVIRONMENT.filters = {**FILTERS}


# Room for as many templates as there are, twice: an edit under `scripts/serve` changes one.
_remembered = functools.lru_cache(maxsize=4096)


@_remembered
def parsed(source: str) -> nodes.Template:
    """Return a template as Jinja reads it, and see that the page can walk it.

    Raises:
        jinja2.TemplateSyntaxError: it does not parse, or the page does not know a part of it.
    """
    template = _ENVIRONMENT.parse(source)
    list(_body(template.body))
    return template


@_remembered
def template_tree(source: str) -> Tree:
    """Return a template as `negotiation.writing.expressions.fill` takes it.

    Raises:
        jinja2.TemplateSyntaxError: as `parsed`.
    """
    return list(_body(parsed(source).body))


def condition_tree(source: str) -> Tree:
    """Return a condition as `negotiation.writing.expressions.holds` takes it.

    Raises:
        jinja2.TemplateSyntaxError: as `parsed`.
    """
    [[_if, condition, *_]] = template_tree(as_template(source))
    return list(condition)


def as_template(condition: str) -> str:
    """Return a template that asks a condition and says nothing."""
    return "{% if " + condition + " %}{% endif %}"


def text_trees(text: Text) -> dict[str, Tree]:
    """Return a template in both languages."""
    return {lang: template_tree(text[lang]) for lang in LANGUAGES}


def _body(body: list[Any]) -> Iterator[str | Tree]:
    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                yield part.data if isinstance(part, nodes.TemplateData) else _value(part)
        elif isinstance(node, nodes.If):
            yield _if(node)
        elif isinstance(node, nodes.For) and not (node.else_ or node.test or node.recursive):
            yield ["for", _name(node.target), _value(node.iter), list(_body(node.body))]
        elif isinstance(node, nodes.Assign):
            yield ["set", _name(node.target), _value(node.node)]
        else:
            raise _unknown(node)


def _if(node: nodes.If) -> Tree:
    otherwise = list(_body(node.else_))
    for other in reversed(node.elif_):
        otherwise = [["if", _value(other.test), list(_body(other.body)), otherwise]]
    return ["if", _value(node.test), list(_body(node.body)), otherwise]


def _name(target: nodes.Node) -> str:
    if not isinstance(target, nodes.Name):
        raise _unknown(target)
    return target.name


def _value(node: nodes.Node) -> Tree:
    make = next((_TREES[kind] for kind in type(node).__mro__ if kind in _TREES), None)
    tree: Tree = make(node) if make else [""]
    if tree[0] not in EXPRESSIONS:
        raise _unknown(node)
    return tree


def _kind(node: nodes.Node) -> str:
    return type(node).__name__.lower()


def _const(node: nodes.Expr) -> Any:
    try:
        return node.as_const()
    except nodes.Impossible:
        raise _unknown(node) from None


def _getitem(node: nodes.Getitem) -> Tree:
    if isinstance(node.arg, nodes.Slice):
        first = node.arg.start
        if first is None or node.arg.stop or node.arg.step:
            raise _unknown(node)
        return ["from", _value(node.node), _const(first)]
    return ["of", _value(node.node), _const(node.arg)]


def _call(node: nodes.Call) -> Tree:
    called = node.node
    if not isinstance(called, nodes.Getattr) or called.attr != "split" or node.kwargs:
        raise _unknown(node)
    if [_const(each) for each in node.args] != ["\n"]:
        raise _unknown(node)
    return ["lines", _value(called.node)]


def _filter(node: nodes.Filter) -> Tree:
    if node.name not in FILTERS or node.node is None:
        raise _unknown(node)
    try:
        named = {str(each.key): each.value for each in node.kwargs}
        given = inspect.signature(FILTERS[node.name]).bind(node.node, *node.args, **named)
    except TypeError:
        raise _unknown(node) from None
    return ["filter", node.name, *map(_value, given.args)]


def _compare(node: nodes.Compare) -> Tree:
    sides = [_value(each) for each in (node.expr, *(compared.expr for compared in node.ops))]
    pairs = [
        [compared.op, left, right]
        for compared, left, right in zip(node.ops, sides, sides[1:], strict=False)
    ]
    return functools.reduce(lambda one, other: ["and", one, other], pairs)


def _choose(node: nodes.CondExpr) -> Tree:
    if node.expr2 is None:
        raise _unknown(node)
    return ["choose", _value(node.test), _value(node.expr1), _value(node.expr2)]


_TREES: Mapping[type, Any] = {
    nodes.Name: lambda node: ["name", node.name],
    nodes.Const: lambda node: ["const", node.value],
    nodes.Neg: lambda node: ["const", _const(node)],
    nodes.List: lambda node: ["list", *map(_value, node.items)],
    nodes.Tuple: lambda node: ["list", *map(_value, node.items)],
    nodes.And: lambda node: ["and", _value(node.left), _value(node.right)],
    nodes.Or: lambda node: ["or", _value(node.left), _value(node.right)],
    nodes.Not: lambda node: ["not", _value(node.node)],
    nodes.BinExpr: lambda node: [_kind(node), _value(node.left), _value(node.right)],
    nodes.Concat: lambda node: ["concat", *map(_value, node.nodes)],
    nodes.Getattr: lambda node: ["of", _value(node.node), node.attr],
    nodes.Getitem: _getitem,
    nodes.Call: _call,
    nodes.Filter: _filter,
    nodes.Compare: _compare,
    nodes.CondExpr: _choose,
}


def _unknown(node: nodes.Node) -> jinja2.TemplateSyntaxError:
    message = f"the page does not know this use of Jinja's '{type(node).__name__}'"
    return jinja2.TemplateSyntaxError(message, node.lineno)
