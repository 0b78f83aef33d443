"""`daozhang check` on any built folder: exit status, options, and a disk that misbehaves."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.links.site import write

from daozhang_cli import __version__
from daozhang_cli.cache import JUST_NOW
from daozhang_cli.main import main

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `daozhang check` on the folder `site` with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def run_check(*options: str) -> tuple[int, str]:
        status = main(["check", "site", *options])
        output = capfd.readouterr()
        return status, output.out + output.err

    return run_check


def test_a_sound_site_is_status_0(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="a/">a</a>', "a/index.html": "<h1 id=x>x</h1>"})
    assert run() == (0, "2 pages and 1 link checked: sound\n")


def test_a_fault_is_status_1_and_shown(run: Run) -> None:
    write(Path("site"), {"index.html": '<p>\n<a class=x href="gone/">a</a>'})
    assert run() == (
        1,
        "index.html:2:18: unknown-page: `gone/` leads to `gone/`, which the site does not have\n"
        ' 2 | <a class=x href="gone/">a</a>\n'
        "   |                  ^^^^^\n"
        "\n"
        "1 problem in 1 file; 1 page and 1 link checked\n",
    )


def test_every_place_is_named_and_a_line_once(run: Run) -> None:
    link = '<a href="gone/">a</a>'
    write(Path("site"), {"index.html": f"{link}{link}\n{link}", "a.html": f"<p>{link}</p>"})
    problems = json.loads(run("--format", "json")[1])["problems"]
    places = [(found["file"], found["line"], found["column"]) for found in problems]
    assert places == [("a.html", 1, 13), ("index.html", 1, 10), ("index.html", 2, 10)]


@pytest.mark.parametrize(
    ("files", "output"),
    [
        pytest.param({}, "`site` is no folder", id="no such folder"),
        pytest.param({"a.txt": ""}, "`site` holds no page: nothing was checked", id="no page"),
    ],
)
def test_a_run_that_checks_nothing_is_status_2(
    run: Run, files: dict[str, str], output: str
) -> None:
    write(Path("site"), files)
    assert run() == (2, f"daozhang: {output}\n")


def test_json_is_the_contract_s(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="gone/">a</a>'})
    status, output = run("--format", "json")
    assert status == 1
    assert json.loads(output) == {
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


SITE = {
    "index.html": '<link rel="canonical" href="https://guide.example/sub/">'
    '<a href="https://guide.example/sub/gone/">a</a><a href="/sub/also-gone/">a</a>'
    '<a href="https://guide.example/other/">the neighbour</a>',
}


@pytest.mark.parametrize(
    ("options", "targets"),
    [
        pytest.param([], ["/sub/also-gone/", "https://guide.example/sub/gone/"], id="canonical"),
        pytest.param(["--site-url", "https://elsewhere.example/sub/"], ["/sub/also-gone/"], id="given"),
        pytest.param(["--ignore", "*gone/"], [], id="ignored"),
    ],
)  # fmt: skip
def test_the_site_knows_its_own_address(run: Run, options: list[str], targets: list[str]) -> None:
    write(Path("site"), SITE)
    problems = json.loads(run("--format", "json", *options)[1])["problems"]
    assert sorted(found["target"] for found in problems) == targets


def test_a_site_that_is_built_for_a_folder_is_seen_to_be(run: Run) -> None:
    page = '<link rel=stylesheet href="/base/a.css"><a href="/base/a/">x</a><a href="/base/gone/">y</a>'
    write(Path("site"), {"index.html": page, "a/index.html": page, "a.css": ""})
    status, output = run("--format", "json")
    assert status == 1
    assert output.endswith(
        "daozhang: the site seems to be built for `/base/`; else give --site-url\n"
    )
    assert {one["target"] for one in json.loads(output.partition("daozhang:")[0])["problems"]} == {
        "/base/gone/"
    }


SETTINGS = """
exceptions:
  - reason: the page comes next week
    rule: unknown-page
    target: gone/
"""


def test_an_exception_lets_one_fault_through_and_must_match(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="gone/">a</a>'})
    write(Path(), {"links.yml": SETTINGS})
    assert run("--config", "links.yml") == (0, "1 page and 1 link checked: sound\n")
    write(Path("site"), {"index.html": "<p>fixed</p>"})
    assert run("--config", "links.yml") == (
        1,
        "links.yml:3:5: unused-exception: nothing that is reported fits rule `unknown-page`, target `gone/`\n"
        " 3 |   - reason: the page comes next week\n"
        "   |     ^\n"
        "   = help: delete it\n"
        "\n"
        "1 problem in 1 file; 1 page and 0 links checked\n",
    )


@pytest.mark.parametrize(
    ("settings", "output"),
    [
        pytest.param("strikt: true", "1:1: nothing asks for `strikt`: did you mean `strict`?", id="key"),
        pytest.param("exceptions: [{target: a}]", "1:14: `exceptions.0` lacks `reason`: write `reason: …`", id="no reason"),
        pytest.param("exceptions: [{reason: x, rule: unknown-pag}]", "1:32: `unknown-pag` is no rule: did you mean `unknown-page`?", id="rule"),
        pytest.param("policies: [daysie]", "1:12: `daysie` is no policy", id="policy"),
        pytest.param("allowed_hosts: gov.cn", "1:16: `allowed_hosts` is a list: write `[one, another]`, or each on a line of its own behind `- `", id="hosts"),
        pytest.param('allowed_hosts: ["*.gov.cn"]', "1:17: `*.gov.cn` is no host: write `gov.cn`: it holds for all below", id="a host with a star"),
        pytest.param("languages: {en: en}", "1:17: `en` is no folder of the site: write `en/`", id="a folder without its slash"),
        pytest.param("site_url: example.org", "1:11: `example.org` is no address: write it as in `https://example.org/help/`", id="an address without its scheme"),
        pytest.param("- a", " `links.yml` holds no parts by name: write each on a line, as `name: value`, or restore it: `git checkout links.yml`", id="a list"),
        pytest.param("exceptions: [{reason: null, target: a}]", "1:15: `exceptions.0.reason` says nothing: write `reason: …`", id="a reason left out"),
        pytest.param("strict: 2026-02-30", "1:9: `strict` is `true` or `false`: write one of them", id="no day"),
        pytest.param("strict: true\nstrict: false", "2:1: `strict` stands here more than once: keep one of them", id="a key twice"),
    ],
)  # fmt: skip
def test_settings_that_nobody_understands_are_status_2(
    run: Run, settings: str, output: str
) -> None:
    write(Path("site"), {"index.html": "<p>"})
    write(Path(), {"links.yml": settings})
    status, said = run("--config", "links.yml")
    first, *more = said.replace("unusable-setting: ", "").splitlines()
    helps = [line.partition("help: ")[2] for line in more if "= help: " in line]
    assert (status, ": ".join([first, *helps])) == (2, f"daozhang: links.yml:{output}")


def test_settings_in_another_encoding_are_status_2(run: Run) -> None:
    write(Path("site"), {"index.html": "<p>"})
    write(Path(), {"links.yml": "# 例外".encode("gb18030")})
    status, said = run("--config", "links.yml")
    assert (status, said.count("\n")) == (2, 1)
    assert said.startswith("daozhang: links.yml: this is not UTF-8: it seems to be GBK: save it")


@pytest.mark.parametrize(
    "host", ["例子.测试", "xn--fsqu00a.xn--0zwm56d", "www.例子.测试", "例子.测试."]
)
@pytest.mark.parametrize("forbidden", ["例子.测试", "XN--fsqu00a.xn--0zwm56d"])
def test_a_host_is_the_same_in_either_spelling(run: Run, host: str, forbidden: str) -> None:
    write(Path("site"), {"index.html": f'<a href="https://{host}/">x</a>'})
    write(Path(), {"links.yml": f"denied_hosts: [{forbidden}]"})
    assert run("--config", "links.yml")[1].startswith("index.html:1:10: forbidden-host: ")


def test_a_file_that_cannot_be_read_is_a_fault(run: Run) -> None:
    write(Path("site"), {"index.html": "<p>"})
    Path("site/gone.html").symlink_to("nowhere.html")
    assert run() == (
        1,
        "gone.html: unreadable-file: `gone.html` cannot be read: it is a link to nothing\n"
        "\n"
        "1 problem in 1 file; 1 page and 0 links checked\n",
    )


def test_links_in_circles_and_pipes_do_not_hold_it_up(run: Run) -> None:
    home = '<a href="a/b.html">a</a><a href="c/here/d.html">d</a><a href="usr/bin/">e</a>'
    write(Path("site"), {"index.html": home, "a/b.html": "<p>", "c/d.html": "<p>"})
    Path("site/a/up").symlink_to("..")
    Path("site/c/here").symlink_to(".")
    Path("site/a/round").symlink_to("round")
    Path("far").mkdir()
    for number in range(20_001):
        os.mknod(f"far/{number}")
    Path("site/usr").symlink_to(Path("far").absolute())
    Path("site/z").symlink_to("/")
    os.mkfifo("site/pipe.html")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("site/socket.html")
    status, output = run()
    assert status == 1
    assert output.splitlines()[0].startswith("a/round: unreadable-file: `a/round` cannot be read")
    assert (
        "`usr` cannot be read: it is a link out of the site, to more than 20,000 files\n" in output
    )
    around = "z: unreadable-file: `z` cannot be read: it is a link to a folder around the site\n"
    assert output.endswith(f"{around}\n3 problems in 3 files; 4 pages and 3 links checked\n")


def test_a_folder_that_is_a_link_stands_beside_the_real_one(run: Run) -> None:
    home = '<a href="latest/">a</a><a href="1.2/">b</a><a href="stable/deep/">c</a>'
    pages = {"1.2/index.html": '<a href="deep/">d</a>', "1.2/deep/index.html": "<p>"}
    write(Path("site"), {"index.html": home, **pages})
    Path("site/latest").symlink_to("1.2")
    Path("site/stable").symlink_to("latest")
    assert run() == (0, "7 pages and 6 links checked: sound\n")
    Path("site/1.2/deep/index.html").write_text('<a href="gone.html">e</a>')
    assert run()[1].endswith("\n1 problem in 1 file; 7 pages and 9 links checked\n")


@pytest.mark.slow
def test_folders_that_all_link_each_other_do_not_hold_it_up(run: Run) -> None:
    names = "abcdefgh"
    write(Path("site"), {f"{name}/index.html": "<p>" for name in names})
    for name in names:
        for other in set(names) - {name}:
            Path("site", name, other).symlink_to(f"../{other}")
    status, output = run()
    assert status == 1
    assert "cannot be read: more than 1000 links lead into it\n" in output


def test_a_name_in_no_encoding_is_found_and_named(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="caf%E9.html">a</a><a href="caf%E8.html">b</a>'})
    Path("site", os.fsdecode(b"caf\xe9.html")).write_text('<a href="gone">x</a>')
    status, output = run()
    assert status == 1
    assert "index.html:1:37: unknown-page: `caf%E8.html`" in output
    assert "caf\\udce9.html:1:10: unknown-page: `gone`" in output


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_what_programs_read_is_utf_8_in_any_locale(tmp_path: Path, format: str) -> None:
    site = write(tmp_path / "site", {"index.html": '<a href="费用/">x</a>'})
    (site / os.fsdecode(b"\xe4.html")).write_text('<a href="nope/">x</a>')
    command = [sys.executable, "-m", "daozhang_cli.main", "check", str(site), "--no-cache"]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    ran = subprocess.run([*command, "--format", format], capture_output=True, env=environment)
    assert ran.returncode == 1
    assert "费用/" in str(json.loads(ran.stdout.decode("utf-8")))


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        pytest.param("check site >&-", 2, "daozhang: standard output is closed\n", id="closed"),
        pytest.param("check site > /dev/full", 2, "daozhang: [Errno 28] No space", id="full"),
        pytest.param("check site | true", 1, "", id="a pipe that nobody reads"),
        pytest.param("check ''", 2, "argument SITE: it is empty", id="no name"),
        pytest.param("check site --site-url 'http://['", 2, "is no address", id="no address"),
        pytest.param(
            "check site --site-url htp://docs.example/", 2, "is no address", id="no scheme"
        ),
    ],
)
def test_what_cannot_be_written_or_read_is_one_line(
    tmp_path: Path, command: str, status: int, said: str
) -> None:
    write(tmp_path, {"site/index.html": "".join(f'<a href="{n}">x</a>\n' for n in range(3000))})
    first, *rest = command.split(" ", 1)
    shell = f"{sys.executable} -m daozhang_cli.main {first} --no-cache {rest[0]}; exit ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True)
    assert (ran.returncode, "Traceback" in ran.stderr) == (status, False)
    assert said in ran.stderr
    assert bool(said) == bool(ran.stderr)


def test_a_process_writes_all_before_it_leaves(tmp_path: Path) -> None:
    links = "".join(f'<a href="gone-{n}/">x</a>\n' for n in range(20))
    site = write(tmp_path / "site", {f"{n}.html": links for n in range(200)})
    program, report = Path(sys.executable).with_name("daozhang"), tmp_path / "report.json"
    command = [str(program), "check", str(site), "--format", "json"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    first = subprocess.run(command, capture_output=True, text=True, env=environment)
    with report.open("w") as file:
        again = subprocess.run(command, stdout=file, env=environment)
    assert (first.returncode, again.returncode, first.stderr) == (1, 1, "")
    assert len(json.loads(first.stdout)["problems"]) == 4000
    assert first.stdout == report.read_text()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig", "windows-1252"])
def test_pages_in_other_encodings_are_read(run: Run, encoding: str) -> None:
    text = "é" if encoding == "windows-1252" else "费用"
    page = f'<meta charset="{encoding}"><p id="{text}"><a href="#{text}">x</a>'
    write(Path("site"), {"index.html": page.encode(encoding)})
    assert run()[0] == 0


def test_a_second_run_says_the_same_and_sees_every_change(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="a.html#x">a</a>', "a.html": "<p id=x>"})
    for page in Path("site").iterdir():
        os.utime(page, (1, 1))
    assert run() == run() == (0, "2 pages and 1 link checked: sound\n")
    write(Path("site"), {"a.html": "<p id=y>"})
    os.utime("site/a.html", (1, 1))  # same size, same time of change: only the disk knows better
    assert run()[0] == 1


def _settle(page: Path) -> None:
    """Wait until a page counts as one that does not change again: only then is a report kept."""
    os.utime(page, (1, 1))
    while time.time_ns() - page.stat().st_ctime_ns < 2 * JUST_NOW:
        time.sleep(0.01)


def test_a_remembered_report_answers_only_what_was_asked(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="gone/">a</a>'})
    write(Path(), {"links.yml": SETTINGS})
    _settle(Path("site/index.html"))
    faulty, by_config, by_pattern = run(), run("--config", "links.yml"), run("--ignore", "gone/")
    assert (faulty[0], by_config[0], by_pattern[0]) == (1, 0, 0)
    assert len(list(Path("cache/daozhang").glob("*.report"))) == 1
    assert run() == faulty
    assert run() == faulty
    assert run("--no-cache") == faulty


def test_a_cache_that_was_mauled_is_read_past(run: Run, tmp_path: Path) -> None:
    write(Path("site"), {"index.html": "<p>"})
    _settle(Path("site/index.html"))
    first = run()
    for place in (tmp_path / "cache").rglob("*"):
        if place.is_file():
            place.write_bytes(b"\xffmauled")
    assert run() == first
    (tmp_path / "cache").rename(tmp_path / "elsewhere")
    (tmp_path / "cache").write_text("no folder")
    assert run() == first


def test_the_version_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capfd.readouterr().out) == (0, f"daozhang {__version__}\n")


def test_only_what_is_new_fails_beside_a_baseline(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="old/">a</a><a href="gone/">a</a>'})
    write(Path(), {"known.json": run("--format", "json")[1]})
    known = "daozhang: 2 of `known.json` not shown, 0 gone\n"
    sound = "1 page and 2 links checked: sound\n"
    assert run("--baseline", "known.json") == (0, sound + known)
    write(Path("site"), {"index.html": '<p>\n<a href="old/">a</a><a href="new/">a</a>'})
    status, output = run("--baseline", "known.json")
    assert status == 1
    assert "`new/` leads to" in output
    assert "`old/` leads to" not in output
    assert "1 of `known.json` not shown, 1 gone" in output
    write(Path(), {"deep.json": "[" * 100_000})
    for other in ("site/index.html", "deep.json"):
        assert run("--baseline", other) == (
            2,
            f"daozhang: `{other}` is no report of `--format json`\n",
        )


def test_a_first_configuration_says_what_each_policy_would_report(run: Run) -> None:
    page = '<html lang="en"><link rel="canonical" href="https://docs.example/"><a href="javascript:f()">a</a><a href="//other.example/">b</a>'
    write(Path("site"), {"index.html": page, "alone.html": '<html lang="en"><p>'})
    assert main(["init", "site"]) == 0
    written = Path("links.yml").read_text()
    assert "\nsite_url: https://docs.example/\n" in written
    assert "  # - orphans  # orphan-page (1)\n" in written
    assert "\n# allowed_hosts: [other.example]\n" in written
    assert run("--config", "links.yml")[0] == 0
    assert main(["init", "site"]) == 2  # nothing is overwritten
    Path("links.yml").write_text(written.replace("# - scripts", "- scripts"))
    assert "script-link" in run("--config", "links.yml")[1]


def test_a_first_configuration_adds_no_report(run: Run) -> None:
    beside = '<link rel="canonical" href="https://docs.example/guide/a.html"><a href="/blog/">a</a>'
    write(Path("site"), {"a.html": beside})
    assert main(["init", "site"]) == 0
    assert "\n# site_url: https://docs.example/guide/\n" in Path("links.yml").read_text()
    assert run("--config", "links.yml")[0] == run()[0] == 0
    assert run("--site-url", "https://docs.example/guide/")[0] == 1


def test_a_policy_is_asked_for_by_its_name(run: Run) -> None:
    write(Path("site"), {"index.html": '<html><a href="">a</a>'})
    assert (run()[0], run("--policy", "empty")[0], run("--strict")[0]) == (0, 1, 1)


def test_pages_that_only_a_browser_makes_are_noted(run: Run) -> None:
    write(Path("site"), {"index.html": '<script src="docsify.min.js"></script>'})
    write(Path("site"), {"docsify.min.js": "", "README.md": "", "guide.md": ""})
    what = "unread-pages: note: 2 Markdown files become pages only in a browser: not checked\n"
    assert run()[1].startswith(f"index.html:1:14: {what}")
    assert run()[0] == 0


@pytest.mark.parametrize(
    ("host", "found"),
    [
        pytest.param((), [], id="any, with notes"),
        pytest.param(("--host", "netlify"), [], id="netlify"),
        pytest.param(("--host", "cloudflare"), ["feed/"], id="cloudflare"),
        pytest.param(("--host", "github"), ["about/", "old/x"], id="github"),
        pytest.param(("--host", "plain"), ["about", "about/", "feed/", "old/x"], id="plain"),
    ],
)
def test_a_host_is_held_to_what_it_does(run: Run, host: tuple[str, ...], found: list[str]) -> None:
    links = "".join(f'<a href="{to}">a</a>' for to in ("about", "about/", "feed/", "old/x"))
    write(
        Path("site"),
        {
            "index.html": links, "about.html": "<p>", "feed/index.xml": "<feed/>",
            "_redirects": "# moved\n/old/* /:splat 301\n/gone /nowhere 404\n",
        },
    )  # fmt: skip
    report = json.loads(run("--format", "json", *host)[1])
    assert [problem["target"] for problem in report["problems"]] == found
    assert len(report.get("notes", ())) == (0 if host else 4)


def test_a_note_names_the_hosts_on_which_a_link_fails(run: Run) -> None:
    write(Path("site"), {"index.html": '<a href="about">a</a>', "about.html": "<p>"})
    status, output = run()
    assert status == 0
    assert output == (
        "index.html:1:10: host-dependent: note: `about` leads to `about.html` on GitHub Pages, "
        "Netlify and Cloudflare Pages, and nowhere on a plain server\n"
        ' 1 | <a href="about">a</a>\n'
        "   |          ^^^^^\n"
        "   = help: give `--host` to hold the site to one of them\n"
        "\n"
        "2 pages and 1 link checked: sound\n"
    )
    assert run("--ignore", "about") == (0, "2 pages and 1 link checked: sound\n")
    assert run("--format", "github")[1].startswith("::notice file=index.html")
    Path(".git").mkdir()
    assert run("--format", "github")[1].startswith("::notice file=site/index.html")
    assert '"level": "note"' in run("--format", "sarif")[1]


def test_a_small_site_imports_no_more_than_it_needs(tmp_path: Path) -> None:
    write(tmp_path, {"index.html": '<a href="index.html#a">a</a><p id=a>'})
    code = (
        "import sys; from daozhang_cli.main import main; main(['check', '--no-cache', sys.argv[1]]);"
        "print(*sorted({'json', 'multiprocessing', 'phonenumbers', 'pydantic', 'turbohtml', 'yaml',"
        "'daozhang.links.locate'} & {*sys.modules}));"
        "import turbohtml; print(turbohtml.parse('<p>').find('p').source_location is None)"
    )
    ran = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True)
    assert ran.stdout == "1 page and 1 link checked: sound\n\nTrue\n", ran.stderr
