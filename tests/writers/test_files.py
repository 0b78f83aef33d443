"""How a file was saved: UTF-8 whatever the line ends; anything else is named, and how to convert it."""

import subprocess
from pathlib import Path

import pytest
from tests.conftest import ROOT, World, build_site
from tests.writers.worlds import FRONT

from daozhang.encodings import decode
from daozhang.report import render
from daozhang.writing.check import check_shared
from daozhang.writing.navigation import faults_of_nav
from daozhang.writing.saved import cut_short, strays
from daozhang_mkdocs.sources import gone

TEXT = "# 费用\n\n要付什么。\n"


@pytest.mark.parametrize(
    ("data", "line", "seems"),
    [
        pytest.param(TEXT.encode("gbk"), ":1", ": it seems to be GBK", id="GBK"),
        pytest.param(f"# a\n\n{TEXT}".encode("gb18030"), ":3", ": it seems to be GBK", id="further down"),
        pytest.param(TEXT.encode("utf-16"), "", ": it seems to be UTF-16", id="UTF-16"),
        pytest.param(TEXT.encode()[:-2] + b"\xff", ":3", "", id="cut off"),
    ],
)  # fmt: skip
def test_what_is_not_utf_8_is_named(data: bytes, line: str, seems: str) -> None:
    text, problem = decode("a.md", data)
    assert problem
    assert text
    assert render(problem) == (
        f"a.md{line}: not-utf-8: this is not UTF-8{seems}\n"
        f"   = help: save it as UTF-8; `.venv/bin/daozhang utf8 a.md` converts it"
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="as it is"),
        pytest.param(TEXT.encode("utf-8-sig"), id="with a mark in front"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="lines of Windows"),
    ],
)
def test_utf_8_is_read_whatever_its_lines(data: bytes) -> None:
    assert decode("a.md", data) == (TEXT, None)


def test_what_cannot_be_read_is_one_fault_each(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for language, title in (("zh", "费用"), ("en", "Fees")):
        (docs / language).mkdir(parents=True)
        text = FRONT.format(title=title)
        (docs / language / "index.md").write_bytes(
            text.encode("gbk" if language == "zh" else "utf-8")
        )
    for folder in ("data", "words"):
        (docs / folder).mkdir()
        for path in (ROOT / "docs" / folder).glob("*.yml"):
            (docs / folder / path.name).write_bytes(path.read_bytes())
    (docs / "data/asked.yml").write_text("{}\n")  # it is of pages that are not here
    (docs / "data/statements.yml").write_text("{}\n")  # so are its exceptions
    fees = (ROOT / "docs/data/fees.yml").read_text(encoding="utf-8")
    (docs / "data/fees.yml").write_bytes(fees.encode("gb18030"))
    (docs / "zh/gone.md").symlink_to("nowhere.md")
    (docs / "en/ring").symlink_to(".")
    built = build_site(tmp_path / "site", docs_dir=str(docs), nav=["index.md"])
    said = [one.partition(": this")[0] for one in built.warnings if "404.html" not in one]
    assert said == [
        "docs/data/fees.yml:2: not-utf-8",
        "docs/en/ring: dead-symlink",
        "docs/zh/gone.md: dead-symlink",
        "docs/zh/index.md:2: not-utf-8",
    ]


def test_a_table_that_is_gone_and_was_not_taken_out_of_git_is_one_fault(tmp_path: Path) -> None:
    for name in ("codes", "fees"):
        (tmp_path / f"{name}.yml").touch()
    for command in ("init --quiet", "add ."):
        subprocess.run(["git", *command.split()], cwd=tmp_path, check=True)
    (tmp_path / "fees.yml").unlink()
    links = ("links.yml", b"allowed_hosts: [gov.cn]")
    found = check_shared([links], (), (), ("zh", "en"), gone(tmp_path, "."))
    assert [f"{one.spot.file} = {one.help}" for one in found] == [
        "fees.yml = restore it: `git checkout fees.yml`"
    ]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        pytest.param("a.md", "nav-twice: `a.md` stands in `nav` already, on line 2 = keep one of the two", id="twice"),
        pytest.param("甲: c.md", "", id="a page"),
        pytest.param("央行: https://www.pbc.gov.cn/", "", id="another site"),
        pytest.param("steps/count.md", "nav-unknown: `steps/count.md` is no page = write `steps/court.md`", id="misspelt"),
        pytest.param("steps/Court.md", "nav-unknown: `steps/Court.md` is no page = write `steps/court.md`", id="in capitals"),
        pytest.param("steps\\court", "nav-unknown: `steps\\court` is no page = write `steps/court.md`", id="a stroke of Windows, and no ending"),
        pytest.param("docs/zh/steps/court.md", "nav-unknown: `docs/zh/steps/court.md` is no page = write `steps/court.md`", id="from the project's root"),
        pytest.param("起诉:steps/court.md", "nav-unknown: `起诉:steps/court.md` is no page = write `起诉: steps/court.md`", id="no space behind the colon"),
        pytest.param("steps/gone.md", "nav-unknown: `steps/gone.md` is no page = write a page's path, or take the line out", id="deleted: no other page is suggested"),
        pytest.param("证据", "nav-unknown: `证据` is no page = write a page's path, or take the line out", id="a title alone"),
    ],
)  # fmt: skip
def test_the_navigation_names_each_page_once(entry: str, said: str) -> None:
    pages = {one: f"docs/zh/{one}" for one in ("a.md", "c.md", "steps/court.md")} | {"data.md": ""}
    nav = f"nav:\n  - a.md\n  - 甲:\n      - {entry}\n"
    found = [
        f"{one.rule}: {one.what} = {one.help}" for one in faults_of_nav("mkdocs.yml", nav, pages)
    ]
    left = [
        f"nav-omitted: no menu leads to this page = name it in `nav` of mkdocs.yml: `- {one}`"
        for one in ("c.md", "steps/court.md")
        if one not in entry and one not in said
    ]
    assert found == [*filter(None, [said]), *left]
    assert list(faults_of_nav("mkdocs.yml", "site_name: 甲\n", pages)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a: {zh: 甲}\n  zh: 按 #1 键\n", ["2:9 `#1 键` is a comment to YAML: no reader sees it"], id="a key of a telephone"),
        pytest.param('  zh: "按 #1 键"\n', [], id="in quotation marks"),
        pytest.param("zh: 按键  # 井号键\n#甲\nname:  #乙\n", [], id="comments"),
        pytest.param("at: a#b\n", [], id="no space before it"),
    ],
)  # fmt: skip
def test_a_text_is_not_cut_short(text: str, said: list[str]) -> None:
    found = cut_short("docs/data/a.yml", text.encode())
    assert [f"{one.spot.line}:{one.spot.column} {one.what}" for one in found] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("docs/zh/fees.md", "", id="a page"),
        pytest.param("docs/data/fees.yml", "", id="data"),
        pytest.param("docs/zh/MP_verify_x.txt", "", id="a proof of ownership"),
        pytest.param("docs/assets/slip (1).png", "", id="a picture"),
        pytest.param("docs/fees.md", "page-elsewhere = move it to `docs/zh/`, and write its twin", id="a page beside the folders"),
        pytest.param("docs/de/fees.md", "page-elsewhere = move it to `docs/zh/`, and write its twin", id="a page of a language that is none"),
        pytest.param("docs/zh/fees.MD", "stray-file = rename it to `fees.md`, beside its neighbours", id="in capitals"),
        pytest.param("docs/data/more.yaml", "stray-file = rename it to `more.yml`, beside its neighbours", id="data by another name"),
        pytest.param("docs/words/more/de.yml", "stray-file = rename it to `de.yml`, beside its neighbours", id="words in a folder"),
        pytest.param("docs/zh/late payout.md", "page-name = rename it as in `late-payout.md`, its twin too", id="a space in a page's name"),
        pytest.param("docs/zh/费用.md", "page-name = rename it as in `late-payout.md`, its twin too", id="a page's name in Chinese"),
        pytest.param("docs/zh/~$fees.docx", "stray-file = delete it", id="of Word"),
        pytest.param("docs/zh/fees - 副本.md", "stray-file = delete it", id="a copy of Windows"),
        pytest.param("docs/zh/fees.md.bak", "stray-file = delete it", id="what an editor kept"),
    ],
)  # fmt: skip
def test_a_file_that_nothing_reads_is_named(name: str, said: str) -> None:
    found = [f"{one.rule} = {one.help}" for one in strays([name], ("zh", "en"))]
    assert found == ([said] if said else [])


def test_one_fault_of_a_page_is_one_fault(world: World) -> None:
    page = FRONT.format(title="例子") + '[a](other.md#gone) <p style="x">\n'
    other = page.replace("例子", "别的").replace("title: 别的", "title：别的")
    files = {"zh/index.md": page, "en/index.md": page, "zh/other.md": other, "en/other.md": other}
    built = world(files, typed=True)
    assert [one.partition(": `")[0] for one in built.warnings if ":2:1" in one] == [
        "docs/zh/other.md:2:1: front-matter-unreadable",
        "docs/en/other.md:2:1: front-matter-unreadable",
    ]
    assert not [one for one in built.warnings if "gone" in one and "unknown-anchor: " in one]
