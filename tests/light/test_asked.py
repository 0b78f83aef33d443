"""The site's folder holds what some page can ask for, and nothing else."""

from pathlib import Path

from tests.conftest import Built
from tests.light.first_view import SITE_URL

from daozhang.light.asked import asked


def test_a_file_is_asked_for_by_what_names_it() -> None:
    texts = {
        "a/index.html": '<script src="../x/one.mjs"></script><meta content="https://daozhang.example/card.png">',
        "x/one.mjs": 'import { two } from "./two.mjs";',
        "x/two.mjs": "",
        "x/three.mjs": "",
    }
    names = [*texts, "card.png", "x/one.mjs.map", "search/search_index.json"]
    assert set(names) - asked(names, texts, SITE_URL) == {"x/three.mjs", "x/one.mjs.map"}


def test_no_folder_of_the_site_is_empty(site: Built) -> None:
    folders = (path for path in site.folder.rglob("*") if path.is_dir())
    assert [path for path in folders if not any(Path(path).iterdir())] == []
