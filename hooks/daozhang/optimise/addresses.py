"""Addresses in a page ↔ files of the site."""

from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit


def file_of(page: str, address: str, site_url: str) -> str:
    """Return the file that an address names, as in `assets/site/site.css`; "" if it is not ours."""
    try:
        site, asked = urlsplit(site_url), urlsplit(address)
    except ValueError:
        return ""
    if asked.netloc not in ("", site.netloc) or asked.scheme not in ("", site.scheme):
        return ""
    path = unquote(asked.path)
    if path.startswith("/") or asked.netloc:
        return normpath(path.removeprefix(site.path))
    return normpath(join(dirname(page), path))


def is_outside(address: str, site_url: str) -> bool:
    """Return whether an address leads to another host."""
    return urlsplit(address).netloc not in ("", urlsplit(site_url).netloc)


def address_of(file: str, page: str, site_url: str) -> str:
    """Return a file's address as a page names it: the 404 page, which stands anywhere, in full."""
    if page == "404.html":
        return urlsplit(site_url).path + file
    return relpath(file, dirname(page))
