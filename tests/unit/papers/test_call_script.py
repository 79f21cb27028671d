"""Phone scripts: every card reads as a whole, whatever the reader has told."""

import datetime as dt
import re
from typing import Any

import pytest

from broken_sentences import BROKEN
from knowledge_base.core.export import content_for_engine
from knowledge_base.core.templates import template_tree
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, UnknownIdError, packaged_content
from negotiation.papers.call_script import blank_script, render_script
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, MARKUP, MONEY, PLAN, READERS, TODAY
from paper_readers import PEOPLE

LANGUAGES = ("zh", "en")
LINES = re.compile("＿+|__+")
SCRIPT = "bank-call"
SMALL = {
    "fields": [{"fact": key, "required": False} for key in ("name", "owed", "requests")],
    "nodes": [
        {
            "id": "one",
            "say": {
                "zh": template_tree(
                    "我是{{ name }}。\n{% if owed %}欠{{ owed }}。{% endif %}\n"
                    "{% if requests %}请{{ requests }}。{% endif %}\n谢谢。"
                ),
                "en": template_tree(
                    "I am {{ name }}.\n{% if owed %}I owe {{ owed }}.{% endif %}\n"
                    "{% if requests %}I ask for {{ requests }}.{% endif %}\nThank you."
                ),
            },
        },
        {"id": "two"},
    ],
}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


@pytest.fixture(scope="module")
def small(site: Site) -> EngineContent:
    data = content_for_engine(site.content, site.anchors)
    return EngineContent({**data, "call_scripts": {"small": SMALL}})


def asked(**known: Any) -> PaperRequest:
    return PaperRequest({}, known, dt.date.fromisoformat(TODAY), "zh")


def test_a_line_without_its_fact_is_left_out_and_a_bare_fact_leaves_a_gap(
    small: EngineContent,
) -> None:
    assert render_script(small, "small", asked())["nodes"] == [
        {
            "id": "one",
            "zh": "我是＿＿＿＿＿＿。\n谢谢。",
            "en": "I am __________.\nThank you.",
        },
        {"id": "two", "zh": "", "en": ""},
    ]


def test_the_readers_figures_are_said_without_idle_zeros(small: EngineContent) -> None:
    facts = {"name": "张三", "owed": "3万", "requests": ["longer-term"]}
    assert render_script(small, "small", asked(facts=facts))["nodes"][0] == {
        "id": "one",
        "zh": "我是张三。\n欠30,000元。\n请延长还款期限。\n谢谢。",
        "en": "I am 张三.\nI owe CNY 30,000.\nI ask for a longer repayment period.\nThank you.",
    }
    facts["owed"] = "3000.50"
    said = render_script(small, "small", asked(facts=facts))["nodes"][0]
    assert [line for line in said["zh"].split("\n") if "欠" in line] == ["欠3,000.50元。"]


def test_the_report_tells_where_the_facts_come_from(small: EngineContent) -> None:
    reply = render_script(small, "small", asked(facts={"name": "张三", "owed": "none"}))
    assert reply["facts"][0] == {
        "id": "name",
        "origin": "typed",
        "shown": {"zh": "张三", "en": "张三"},
        "spare": False,
        "other": None,
        "aside": False,
    }
    assert [(error["field"], error["code"]) for error in reply["errors"]] == [
        ("owed", "amount_unreadable")
    ]


def test_the_blank_has_a_gap_for_every_fact(small: EngineContent) -> None:
    said = blank_script(small, "small")[0]
    assert [line.count("＿＿＿＿＿＿") for line in said["zh"].split("\n")] == [1, 1, 1, 0]


@pytest.mark.parametrize("reader", READERS)
def test_every_card_reads_as_a_whole(content: EngineContent, reader: str) -> None:
    nodes = render_script(content, SCRIPT, asked(**READERS[reader]))["nodes"]
    script = content.call_script(SCRIPT)
    assert [node["id"] for node in nodes] == [node["id"] for node in script["nodes"]]
    found = {
        (node["id"], lang, fault): match[0]
        for node in nodes
        for lang in LANGUAGES
        for fault, pattern in BROKEN.items()
        # What the reader typed may look as it likes.
        if (match := pattern.search(node[lang].replace(MARKUP, "x")))
    }
    assert found == {}


@pytest.mark.parametrize("reader", READERS)
def test_both_languages_say_it_in_as_many_lines(content: EngineContent, reader: str) -> None:
    nodes = render_script(content, SCRIPT, asked(**READERS[reader]))["nodes"]
    lines = [[len(node[lang].split("\n")) for lang in LANGUAGES] for node in nodes]
    assert [each for each in lines if each[0] != each[1]] == []
    assert [
        node["id"] for node in nodes if re.search(r"^\s*$", node["zh"], re.MULTILINE) and node["zh"]
    ] == []


def test_nothing_is_left_to_fill_in_when_everything_is_known(content: EngineContent) -> None:
    known = READERS["everything"]
    facts = {**known["facts"], "monthly_offer": "1200", "first_payment": "2026-12-10"}
    reply = render_script(content, SCRIPT, asked(**{**known, "facts": facts}))
    assert [node["id"] for node in reply["nodes"] if "＿＿" in node["zh"]] == []
    assert reply["errors"] == []


@pytest.mark.parametrize(
    "facts",
    [{}, {"name": "张三"}, {"monthly_offer": "800"}, {"owed": "2万"}, {"lump_sum": "2万"}],
    ids=lambda facts: "-".join(facts) or "nothing",
)
def test_what_is_not_told_is_not_said_and_leaves_no_gap(
    content: EngineContent, facts: dict[str, str]
) -> None:
    nodes = render_script(content, SCRIPT, asked(facts=facts))["nodes"]
    assert [node["id"] for node in nodes for lang in LANGUAGES if LINES.search(node[lang])] == []


def test_who_offers_one_sum_says_it_wherever_it_counts(content: EngineContent) -> None:
    facts = {"name": "张三", "lump_sum": "2万"}
    nodes = render_script(content, SCRIPT, asked(facts=facts))["nodes"]
    assert [node["id"] for node in nodes if "20,000元" in node["zh"]] == [
        "call-lump-sum",
        "call-lump-more",
        "call-close",
    ]


def test_markup_and_templates_in_a_fact_stay_text(content: EngineContent) -> None:
    nodes = render_script(content, SCRIPT, asked(facts={"name": MARKUP}))["nodes"]
    said = next(node for node in nodes if node["id"] == "call-identity")
    assert all(MARKUP in said[lang] for lang in LANGUAGES)


def test_an_unknown_script_is_refused(content: EngineContent) -> None:
    with pytest.raises(UnknownIdError):
        render_script(content, "none", asked())


@pytest.mark.parametrize(
    "plan",
    [
        {"kind": "stepped", "months": "24", "busy_months": [12], "quiet_share": "10"},
        {"kind": "equal-principal", "months": "24"},
        {"kind": "lump-sum"},
        PLAN,
    ],
    ids=lambda plan: plan["kind"],
)
def test_whatever_the_plan_no_card_has_a_gap(content: EngineContent, plan: dict[str, Any]) -> None:
    known = {**EVERYTHING, "money": {**MONEY, "plan": {"id": "p", **plan}}}
    said = render_script(content, SCRIPT, asked(**known))["nodes"]
    assert [node["id"] for node in said for lang in LANGUAGES if LINES.search(node[lang])] == []
    assert [node["id"] for node in said if "None" in node["zh"] or "“”" in node["zh"]] == []


def _said(content: EngineContent, **known: Any) -> dict[str, str]:
    nodes = render_script(content, SCRIPT, asked(**known))["nodes"]
    return {node["id"]: node["zh"] for node in nodes}


def test_who_has_nothing_left_is_given_no_monthly_sum_to_fill_in(content: EngineContent) -> None:
    said = _said(content, **PEOPLE["below-zero"])
    assert [card for card, text in said.items() if LINES.search(text)] == []
    assert "想晚些开始还" in said["call-request"]


def test_one_payment_of_all_that_is_owed_asks_for_no_waiver(content: EngineContent) -> None:
    less, all_of_it = (
        _said(content, facts={"name": "张三", "owed": "2万", "lump_sum": lump})
        for lump in ("19999.99", "2万")
    )
    for card in ("call-lump-sum", "call-lump-more", "call-close"):
        assert "免" in less[card]
        assert "免" not in all_of_it[card]


def test_figures_that_contradict_each_other_are_told_and_stop_no_call(
    content: EngineContent,
) -> None:
    facts = {"name": "张三", "owed": "2万", "monthly_offer": "3000", "months": "36"}
    reply = render_script(content, SCRIPT, asked(facts=facts))
    notes = [(note["field"], note["code"]) for note in reply["notes"]]
    assert (reply["complete"], notes) == (True, [("months", "offer-far-above-owed")])


def test_a_debt_that_was_transferred_is_not_paid_in_the_banks_app(content: EngineContent) -> None:
    ours, theirs = (_said(content, **PEOPLE[who]) for who in ("small-budget", "sold-debt"))
    cards = ("call-incoming", "call-agrees", "call-lump-agrees", "call-pressed", "call-decide-now")
    assert ["App" in ours[card] for card in cards] == [True] * len(cards)
    assert ["App" in theirs[card] for card in cards] == [False] * len(cards)
