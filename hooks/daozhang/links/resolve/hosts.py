"""How hosts of static sites find the file of a path, beyond files and `index.html`.

By their documentation: GitHub Pages, Netlify (Pretty URLs, `_redirects`) and Cloudflare Pages.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

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

REDIRECT: Final = "redirect "
"""How the kind of a line in `_redirects` begins; the path that is asked for follows."""
_STARS: Final = 3
"""No host reads more than one, at the end; each more could take as long again to be matched."""
_WILD: Final = re.compile(r"\\\*|(?<=/):[A-Za-z]\w*")


def other_names(host: Host, path: str) -> Iterable[str]:
    """Return the files that a host would send where there is neither a file nor an index page."""
    bare = path.rstrip("/")
    if bare and ("slashes" if path.endswith("/") else "extensions") in host:
        yield f"{bare}.html"
    if "feeds" in host:
        yield f"{bare}/index.xml".lstrip("/")


def redirected_paths(parts: Iterable[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    """Return which paths the lines of `_redirects` lead on from, and to where."""
    return [
        (re.compile(_WILD.sub(_any, re.escape(kind.removeprefix(REDIRECT).rstrip("/"))) + "/?"), to)
        for kind, to in parts
        if kind.startswith(REDIRECT) and kind.count("*") < _STARS
    ]


def _any(found: re.Match[str]) -> str:
    return ".*" if found[0] == r"\*" else "[^/]+"


def is_pattern(kind: str, address: str) -> bool:
    """Return whether an address is made only when somebody asks for it: `/new/:splat`."""
    return kind.startswith(REDIRECT) and bool(re.search(r":[A-Za-z]|\*", address))
