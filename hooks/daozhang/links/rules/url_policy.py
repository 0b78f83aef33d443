"""Check what an address is before it is followed: schemes, hosts, and what was never filled in."""

import re
from typing import Final

from daozhang.links.model import Finding, Record, Settings
from daozhang.links.resolve.address import Origin, clean, resolve

_PLACEHOLDER: Final = re.compile(
    r"\{\{|^[^?#]*\}\}|\{%|%\}|^[^?#]*%7B%7B|\$\{|^<.*>$", re.IGNORECASE
)
"""Braces that end JSON in a query, or are encoded there, are what somebody searches for."""
_PLAIN_WEB: Final = re.compile(r"(https?://[\w.-]+)(?:/[\w./#?&=+:@!,;~-]*)?")
"""An address on the web in which nothing but the host can be wrong."""
_WEB: Final = ("http", "https")
_OF_HOSTS: Final = ("/cdn-cgi/", "/cgi-bin/", "/.netlify/", "/_vercel/")
"""Paths that a host answers by itself, or by a program."""
_IDLE: Final = frozenset({"#!", "#0"})
"""Links for scripts, which lead nowhere on purpose as `#` does."""
_ROUTES: Final = ("/", "!", "?")
"""How a fragment begins that names no anchor: a script on the page reads it."""
_READ: Final = re.compile(
    r"(?:line|L|l)-?\d+(?:-L?\d+)?|\d+-\d+"  # a line of code: `line7`, `L7-L9`, `7-9`
    r"|[\w.-]+=.*"  # a value: `page=3` of a document, `map=5/51.5/0.1`
    r"|(?:tag|operation|section|schema)/.*"  # a part of an interface that Redoc draws
)
"""What is an anchor only where a script makes it, or reads it."""
_BLOCKED: Final = frozenset({"script", "stylesheet", "frame", "object", "modulepreload"})
"""What a browser refuses to load by `http:` into a page that came by `https:`."""
_OCTET: Final = r"(?:25[0-5]|2[0-4]\d|[01]?\d?\d)"
_HOST: Final = rf"""(?x)
    (?: \[[0-9a-f:.]+\] | {_OCTET}(?:\.{_OCTET}){{3}}(?=:|$)
      | (?![-.]|\d+(?:\.\d+){{3,}}(?=:|$))(?!.*\.\.)[^\s<>"{{}}|^`\\%:/?\#@\[\]]+ )
    (?: :0*(?P<port>\d{{0,5}}) )?
    """
"""WHATWG URL: domains, IPv4 and IPv6 addresses, ports."""


class UrlPolicy:
    """Judges addresses by themselves, each once."""

    def __init__(self, settings: Settings, origin: Origin):
        self._settings = settings
        self._origin = origin
        self._judged: dict[tuple[str, str], Finding | None] = {}
        self._exempt: dict[tuple[str, str], bool] = {}

    def is_exempt(self, written: str, kind: str) -> bool:
        """Return whether an address leads to another site, and may; each host is judged once."""
        if written.startswith(_OF_HOSTS) or written in _IDLE:
            return not self._settings.strict
        plain = _PLAIN_WEB.fullmatch(written)
        if not plain:
            return False
        key = (plain[1], kind)
        if key not in self._exempt:
            away = resolve(plain[1], "", self._origin).host not in ("", self._origin.host)
            self._exempt[key] = away and not self._judge(plain[1], kind)
        return self._exempt[key]

    def may_be_made(self, fragment: str, record: Record) -> bool:
        """Return whether a script of the page reads a fragment, or makes its anchor."""
        if self._settings.strict:
            return False
        is_read = _READ.fullmatch(fragment) and any(kind == "script" for kind, _ in record.parts)
        return fragment.startswith(_ROUTES) or bool(is_read)

    def refuses(self, written: str, kind: str) -> Finding | None:
        """Return what is wrong with an address wherever it might lead."""
        key = (written, kind)
        if key not in self._judged:
            self._judged[key] = self._judge(written, kind)
        return self._judged[key]

    def _judge(self, written: str, kind: str) -> Finding | None:
        text = clean(written)
        if text[:5].lower() in ("data:", "blob:", "about") or (not text and kind == "style"):
            return None
        if not text and kind == "link" and "empty" not in self._settings.asked:
            return None  # a browser loads the page again
        if kind == "map":
            what = f"`{text}` names a map that the page does not have"
            return Finding.of("unknown-anchor", what)
        if not text:
            return Finding.of("empty-link", f"the address of this {kind} is empty")
        if _PLACEHOLDER.search(text):
            return Finding.of("placeholder-link", f"`{text}` was never filled in")
        scheme, colon, rest = text.partition(":")
        if (colon or text[:1] == "\\") and scheme.lower() not in _WEB:
            from daozhang.links.rules.schemes import judge_of  # here: many sites have no other

            if judge := judge_of(text, scheme.lower() if colon else ""):
                return judge(self._settings, text, rest)
        return self._judge_host(text, kind)

    def _judge_host(self, text: str, kind: str) -> Finding | None:
        address = resolve(text, "", self._origin)
        if address.scheme not in _WEB:
            asks = text.lower().startswith("http:") and "https" in self._settings.asked
            if not asks or self._origin.scheme != "https":
                return None
            what = f"`{text}` asks this site without encryption"
            return Finding.of("insecure-link", what, f"write `https:{text[5:]}`")
        if not is_host(address.host):
            return Finding.of("malformed-address", f"`{text}` names no host that could exist")
        if is_within(address.host, self._settings.denied_hosts):
            return Finding.of("forbidden-host", f"`{address.host}` is never to be linked")
        if address.scheme == "http" and self._is_unsafe(kind):
            what = f"`{text}` is asked for without encryption"
            return Finding.of("insecure-link", what, f"write `https:{text[5:]}`")
        allowed = self._settings.allowed_hosts
        if not allowed or is_within(address.host, allowed):
            return None
        what = f"`{address.host}` is not in the list of hosts that may be linked"
        advice = "link a page on one of them, or add it to `allowed_hosts`"
        return Finding.of("unofficial-host", what, advice)

    def _is_unsafe(self, kind: str) -> bool:
        """Return whether a browser refuses an address by `http:`, or the project does."""
        is_blocked = self._origin.scheme == "https" and kind in _BLOCKED
        return is_blocked or self._settings.strict


def is_host(host: str) -> bool:
    """Return whether a host with this name, and its port, could exist."""
    named = re.fullmatch(_HOST, host)
    is_scheme = host in ("http:", "https:")  # written twice: `http://http://…`
    return named is not None and not is_scheme and int(named["port"] or 0) <= 65535


def is_within(host: str, hosts: tuple[str, ...]) -> bool:
    """Return whether a host is one of several, or lies below one."""
    name = host.partition(":")[0].removesuffix(".")
    return any(name == one or name.endswith("." + one) for one in hosts)
