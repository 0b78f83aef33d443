"""One cause is one fault: what follows from it is not reported, and nothing else is kept back."""

import pytest

from daozhang.follows import follows
from daozhang.report import Problem, Spot


def problem(said: str) -> Problem:
    """Return the problem of `docs/zh/a.md:8 rule`, or of `docs/zh/a.md:8 rule target`."""
    place, rule, target = [*said.split(" "), ""][:3]
    file, _, line = place.partition(":")
    spot, spoils = Spot(file, int(line or 0)), rule.endswith("!")
    return Problem(spot, rule.rstrip("!"), "what", target=target, spoils=spoils)


@pytest.mark.parametrize(
    ("one", "cause", "is_so"),
    [
        pytest.param("docs/zh/a.md:8 spacing", "docs/zh/a.md:8 foreign-markup", True, id="on the same line"),
        pytest.param("docs/zh/a.md:9 spacing", "docs/zh/a.md:8 foreign-markup", False, id="on the next line"),
        pytest.param("docs/zh/a.md page-too-long", "docs/zh/a.md heading-levels", False, id="of the same whole file"),
        pytest.param("docs/zh/a.md:8 foreign-markup", "docs/zh/a.md:8 unrendered-link", False, id="two that are both causes"),
        pytest.param("docs/zh/a.md:8 spacing", "docs/zh/a.md:8 unknown-fact", False, id="two of one line, neither of which is"),
        pytest.param("docs/zh/a.md:99 spacing", "docs/zh/a.md:8 unrendered-link", True, id="below an open bracket"),
        pytest.param("docs/zh/a.md:17 broken-tabs", "docs/zh/a.md:17 spacing", True, id="an answer behind wide spaces"),
        pytest.param("docs/a.md missing-twin", "docs/a.md page-elsewhere", True, id="a page in no folder has no twin"),
        pytest.param("docs/en/a.md:9 twin-lacks-anchor", "docs/zh/a.md:8 heading-without-id", True, id="an anchor whose twin has no id"),
        pytest.param("docs/en/b.md:9 twin-lacks-anchor", "docs/zh/a.md:8 heading-without-id", False, id="an anchor of another page"),
        pytest.param("docs/en/a.md:9 twin-differs", "docs/zh/a.md:8 unrendered-block", True, id="a flow whose twin lost a tab"),
        pytest.param("a/index.html:9 unknown-anchor", "docs/data/blanks.yml:8 incomplete-blank", True, id="drawn of data at fault"),
        pytest.param("a/index.html:9 unknown-asset", "docs/data/blanks.yml:8 incomplete-blank", False, id="a stylesheet that is gone"),
        pytest.param("docs/zh/a.md:9 unknown-blank", "docs/data/blanks.yml:8 incomplete-blank", True, id="a blank whose entry is at fault"),
        pytest.param("404.html:9 unknown-page", "mkdocs.yml:8 nav-unknown", True, id="what a menu leads to in vain"),
        pytest.param("docs/data/asked.yml:9 answer-lost", "docs/data/fees.yml:2 data-not-yaml", True, id="an answer of facts at fault"),
        pytest.param("docs/data/asked.yml:9 answer-lost", "docs/zh/a.md:8 never-closed!", True, id="an answer on a page that is not read"),
        pytest.param("docs/zh/a.md:8 unknown-page", "docs/zh/a.md:8 unsafe-html <meta", True, id="where an element leads that may not be there"),
        pytest.param("docs/zh/a.md:17 unrendered-attributes", "docs/zh/a.md:17 unrendered-link", True, id="an address in wide brackets"),
        pytest.param("docs/zh/a.md:15 dead-end", "docs/zh/a.md:17 unrendered-link", True, id="an answer whose link is none"),
        pytest.param("docs/zh/a.md:65 unreachable", "docs/zh/a.md:17 leads-nowhere", True, id="a question to which a link misses"),
        pytest.param("docs/en/a.md:65 unreachable", "docs/zh/a.md:17 leads-nowhere", False, id="a question of the twin"),
        pytest.param("docs/zh/a.md:17 unknown-anchor", "docs/zh/a.md:17 leads-nowhere", True, id="a question that is not there"),
        pytest.param("docs/zh/a.md:17 unknown-page", "docs/zh/a.md:17 leads-nowhere", True, id="an outcome that is not there"),
        pytest.param("docs/zh/a.md:44 wrong-example", "docs/data/holidays.yml:59 unreadable-calendar", True, id="an example that a faulty year counts"),
        pytest.param("docs/zh/a.md:44 wrong-example", "docs/zh/b.md:8 unknown-fact", False, id="an example, and a name misspelt elsewhere"),
        pytest.param("docs/zh/a.md:8 unrendered-fact", "docs/zh/a.md:8 broken-expression", True, id="the braces of what is no expression"),
        pytest.param("docs/zh/a.md:8 unrendered-emphasis", "docs/zh/a.md:8 unrendered-list", True, id="a star that was to begin an item"),
        pytest.param("docs/en/a.md:8 twin-outline", "docs/zh/a.md:8 unrendered-attributes", True, id="the twin of a heading whose id did not come out"),
        pytest.param("docs/zh/a.md page-too-heavy", "docs/zh/b.md:9 dead-end", True, id="heavy by what is not drawn"),
        pytest.param("docs/zh/a.md missing-twin", "docs/zh/a.md missing-twin!", True, id="a twin missed in the docs, and in the site"),
        pytest.param("mkdocs.yml:9 nav-unknown c/a.md", "docs/en/c/a.md missing-twin", True, id="a menu's page that its twin alone is left of"),
        pytest.param("docs/zh/b.md:9 unknown-page ../c/a.md#x", "docs/en/c/a.md missing-twin", True, id="a link to such a page"),
        pytest.param("docs/zh/b.md:9 leads-nowhere c/a.md", "docs/en/c/a.md missing-twin", True, id="an answer that leads to such a page"),
        pytest.param("docs/en/c/a.md:9 other-language", "docs/en/c/a.md missing-twin", True, id="a page that stands in for its twin"),
        pytest.param("mkdocs.yml:9 unknown-page /c/a.md", "docs/en/c/a.md missing-twin", True, id="the menu's link to it"),
        pytest.param("mkdocs.yml:9 nav-unknown c/b.md", "docs/en/c/a.md missing-twin", False, id="a menu's page that is another"),
        pytest.param("docs/zh/b.md:9 said-otherwise", "docs/data/statements.yml:9 unknown-page", True, id="what a page may say that is named wrongly"),
        pytest.param("docs/zh/b.md:9 unknown-fact codes.51", "docs/data/codes.yml file-missing", True, id="a fact of a file that is gone"),
        pytest.param("docs/zh/b.md:9 unknown-fact fees.a", "docs/data/codes.yml file-missing", False, id="a fact of another file"),
        pytest.param("docs/zh/b.md:9 unknown-fact codes.x.zh", "docs/data/codes.yml:8 unknown-fact codes.x", True, id="a fact that was renamed"),
        pytest.param("docs/data/fees.yml:9 unknown-source sources.x", "docs/data/sources.yml:8 unknown-fact sources.x", True, id="a source that was renamed"),
        pytest.param("docs/zh/b.md:9 unknown-fact codes.x", "docs/en/b.md:9 unknown-fact codes.x", False, id="a fact misspelt on the twin too"),
        pytest.param("docs/zh/b.md:9 unknown-page", "links.yml file-missing", False, id="a link, where the list of addresses is gone"),
        pytest.param("docs/en/a.md:9 twin-outline", "docs/zh/a.md:8 unrendered-block", True, id="a drawing that was not drawn in one language"),
        pytest.param("docs/zh/a.md:9 leftover-markdown", "docs/zh/a.md:8 unrendered-block", True, id="what stands in an element that reads no Markdown"),
        pytest.param("docs/zh/a.md orphan-page", "docs/zh/a.md nav-omitted", True, id="a page that no menu leads to"),
        pytest.param("docs/zh/a.md orphan-outcome", "docs/zh/a.md nav-omitted", False, id="an outcome that no menu leads to"),
        pytest.param("docs/en/a.md:9 twin-words", "docs/zh/a.md:8 unknown-blank", True, id="words whose blank is misspelt in one language"),
        pytest.param("docs/zh/a.md:8 spacing", "docs/zh/a.md:8 typed-number", True, id="a number without its spaces"),
        pytest.param("docs/data/holidays.yml:9 gap-in-block", "docs/data/holidays.yml:12 make-up-on-weekday", True, id="a make-up day on another date"),
        pytest.param("docs/zh/b.md:9 unknown-page v1/fees.json", "docs/data/fees.yml:8 conflict-marker", True, id="data that was never joined"),
        pytest.param("docs/zh/b.md:9 broken-placeholder", "docs/data/holidays.yml unreadable-calendar", True, id="a year of a calendar at fault"),
        pytest.param("docs/zh/a.md page-too-heavy", "docs/zh/b.md page-too-heavy", False, id="two heavy pages"),
    ],
)  # fmt: skip
def test_what_follows_is_not_reported(one: str, cause: str, is_so: bool) -> None:
    assert follows(problem(one), [problem(cause)]) == is_so


def test_the_same_is_reported_once() -> None:
    one = problem("docs/zh/a.md:8 spacing")
    assert follows(one, [one])
    assert not follows(one, [])
