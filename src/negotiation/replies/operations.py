"""Which operation replies what."""

from negotiation.replies.answers import Answers
from negotiation.replies.log import LogReview
from negotiation.replies.money import Arrears, Budget, Offer, Owed
from negotiation.replies.papers import Letter, Limitation, Report, Script
from negotiation.replies.pasted import PastedTable
from negotiation.replies.plans import Plans, Schedule
from negotiation.replies.rough import Rough, WhatIf
from negotiation.replies.steps import Advice, Deadlines, Journey, Situation

REPLIES: dict[str, type] = {
    "checklist.advise": Advice,
    "letter.render": Letter,
    "script.render": Script,
    "facts.list": Report,
    "limitation.assess": Limitation,
    "triage.assess": Situation,
    "journey.assess": Journey,
    "deadlines.list": Deadlines,
    "log.review": LogReview,
    "money.answers": Answers,
    "money.rough": Rough,
    "money.what_if": WhatIf,
    "money.read_table": PastedTable,
    "money.loans": Owed,
    "money.budget": Budget,
    "money.offers": Offer,
    "money.plans": Plans,
    "money.schedule": Schedule,
    "money.nothing_agreed": Arrears,
}
"""The type of the `result` that `negotiation.api.dispatch` gives to each."""
