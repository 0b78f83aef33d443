"""What nothing leads to is not published; what a writer put into the docs is."""

from pathlib import Path

import pytest
from tests.conftest import Built, World
from tests.links.site import URL

from daozhang.links.resolve.reachable import mentions_of, reachable
from daozhang.links.resolve.site import Site


def left_out(files: dict[str, str], *kept: str) -> set[str]:
    """Return the files of a site that nothing leads to."""
    records = {file: read(text) for file, text in files.items() if (read := mentions_of(file))}
    site = Site(files, records, URL)
    return set(files) - reachable(site, kept)


@pytest.mark.parametrize(
    ("named", "by"),
    [
        pytest.param("assets/Form.PDF", {"a/index.html": '<a href="../assets/Form.PDF">x</a>'}, id="a link"),
        pytest.param("x/a b.png", {"index.html": '<img src="x/a%20b.png">'}, id="a picture"),
        pytest.param("x/card.jpg", {"a/index.html": f'<meta property="og:image" content="{URL}x/card.jpg">'}, id="a card"),
        pytest.param("x/b.png", {"index.html": '<link rel=stylesheet href="x/a.css">', "x/a.css": "a{b:url(b.png)}"}, id="a stylesheet"),
        pytest.param("x/b.svg", {"index.html": '<link rel=manifest href="x/m.webmanifest">', "x/m.webmanifest": '{"icons":[{"src":"b.svg"}]}'}, id="a manifest"),
        pytest.param("x/i.json", {"a/index.html": '<script type=module src="../x/a.mjs" data-index="../x/i.json"></script>', "x/a.mjs": ""}, id="a data attribute"),
        pytest.param("x/i.ics", {"index.html": '<script type="application/json">{"path":"x/i.ics"}</script>'}, id="data in a page"),
        pytest.param("x/b.mjs", {"index.html": '<script type=module src="x/a.mjs"></script>', "x/a.mjs": 'import { b } from "./b.mjs";'}, id="an import"),
        pytest.param("x/b.mjs", {"index.html": '<script type=module src="x/a.mjs"></script>', "x/a.mjs": "void import(`./b.mjs`)"}, id="a later import"),
        pytest.param("y/worker.js", {"index.html": '<script src="x/a.js"></script>', "x/a.js": "f('y/worker.js')"}, id="an address from the root"),
        pytest.param("favicon.ico", {"index.html": ""}, id="what a browser asks for by itself"),
    ],
)  # fmt: skip
def test_a_file_is_published_because_something_names_it(named: str, by: dict[str, str]) -> None:
    lonely = {"x/lonely.mjs": "", "x/lonely.txt": ""}
    assert left_out({**by, **lonely, named: ""}) == set(lonely)


def test_what_is_kept_keeps_what_it_names() -> None:
    files = {"x/kept.css": "a{b:url(b.png)}", "x/b.png": "", "x/c.txt": ""}
    assert left_out(files, "x/kept.css") == {"x/c.txt"}


HEAD = "---\ndescription: d\nchecked: 2026-11-23\n---\n"


def test_what_a_writer_put_into_the_docs_is_never_dropped(world: World) -> None:
    page = f"{HEAD}# T {{ #t }}\n\n[x](../assets/Form.PDF)\n"
    own = {
        "MP_verify_x.txt": "x",
        ".well-known/security.txt": "x",
        "assets/Form.PDF": "x",
        "zh/only.csv": "1",
    }
    built = world({"zh/index.md": page, "en/index.md": page, **own})
    assert built.warnings == []
    for name in (*list(own)[:3], "only.csv"):
        assert (built.folder / name).exists(), name


def test_no_folder_of_the_site_is_empty(site: Built) -> None:
    folders = (path for path in site.folder.rglob("*") if path.is_dir())
    assert [path for path in folders if not any(Path(path).iterdir())] == []
