"""What a rendered sentence looks like when a fact is missing and nobody thought of it."""

import re

# Traces of a clause whose fact was left out, or of a value that was never words.
BROKEN = {
    "a name that is no word": re.compile(r"\bNone\b|\bUndefined\b|<Undefined|\[\]|\{\}"),
    "doubled marks": re.compile(
        r"[，。；：、！？]{2,}|[,;:]{2,}|\.\.(?!\.)|, ?\.|，。|、。|：。|[!?！？]\."
    ),
    "a mark without words before it": re.compile(r"^[，。；：、！？,.;:]", re.MULTILINE),
    "empty brackets": re.compile(r"（\s*）|\(\s*\)|“”|《》"),
    "spaces before a mark": re.compile(r" [，。；：、,.;:!?](?!\.)|  "),
    "a list without a first": re.compile(r"[：:]\s*[、；，,;。.]"),
}
