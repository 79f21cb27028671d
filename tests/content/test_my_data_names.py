"""What is kept on the device has words wherever a form has: a reader compares no ids."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.core.inline import InlineExpander
from knowledge_base.core.view import ViewContext
from knowledge_base.my_data.names import names
from knowledge_base.my_data.view import my_data
from knowledge_base.schema.events import Event
from knowledge_base.site.whole import Site

# Where the money tools keep what is typed: `loans/{id}/rate`, `adjust/total`.
_PATH = re.compile(r"""(?:data-path|\bpath)="(?P<path>[a-z]+/[^"]*?)"(?! ~)""")


@pytest.fixture(scope="module", params=["zh", "en"])
def words(request: pytest.FixtureRequest, site: Site) -> dict[str, Any]:
    return names(site.content, InlineExpander(site.content, site.anchors, "x.md", request.param))


def test_every_field_of_the_money_tools(words: dict[str, Any], root: Path) -> None:
    templates = (root / "overrides/widget/money").glob("*.html")
    paths = {path for each in templates for path in _PATH.findall(each.read_text("utf-8"))}
    assert len(paths) > 20
    fields = {path.split("/")[-1] for path in paths} - {"{id}"}
    assert fields - set(words["money"]["fields"]) == set()
    assert {path.split("/")[0] for path in paths} - set(words["money"]["ids"]) == set()


def test_every_answer_that_is_kept_as_an_id(words: dict[str, Any], site: Site) -> None:
    for question in site.content.triage.questions:
        options = {option.id for option in question.options}
        assert set(words["finder"]["values"][question.id]) == {*options, "not-sure"}
    for fact in site.content.facts.facts:
        options = {option.id for option in fact.options}
        named = set(words["facts"]["values"].get(fact.id, {}))
        blanks = {
            f"{option.id}.{blank.id}"
            for option in fact.options
            if isinstance(option, Event)
            for blank in option.blanks
        }
        # Of ordered choices also the marks of lines among them.
        marks = {one for one in named if re.fullmatch(r"line-\d+", one)}
        assert named - marks == options | blanks
        assert bool(marks) == bool(fact.ordered_with)


def test_no_section_is_called_unknown(words: dict[str, Any], site: Site, root: Path) -> None:
    sections = root / "overrides/widget/store/sections.mjs"
    table = sections.read_text("utf-8").partition("const TABLE = ")[2].partition("});")[0]
    listed = re.findall(r"^  (\w+): \{", table, re.MULTILINE)
    inline = InlineExpander(site.content, site.anchors, "x.md", "zh")
    context = ViewContext(site.content, site.anchors, dt.date(2026, 11, 22))
    _template, shown = my_data(context, inline)
    assert set(json.loads(shown["known"])) <= set(listed)
    assert set(words) <= set(listed)


def test_every_plan_and_its_terms(words: dict[str, Any], site: Site) -> None:
    plans = [plan.id for plan in site.content.money.plans]
    plans += ["penalty-waived", "interest-and-penalty-waived"]
    assert sorted(words["money"]["values"]["proposed"]) == sorted(plans)
    fields = words["money"]["fields"]
    assert {f"proposed_terms/{term}" for term in ("kind", "months", "busy_months")} - set(
        fields
    ) == set()
    names = [fields[f"plans/{plan}/months"] for plan in plans]
    assert len(set(names)) == len(plans)
    # The months of a season and of a row are a list; those of a plan are a number.
    assert fields["months"] not in (fields["proposed_terms/months"], *names)
