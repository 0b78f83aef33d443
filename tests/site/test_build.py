"""The real site, built strictly, twice in one process."""

from pathlib import Path

from tests.conftest import Built, build_site


def test_a_second_build_in_one_process_is_as_silent_and_the_same(
    site: Built, tmp_path: Path
) -> None:
    again = build_site(tmp_path)
    assert again.warnings == []
    assert _pages(again) == _pages(site)


def _pages(built: Built) -> dict[str, str]:
    return {
        str(path.relative_to(built.folder)): path.read_text()
        for path in sorted(built.folder.rglob("*.html"))
    }
