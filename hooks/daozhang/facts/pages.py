"""The pages that data names, as in `but: fees, who/refund`."""

from collections.abc import Collection, Iterator

from daozhang.report import Problem, Spot


def pages_named(text: object) -> list[str]:
    """Return their paths without the ending."""
    return str(text).replace(",", " ").split()


def unknown_pages(text: object, spot: Spot, pages: Collection[str]) -> Iterator[Problem]:
    """Find those that are in no language; `pages` are all paths, none where they are not known."""
    for name in pages_named(text) if pages else ():
        if name not in pages:
            what, help = f"there is no page `{name}`", "name the page that is meant, or take it out"
            yield Problem(spot, "unknown-page", what, help, name)
