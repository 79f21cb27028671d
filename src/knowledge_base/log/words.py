"""The contact log's labels and options, as the page's JavaScript asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from knowledge_base.schema.log import ContactLog


#: Whoever asks for this file of words (docs/_data/ui) is given the options as well.
FILE = "contact-log"
#: Whoever asks for this one, the labels of all fields.
PAGE = "contact-log-page"
# Of the fields, those that the windows "I sent it" and "they answered" have in common with a note.
_IN_WINDOWS = ("due", "outcome", "said")


def log_words(log: ContactLog, lang: str, files: Collection[str]) -> dict[str, str]:
    """Return `log_field_<field>` and `log_option_<field>_<option>` for these files, in `lang`."""
    if FILE not in files:
        return {}
    labels = {
        f"log_field_{field.id}": field.label[lang]
        for field in log.fields
        if PAGE in files or field.id in _IN_WINDOWS
    }
    options = {
        f"log_option_{field.id}_{option.id}": option.label[lang]
        for field in log.fields
        for option in field.options
    }
    return labels | options
