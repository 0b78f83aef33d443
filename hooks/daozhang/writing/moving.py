"""A page that is called otherwise, or stands elsewhere: every text that names it follows."""

import re
from posixpath import dirname, join, normpath, relpath
from typing import Final

_TARGET: Final = re.compile(r"(?<=\]\()(?!/|[\w+.-]+:)[^)\s#?]+")
"""Where a link or picture leads, as in `[a](b.md#c)`, without what stands behind `?` and `#`."""


def followed(page: str, at: str, old: str, new: str) -> str:
    """Return a page's Markdown with links that lead where they did; paths as `causes/fees.md`."""
    now = new if at == old else at

    def follow(found: re.Match[str]) -> str:
        leads = normpath(join(dirname(at), found[0]))
        if leads != old and at != old:
            return found[0]
        return relpath(new if leads == old else leads, dirname(now) or ".")

    page = _TARGET.sub(follow, page)
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
