"""The hook in a real build: both languages, and positions in the file."""

from tests.conftest import World
from tests.flows.world import FLOW, OUTCOME, TWIN

from daozhang.flows.rules import RULES

TOP = "---\ntitle: {}\ndescription: {}\nchecked: 2026-11-23\n---\n"


def _world(flow: str = FLOW, twin: str = TWIN) -> dict[str, str]:
    files = {}
    for language, check in (("zh", flow), ("en", twin)):
        files[f"{language}/check.md"] = check
        files[f"{language}/index.md"] = TOP.format("首页", "第一页。") + "# 首页 { #home }\n"
        for name in ("wait", "call"):
            top = TOP.format(name, f"{name}。")
            files[f"{language}/causes/{name}.md"] = top + OUTCOME
    return files


def _flows(warnings: list[str]) -> list[str]:
    """Return the first line of each of this hook's reports; others miss much in a small world."""
    said = [warning.partition("\n")[0] for warning in warnings]
    return [line for line in said if any(f": {rule}: " in line for rule in RULES)]


def test_a_sound_flow_is_drawn_in_both_languages(world: World) -> None:
    built = world(_world())
    assert _flows(built.warnings) == []
    for root in ("", "en/"):
        assert built.html(f"{root}check").count("<section data-question=") == 2
    assert 'data-flow="../../check/"' in built.html("causes/wait")
    assert 'data-flow="../../../en/check/"' in built.html("en/causes/wait")


def test_twins_that_differ_are_reported_at_both(world: World) -> None:
    other = TWIN.replace("causes/call.md", "causes/wait.md")
    assert _flows(world(_world(twin=other)).warnings) == [
        "docs/zh/check.md:23:6: twin-differs: answer `过了` leads to `causes/call.md`,"
        " its twin at docs/en/check.md:23 to `causes/wait.md`",
        "docs/en/check.md:23:6: twin-differs: answer `过了` leads to `causes/wait.md`,"
        " its twin at docs/zh/check.md:23 to `causes/call.md`",
    ]
