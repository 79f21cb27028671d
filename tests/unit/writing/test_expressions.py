"""What the page walks says what Jinja says, which reads it at build."""

import datetime as dt
from typing import Any

import jinja2
import pytest

from knowledge_base.core.templates import condition_tree, template_tree
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent
from negotiation.papers.context import blank_context, context
from negotiation.papers.told import PaperRequest, merged_fields, tell
from negotiation.writing.expressions import fill, holds
from negotiation.writing.sentence_ends import bare, closed
from paper_facts import READERS, TODAY, own_fields

JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)
JINJA.filters |= {"bare": bare, "closed": closed}
NAMES: dict[str, Any] = {
    "a": 2,
    "b": 5,
    "none": "",
    "words": ["x", "Y", "y", "x", ""],
    "rows": [{"day": "1", "far": ""}, {"day": "2", "far": "9"}],
    "text": "one。\ntwo",
}
TEMPLATES = (
    " {{ a }}-{{ text }}\n\n",
    "{% if none %}1{% elif a == b %}2{% elif a < b <= 5 %}3{% else %}4{% endif %}",
    "{% if none and lost %}1{% endif %}{{ a or lost }}{{ none or 'x' }}{{ a if none else b }}",
    "{% for row in rows %}{{ loop.index + a }}{% if not loop.last %};{% endif %}{% endfor %}",
    "{{ rows[-1].far }}{% for row in rows[-1:] %}{{ row.day }}{% endfor %}",
    "{% set days = rows|map(attribute='far')|select|list %}{{ days|length }}{{ days|join('、') }}",
    "{% for line in (text ~ '').split('\n') %}{{ line|bare }}{{ line|closed('。') }}{% endfor %}",
    "{{ words|unique|join(',') }} {{ words|reject('in', ('x', ''))|list|join('') }}",
    "{{ words|reject('equalto', 'x')|join(', ') }} {{ b - a * 2 }} {{ text ~ a }}",
    "{{ a in [1, 2] }}{{ a not in (1, 2) }}{{ a != b }}{{ a > b }}{{ a >= 2 }}{{ a <= 2 }}",
)


@pytest.mark.parametrize("source", TEMPLATES)
def test_small_templates(source: str) -> None:
    assert fill(template_tree(source), NAMES) == JINJA.from_string(source).render(NAMES).strip()


@pytest.mark.parametrize(
    "source",
    ["{{ a|upper }}", "{{ a|join(1, 2) }}", "{{ text.split(',') }}", "{{ rows[0:1] }}",
     "{{ a is defined }}", "{% raw %}{% endraw %}{% macro m() %}{% endmacro %}", "{{ a[b] }}",
     "{% for x in rows if x %}{% endfor %}", "{% set a, b = rows %}", "{{ a / b }}"],
)  # fmt: skip
def test_what_the_page_does_not_know_is_refused(source: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match="the page does not know"):
        template_tree(source)


def test_a_name_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError, match="lost"):
        fill(template_tree("{{ lost }}"), NAMES)
    with pytest.raises(KeyError, match="lost"):
        holds(condition_tree("a and lost"), NAMES)


@pytest.mark.parametrize("reader", [*READERS, None])
def test_every_paragraph_of_every_letter(
    site: Site, engine: EngineContent, reader: str | None
) -> None:
    ours, theirs = {}, {}
    for key, letter in site.content.letters.items():
        record = engine.letter(key)
        names = _names(engine, record, reader)
        for written, read in zip(letter.blocks, record["blocks"], strict=True):
            if written.when is not None:
                ours[key, written.id] = holds(read["when"], names["zh"])
                asked = JINJA.compile_expression(written.when, undefined_to_none=False)
                theirs[key, written.id] = bool(asked(**names["zh"]))
            if written.text and ours.get((key, written.id), True):
                for lang in LANGUAGES:
                    place = (key, written.id, lang)
                    ours[place] = fill(read["text"][lang], names[lang])
                    template = JINJA.from_string(written.text[lang])
                    theirs[place] = template.render(names[lang]).strip()
    assert ours == theirs


def _names(
    engine: EngineContent, record: dict[str, Any], reader: str | None
) -> dict[str, dict[str, Any]]:
    if reader is None:
        fields = merged_fields(engine, record["fields"])
        return {lang: blank_context(engine, fields, record["annexes"], lang) for lang in LANGUAGES}
    own = own_fields(record["fields"], reader)
    request = PaperRequest(own, READERS[reader], dt.date.fromisoformat(TODAY), "zh")
    told = tell(engine, record["fields"], request, record)
    return {lang: context(engine, told, record["annexes"], lang) for lang in LANGUAGES}
