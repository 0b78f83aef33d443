"""Remember which addresses are sound: what pages write alike is looked at once."""

from collections import defaultdict
from typing import Final

from daozhang.links.rules.linking_page import LinkingPage

ANYWHERE: Final = ("/", "http:", "https:", "mailto:", "tel:")
"""How an address begins that means the same on every page."""
Known = str | tuple[str, str]
"""The address of a link, or the kind and the address of another part."""


class Sound:
    """Sets of sound addresses, one for each folder from which they count."""

    def __init__(self, by_language: bool):
        self._by_language = by_language
        self._sets: defaultdict[tuple[str, int, str], set[Known]] = defaultdict(set)

    def known_to(self, page: LinkingPage) -> list[set[Known]]:
        """Return what other pages found sound that count from the same folders.

        By how many folders up it counts: siblings read `../` alike. The last set is of what leads
        to the same place from anywhere. A page with a `base` shares nothing.
        """
        if page.answers_for_all or not page.above:
            return []
        language = page.record.lang if self._by_language else ""
        above = [self._sets[language, up, folder] for up, folder in enumerate(page.above)]
        return [*above, self._sets[language, -1, ""]]


def index_of(path: str) -> int:
    """Return the index of the set to which a plain path belongs."""
    return path.count("../") or -path.startswith(ANYWHERE)
