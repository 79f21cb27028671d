"""The finder unfolded at build time, so that a page can walk it before Python is there.

The nodes come from `negotiation.steps.triage.assess` itself: the page holds no second copy of
the rules that could drift.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from negotiation.steps.triage import assess

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from negotiation.content import EngineContent


def unfold(engine: EngineContent) -> dict[str, Any]:
    """Return every path through the questions as a small graph.

    Returns:
        `{"options": {question id: [option id]}, "start": place,
        "nodes": [{"ask": question id, "else": place, "to": {option id: place}}]}`,
        where a place is the index of a node, or an outcome id. Options that `to` does not
        name lead to `else`: the graph stands in pages. Paths that go on alike share their nodes.
    """
    options: dict[str, list[str]] = engine.triage()["questions"]
    nodes: list[dict[str, Any]] = []
    places: dict[str, int] = {}

    def place(answers: dict[str, str]) -> int | str:
        found = assess(engine, answers)
        if found["next"] is None:
            return str(found["outcome"])
        question = found["next"]
        to = {option: place({**answers, question: option}) for option in options[question]}
        most = max(to.values(), key=list(to.values()).count)
        node = {
            "ask": question,
            "else": most,
            "to": {option: end for option, end in to.items() if end != most},
        }
        key = repr(node)
        if key not in places:
            places[key] = len(nodes)
            nodes.append(node)
        return places[key]

    return {"options": options, "start": place({}), "nodes": nodes}


def ways(tree: dict[str, Any], node: dict[str, Any]) -> dict[str, int | str]:
    """Return where each answer to a node's question leads: option id -> place."""
    options = tree["options"][node["ask"]]
    return {option: node["to"].get(option, node["else"]) for option in options}


def leads(tree: dict[str, Any], passed_over: Collection[str]) -> dict[str, dict[str, set[str]]]:
    """Return where each answer may lead, whatever was answered before it.

    Args:
        tree: as `unfold` returns it.
        passed_over: questions that decide nothing; what comes after them is named instead.

    Returns:
        question id -> answer -> ids of the questions and outcomes that may come next.
    """
    found: dict[str, dict[str, set[str]]] = {}

    def ends(place: int | str) -> set[str]:
        if isinstance(place, str):
            return {place}
        node = tree["nodes"][place]
        if node["ask"] not in passed_over:
            return {node["ask"]}
        return set().union(*(ends(further) for further in ways(tree, node).values()))

    for node in tree["nodes"]:
        answers = found.setdefault(node["ask"], {})
        for answer, place in ways(tree, node).items():
            answers.setdefault(answer, set()).update(ends(place))
    return found


def combinations(engine: EngineContent) -> Iterator[dict[str, str]]:
    """Yield every set of answers that can be given, also incomplete ones."""
    questions = engine.triage()["questions"]
    for chosen in itertools.product(*([None, *options] for options in questions.values())):
        yield {
            question: option
            for question, option in zip(questions, chosen, strict=True)
            if option is not None
        }
