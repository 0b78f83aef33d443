"""Forty questions as people type them: a page says it in their words, in its title or in a heading."""

import json

import pytest
from tests.conftest import ROOT, Built
from tools import node
from turbohtml import parse

QUESTIONS = {
    "刷了卡[钱没到账]怎么办": "",
    "刷卡[到账日]怎么算": "calculator",
    "pos机[刷卡]钱[没到]": "causes/part-arrived",
    "[周末]刷卡什么时候到账": "causes/day-moved",
    "[放假]刷卡几号到账": "causes/day-moved",
    "[调休]上班到不到账": "causes/day-moved",
    "[夜里刷]的卡算哪天": "causes/after-cutoff",
    "[秒到]不到账": "causes/instant-failed",
    "新店为什么不能[当天到账]": "causes/no-t0-yet",
    "[到账日过了]钱[还没到]": "causes/overdue",
    "刷卡[到账的钱少了]": "causes/less-than-expected",
    "[扣了客人的钱][交易没成功]": "causes/failed-sale",
    "一笔[收了两次]": "causes/charged-twice",
    "[外国卡]刷了钱没到": "causes/foreign-card",
    "[账户]被公安[冻结]": "causes/account-frozen",
    "账户[超过][限额]收不了款": "causes/account-limit",
    "[户名不对]打款失败": "causes/account-name",
    "[证件过期]不给结算": "causes/identity-expired",
    "[风险][核查]钱被[压着]": "causes/risk-hold",
    "[客人不认]这笔钱[被扣回]": "causes/refund-chargeback",
    "[代理联系不上]": "causes/agent-vanished",
    "[支付公司没了]钱怎么办": "causes/acquirer-gone",
    "[收款码被人换了]": "causes/code-swapped",
    "[预授权][没有]做[完成]": "causes/preauth-open",
    "[撤销][退货]做不了": "causes/refund-refused",
    "[营业执照注销了]钱还在pos机里": "causes/licence-cancelled",
    "[店转让]了钱到原来老板": "causes/shop-transferred",
    "[寄来一台][POS]机能用吗": "terminal/by-post",
    "[手续费][怎么算]": "terminal/fees",
    "刷卡没到账[打给谁]": "contacts",
    "[微信][支付宝]收款没到账": "who/wallet",
    "[退款没回来]": "who/refund",
    "no [money] after a card sale": "en",
    "[when] is my [money due]": "en/calculator",
    "customer [charged] but [sale failed]": "en/causes/failed-sale",
    "[charged twice] by pos": "en/causes/charged-twice",
    "[foreign card] money late": "en/causes/foreign-card",
    "[account frozen] by [police]": "en/causes/account-frozen",
    "[whom] do I [call]": "en/contacts",
    "[read no Chinese] sales slip": "en/who/english",
}


@pytest.mark.parametrize(("question", "url"), QUESTIONS.items(), ids=QUESTIONS)
def test_a_page_says_it_in_the_words_of_who_asks(site: Built, question: str, url: str) -> None:
    said = parse(site.html(url)).select("title, article :is(h1, h2, h3)")
    words = [part.partition("]")[0] for part in question.split("[")[1:]]
    titles = [text.text.lower() for text in said]
    missing = [word for word in words if not any(word.lower() in text for text in titles)]
    assert missing == [], " / ".join(titles)


SHOWN = 20
"""Pages that the search shows at most."""


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_sites_own_search_finds_it_too(site: Built, language: str) -> None:
    asked = {
        question.translate({91: "", 93: ""}): f"{url}/".removeprefix(language).lstrip("/")
        for question, url in QUESTIONS.items()
        if f"{url}/".startswith("en/") == bool(language)
    }
    index = json.loads((site.folder / language / "search/search_index.json").read_text())
    found = json.loads(
        node.run(ROOT / "tests/search/asked.mjs", docs=index["docs"], asked=[*asked])
    )
    listed = dict(zip(asked, found, strict=True))
    lost = {question: listed[question][:3] for question, url in asked.items()
            if url not in listed[question][:SHOWN]}  # fmt: skip
    assert lost == {}


def test_there_are_forty() -> None:
    assert len(QUESTIONS) == 40
