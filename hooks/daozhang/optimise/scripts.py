"""A module and all that it imports → one small script: one request instead of one a file."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from posixpath import dirname, join, normpath, relpath

from turbohtml.clean import minify_js

IMPORT = re.compile(
    r"""^import \{\s+\w+(?:,\s+\w+)*,?\s+\} from "(?P<from>\.{1,2}/[\w./]+)";\n""", re.MULTILINE
)
EXPORT = re.compile(r"^export (?=async |function|class|const|let)", re.MULTILINE)
EXPORTED = re.compile(
    r"^export (?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE
)
LATER = re.compile(r"""/\*.*?\*/|\bimport\("(?P<from>\.{1,2}/[\w./]+)\"""", re.DOTALL)
"""A module that is fetched once it is needed, `import("./entry.js")`; or a comment."""
LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
NAME = re.compile(r"^(?:async )?(?:function\*?|class|const|let) (?P<name>\w+)", re.MULTILINE)


def draw_script(files: Mapping[str, str], entry: str, put: Callable[[str], str]) -> str:
    """Join modules unchanged; raises ValueError for what that could change.

    Modules here import names as they are, at the top, from files beside them; their own names must
    then differ, since they come to share one scope. `put` publishes a module that is imported
    later, and returns its new name.
    """
    return minify_js(f"(() => {{\n{_joined(files, entry, put)}\n}})();")


def draw_later(files: Mapping[str, str], entry: str, put: Callable[[str], str]) -> str:
    """Join modules in the same way for scripts that import what they export once they need it."""
    names = ",".join(found["name"] for found in EXPORTED.finditer(files[entry]))
    body = f"{_joined(files, entry, put)}\nreturn {{{names}}};"
    return f"export const{{{names}}}={minify_js(f'(() => {{{body}}})();')};"


def _joined(files: Mapping[str, str], entry: str, put: Callable[[str], str]) -> str:
    bodies = [_body(files, name, dirname(entry), put) for name in modules(files, entry)]
    joined = "\n".join(bodies)
    if left := LEFT.search(joined):
        raise ValueError(f"{entry}: cannot join modules at `{left[0]}`")
    names = Counter(found["name"] for found in NAME.finditer(joined))
    if twice := [name for name, count in names.items() if count > 1]:
        raise ValueError(f"{entry}: two of its modules say `{twice[0]}`: give one another name")
    return joined


def modules(files: Mapping[str, str], entry: str) -> list[str]:
    """Return a module behind all that it imports, each once.

    One that is not there was to be made of data at fault: that is reported.
    """
    return list(dict.fromkeys(_imported_first(files, entry)))


def _imported_first(files: Mapping[str, str], name: str) -> Iterator[str]:
    for found in IMPORT.finditer(files[name]):
        imported = normpath(join(dirname(name), found["from"]))
        if imported in files:
            yield from _imported_first(files, imported)
    yield name


def _body(files: Mapping[str, str], name: str, folder: str, put: Callable[[str], str]) -> str:
    """Return a module without what it imports and exports, for a script in `folder`."""

    def renamed(found: re.Match[str]) -> str:
        later = normpath(join(dirname(name), found["from"])) if found["from"] else ""
        return f'import("./{relpath(put(later), folder)}"' if later in files else found[0]

    return LATER.sub(renamed, EXPORT.sub("", IMPORT.sub("", files[name])))
