import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.content import UnknownIdError
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest
from one_letter import content_with_letter

TODAY = dt.date(2026, 11, 22)
CODES = (
    "required", "choice_unknown", "amount_unreadable", "amount_negative", "amount_zero",
    "amount_too_precise", "amount_too_large", "date_unreadable", "date_impossible",
    "date_out_of_range", "date_past", "amount_ambiguous", "two_values",
)  # fmt: skip
MESSAGES = {f"error_{code}": code for code in CODES} | {
    "error_too_long": "{length}/{limit}",
    "error_english_elsewhere": "{text}",
    "error_foreign_elsewhere": "{text}",
}
CONTENT = content_with_letter(
    fields=[
        {"id": "name", "kind": "text", "required": True, "maximum": 5},
        {"id": "owed", "kind": "money"},
        {"id": "day", "kind": "date", "future": True},
        {
            "id": "why",
            "kind": "choice",
            "options": [
                {
                    "id": "ill",
                    "label": {"zh": "病", "en": "Ill"},
                    "phrase": {"zh": "生病", "en": "illness"},
                }
            ],
        },
        {
            "id": "asks",
            "kind": "choices",
            "options": [
                {"id": "a", "label": {"zh": "甲", "en": "A"}},
                {"id": "b", "label": {"zh": "乙", "en": "B"}},
            ],
        },
    ],
    blocks=[
        {
            "id": "who",
            "role": "paragraph",
            "text": {"zh": "{{ name }}{{ owed }}", "en": "{{ name }} {{ owed }}"},
        },
        {
            "id": "when",
            "role": "paragraph",
            "when": "day",
            "text": {"zh": "{{ day }}", "en": "{{ day }}"},
        },
        {
            "id": "asked",
            "role": "paragraph",
            "when": "asks",
            "text": {"zh": "{{ why }}：{{ asks }}", "en": "{{ why }}: {{ asks }}"},
        },
    ],
    messages=MESSAGES,
)


def render(**fields: Any) -> dict[str, Any]:
    return render_letter(CONTENT, "note", PaperRequest(fields, {}, TODAY, "en"))


def block(key: str, zh: str, en: str) -> dict[str, Any]:
    return {"id": key, "role": "paragraph", "zh": zh, "en": en, "table": None}


def test_renders_both_languages_from_one_set_of_facts() -> None:
    assert render(name="王", owed="1万", day="2026-12-01", why="ill", asks=["b", "a"]) == {
        "complete": True,
        "blocks": [
            block("who", "王10,000.00元", "王 CNY 10,000.00"),
            block("when", "2026年12月1日", "1 December 2026"),
            block("asked", "生病：甲、乙", "illness: A and B"),
        ],
        "text": {
            "zh": "王10,000.00元\n\n2026年12月1日\n\n生病：甲、乙",
            "en": "王 CNY 10,000.00\n\n1 December 2026\n\nillness: A and B",
        },
        "parts": {
            "zh": ["王10,000.00元\n\n2026年12月1日\n\n生病：甲、乙"],
            "en": ["王 CNY 10,000.00\n\n1 December 2026\n\nillness: A and B"],
        },
        "errors": [],
        "notes": [],
        "advice": False,
        "facts": [],
        "limitation": None,
        "unasked": [],
        "options": {},
    }


def test_shows_lines_to_write_on_while_facts_are_missing() -> None:
    letter = render()
    assert letter["blocks"] == [block("who", "＿＿＿＿＿＿＿＿＿＿＿＿", "__________ __________")]
    assert letter["errors"] == [{"field": "name", "code": "required", "message": "required"}]


def test_the_blank_holds_every_paragraph() -> None:
    assert [each["id"] for each in blank_letter(CONTENT, "note")] == ["who", "when", "asked"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        (
            {"name": "六个字太长了"},
            {"field": "name", "code": "too_long", "message": "6/5"},
        ),
        (
            {"name": "王", "day": "2026-11-21"},
            {"field": "day", "code": "date_past", "message": "date_past"},
        ),
        (
            {"name": "王", "why": "<b>"},
            {"field": "why", "code": "choice_unknown", "message": "choice_unknown"},
        ),
    ],
)
def test_errors_name_their_field(fields: dict[str, str], error: dict[str, str]) -> None:
    assert render(**fields)["errors"] == [error]


def test_markup_and_templates_in_a_field_stay_text() -> None:
    text = render(name="<b>{{")["text"]["zh"]
    assert text.startswith("<b>{{")


@given(
    st.dictionaries(
        st.sampled_from(["name", "owed", "day", "why", "asks", "other"]),
        st.one_of(st.text(max_size=40), st.lists(st.text(max_size=3)), st.none(), st.integers()),
    )
)
def test_anything_typed_gives_a_letter(fields: dict[str, Any]) -> None:
    letter = render(**fields)
    assert letter["complete"] == (letter["errors"] == [])
    assert all(each["zh"] and each["en"] for each in letter["blocks"])
    assert "None" not in letter["text"]["zh"].replace(str(fields.get("name")), "")


def test_an_unknown_letter_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        render_letter(CONTENT, "none", PaperRequest({}, {}, TODAY, "en"))
