"""Addresses in a page ↔ files of the site."""

from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit


def file_of(page: str, address: str, site_url: str) -> str:
    """Give the file that an address names, as in `assets/site/site.css`; "" if it is not ours."""
    site, asked = urlsplit(site_url), urlsplit(address)
    if asked.netloc not in ("", site.netloc) or asked.scheme not in ("", site.scheme):
        return ""
    path = unquote(asked.path)
    if path.startswith("/") or asked.netloc:
        return normpath(path.removeprefix(site.path))
    return normpath(join(dirname(page), path))


def address_of(file: str, page: str, site_url: str) -> str:
    """Give a file's address as a page names it: the 404 page, which stands anywhere, in full."""
    if page == "404.html":
        return urlsplit(site_url).path + file
    return relpath(file, dirname(page))
