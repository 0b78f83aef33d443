"""How hosts of static sites find the file of a path, beyond files and `index.html`.

By their documentation: GitHub Pages, Netlify (Pretty URLs, `_redirects`) and Cloudflare Pages.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import unquote

Host = frozenset[str]
"""What a host does: `extensions` (`/about` is `about.html`), `slashes` (`/about/` is as well),
`feeds` (`/feed/` is `feed/index.xml`), `redirects` (`_redirects` is followed), and `routes`
(`200.html` is sent for every page that has no file)."""
HOSTS: Final[Mapping[str, Host]] = {
    "": Host({"extensions", "slashes", "feeds", "redirects", "routes"}),
    "plain": Host(),
    "github": Host({"extensions", "feeds"}),
    "netlify": Host({"extensions", "slashes", "feeds", "redirects"}),
    "cloudflare": Host({"extensions", "slashes", "redirects"}),
}
"""Without a name: what any of them serves is no fault."""

_WAYS: Final = (
    ("", "/index.html", ("/", "")),
    ("", "/index.htm", ("/", "")),
    ("extensions", ".html", ("",)),
    ("slashes", ".html", ("/",)),
    ("feeds", "/index.xml", ("/", "")),
)
"""In which manner a host sends a file that ends so, and how the path may end that asks for it."""

REDIRECT: Final = "redirect "
"""How the kind of a line in `_redirects` begins; the path that is asked for follows."""
_STARS: Final = 3
"""No host reads more than one, at the end; each more could take as long again to be matched."""
_WILD: Final = re.compile(r"/\\\*$|\\\*|(?<=/):[A-Za-z]\w*")


def paths_of(files: Iterable[str], host: Host) -> tuple[dict[str, str], dict[str, str]]:
    """Return the file of each path that a host answers, and in which manner, where not all do."""
    rooted = [f"/{file}" for file in files]
    paths, manners = {file[1:]: file[1:] for file in rooted}, {}
    for manner, ending, endings in _WAYS:
        asked = manner in host or not manner
        for file in [file for file in rooted if file.endswith(ending)] if asked else ():
            for instead in endings:
                path = (file[: -len(ending)] + instead)[1:]
                if paths.setdefault(path, file[1:]) == file[1:] and manner:
                    manners[path] = manner
    return paths, manners


def redirected_paths(parts: Iterable[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    """Return which paths the lines of `_redirects` lead on from, and to where."""
    lines = [(kind.removeprefix(REDIRECT), to) for kind, to in parts]
    return [
        (re.compile(_WILD.sub(_any, re.escape(unquote(path).rstrip("/"))) + "/?"), to)
        for path, to in lines
        if path.count("*") < _STARS
    ]


def _any(found: re.Match[str]) -> str:
    """Return a pattern for what stands in its place; `/a/*` is asked for as `/a` as well."""
    return {r"/\*": "(?:/.*)?", r"\*": ".*"}.get(found[0], "[^/]+")


def is_pattern(kind: str, address: str) -> bool:
    """Return whether an address is made only when somebody asks for it: `/new/:splat`."""
    return kind.startswith(REDIRECT) and bool(re.search(r":[A-Za-z]|\*", address))
