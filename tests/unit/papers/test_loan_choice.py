"""Which loans a letter is about: whole names decide, anything else is asked."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.money.desk import Desk
from negotiation.money.loans import Loan, read_loans
from negotiation.papers.loan_choice import ALL, NONE, Meant, Wanted, choose_loans

TODAY = dt.date(2026, 11, 22)
# 43 letters: a name cut to 40 for reading is no longer this one.
LONG = "示例省示例市示例区示例路第一示例资产经营管理服务股份有限责任公司示例地区第二业务分公司"
NEW = "示例资产公司"


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def loans(content: EngineContent, *names: str) -> tuple[Loan, ...]:
    rows = [
        {"id": f"l{n}", "creditor": name, "principal": "100"} for n, name in enumerate(names, 1)
    ]
    return read_loans(Desk(content, "zh", TODAY), {"loans": rows}).rows


def choose(content: EngineContent, names: list[str], **wanted: Any) -> tuple[Any, ...]:
    """Ids of what is meant, ids of what is asked about, whether "all" is an answer."""
    known = content.facts()["bank_names"]
    meant = choose_loans(loans(content, *names), Wanted(**{"asks": True, **wanted}), known)
    ids = [[loan.id for loan in each] for each in (meant.loans, meant.options)]
    return (*ids, meant.all_of_them)


@pytest.mark.parametrize(
    "name",
    [
        "网商银行", "网商贷", " 浙江网商银行 股份有限公司", "ＭＹｂａｎｋ", "MYbank（网商银行）",
        "网商贷2", "网商贷（第二笔）", "网商银行 B", "my bank",
        "Zhejiang E-Commerce Bank Co., Ltd.",
    ],
)  # fmt: skip
def test_the_bank_s_names(content: EngineContent, name: str) -> None:
    assert choose(content, [name, "另一家"], about="one") == (["l1"], [], False)


@pytest.mark.parametrize(
    "name", ["", "某某资产（受让网商银行债权）", "网商小额贷款公司", "旧mybank账"]
)
def test_what_may_be_the_bank_s_is_asked_about(content: EngineContent, name: str) -> None:
    # Alone and without a name it is meant: this site is about one loan.
    alone = (["l1"], [], False) if not name else ([], ["l1"], False)
    assert choose(content, [name]) == alone
    assert choose(content, [name, "另一家"]) == ([], ["l1"], False)
    assert choose(content, [name, "网商银行"]) == ([], ["l1", "l2"], True)
    assert choose(content, [name, "网商银行"], chosen="l1") == (["l1"], ["l1", "l2"], True)


@pytest.mark.parametrize(
    ("about", "meant", "options", "all_of_them"),
    [
        ("all", ["l1", "l3"], [], False),
        ("any", [], ["l1", "l3"], True),
        ("one", [], ["l1", "l3"], False),
        ("past", [], ["l1", "l3"], False),
    ],
)
def test_two_at_the_bank(
    content: EngineContent, about: str, meant: list[str], options: list[str], all_of_them: bool
) -> None:
    names = ["网商银行", "另一家", "网商贷"]
    assert choose(content, names, about=about) == (meant, options, all_of_them)


def test_one_that_may_be_paid_off_is_asked_for_even_alone(content: EngineContent) -> None:
    assert choose(content, ["网商银行"], about="past") == ([], ["l1"], False)
    assert choose(content, ["网商银行"], about="any") == (["l1"], [], False)


@pytest.mark.parametrize(
    ("chosen", "meant", "undecided"),
    [
        ("l3", ["l3"], False),
        (ALL, ["l1", "l3"], False),
        (NONE, [], False),
        ("", [], True),
        # Another creditor's, one taken away since, or nonsense: as if nothing were chosen.
        ("l2", [], True),
        ("l9", [], True),
    ],
)
def test_what_the_reader_chose(
    content: EngineContent, chosen: str, meant: list[str], undecided: bool
) -> None:
    rows = loans(content, "网商银行", "另一家", "网商贷")
    wanted = Wanted("any", chosen=chosen, asks=True)
    found = choose_loans(rows, wanted, content.facts()["bank_names"])
    assert [loan.id for loan in found.loans] == meant
    assert found.undecided is undecided
    assert found.one_of_several is (len(meant) == 1)


def test_all_of_them_is_no_answer_of_a_letter_about_one(content: EngineContent) -> None:
    names = ["网商银行", "网商贷"]
    assert choose(content, names, about="one", chosen=ALL) == ([], ["l1", "l2"], False)


@pytest.mark.parametrize(
    ("names", "to_creditor", "expected"),
    [
        ([LONG, "网商银行"], True, (["l1"], [], False)),
        (["网商银行", LONG], True, (["l2"], [], False)),
        # Its name cut for reading is not its name.
        ([LONG[:40], "网商银行"], True, ([], ["l1", "l2"], True)),
        # Nothing under that name: which was sold, only the reader knows.
        (["网商银行", "另一家"], True, ([], ["l1", "l2"], True)),
        (["网商银行"], True, (["l1"], [], False)),
        (["另一家"], True, ([], [], False)),
        # What goes to the bank may be about what it sold, too.
        ([LONG, "网商银行"], False, ([], ["l1", "l2"], True)),
        ([LONG, "另一家"], False, (["l1"], [], False)),
    ],
)
def test_a_sold_debt(
    content: EngineContent, names: list[str], to_creditor: bool, expected: tuple[Any, ...]
) -> None:
    found = choose(content, names, about="any", creditor=LONG, to_creditor=to_creditor)
    assert found == expected


def test_where_nothing_can_be_asked_nothing_unsure_is_taken(content: EngineContent) -> None:
    assert choose(content, ["网商银行", ""], asks=False) == (["l1"], [], False)
    sold = {"creditor": NEW, "asks": False}
    assert choose(content, ["网商银行", "另一家"], **sold) == ([], [], False)


NAMES = st.lists(
    st.sampled_from(["网商银行", "网商贷2", NEW, "", "另一家", "旧网商贷"]), max_size=5
)


@pytest.mark.usefixtures("site")
@given(
    names=NAMES,
    about=st.sampled_from(["one", "past", "any", "all"]),
    creditor=st.sampled_from(["", NEW]),
    to_creditor=st.booleans(),
    chosen=st.sampled_from(["", "l1", "l2", ALL, NONE]),
)
def test_never_one_of_several_without_the_reader(
    names: list[str], about: str, creditor: str, to_creditor: bool, chosen: str
) -> None:
    rows = loans(packaged_content(), *names)
    wanted = Wanted(about, creditor, to_creditor, chosen, asks=True)
    meant: Meant = choose_loans(rows, wanted, packaged_content().facts()["bank_names"])
    if not chosen and about != "all":
        assert len(meant.loans) <= 1
    if len(meant.options) > 1 and len(meant.loans) == 1:
        assert meant.loans[0].id == chosen
    if about in ("one", "past"):
        assert len(meant.loans) <= 1
    # Nobody else's loan ever comes in.
    assert "另一家" not in {loan.creditor for loan in meant.loans} or creditor
