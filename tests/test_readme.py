"""What the README and CONTRIBUTING promise is there."""

import json
import re

import pytest
from tests.conftest import ROOT
from tests.recipes import RECIPES

README, GUIDE = ((ROOT / name).read_text() for name in ("README.md", "CONTRIBUTING.md"))


def test_every_command_is_in_the_makefile() -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", README + GUIDE, re.MULTILINE))
    there = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"serve", "quick", "test"} <= named <= there


def test_no_test_writes_out_the_sites_own_address() -> None:
    host = re.findall(r"site_url: .*//([\w.]+)/", (ROOT / "publish.yml").read_text())[0]
    files = [path for kind in ("py", "mjs", "yml") for path in (ROOT / "tests").rglob(f"*.{kind}")]
    assert len(files) > 100
    assert [str(path) for path in files if host in path.read_text()] == []


INVENTED = {"docs/words/de.yml"}


def test_every_path_is_there() -> None:
    named = set(
        re.findall(r"`((?:docs|hooks|tests|overrides|tools|bench)/[\w./-]+)`", README + GUIDE)
    )
    assert len(named) > 10
    assert {path for path in named - INVENTED if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_a_recipe_has_at_most_ten_steps(recipe: str) -> None:
    steps = re.findall(r"^(\d+)\. ", recipe, re.MULTILINE)
    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    assert 2 <= len(steps) <= 10


@pytest.mark.parametrize(
    "lock", ["requirements.txt", "requirements-guide.txt", "package-lock.json"]
)
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
    lists = re.findall(
        r"^(?:dependencies|guide|test) = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL
    )
    packages = re.findall(r'^  "([a-z0-9-]+)', "".join(lists), re.MULTILINE)
    assert len(packages) > 10
    assert [name for name in packages if not re.search(rf"\b{name}\b", decision)] == []
