"""The code on paper, module by module as another library draws it."""

import json
from pathlib import Path

import segno
from tools import node

HERE = Path(__file__).parent
FULL = (17, 32, 53, 78, 106, 134, 154, 192, 230)
"""How much each version holds. A shorter address is padded, for which segno has a byte of its own."""
ANSWER = (
    "https://guide.example/en/calculator/?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
)
LONG = ANSWER + "&approved=due&due=overdue-t1" * 6


def drawn(address: str) -> list[str]:
    code = segno.make(address, error="l", mode="byte", mask=0, micro=False, boost_error=False)
    return ["".join(map(str, row)) for row in code.matrix]


def test_every_module_is_as_another_library_draws_it() -> None:
    addresses = [LONG[:length] for length in FULL]
    codes = json.loads(node.run(HERE / "rows.mjs", addresses=addresses))
    assert codes == [drawn(address) for address in addresses]


def test_what_is_shorter_has_the_smallest_code_and_what_is_too_long_none() -> None:
    addresses = [LONG[: length + 1] for length in (0, *FULL)]
    codes = json.loads(node.run(HERE / "rows.mjs", addresses=addresses))
    assert [code and len(code) for code in codes] == [*range(21, 54, 4), None]
