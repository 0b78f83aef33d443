"""A page that is called otherwise, or stands elsewhere: every text that names it follows."""

import re
from pathlib import PurePath
from posixpath import dirname, join, normpath, relpath
from typing import Final

from daozhang.data.parse import read_tree
from daozhang.markdown.document import read_markdown
from daozhang.markdown.model import changed

_PATH: Final = re.compile(r"(?!/|[\w+.-]+:)[^\s#?]+")
"""What begins an address within the guide, as `b.md` in `b.md#c`."""
_WRITTEN: Final = ("link", "image", "definition")
_NAMES_PAGES: Final = ("page", "but")
"""Keys of data behind which pages stand."""


def followed(page: str, at: str, old: str, new: str) -> str:
    """Return a page's Markdown with links that lead where they did; paths as `causes/fees.md`."""
    now = new if at == old else at

    def follow(address: str) -> str:
        path = _PATH.match(address)
        leads = normpath(join(dirname(at), path[0])) if path else ""
        if not path or old not in (leads, at):
            return address
        return relpath(new if leads == old else leads, dirname(now) or ".") + address[path.end() :]

    links = read_markdown(at, page).links
    spans = {
        one.href_range for one in links if one.kind in _WRITTEN and one.href_range != one.range
    }
    page = changed(page, follow, sorted(spans))
    if at != old:
        return page
    id, its = (re.escape(_name(old)), _name(new))
    return re.sub(rf"^(# .*\{{ #){id}(?= \}})", rf"\g<1>{its}", page, count=1, flags=re.MULTILINE)


def renamed(file: str, text: str, old: str, new: str) -> str:
    """Return settings or data where what names the page, or leads to it, names the new path.

    A link in data leads on from `reference/`, where a page prints its table.
    """
    before, after = old.removesuffix(".md"), new.removesuffix(".md")
    for path, node in reversed([*read_tree(file, text, tags=True).texts(())]):
        start, end = node.range
        now = text[start:end]
        if path[-1] in _NAMES_PAGES:  # `causes/fees`, or several
            now = re.sub(rf"(?<![\w/-]){before}(?![\w/-])", after, now)
        elif now == old:
            now = new
        elif "](" in now:
            now = followed(now, f"reference/{PurePath(file).name}", old, new)
        text = text[:start] + now + text[end:]
    return text


def redirected(redirects: str, old: str, new: str, folders: list[str]) -> str:
    """Return the list of moved pages with this one, below each folder that a language has."""
    lines = redirects.replace("{}\n", "")
    for folder in folders:
        before, after = (f"/{folder}{_address(path)}" for path in (old, new))
        lines = re.sub(rf"^{re.escape(after)}: .*\n", "", lines, flags=re.MULTILINE)  # moved back
        lines = lines.replace(f": {before}\n", f": {after}\n") + f"{before}: {after}\n"
    return lines


def _name(path: str) -> str:
    return path.removesuffix(".md").rpartition("/")[2]


def _address(path: str) -> str:
    return re.sub(r"(?:(?<=/)|^)index\.md$|\.md$", lambda found: "/" * (found[0] == ".md"), path)
