"""The hook, in small worlds built by the real settings: what a writer is told."""

import re
import textwrap

import pytest
from tests.conftest import World

HEAD = "---\ndescription: d\nchecked: 2026-11-23\n---\n"
FRONT_LINES = 4


def page(body: str, heading: str = "home") -> str:
    return f"{HEAD}# T {{ #{heading} }}\n\n{textwrap.dedent(body)}\n"


def twins(path: str, body: str) -> dict[str, str]:
    return {f"zh/{path}": page(body), f"en/{path}": page(body)}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[费](fees.md)", id="a page"),
        pytest.param("[费](fees.md#home)", id="an anchor of another page"),
        pytest.param("[费](#home)", id="an anchor of its own"),
        pytest.param("[费](fees.md#%68ome)", id="an anchor, percent-encoded"),
        pytest.param("[费][f]\n\n[f]: fees.md", id="a reference"),
        pytest.param('<a href="../fees/#home">费</a>', id="raw HTML"),
        pytest.param("`[费](nope.md)` `<a href='nope'>`", id="code"),
        pytest.param("```\n[费](nope.md)\n```", id="a code fence"),
        pytest.param("<!-- [费](nope.md) <a href='nope'> -->", id="a comment"),
    ],
)
def test_sound_links_are_silent(world: World, body: str) -> None:
    built = world(
        twins("index.md", "[a](a.md) [f](fees.md)")
        | {f"{lang}/a.md": page(body) for lang in ("zh", "en")}
        | twins("fees.md", "")
    )
    assert built.warnings == []


def test_a_missing_page_is_named_at_its_line_with_what_was_meant(world: World) -> None:
    files = twins("index.md", "[费](fees.md)") | twins("fees.md", "")
    files["zh/index.md"] = page("见[费](fee.md)。[f](fees.md)")
    [warning] = world(files).warnings
    assert warning == (
        "docs/zh/index.md:7:6: unknown-page: `fee.md` leads to `docs/zh/fee.md`,"
        " which does not exist\n"
        " 7 | 见[费](fee.md)。[f](fees.md)\n"
        "   |        ^^^^^^\n"
        "   = help: did you mean `fees.md`?"
    )


def test_a_missing_anchor_is_named_in_a_tab_and_a_reference(world: World) -> None:
    body = """
    === "一"

        [费](fees.md#cutof)

    [b]: fees.md#cutof
    [再][b]
    """
    files = twins("index.md", body) | {
        f"{lang}/fees.md": page("## x { #cut-off }", "fees") for lang in ("zh", "en")
    }
    warnings = world(files).warnings
    assert [warning.splitlines()[0] for warning in warnings] == [
        f"docs/{lang}/index.md:{line}:{column}: unknown-anchor: `fees.md#cutof` names an anchor"
        f" that `{home}fees/` does not have"
        for lang, home in (("en", "en/"), ("zh", ""))
        for line, column in ((10, 9), (12, 6))
    ]
    assert all("did you mean `cut-off`?" in warning for warning in warnings)


def test_a_missing_twin_is_one_fault(world: World) -> None:
    files = twins("index.md", "[费](fees.md)") | {"zh/fees.md": page("")}
    assert world(files).warnings == [
        "docs/zh/fees.md: missing-twin: the page has no twin in `en`\n"
        "   = help: write `docs/en/fees.md`"
    ]
    assert world(twins("index.md", "") | {"en/fees.md": page("")}).warnings == []


def test_two_builds_say_the_same_and_a_mended_fault_is_forgotten(world: World) -> None:
    files = twins("index.md", "[费](fee.md)")
    first = world(files).warnings
    assert world(files).warnings == first
    assert len(first) == 2
    assert world(twins("index.md", "费")).warnings == []


def test_nothing_names_this_machine(world: World) -> None:
    for warning in world(twins("index.md", '<img alt="x" src="nope.png">')).warnings:
        assert not re.search(r"/(?:tmp|home|work)/", warning)
