"""An address as the site has it, or as a machine does → the file that a writer would name."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from daozhang.markdown import Document
from daozhang.report import Problem

_PARTS: Final = re.compile(
    r"(?P<host>https?://[^/?#]*)?(?P<path>[^?#]*)(?:\?[^#]*)?(?P<anchor>#?.*)"
)
_PAGE: Final = re.compile(r"/?(?:[a-z]{2}(?:/|$))?(?P<name>[^.]*?)/?(?:index)?(?:\.html|\.md)?")
"""`/en/contacts/`, `/contacts.html`, `/zh/contacts.md`; what ends otherwise is a file."""
_OUTSIDE: Final = re.compile(r"(?P<docs>[\w-]+)/(?P<page>(?![a-z]{2}/)[\w/-]+\.md(?:#.*)?)")
"""`docs/contacts.md`, in no language's folder."""


def as_file(file: str, address: str) -> str:
    """Return what to write on a page, `docs/zh/steps/court.md`: `/en/about/` is `../about.md`."""
    address = address.replace("\\", "/")
    found = _PARTS.fullmatch(address)
    path = (found["path"] or (found["host"] and "/")) if found else ""
    if not found or not path or path[0] != "/":
        return address
    docs, language, *_ = [*file.split("/"), ""]
    page = _PAGE.fullmatch(path)
    name = f"{language}/{page['name'] or 'index'}.md" if page else path.lstrip("/")
    return posixpath.relpath(f"{docs}/{name}", posixpath.dirname(file)) + found["anchor"]


def own_addresses(document: Document, site_url: str) -> Iterator[Problem]:
    """Find links to the site by its own address, which is another where it is published anew.

    In the preview it is an address of this machine, which is never one to link to. A path that
    leaves the language's folder leads to a page by chance.
    """
    folder = posixpath.dirname(document.file)
    docs, language, *_ = [*folder.split("/"), ""]
    for link in document.links:
        outside = _OUTSIDE.fullmatch(posixpath.normpath(f"{folder}/{link.href}"))
        if site_url.startswith("https:") and f"{link.href}/".startswith(site_url):
            written = as_file(document.file, f"/{link.href[len(site_url) :]}")
            what = f"`{link.href}` is this guide itself, by an address that may change"
        elif outside and outside["docs"] == docs:
            written = posixpath.relpath(f"{docs}/{language}/{outside['page']}", folder)
            what = f"`{link.href}` leaves the folder of its language"
        else:
            continue
        help = f"write `{written}`, its file as seen from here"
        yield document.problem(link.href_range, "unrendered-link", what, help, link.href)
