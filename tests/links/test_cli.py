"""`daozhang check` on any built folder: exit status, formats, and where a fault stands."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from daozhang.cli import main


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def test_a_sound_site_is_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = write(tmp_path, {"index.html": '<a href="a/">a</a>', "a/index.html": "<h1 id=x>x</h1>"})
    assert main(["check", str(site)]) == 0
    assert capsys.readouterr().out == "2 pages and 1 links checked: sound\n"


def test_a_fault_is_status_1_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = write(tmp_path, {"index.html": '<p>\n<a class=x href="gone/">a</a>'})
    assert main(["check", str(site)]) == 1
    assert capsys.readouterr().out == (
        "index.html:2:18: unknown-page: `gone/` leads to `gone/`, which the site does not have\n"
        ' 2 | <a class=x href="gone/">a</a>\n'
        "   |                  ^^^^^\n"
        "\n"
        "1 problem in 1 file; 1 pages and 1 links checked\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["check", "nowhere"], "`nowhere` is no folder", id="no such folder"),
        pytest.param(["check", "."], "`.` holds no page: nothing was checked", id="empty folder"),
    ],
)
def test_a_run_that_checks_nothing_is_status_2(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"daozhang: {said}\n"


def test_json_is_the_contract_s(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = write(tmp_path, {"index.html": '<a href="gone/">a</a>'})
    assert main(["check", str(site), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "checked": {"pages": 1, "links": 1},
        "problems": [
            {
                "rule": "unknown-page",
                "file": "index.html",
                "line": 1,
                "column": 10,
                "target": "gone/",
                "message": "`gone/` leads to `gone/`, which the site does not have",
                "help": "",
            }
        ],
    }
