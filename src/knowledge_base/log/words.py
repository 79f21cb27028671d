"""The contact log's labels and options, as the page's JavaScript asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge_base.schema.log import ContactLog


#: Whoever asks for this file of words (docs/_data/ui) is given these as well.
FILE = "contact-log"


def log_words(log: ContactLog, lang: str) -> dict[str, str]:
    """Return `log_field_<field>` and `log_option_<field>_<option>`, in `lang`."""
    labels = {f"log_field_{field.id}": field.label[lang] for field in log.fields}
    options = {
        f"log_option_{field.id}_{option.id}": option.label[lang]
        for field in log.fields
        for option in field.options
    }
    return labels | options
