"""Releases: the same bits from the same files, and no published address lost."""

import os
from pathlib import Path

import pytest
from deploy.errors import Refused
from deploy.finish import finish
from deploy.release import KEEP, addresses_in, archive, lost_addresses, read_addresses

LIST = """\
# what was published
/ #home
/check/ #slip #type
/data/v1/codes.csv #name #zh
/data/v1/codes.json #51
"""
NOW = LIST.replace("#home", "#home #new") + "/late/\n"
LOST = {
    "nothing": (NOW, {}, []),
    "a page": (
        NOW.replace("/check/", "/questions/"),
        {},
        ["/check/ is gone: name what took its place in deploy/redirects.yml"],
    ),
    "a page that has moved": (
        NOW.replace("/check/", "/questions/"),
        {"/check/": "/questions/"},
        [],
    ),
    "an anchor": (
        NOW.replace(" #slip", ""),
        {},
        ["/check/#slip is gone: keep the id on the heading that took its place"],
    ),
    "a file of data": (
        NOW.replace("codes.json", "code.json"),
        {},
        [f"/data/v1/codes.json is gone: {KEEP}"],
    ),
    "an entry of data": (
        NOW.replace("#51", "#52"),
        {},
        [f"/data/v1/codes.json#51 is gone: {KEEP}"],
    ),
    "a column": (NOW.replace(" #zh", ""), {}, [f"/data/v1/codes.csv#zh is gone: {KEEP}"]),
}


@pytest.mark.parametrize(("now", "moved", "said"), LOST.values(), ids=LOST)
def test_a_lost_address_is_named_with_what_to_do(
    now: str, moved: dict[str, str], said: list[str]
) -> None:
    assert [*lost_addresses(read_addresses(LIST), read_addresses(now), moved)] == said


def test_addresses_are_read_off_the_built_site(tmp_path: Path) -> None:
    (tmp_path / "check").mkdir()
    (tmp_path / "data/v1").mkdir(parents=True)
    (tmp_path / "index.html").write_text("<article><h1 id=home>x</h1></article><h2 id=not>y</h2>")
    (tmp_path / "check/index.html").write_text("<article><h2 id=slip>x</h2><h3 id=type></article>")
    (tmp_path / "data/v1/codes.json").write_text('{"entries": [{"name": "51"}]}')
    (tmp_path / "data/v1/codes.json.gz").touch()
    (tmp_path / "data/v1/codes.csv").write_text("\ufeffname,zh\n51,余额不足\n")
    assert addresses_in(tmp_path) == read_addresses(LIST)


MISTAKEN = {
    "an address without slashes": ({"old": "/check/"}, "as in `/old/: /new/`"),
    "data": ({"/data/v1/a.json": "/check/"}, "as in `/old/: /new/`"),
    "another site": ({"/old/": "https://example.org/"}, "as in `/old/: /new/`"),
    "no page to lead to": ({"/old/": "/nope/"}, "which is not there"),
    "a page that is still there": ({"/check/": "/"}, "/check/ is a page"),
}


@pytest.mark.parametrize(("moved", "why"), MISTAKEN.values(), ids=MISTAKEN)
def test_a_redirect_that_cannot_be_is_refused(
    tmp_path: Path, moved: dict[str, str], why: str
) -> None:
    for page in ("index.html", "check/index.html"):
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / page).write_text(page)
    with pytest.raises(Refused, match=why):
        finish(tmp_path, moved)
    assert (tmp_path / "check/index.html").read_text() == "check/index.html"


def test_the_same_files_give_the_same_bits(tmp_path: Path) -> None:
    packed = []
    for number, names in enumerate((["b", "a/c"], ["a/c", "b"])):
        folder = tmp_path / f"{number}"
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name)
            os.utime(folder / name, (number, number))
        packed.append(archive(folder, "daozhang"))
    assert packed[0] == packed[1]
