"""How a fault reads on a terminal."""

import pytest

from daozhang.lines import spot_at
from daozhang.report import WINDOW, Problem, Spot, did_you_mean, render, summary


def test_a_problem_is_drawn_under_wide_characters() -> None:
    source = "---\ntitle: x\n---\n见[结算日](b.md#cutoff)。\n"
    start = source.index("b.md#cutoff")
    spot = spot_at("docs/zh/a.md", source, start, start + len("b.md#cutoff"))
    problem = Problem(
        spot,
        "unknown-anchor",
        "`docs/zh/b.md` has no anchor `#cutoff`",
        did_you_mean("cutoff", ["cut-off", "due"]),
    )
    assert render(problem) == (
        "docs/zh/a.md:4:8: unknown-anchor: `docs/zh/b.md` has no anchor `#cutoff`\n"
        " 4 | 见[结算日](b.md#cutoff)。\n"
        "   |            ^^^^^^^^^^^\n"
        "   = help: did you mean `cut-off`?"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    problem = Problem(
        Spot("docs/en/fees.md"), "missing-twin", "no page stands at `docs/zh/fees.md`"
    )
    assert render(problem) == ("docs/en/fees.md: missing-twin: no page stands at `docs/zh/fees.md`")


def test_a_long_line_is_cut_around_the_fault() -> None:
    source = "长" * 200 + "here" + "短" * 200
    drawn = render(Problem(spot_at("a.md", source, 200, 204), "rule", "a" * 10_000 + "b"))
    what, shown, carets = drawn.split("\n")
    assert what.endswith("aaa…" + "a" * 249 + "b")
    assert shown.startswith(" 1 | …长")
    assert shown.endswith("短…")
    assert carets.count("^") == 4
    prefix = shown[: shown.index("here")]
    assert len(carets) - 4 == len(prefix) + prefix.count("长")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("fee.md", "did you mean `fees.md`?", id="one letter short"),
        pytest.param("zzz", "", id="nothing close, no guess"),
    ],
)
def test_suggestions(word: str, expected: str) -> None:
    assert did_you_mean(word, ["fees.md", "cycle.md"]) == expected


def test_a_summary_counts_problems_and_files() -> None:
    problems = [Problem(Spot("a.md", line), "rule", "what") for line in (1, 2)]
    assert summary(problems) == "2 problems in 1 file"


def test_a_long_line_is_kept_no_longer_than_it_is_shown() -> None:
    source = "x" * 50_000 + "<guilty>" + "y" * 50_000
    spot = spot_at("a.html", source, 50_000, 50_008)
    assert (spot.column, spot.guilty, len(spot.text)) == (50_001, "<guilty>", 2 * WINDOW + 8)
    shown = render(Problem(spot, "unknown-page", "what")).splitlines()[1]
    assert shown == " 1 | …" + "x" * 32 + "<guilty>" + "y" * 56 + "…"
