"""The four ways to write a report; SARIF is checked by the part of its schema that we use."""

import json
from xml.etree import ElementTree

import pytest

from daozhang.report import Problem, Spot
from daozhang_cli.formats import FORMATS, Report

LINE = "见[费用](fee.md)。"
PROBLEMS = [
    Problem(Spot("docs/zh/a.md", 7, 7, 6, LINE), "unknown-page", "`fee.md` leads nowhere, 50%", "did you mean `fees.md`?", "fee.md"),
    Problem(Spot("docs/zh/b, 2.md"), "missing-twin", "the page has no twin in `en`"),
]  # fmt: skip
REPORT = Report(2, 5, PROBLEMS)


def test_text_counts_at_the_end() -> None:
    assert FORMATS["text"](REPORT) == (
        "docs/zh/a.md:7:7: unknown-page: `fee.md` leads nowhere, 50%\n"
        " 7 | 见[费用](fee.md)。\n"
        "   |          ^^^^^^\n"
        "   = help: did you mean `fees.md`?\n"
        "docs/zh/b, 2.md: missing-twin: the page has no twin in `en`\n"
        "\n"
        "2 problems in 2 files; 2 pages and 5 links checked\n"
    )


def test_what_a_template_repeats_is_said_once_with_its_number() -> None:
    ups = ["", "", "../", "../../"]
    alike = [
        Problem(Spot(f"{n}.html", 1), "unknown-asset", f"`{up}i.png` leads to `i.png`", "", f"{up}i.png")
        for n, up in enumerate(ups)
    ]  # fmt: skip
    few, apart = alike[:3], [Problem(Spot(f"{n}.html"), "missing-twin", "none") for n in range(9)]
    assert FORMATS["text"](Report(9, 9, [*alike, *apart])) == (
        "0.html:1: unknown-asset: `i.png` leads to `i.png` "
        "(and so do 3 more files; `--format json` lists them)\n"
        + "".join(f"{n}.html: missing-twin: none\n" for n in range(9))
        + "\n13 problems in 9 files; 9 pages and 9 links checked\n"
    )
    assert FORMATS["github"](Report(9, 9, few)).count("::error") == 3
    assert len(json.loads(FORMATS["json"](Report(9, 9, alike)))["problems"]) == 4


def test_one_file_says_no_more_of_one_rule_than_a_person_reads() -> None:
    many = [Problem(Spot("a.html", n), "duplicate-id", "again", "", f"i{n}") for n in range(1, 13)]
    gone = [
        Problem(Spot(f"{n}.html", 1), "unknown-page", f"`b/#{n}` leads to `b/`", "", f"b/#{n}")
        for n in range(4)
    ]
    assert FORMATS["text"](Report(9, 9, [*gone, *many])) == (
        "0.html:1: unknown-page: `b/#0` leads to `b/` "
        "(and so do 3 more files; `--format json` lists them)\n"
        + "".join(f"a.html:{n}: duplicate-id: again\n" for n in range(1, 10))
        + "a.html:10: duplicate-id: again "
        "(and 2 more of this rule here; `--format json` lists them)\n"
        "\n16 problems in 5 files; 9 pages and 9 links checked\n"
    )


def test_github_escapes_what_its_commands_would_read() -> None:
    assert FORMATS["github"](REPORT) == (
        "::error file=docs/zh/a.md,line=7,col=7,title=unknown-page::"
        "`fee.md` leads nowhere, 50%25. did you mean `fees.md`?\n"
        "::error file=docs/zh/b%2C 2.md,title=missing-twin::the page has no twin in `en`\n"
        "2 problems in 2 files; 2 pages and 5 links checked\n"
    )


def test_sarif_says_the_same() -> None:
    [run] = json.loads(FORMATS["sarif"](REPORT))["runs"]
    first, second = run["results"]
    assert first == {
        "ruleId": "unknown-page",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "`fee.md` leads nowhere, 50%. did you mean `fees.md`?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/zh/a.md"},
                    "region": {"startLine": 7, "startColumn": 7, "endColumn": 13},
                }
            }
        ],
    }
    place = second["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "docs/zh/b%2C%202.md"}}


@pytest.mark.parametrize("problems", [PROBLEMS, []], ids=["faults", "none"])
def test_sarif_is_what_its_schema_asks(problems: list[Problem]) -> None:
    """The schema may not be fetched here: its demands on the parts that we write, in our words."""
    log = json.loads(FORMATS["sarif"](Report(2, 5, problems)))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        assert set(run) == {"tool", "columnKind", "results"}
        assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
        driver = run["tool"]["driver"]
        assert set(driver) == {"name", "version", "rules"}
        assert driver["name"]
        assert driver["version"]
        rules = [rule["id"] for rule in driver["rules"]]
        assert len(set(rules)) == len(rules)
        assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
        for result in run["results"]:
            assert set(result) <= {"ruleId", "ruleIndex", "level", "message", "locations"}
            assert rules[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in {"none", "note", "warning", "error"}
            assert result["message"]["text"]
            for location in result["locations"]:
                region = location["physicalLocation"].get("region", {"startLine": 1})
                assert all(isinstance(number, int) and number >= 1 for number in region.values())


@pytest.mark.parametrize("problems", [PROBLEMS, []], ids=["faults", "none"])
def test_junit_has_a_case_for_each_problem_and_one_that_passes(problems: list[Problem]) -> None:
    suite = ElementTree.fromstring(FORMATS["junit"](Report(2, 5, problems)))
    failures = [case.find("failure") for case in suite.iter("testcase")]
    assert suite.attrib["tests"] == str(len(failures)) == str(len(problems) or 1)
    assert [one.get("type") for one in failures if one is not None] == [p.rule for p in problems]
    assert set(suite.attrib) == {"name", "tests", "failures", "errors"}
    assert {name for case in suite for name in case.attrib} == {"classname", "name"}


def test_every_format_can_be_read_whatever_a_page_says() -> None:
    strange = Problem(
        Spot("\udce4\u0001.html", 1), "unknown-page", "`\udce4\ud800\x07&<]]>`", "", "\udce4"
    )
    for name, write in FORMATS.items():
        data = write(Report(1, 1, [strange])).encode("utf-8", "backslashreplace")
        if name in ("json", "sarif"):
            assert "\udce4" in json.dumps(json.loads(data), ensure_ascii=False)
        elif name == "text":
            assert not {"\x07", "\x01"}.intersection(data.decode())
        elif name == "junit":
            assert "\\udce4" in ElementTree.fromstring(data)[0].attrib["name"]
