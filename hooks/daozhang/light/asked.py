"""Which files of the site some page can ask for; the others are not published."""

import re
from collections.abc import Collection, Mapping

from daozhang.light.addresses import file_of

DOORS = re.compile(
    r"""
    .*\.html                                     # a reader comes in by any page
    | sitemap\.xml(\.gz)? | robots\.txt          # a search engine by these
    | [^/]*\.(png|ico|webmanifest)               # a telephone by what lies at the root
    | (\w+/)?search/search_index\.json           # search by its index, a language's each
    """,
    re.VERBOSE,
)

NAMED = re.compile(r"""[^\s"'()<>,]+\.[a-z]\w+""")
"""Whatever in a text may be a file's address, as in `../assets/site/logo.svg`."""


def asked(names: Collection[str], texts: Mapping[str, str], site_url: str) -> set[str]:
    """Follow the site's files from its doors to all that they name."""
    found = set[str]()
    rest = [name for name in names if DOORS.fullmatch(name)]
    while rest:
        name = rest.pop()
        if name not in found and name in names:
            found.add(name)
            addresses = set(NAMED.findall(texts.get(name, "")))
            rest += [file_of(name, address, site_url) for address in addresses]
    return found
