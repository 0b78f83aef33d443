"""A writer's lock is a part of the whole one: the same versions with the same hashes."""

import re

from tests.conftest import ROOT

ENTRY = re.compile(r"^(?P<name>[\w.-]+)(?:\[[\w,]+\])?==(?P<version>[^\s\\;]+)(?P<hashes>(?:.*\\\n)*.*)", re.MULTILINE)  # fmt: skip


def locked(file: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Return each package of a lock with its version and its hashes."""
    text = (ROOT / file).read_text(encoding="utf-8")
    found = ENTRY.finditer(text)
    return {
        one["name"]: (one["version"], frozenset(re.findall(r"sha256:\w+", one["hashes"])))
        for one in found
    }


def test_a_writer_gets_what_the_tests_ran_with() -> None:
    guide, whole = locked("requirements-guide.txt"), locked("requirements.txt")
    assert len(guide) > 20
    assert all(hashes for _, hashes in guide.values())
    assert {name: one for name, one in guide.items() if whole.get(name) != one} == {}


def test_python_is_asked_for_as_the_libraries_ask_for_it() -> None:
    """pymdown-extensions needs 3.11.5, so that 3.11.2 of Debian 12 is refused, with the reason."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    [asked] = re.findall(r'^requires-python = ">=([\d.]+)"', project, re.MULTILINE)
    environment = (ROOT / "tools/environment.py").read_text(encoding="utf-8")
    assert f"Python {asked} or later is needed: pymdown-extensions asks for it" in environment
