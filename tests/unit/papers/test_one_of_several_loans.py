"""Two loans at the bank: a letter about one is about that one, a letter about both says so."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, LOAN, MONEY, OTHER_LOAN, own_fields

TODAY = dt.date(2026, 11, 22)
A = {**LOAN, "id": "l1", "contract": "A-1", "next_due": "2026-12-05"}
B = {
    **LOAN,
    "id": "l3",
    "creditor": "网商贷",
    "contract": "B-2",
    "principal": "8000",
    "interest": "0",
    "penalty": "0",
    "next_due": "2026-12-20",
    "overdue_since": "2026-10-20",
}
LETTERS = Path(__file__).parents[3] / "docs/_data/letters"
# A new letter is tried as soon as it is there.
ABOUT = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")).get("about")
    for path in sorted(LETTERS.glob("*.yml"))
}
ONE = [letter for letter, about in ABOUT.items() if about in ("one", "past")]
ANY = [letter for letter, about in ABOUT.items() if about == "any"]
ALL = [letter for letter, about in ABOUT.items() if about == "all"]


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def render(
    content: EngineContent, letter: str, loan: str, loans: list[dict[str, str]], **facts: str
) -> dict[str, Any]:
    fields = content.letter(letter)["fields"]
    own = {**own_fields(fields, "everything"), "loan": loan, "new_date": "2027-01-10"}
    money = {**MONEY, "loans": [*loans, OTHER_LOAN], "plan": None}
    known = {**EVERYTHING, "facts": {**FACTS, **facts}, "money": money}
    return render_letter(content, letter, PaperRequest(own, known, TODAY, "zh"))


def said(reply: dict[str, Any], block: str) -> tuple[str, str]:
    (found,) = [each for each in reply["blocks"] if each["id"] == block]
    return found["zh"], found["en"]


def codes(reply: dict[str, Any], kind: str = "errors") -> list[tuple[str | None, str]]:
    return [(each["field"], each["code"]) for each in reply[kind]]


def test_those_that_offer_to_the_bank_are_about_all_and_those_to_a_court_about_none() -> None:
    offers = ("hardship-request", "hardship-without-offer", "repayment-proposal")
    court = (
        "payment-order-objection", "statement-of-defence", "jurisdiction-objection",
        "small-claims-objection", "missed-date-request",
    )  # fmt: skip
    # The latter name the court's paper, not a loan.
    known = {**dict.fromkeys(offers, "all"), **dict.fromkeys(court), "case-summary": "every"}
    assert known.items() <= ABOUT.items()


@pytest.mark.parametrize("letter", [*ONE, *ANY])
def test_it_asks_which_one_and_is_not_complete_before(content: EngineContent, letter: str) -> None:
    reply = render(content, letter, "", [A, B])
    assert not reply["complete"]
    # Nothing is asked besides that the choice may answer.
    assert codes(reply) == [("loan", "loan_which")]
    text = reply["text"]["zh"]
    assert [number for number in ("A-1", "B-2", "30,920.35", "8,000.00") if number in text] == []
    first, second, *others = reply["options"]["loan"]
    assert first == {
        "id": "l1",
        "zh": "第1笔：网商银行 A-1，30,920.35元",
        "en": "No. 1: 网商银行 A-1, CNY 30,920.35",
    }
    assert second == {
        "id": "l3",
        "zh": "第2笔：网商贷 B-2，8,000.00元",
        "en": "No. 2: 网商贷 B-2, CNY 8,000.00",
    }
    assert [each["id"] for each in others] == [*(["all"] if letter in ANY else []), "none"]


@pytest.mark.parametrize("letter", [*ONE, *ANY])
def test_it_speaks_of_the_chosen_one_alone(content: EngineContent, letter: str) -> None:
    for loan, other, number in (("l1", "B-2", "A-1"), ("l3", "A-1", "B-2")):
        reply = render(content, letter, loan, [A, B])
        assert ("loan", "loan_which") not in codes(reply)
        for lang in ("zh", "en"):
            assert number in reply["text"][lang]
            assert other not in reply["text"][lang]


@pytest.mark.parametrize("letter", [*ANY, *ALL])
def test_one_about_both_says_so(content: EngineContent, letter: str) -> None:
    reply = render(content, letter, "all", [A, B])
    assert "编号分别是A-1、B-2" in reply["text"]["zh"]
    assert "contract or loan note numbers" in reply["text"]["en"]
    assert "A-1 and B-2" in reply["text"]["en"]
    assert [each for each in ("一笔网商贷", "这笔贷款") if each in reply["text"]["zh"]] == []
    english = ("a 网商贷 loan", "this loan", "the loan ", "The loan ")
    assert [each for each in english if each in reply["text"]["en"]] == []


def test_the_settlement_proof_of_one(content: EngineContent) -> None:
    reply = render(content, "settlement-proof-request", "l3", [A, B])
    assert said(reply, "settled-who") == (
        (
            "我是张三（身份证件号码：110***********002X）。我的网商贷（合同或借据编号：B-2）已经"
            "全额还清，付清的日期是2026年11月20日，最后一笔付了1,200.50元。"
        ),
        (
            "My name is 张三 (identity document number 110***********002X). My 网商贷 loan"
            " (contract or loan note number B-2) was paid off on 20 November 2026 (in full); the"
            " last payment was CNY 1,200.50."
        ),
    )


def test_the_extension_of_one(content: EngineContent) -> None:
    # An extension is asked for before the due date: not for a loan that is late.
    reply = render(content, "extension-request", "l3", [A, {**B, "overdue_since": ""}])
    assert said(reply, "extension-who") == (
        (
            "我是张三，在贵方有一笔网商贷（合同或借据编号：B-2）。下一次还款在2026年12月20日到期，"
            "应还1,200.50元。我预计到时不能足额还上，所以在到期前提出申请。"
        ),
        (
            "My name is 张三. I have a 网商贷 loan with your bank (contract or loan note"
            " number B-2). The next payment, CNY 1,200.50, is due on 20 December 2026. I expect"
            " that I cannot pay it in full by then, so I am asking before the due date."
        ),
    )
    assert reply["complete"]


def test_the_hardship_letter_about_both(content: EngineContent) -> None:
    reply = render(content, "hardship-request", "", [A, B])
    assert said(reply, "letter-who") == (
        (
            "我是张三，在贵方有两笔网商贷（合同或借据编号分别是A-1、B-2）。我记下的欠款合计是"
            "38,920.35元，具体金额以双方核对的明细为准。"
        ),
        (
            "My name is 张三. I have two 网商贷 loans with your bank (contract or loan note"
            " numbers A-1 and B-2). By my own note I owe CNY 38,920.35 in total. The exact sum is"
            " subject to our checking the account together."
        ),
    )
    assert said(reply, "letter-overdue")[0].startswith(
        "这几笔贷款中，最早的逾期从2026年9月5日开始。"
    )
    assert reply["unasked"] == ["loan"]


def test_the_authorisation_for_one_and_for_both(content: EngineContent) -> None:
    heads = {
        loan: said(render(content, "helper-authorisation", loan, [A, B]), "helper-may")[0][:50]
        for loan in ("l1", "all")
    }
    assert heads["l1"].startswith("我在贵方有一笔网商贷（合同或借据编号：A-1）。就这笔贷款，我委托")
    assert heads["all"].startswith(
        "我在贵方有两笔网商贷（合同或借据编号分别是A-1、B-2）。就这几笔贷款，我委托"
    )


def test_with_one_loan_nothing_is_asked(content: EngineContent) -> None:
    reply = render(content, "lump-sum-offer", "", [A])
    assert (reply["complete"], reply["unasked"], reply["options"]) == (True, ["loan"], {})


def test_one_that_is_paid_off_may_be_none_of_those_kept(content: EngineContent) -> None:
    asked = render(content, "settlement-proof-request", "", [A])
    assert codes(asked) == [("loan", "loan_which")]
    reply = render(content, "settlement-proof-request", "none", [A], loan_ref="C-3")
    assert (reply["complete"], "C-3" in reply["text"]["zh"]) == (True, True)
    again = render(content, "settlement-proof-request", "none", [A], loan_ref="A-1")
    assert codes(again) == [("loan_ref", "loan_listed")]


def test_what_was_typed_once_is_not_taken_for_each(content: EngineContent) -> None:
    typed = {"loan_ref": "A-1", "due_date": "2026-12-05"}
    reply = render(content, "extension-request", "l3", [A, B], **typed)
    assert said(reply, "extension-who")[0].startswith(
        "我是张三，在贵方有一笔网商贷（合同或借据编号：B-2）。下一次还款在2026年12月20日到期"
    )
    assert codes(reply, "notes") == [("loan_ref", "loan_differs"), ("due_date", "loan_differs")]
    facts = {fact["id"]: (fact["origin"], fact["aside"]) for fact in reply["facts"]}
    assert [facts[key] for key in typed] == [("money", True), ("money", True)]


def test_what_the_chosen_loan_lacks_is_not_taken_from_elsewhere(content: EngineContent) -> None:
    bare = {**B, "contract": "", "next_due": "", "overdue_since": ""}
    typed = {"loan_ref": "A-1", "due_date": "2026-12-05"}
    reply = render(content, "extension-request", "l3", [A, bare], **typed)
    assert codes(reply) == [("due_date", "loan_lacks")]
    assert codes(reply, "notes") == [("loan_ref", "loan_lacks"), ("due_date", "loan_lacks")]
    assert "A-1" not in reply["text"]["zh"]


def test_a_day_of_the_chosen_loan_that_is_over_is_no_day_to_ask_for(content: EngineContent) -> None:
    over = {**B, "next_due": "2026-11-01"}
    reply = render(content, "extension-request", "l3", [A, over])
    assert ("due_date", "date_past") in codes(reply)


def test_a_number_of_one_alone_is_not_that_of_both(content: EngineContent) -> None:
    reply = render(content, "hardship-request", "", [A, B], loan_ref="A-1")
    assert "编号分别是A-1、B-2" in reply["text"]["zh"]
    assert ("loan_ref", "loan_differs") in codes(reply, "notes")
    typed = render(content, "hardship-request", "", [A, B], loan_ref="B-2，A-1")
    assert "编号分别是B-2，A-1" in typed["text"]["zh"]


def test_a_loan_without_a_number_is_told_of(content: EngineContent) -> None:
    reply = render(content, "hardship-request", "", [A, {**B, "contract": ""}])
    assert ("loan_ref", "loan_without_number") in codes(reply, "notes")


def test_rows_of_one_id_keep_their_numbers(content: EngineContent) -> None:
    reply = render(content, "hardship-request", "", [A, {**B, "id": "l1"}])
    assert "编号分别是A-1、B-2" in reply["text"]["zh"]
