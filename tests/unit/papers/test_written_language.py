"""A Chinese letter takes Chinese: foreign prose is found, names inside Chinese are not."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from negotiation.papers.written_language import foreign_paragraphs

TODAY = dt.date(2026, 11, 22)
CHINESE = [
    "六月起订单减少。",
    "我的POS机坏了，Alipay和WeChat Pay收的钱少了一半。",
    "我给Shenzhen Example Import and Export Trading Co., Ltd.供货，货款没收回来。",
    "在 Alibaba International Station 上开店，Gold Supplier 年费 29800 元",
    "The Hongkong and Shanghai Banking Corporation Limited 是我的客户。",
    "iPhone 15 Pro",
    "vivo X100",
    "Alipay",
    "Will",
    "A",
    "Hangzhou Example Trading Co., Ltd.",
    "¥3,000.00",
    "2026-06-01 08:30",
    "😀",
    "",
    "订单号 OB-2026-0001、A/B/C 三批",
]
ENGLISH = [
    "My shop was closed for three months.",
    "Business is bad",
    "no income",
    "Lost job",
    "SHOP CLOSED IN JUNE AND NO INCOME",
    "illness",
    "orders fell from June onwards; income went from 8,000 to 3,000 a month",
    "Alipay screenshots",
    "wo de dian guan men le",
]
MIXED = [
    "生意不好。My shop was closed for three months and we had no income at all.",
    "客户 did not pay me for the goods that I delivered in June 货款",
]


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_with_names_in_it_passes(text: str) -> None:
    assert foreign_paragraphs(text) == []


@pytest.mark.parametrize("text", [*ENGLISH, *MIXED])
def test_english_is_found(text: str) -> None:
    assert [(each.n, each.whole) for each in foreign_paragraphs(text)] == [(1, text in ENGLISH)]


@pytest.mark.parametrize("text", ["Я потерял работу", "Tôi mất việc làm", "직장을 잃었습니다 정말"])
def test_other_languages_are_none_that_the_bank_reads(text: str) -> None:
    [found] = foreign_paragraphs(text)
    assert (found.n, found.whole, found.english) == (1, True, False)


@given(st.lists(st.sampled_from([*CHINESE[:5], *ENGLISH]), min_size=1, max_size=8))
def test_paragraphs_keep_their_numbers(paragraphs: list[str]) -> None:
    found = [each.n for each in foreign_paragraphs("\n".join(paragraphs))]
    assert found == [n for n, text in enumerate(paragraphs, start=1) if text in ENGLISH]


NAMES = st.lists(
    st.sampled_from(["POS", "Alipay", "WeChat Pay", "Example Trading Co., Ltd.", "App", "A-1"]),
    min_size=1,
    max_size=3,
).map("、".join)
HAN = st.text(alphabet="我的店铺六月起订单减少收入款项", min_size=2, max_size=20)


@given(HAN, NAMES, HAN)
def test_names_inside_chinese_never_count(before: str, names: str, after: str) -> None:
    assert foreign_paragraphs(f"{before}{names}{after}") == []


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


STORY = "六月起订单减少。\n\n每月收入少了一半。\nThe shop had to close in July."


def errors(content: EngineContent, letter: str, lang: str, **typed: Any) -> list[dict[str, Any]]:
    facts = content.facts()["fields"]
    known = {"facts": {key: value for key, value in typed.items() if key in facts}}
    own = {key: value for key, value in typed.items() if key not in facts}
    found = render_letter(content, letter, PaperRequest(own, known, TODAY, lang))
    assert not (found["errors"] and found["complete"])
    return [each for each in found["errors"] if each["code"] != "required"]


def test_the_paragraph_is_named_and_nothing_is_complete(content: EngineContent) -> None:
    for lang, said in (("zh", "第3段"), ("en", "Paragraph 3")):
        [error] = errors(content, "hardship-request", lang, story=STORY)
        assert (error["field"], error["code"]) == ("story", "written_in_english")
        assert said in error["message"]


LETTERS_WITH_PROSE = [
    ("bank-complaint", "account"),
    ("bank-complaint", "proof"),
    ("collection-complaint", "events"),
    ("collection-complaint", "data_wrong"),
    ("credit-record-objection", "wrong_entry"),
    ("extension-request", "story"),
    ("extension-request", "money_from"),
    ("hardship-without-offer", "story"),
    ("lump-sum-offer", "fund_detail"),
    ("outside-complaint", "what_happened"),
    ("payment-order-objection", "details"),
    ("personal-statement", "cause"),
    ("progress-letter", "change"),
    ("repayment-proposal", "evidence_more"),
    ("second-proposal", "change"),
    ("written-agreement-request", "plan_interest"),
]


@pytest.mark.parametrize(("letter", "field"), LETTERS_WITH_PROSE)
def test_in_every_paper(content: EngineContent, letter: str, field: str) -> None:
    needed = {"fund_source": ["savings"], "grounds": ["paid"], "conduct": ["night"]}
    for text, codes in (
        ("They never answered my request", ["written_in_english"]),
        ("没有答复", []),
    ):
        found = errors(content, letter, "zh", **needed, **{field: text})
        assert [each["code"] for each in found if each["field"] == field] == codes


def test_every_long_text_of_every_paper_is_read(content: EngineContent) -> None:
    """No long text that a letter says may be English unawares."""
    for letter in content._data["letters"]:
        record = content.letter(letter)
        facts = content.facts()["fields"]
        for use in record["fields"]:
            field = {**facts.get(use.get("fact"), {}), **use}
            said = any(field["id"] in str(block.get("text")) for block in record["blocks"])
            if field["kind"] == "long-text" and said and not field.get("retired"):
                typed = {field["id"]: "I could not work for a month"}
                if asked := field.get("asked_if"):
                    typed[asked["field"]] = asked["option"]
                found = errors(content, letter, "en", **typed)
                assert "written_in_english" in [each["code"] for each in found], (
                    letter,
                    field["id"],
                )


def test_what_comes_from_the_log_counts_too(content: EngineContent) -> None:
    entry = {
        "date": "2026-11-02", "channel": "hotline", "party": "bank", "outcome": "refused",
        "asked": "分36期", "said": "They said that they would not agree to it",
    }  # fmt: skip
    for lang in ("zh", "en"):
        request = PaperRequest({}, {"log": {"c1": entry}}, TODAY, lang)
        found = render_letter(content, "bank-complaint", request)["errors"]
        [error] = [each for each in found if each["field"] is None]
        assert error["code"] == "english_elsewhere"
        assert "They said that they" in error["message"]
    told = {**entry, "said": "不同意"}
    request = PaperRequest({}, {"log": {"c1": told}}, TODAY, "zh")
    assert None not in [
        e["field"] for e in render_letter(content, "bank-complaint", request)["errors"]
    ]


def test_nothing_of_ours_is_english(content: EngineContent) -> None:
    """The letters' own Chinese never sets it off."""
    for letter in content._data["letters"]:
        found = errors(content, letter, "zh")
        assert [each for each in found if each["code"] == "english_elsewhere"] == []
