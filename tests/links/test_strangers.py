"""Sites that other generators and other people made: no false alarm, and no fault passed over."""

from pathlib import Path

import pytest
import yaml
from tests.links.site import site_of

from daozhang.links.check import check
from daozhang.links.locate.locate_html import BuiltFile, locate
from daozhang.links.model import Settings
from daozhang.links.read.decode import text_of

CASES = yaml.safe_load(Path(__file__).with_name("strangers.yml").read_text())


@pytest.mark.parametrize("name", CASES)
def test_a_stranger_s_site_comes_out_as_judged(name: str) -> None:
    case = CASES[name]
    files = {
        file: text_of(file, one if isinstance(one, bytes) else one.encode())
        for file, one in case["files"].items()
    }
    suspected = check(site_of(files, case.get("site_url", "")), Settings())
    found = [one for f in suspected for one in locate([f], BuiltFile(files[f.file]))]
    assert [f"{one.rule} {one.target}".strip() for one in found] == case["found"]
