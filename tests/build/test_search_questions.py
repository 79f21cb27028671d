"""Questions as readers type them; the right page must be among the first three hits.

The questions are nobody's heading: they were written before the pages were looked at,
and where one is missed, the words of the pages are mended, never the question.
"""

import json
import subprocess
from pathlib import Path

import pytest

FINDER = "overrides/widget/search/find.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { findSections, libraryOf } = await import(process.argv[1]);
const { index, questions } = JSON.parse(readFileSync(0, "utf8"));
const library = libraryOf(index);
const found = questions.map((words) => findSections(library, words).slice(0, 3));
console.log(JSON.stringify(found.map((hits) => hits.map(({ section }) => section.url))));
"""
QUESTIONS = {
    "zh": [
        ("钱不够还不上这个月怎么办", {"before-due"}),
        ("已经逾期了怎么和银行谈", {"first-application"}),
        ("打电话给客服要怎么说", {"by-phone"}),
        ("上次谈好的又还不起了", {"second-negotiation"}),
        ("一次还清能不能少还点", {"lump-sum"}),
        ("银行拒绝了怎么办", {"refused"}),
        ("催收打电话给我家人", {"collectors"}),
        ("收到法院传票", {"court"}),
        ("欠了好几家先还哪家", {"several-debts"}),
        ("还完了要开什么证明", {"after-payoff"}),
        ("罚息是怎么算的", {"interest"}),
        ("逾期记录几年消掉", {"credit-record"}),
        ("有人说交钱就能帮我停息", {"scams", "myths"}),
        ("网商银行客服电话是多少", {"official-contacts"}),
        ("要准备什么材料", {"papers"}),
        ("支付令不理会怎样", {"court"}),
        ("信用卡最长分60期可以用吗", {"myths"}),
        ("看病没钱有什么救助", {"help"}),
        ("展期是什么意思", {"glossary", "before-due"}),
        ("我填的东西会不会被别人看到", {"privacy"}),
        ("老公欠的钱我要不要还", {"who-pays"}),
        ("我爸走了他的贷款要我还吗", {"who-pays"}),
        ("父母的债要儿女还吗", {"who-pays"}),
        ("不要遗产是不是就不用还债", {"who-pays"}),
        ("担保人替我还了我欠谁的", {"who-pays"}),
        ("营业执照注销了贷款还要还吗", {"who-pays"}),
        ("余额宝里的钱会不会被划走", {"money-frozen"}),
        ("银行卡突然被冻结了", {"money-frozen"}),
        ("要不要先把钱转给亲戚", {"money-frozen", "court"}),
        ("收到诉前调解的短信", {"court", "faq"}),
        ("没打官司直接强制执行", {"court", "contract"}),
        ("影响孩子上学吗", {"faq"}),
        ("欠钱还能不能考公", {"faq"}),
        ("赌博输了欠的钱怎么办", {"help", "faq"}),
        ("手机号换了银行还能找到我吗", {"faq"}),
        ("还不上会不会坐牢", {"faq", "myths"}),
        ("欠多少钱银行会起诉", {"faq"}),
        ("借呗和网商贷是一回事吗", {"faq"}),
        ("我能不能只还本金", {"faq", "lump-sum"}),
        ("到期不还本金能不能接着贷", {"faq", "before-due"}),
        ("在哪里查自己的征信", {"credit-record"}),
        ("一天给我妈打十几个电话", {"collectors"}),
        ("我按时还了为什么征信上还有逾期", {"credit-record"}),
        ("想告银行乱收费找谁", {"refused"}),
        ("个人可以申请破产吗", {"help"}),
        ("现在身上一分钱都没有怎么办", {"first-application", "faq"}),
        ("银行什么都不回我", {"refused"}),
        ("有人加我微信说可以帮我减免", {"scams"}),
        ("还了一半又还不动了", {"second-negotiation"}),
        ("收到诉前调解短信是真的吗", {"court", "faq"}),
        ("传票来了去不去", {"court"}),
        ("债务被卖了还给谁", {"faq", "collectors"}),
        ("我给别人担保还了钱找谁要", {"who-pays"}),
        ("无还本续贷怎么办", {"before-due", "faq"}),
        ("催收给我妈打电话", {"collectors"}),
        # As it is typed abroad, or with a wide keyboard.
        ("手機號換了銀行還能找到我嗎", {"faq"}),
        ("打１２３６８有什么用", {"official-contacts"}),
        ("我在国外怎么帮爸妈", {"helping"}),
        ("帮家人处理贷款", {"helping"}),
    ],
    "en": [
        ("can't pay this month", {"before-due"}),
        ("already late how do I ask the bank", {"first-application"}),
        ("what to say on the phone", {"by-phone"}),
        ("first plan no longer works", {"second-negotiation"}),
        ("pay everything at once for less", {"lump-sum"}),
        ("bank said no", {"refused"}),
        ("collector calling my family", {"collectors"}),
        ("letter from court", {"court"}),
        ("owe several lenders who first", {"several-debts"}),
        ("certificate that the loan is paid", {"after-payoff"}),
        ("how is penalty interest calculated", {"interest"}),
        ("how long does late payment stay on credit report", {"credit-record"}),
        ("agent asks for a fee to stop interest", {"scams", "myths"}),
        ("MYbank phone number", {"official-contacts"}),
        ("which documents do I need", {"papers"}),
        ("object to payment order", {"court", "payment-order-objection"}),
        ("is it a crime not to repay", {"myths"}),
        ("help with living costs", {"help"}),
        ("meaning of extension", {"glossary", "before-due"}),
        ("is my data stored", {"privacy"}),
        ("do I have to pay my late father's loan", {"who-pays"}),
        ("does my wife have to pay my debt", {"who-pays"}),
        ("mum died and left a loan", {"who-pays"}),
        ("refuse an inheritance because of debt", {"who-pays"}),
        ("my guarantor paid the bank", {"who-pays"}),
        ("I closed my shop is the loan gone", {"who-pays"}),
        ("can they take money from Alipay", {"money-frozen"}),
        ("my account is frozen", {"money-frozen"}),
        ("should I hide my savings", {"money-frozen"}),
        ("text about pre-court mediation", {"court", "faq"}),
        ("enforcement without being sued", {"court", "contract", "money-frozen"}),
        ("will it affect my children's school", {"faq"}),
        ("civil service exam with a bad loan", {"faq"}),
        ("I lost the money gambling", {"help", "faq"}),
        ("new phone number can the bank still reach me", {"faq", "first-application"}),
        ("will I go to prison if I can't pay", {"faq", "myths"}),
        ("mum is being called ten times a day", {"collectors"}),
        ("how much debt before they sue", {"faq"}),
        ("are Huabei and Jiebei the same lender", {"faq"}),
        ("can I pay back only the principal", {"faq", "lump-sum"}),
        ("renew the loan without paying it back first", {"faq", "before-due"}),
        ("where do I get my credit report", {"credit-record"}),
        ("I paid on time but it still shows late", {"credit-record"}),
        ("can I go bankrupt in China", {"help"}),
        ("report the bank for breaking the rules", {"refused"}),
        ("I have no money at all right now", {"first-application", "faq"}),
        ("the bank never answers me", {"refused"}),
        ("someone on WeChat offers to lower my debt", {"scams"}),
        ("helping my dad from abroad with his loan", {"helping"}),
        ("how can I help my mother with her loan", {"helping"}),
        ("what is a payment order", {"court"}),
        ("is there personal bankruptcy in China", {"help"}),
        ("when will they sue me", {"faq", "court"}),
    ],
}


def _found(root: Path, site: Path, lang: str, questions: list[str]) -> list[list[str]]:
    index = json.loads((site / f"search/{lang}.json").read_text(encoding="utf-8"))
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / FINDER).as_uri()]
    given = json.dumps({"index": index, "questions": questions})
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everyday_questions_find_their_page(root: Path, built_site: Path, lang: str) -> None:
    questions = [words for words, _ in QUESTIONS[lang]]
    missed = []
    found = _found(root, built_site, lang, questions)
    for (words, right), hits in zip(QUESTIONS[lang], found, strict=True):
        pages = {hit.partition("#")[0].rstrip("/").rpartition("/")[2] for hit in hits}
        if not pages & right:
            missed.append((words, hits))
    assert missed == []


@pytest.mark.parametrize(("lang", "word"), [("zh", "借呗"), ("en", "Jiebei")])
def test_a_word_leads_to_the_heading_that_answers_it(
    root: Path, built_site: Path, lang: str, word: str
) -> None:
    prefix = "en/" if lang == "en" else ""
    [hits] = _found(root, built_site, lang, [word])
    assert hits[0] == f"{prefix}reference/faq/#faq-which-lender"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_file_holds_one_language(built_site: Path, lang: str) -> None:
    index = json.loads((built_site / f"search/{lang}.json").read_text(encoding="utf-8"))
    assert {page[0].startswith("en/") for page in index["pages"]} == {lang == "en"}
    # Whole, and in the pieces that phones keep.
    names = sorted(path.name for path in (built_site / "search").iterdir())
    assert names == ["en", "en.json", "zh", "zh.json"]
