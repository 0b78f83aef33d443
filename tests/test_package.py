"""The command as strangers have it: a wheel by itself, a hook of pre-commit, a step of a workflow."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
import turbohtml
import yaml
from tests.conftest import ROOT
from tests.links.site import write

from daozhang_cli.arguments import parse

README = (ROOT / "hooks/daozhang_cli/README.md").read_text()
NAMES = ("pyproject.toml", "LICENSE")


@pytest.mark.slow
def test_the_wheel_checks_a_site_where_nothing_but_its_parser_is(tmp_path: Path) -> None:
    source = tmp_path / "source"
    hidden = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "hooks", source / "hooks", ignore=hidden)
    for name in NAMES:
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, source], check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    ZipFile(wheel).extractall(tmp_path / "lib")
    (tmp_path / "lib/turbohtml").symlink_to(Path(turbohtml.__file__).parent)
    site = write(tmp_path / "site", {"index.html": '<a href="gone/">a</a>'})
    run = f"import sys; sys.path.insert(0, {str(tmp_path / 'lib')!r}); from daozhang_cli.main import main; "
    for command, status, said in (
        (["check", str(site), "--no-cache"], 1, "1 problem in 1 file"),
        (["explain", "unknown-page"], 0, "a link leads to a page"),
        (["facts", str(site)], 2, "pip install 'daozhang[guide]'"),
    ):
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", f"{run}sys.exit(main({command!r}))"],
            capture_output=True,
            text=True,
        )
        assert (done.returncode, said in done.stdout + done.stderr) == (status, True), done.stderr


def test_the_hook_of_pre_commit_is_a_command() -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()):
        program, *arguments = shlex.split(hook["entry"])
        assert program == "daozhang"
        assert parse([*arguments, *hook["args"]]).command == "check"


@pytest.mark.parametrize(
    "text", [(ROOT / "action.yml").read_text(), README], ids=["action", "README"]
)
def test_every_option_that_is_named_is_one(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["check", "--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) | {"--version"}
    text = text.partition("## Beside other checkers")[0].replace("--quiet", "")
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) <= known
