"""Sites that other generators and other people made: no false alarm, and no fault passed over."""

from pathlib import Path

import pytest
import yaml
from tests.links.site import write

from daozhang.links.check import check
from daozhang.links.locate.locate_html import BuiltFile, locate
from daozhang.links.model import Settings
from daozhang_cli.folder import read_site

CASES = yaml.safe_load(Path(__file__).with_name("strangers.yml").read_text())


@pytest.mark.parametrize("name", CASES)
def test_a_stranger_s_site_comes_out_as_judged(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    site, folder = read_site(write(tmp_path, case["files"]), case.get("site_url", ""), {})
    suspected = check(site, Settings())
    found = [one for f in suspected for one in locate([f], BuiltFile(folder.text(f.file)))]
    assert [f"{one.rule} {one.target}".strip() for one in found] == case["found"]
