"""Read an address as a browser does (WHATWG URL), and return where on the site it leads."""

import re
from typing import NamedTuple
from urllib.parse import unquote

_STRIP = "".join(map(chr, range(33)))
_DROPPED = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PORTS = {"http": ":80", "https": ":443"}


class Address(NamedTuple):
    """A parsed address. `scheme` is empty for what is on the site itself."""

    scheme: str
    host: str
    path: str
    """On the site: from its root, decoded, without the leading slash."""
    fragment: str
    outside: bool = False
    """The path climbs over the root."""


class Origin(NamedTuple):
    """Where the site lives: `https`, `docs.example.org`, `guide/`. Empty where not known."""

    scheme: str = ""
    host: str = ""
    folder: str = ""


def origin_of(site_url: str) -> Origin:
    """Parse the site's own address: `https://docs.example/guide/`, `/guide/`, or a host alone.

    Its last part is a file where it has a dot. What cannot be read as an address is an empty host.
    """
    scheme, mark, rest = clean(site_url).partition("://")
    if not mark:  # `/guide/`, `docs.example.org/guide/`
        scheme, rest = "", scheme
    host, _, path = rest.partition("/")
    parts = unquote(path.partition("?")[0].partition("#")[0]).split("/")
    if "." in parts[-1]:
        parts.pop()
    folder = "".join(f"{part}/" for part in parts if part)
    return Origin(scheme.lower(), _host(scheme.lower(), host), folder)


def clean(written: str) -> str:
    """Drop what a browser drops: the white space around an address, and line breaks within."""
    return written.strip(_STRIP).translate(_DROPPED)


def resolve(written: str, base: str, origin: Origin) -> Address:
    """Return where an address leads, by the steps of the WHATWG URL standard.

    `base` is the writing page's path from the site's root, decoded, or `//host/` elsewhere.
    """
    text = clean(written)
    found = _SCHEME.match(text)
    if not found:
        return _on_site(text, base, origin)
    scheme, rest = found[1].lower(), text[found.end() :]
    if scheme not in _PORTS:
        return Address(scheme, "", rest, "")
    return _on_web(scheme, rest.replace("\\", "/"), origin)


def _on_web(scheme: str, rest: str, origin: Origin) -> Address:
    rest, _, fragment = rest.partition("#")
    host, slash, path = rest.lstrip("/").partition("/")
    host, query, _ = host.partition("?")
    host = _host(scheme, host)
    if host and host == origin.host:
        own = _from_root("" if query else path.partition("?")[0], fragment, origin)
        if own:
            return own
    return Address(scheme, host, slash + path, fragment)


def _from_root(path: str, fragment: str, origin: Origin) -> Address | None:
    """Return where on the site a path from the host's root leads, if it is not above the site."""
    site_path, outside = _walk("", path)
    if site_path.startswith(origin.folder):
        return Address("", "", site_path[len(origin.folder) :], fragment, outside)
    return Address("", "", "", fragment) if site_path + "/" == origin.folder else None


def _on_site(text: str, base: str, origin: Origin) -> Address:
    text, _, fragment = text.partition("#")
    path, query, _ = text.partition("?")
    path = path.replace("\\", "/")
    if path.startswith("//"):
        after = _on_web(origin.scheme or "https", path + query, origin)
        return after._replace(fragment=fragment)
    if base.startswith("//"):
        return Address("https", base.strip("/"), path, fragment)
    if not path:
        return Address("", "", base, fragment)
    if not path.startswith("/"):
        path, outside = _walk(base[: base.rfind("/") + 1], path)
        return Address("", "", path, fragment, outside)
    above = Address("", "", _walk("", path[1:])[0], fragment, outside=True)
    return _from_root(path[1:], fragment, origin) or above


def _walk(folder: str, path: str) -> tuple[str, bool]:
    """Follow a relative path from a folder; dots may be written `%2e`, and the root is a wall."""
    steps, outside, dots = folder.split("/")[:-1], False, ""
    for segment in path.split("/"):
        dots = segment.lower().replace("%2e", ".")
        if dots == "..":
            outside = outside or not steps
            del steps[-1:]
        elif dots != ".":
            steps.append(_decode(segment))
    if dots in (".", ".."):
        steps.append("")
    return "/".join(steps), outside


def _decode(segment: str) -> str:
    return unquote(segment, errors="surrogateescape") if "%" in segment else segment


def _host(scheme: str, host: str) -> str:
    host = unquote(host.rpartition("@")[2]).lower().removesuffix(_PORTS.get(scheme, ":"))
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host
