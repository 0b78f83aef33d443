"""A page that is called otherwise, or stands elsewhere: every text that names it follows."""

import re
from posixpath import dirname, join, normpath, relpath
from typing import Final

from daozhang.markdown.document import read_markdown
from daozhang.markdown.model import changed

_PATH: Final = re.compile(r"(?!/|[\w+.-]+:)[^\s#?]+")
"""What begins an address within the guide, as `b.md` in `b.md#c`."""
_WRITTEN: Final = ("link", "image", "definition")


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


def renamed(text: str, old: str, new: str) -> str:
    """Return settings or data with the page's new path: `causes/fees.md`, or `page: fees`."""
    before, after = old.removesuffix(".md"), new.removesuffix(".md")
    begins = r"(?<![\w/-])" if "/" in before else r"(?<=page: )"  # else `late` is a word as well
    return re.sub(rf"(?:{begins}{before}|(?<![\w/-]){before}(?=\.md))(?![\w/-])", after, text)


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
