"""The real site, built strictly, twice in one process."""

from pathlib import Path

from tests.conftest import Built, build_site


def test_the_strict_build_reports_nothing(site: Built) -> None:
    assert site.warnings == [], "\n".join(site.warnings)


def test_a_second_build_in_one_process_reports_and_writes_the_same(
    site: Built, tmp_path: Path
) -> None:
    again = build_site(tmp_path)
    assert again.warnings == site.warnings
    assert _pages(again) == _pages(site)


def _pages(built: Built) -> dict[str, str]:
    return {
        str(path.relative_to(built.folder)): path.read_text()
        for path in sorted(built.folder.rglob("*.html"))
    }
