"""A module and all that it imports → one small script: one request instead of one a file."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from turbohtml.clean import minify_js

IMPORT = re.compile(
    r"""^import \{ \w+(?:,\s+\w+)*,?\s\} from "(?P<from>\.{1,2}/[\w./]+)";\n""", re.MULTILINE
)
EXPORT = re.compile(r"^export (?=async |function|class|const|let)", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
NAME = re.compile(r"^(?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE)


def draw_script(files: Mapping[str, str], entry: str) -> str:
    """Join modules as they stand; what that could change is refused.

    Modules here import names as they are, at the top, from files beside them; their own names must
    then differ, since they come to share one scope.
    """
    bodies = [_body(files, name) for name in modules(files, entry)]
    joined = "\n".join(bodies)
    if left := LEFT.search(joined):
        raise ValueError(f"{entry}: cannot join modules at `{left[0]}`")
    names = Counter(found["name"] for found in NAME.finditer(joined))
    if twice := [name for name, count in names.items() if count > 1]:
        raise ValueError(f"{entry}: two of its modules say `{twice[0]}`: give one another name")
    return minify_js(f"(() => {{\n{joined}\n}})();")


def modules(files: Mapping[str, str], entry: str) -> list[str]:
    """Return a module behind all that it imports, each once."""
    return list(dict.fromkeys(_imported_first(files, entry)))


def _imported_first(files: Mapping[str, str], name: str) -> Iterator[str]:
    for found in IMPORT.finditer(files[name]):
        yield from _imported_first(files, normpath(join(dirname(name), found["from"])))
    yield name


def _body(files: Mapping[str, str], name: str) -> str:
    return EXPORT.sub("", IMPORT.sub("", files[name]))
