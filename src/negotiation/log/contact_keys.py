"""What a letter may say of a contact; empty texts where nothing was noted.

On its own, so that a letter without contacts need not read the whole contact log.
"""

CONTACT_KEYS = (
    "date", "time", "channel", "party", "number", "person", "asked", "said", "outcome",
    "promised", "due", "ref",
)  # fmt: skip
# Of a talk also how it was held: "call", "chat" or "visit".
TALK_KEYS = (*CONTACT_KEYS, "way")
