"""The worker of the real site, and of one that withdraws it."""

import json
from pathlib import Path
from shutil import copytree

from click import Command, Context
from tests.conftest import ROOT, Built, build_site

WITHDRAWN = ROOT / "overrides/assets/offline/withdrawn.js"


def test_every_page_offers_it_and_the_worker_knows_every_page(site: Built) -> None:
    text = (site.folder / "worker.js").read_text()
    found = json.loads(text.removeprefix("self.BUILT=").partition(";importScripts")[0])
    for folder in found["folders"]:
        pages = {
            str(path.parent.relative_to(site.folder / folder))
            for path in (site.folder / folder).rglob("index.html")
            if folder or path.relative_to(site.folder).parts[0] != "en"
        }
        assert {page.removesuffix("/") or "." for page in found["pages"]} == pages
    without = [
        page for page in site.folder.rglob("*.html") if "<offline-state" not in page.read_text()
    ]
    assert without == []
    assert len(found["first"]) == 9


def test_a_kept_language_weighs_what_a_picture_does(site: Built) -> None:
    text = (site.folder / "worker.js").read_text()
    found = json.loads(text.removeprefix("self.BUILT=").partition(";importScripts")[0])
    assert all(400_000 < folder["size"] < 1_200_000 for folder in found["folders"].values())


def small_site(folder: Path, **extra: bool) -> Built:
    for language in ("zh", "en"):
        page = folder / "docs" / language / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text("---\ntitle: T\ndescription: D\nchecked: 2026-11-25\n---\n# T { #t }\n")
    copytree(ROOT / "docs/words", folder / "docs/words")
    docs = str(folder / "docs")
    return build_site(folder / "site", docs_dir=docs, nav=["index.md"], extra=extra)


def test_one_line_withdraws_it(tmp_path: Path) -> None:
    site = small_site(tmp_path, offline=False)
    assert (site.folder / "worker.js").read_text() == WITHDRAWN.read_text()
    assert "<offline-state" not in site.html("")


def test_a_writer_who_serves_has_no_worker(tmp_path: Path) -> None:
    with Context(Command("serve"), info_name="serve"):
        site = small_site(tmp_path, offline=True)
    assert "<offline-state" not in site.html("")
    assert not (site.folder / "worker.js").exists()
