"""What readers ask of a page, and what a review found wrong: the build holds every page to it."""

import pytest

from daozhang.facts.asked import odd_rows, read_asked, unanswered
from daozhang.pages import Page
from daozhang.report import render

FEES = Page(
    "docs/zh/fees.md",
    "zh",
    "fees.md",
    "",
    "# 手续费\n\n换日以前。\n",
    "<h1>手续费</h1><p>换日 &amp; 以前。",
)


def said(row: str, page: Page = FEES) -> list[str]:
    """Return what is reported of one row, without the authors' own lines."""
    asked = read_asked({"docs/data/asked.yml": f"cost: {{{row}}}\n"}, ("zh", "en"))
    found = [*odd_rows(asked, {"fees"}), *unanswered(asked, {page.path: page})]
    lines = (render(problem).split("\n") for problem in found)
    return [" ".join([first, more[-1].strip(" =")]) for first, *more in lines]


ROW = "docs/data/asked.yml:1:{}: answer-lost: "
HELP = "help: say it there, or write here the words that answer it now"


@pytest.mark.parametrize(
    ("row", "messages"),
    [
        pytest.param("page: fees, says: {zh: 换日 & 以前}", [], id="said, as drawn"),
        pytest.param("page: fees, says: {en: cost}", [], id="asked of the other language"),
        pytest.param("page: fees, asks: {zh: '[手续]怎么算'}", [], id="typed, and in a heading"),
        pytest.param("never: {zh: 日切}, left: 没有来源", [], id="wrong, and said nowhere"),
        pytest.param("never: {zh: 换日}, but: fees", [], id="a page that puts it right"),
        pytest.param("page: fees, says: {zh: 费率}, why: 问费率", [f"{ROW.format(31)}`docs/zh/fees.md` no longer says `费率` (问费率) {HELP}"], id="no longer said"),
        pytest.param("page: fees, asks: {zh: '[以前]怎么算'}, why: 问", [f"{ROW.format(31)}`docs/zh/fees.md` no longer says `以前` in a heading (问) {HELP}"], id="only below the heading"),
        pytest.param("page: fee, says: {zh: 费率}, why: 问", ["docs/data/asked.yml:1:14: unknown-page: there is no page `fee` help: name the page that is meant, or take it out"], id="no such page"),
        pytest.param("never: {zh: 换.}, page: fees, why: 行话", ["docs/zh/fees.md:3:1: said-wrongly: `换日` was found wrong: 行话 help: see `fees`, which says what is right"], id="said again"),
        pytest.param("never: {zh: '('}", ["docs/data/asked.yml:1:20: data-not-yaml: `(` is no regular expression: missing ), unterminated subpattern at position 0 help: put `\\` before a sign that stands for itself"], id="no pattern"),
        pytest.param("page: fees, asks: {zh: 怎么算}", ["docs/data/asked.yml:1:31: data-not-yaml: no word of this question stands in brackets, so that nothing is held to it help: write `[word]` around what the headings of the page say"], id="no word in brackets"),
        pytest.param("page: fees, says: {ch: 费率}", ["docs/data/asked.yml:1:27: data-not-yaml: `ch` is no language of the site help: write zh or en"], id="a language that there is not"),
        pytest.param("paeg: fees", ["docs/data/asked.yml:1:8: data-not-yaml: nothing asks for `cost.paeg` help: did you mean `page`?"], id="misspelt"),
    ],
)  # fmt: skip
def test_a_row_holds_its_page(row: str, messages: list[str]) -> None:
    assert said(row) == messages
