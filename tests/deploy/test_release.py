"""Releases: the same bits from the same files, and no published address lost."""

import os
from pathlib import Path

import pytest
from deploy.release import addresses_in, archive, lost_addresses, read_addresses

LIST = "# what was published\n/ #home\n/check/ #slip #type\n/data/v1/codes.json\n"
NOW = "/ #home #new\n/check/ #slip #type\n/data/v1/codes.json\n/late/\n"
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
    "a page that has moved to nowhere": (
        NOW,
        {"/check/": "/nope/"},
        ["/check/ has moved to /nope/, which is not there"],
    ),
    "an anchor": (
        NOW.replace(" #slip", ""),
        {},
        ["/check/#slip is gone: keep the id on the heading that took its place"],
    ),
    "data": (
        NOW.replace("codes", "code"),
        {},
        ["/data/v1/codes.json is gone: name what took its place in deploy/redirects.yml"],
    ),
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
    for name in ("codes.json", "codes.json.gz"):
        (tmp_path / "data/v1" / name).touch()
    assert addresses_in(tmp_path) == read_addresses(LIST)


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
