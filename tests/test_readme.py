"""What the README promises exists."""

import json
import re

import pytest
from tests.conftest import ROOT


def test_every_command_of_the_readme_is_in_the_makefile() -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    there = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"serve", "test"} <= named <= there


@pytest.mark.parametrize("lock", ["requirements.txt", "package-lock.json"])
def test_no_lock_names_a_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()


def test_every_package_of_node_has_its_reason_and_one_version() -> None:
    packages = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    decision = (ROOT / "decisions" / "0009-browser-code.md").read_text()
    assert [name for name in packages if f"| {name} |" not in decision] == []
    assert [one for one in packages.values() if not re.fullmatch(r"[\d.]+", one)] == []


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    decision = (ROOT / "decisions" / "0006-dependencies.md").read_text()
    lists = re.findall(r"^(?:dependencies|test) = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    packages = re.findall(r'^  "([a-z0-9-]+)', "".join(lists), re.MULTILINE)
    assert len(packages) > 10
    assert [name for name in packages if not re.search(rf"\b{name}\b", decision)] == []
