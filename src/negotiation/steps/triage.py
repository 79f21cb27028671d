"""From a few answers to the one situation they describe.

Only ids come in and go out; the words are in the page already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.steps import Situation


def assess(content: EngineContent, answers: Mapping[str, str]) -> Situation:
    """Say what to ask next, or where the reader stands.

    Rules are tried in order. A question is asked only when the first rule that may
    still fit depends on it, so urgent rules, which stand first, decide before anything
    else is asked. Answers that are not needed are neither used nor lost: change an
    early answer, and the later ones that still matter count again.

    Args:
        content: the engine's content.
        answers: question id -> option id, in any order. Unknown questions and options
            count for nothing, so that answers kept by another version of the site
            never break the page.

    Returns:
        The question, or the outcome.
    """
    triage = content.triage()
    used: dict[str, str] = {}
    while True:
        outcome, wanted = _decide(triage, used)
        if wanted is None and outcome not in triage["urgent"]:
            wanted = next((key for key in triage["wording"] if key not in used), None)
        if wanted is None:
            return {"next": None, "outcome": outcome, "answered": list(used)}
        if answers.get(wanted) not in triage["questions"][wanted]:
            return {"next": wanted, "outcome": None, "answered": list(used)}
        used[wanted] = answers[wanted]


def _decide(triage: Mapping[str, Any], used: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the outcome, or the question on which the first rule left depends."""
    for rule in triage["rules"]:
        when = rule["when"]
        if any(used[key] not in options for key, options in when.items() if key in used):
            continue
        unknown = next((key for key in when if key not in used), None)
        return (rule["outcome"], None) if unknown is None else (None, unknown)
    # A dead end; the content checks let none into the package.
    return None, None
