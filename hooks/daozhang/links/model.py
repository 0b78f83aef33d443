"""What is kept of a file of the site, and what a fault is from the rule to its place."""

from collections.abc import Iterable, Mapping, Set
from typing import Final, NamedTuple

from daozhang.report import Problem, Spot


class Record(NamedTuple):
    """What is kept of one file: strings, so that a process can hand thousands of them to another.

    Lists of every page are joined by NUL, which HTML cannot contain: 10,000 pages fit in memory.
    """

    ids: str = ""
    names: str = ""
    """The `name` of `a` elements: anchors as well."""
    hrefs: str = ""
    """What the `a` elements link to, as written."""
    links: int = 0  # how many these are
    parts: tuple[tuple[str, str], ...] = ()
    """What else the file links to: the kind (`image`, `hreflang de`, …) and the address."""
    lang: str = ""
    base: str = ""
    marked: str = ""
    """The links that say which language they lead into."""
    switches: tuple[tuple[str, str], ...] = ()
    """The language switch: `hreflang` and address."""
    telephones: tuple[tuple[str, str], ...] = ()
    """`tel:` address and text."""
    titles: tuple[tuple[str, str], ...] = ()
    """Navigation titles in Chinese on a page in another language: address, if any, and text."""
    leftovers: tuple[str, ...] = ()
    """Markdown that stands in the text."""
    body: int = 0
    """A hash of the main text, to distinguish a fallback page from a twin."""
    stub: bool = False
    """A page that sends the reader on, is not to be listed, or is a bare word for a machine."""
    whole: bool = True
    """Not the piece of a page that a template makes into one."""
    fallback: str = ""
    """The language in which this page is published though it was never written in it."""


def split(joined: str) -> list[str]:
    """Split a NUL-joined list."""
    return joined[1:].split("\0") if joined else []


class Finding(NamedTuple):
    """A problem of a file as a whole, with what helps to find its place; its line is not known."""

    file: str
    """Of the site; empty before it is known which files write the address."""
    rule: str
    what: str
    help: str = ""
    target: str = ""
    """What stands there, as the parser read it."""
    leads_to: str = ""
    """Where it leads, from the site's root: the same for every page that writes it."""
    kind: str = "link"
    """What it is: `link`, a kind of part, `id`, `hreflang`, `lang`, `title`, `text`, `page`."""
    label: str = ""
    """The link's own text, where it is at fault together with the address."""
    meant: str = ""
    """The file of the site that was probably meant, with its anchor if that is what was meant."""

    @classmethod
    def of(
        cls, rule: str, what: str, help: str = "", leads_to: str = "", meant: str = ""
    ) -> "Finding":
        """Return what is wrong with an address, before it is known which files write it."""
        return cls("", rule, what, help, leads_to=leads_to, meant=meant)

    def at(self, file: str, target: str, kind: str = "link", label: str = "") -> "Finding":
        """Return it for a file of the site that has it."""
        return self._replace(file=file, target=target, kind=kind, label=label)

    def located(self, spot: Spot) -> Problem:
        """Return it at its place; a paint's file that is missing, without the paint's name."""
        is_file = self.kind == "paint" and self.rule == "unknown-asset"
        target = self.target.partition("#")[0] if is_file else self.target
        return Problem(spot, self.rule, self.what, self.help, target)

    def follows_from(self, spoilt: Set[str]) -> bool:
        """Return whether it is in a file that is reported as a whole, or leads to one."""
        return not spoilt.isdisjoint((self.file, self.leads_to.partition("#")[0]))


class Occurrence(NamedTuple):
    """Something at fault, or that may be, where it stands in a text."""

    kind: str
    """As in `Finding`."""
    text: str
    """What it means: character references and escapes undone."""
    start: int
    end: int
    label: tuple[int, int] = (0, 0)
    """Where the text of a Markdown link stands."""


class Suppression(NamedTuple):
    """One fault that is not reported, and why."""

    reason: str
    rule: str = "*"
    file: str = "*"
    target: str = "*"
    spot: Spot = Spot("--ignore")
    """Where it is written."""


POLICIES: Final = frozenset({"empty", "https", "languages", "orphans", "scripts", "telephones"})
"""What one project asks and another does not: no link is broken by it."""


class Settings(NamedTuple):
    """What only this project asks; the defaults ask nothing of a foreign site."""

    site_url: str = ""
    languages: Mapping[str, str] = {}
    """Each language's folder, where every page must exist in all: `{"zh": "", "en": "en/"}`."""
    policies: frozenset[str] = frozenset()
    """Families of rules that are checked only if a project asks for them."""
    strict: bool = False
    """Check all policies, and also what is a matter of taste elsewhere."""
    host: str = ""
    """Whose way of serving counts, a name of `resolve.hosts.HOSTS`."""
    allowed_hosts: tuple[str, ...] = ()
    """The only other hosts that may be linked, with those below them; any, where none is named."""
    denied_hosts: tuple[str, ...] = ()
    exceptions: tuple[Suppression, ...] = ()

    def of_build(self, folders: Mapping[str, str], hosts: Iterable[str]) -> "Settings":
        """Return them with what a build knows better: its languages, and its publisher's hosts."""
        languages = folders if self.languages else {}
        allowed = (*self.allowed_hosts, *hosts) if self.allowed_hosts else ()
        return self._replace(languages=languages, allowed_hosts=allowed)

    @property
    def asked(self) -> frozenset[str]:
        """Return the families of rules that are checked beside those for every site."""
        return POLICIES if self.strict else self.policies

    @property
    def serving(self) -> str:
        """Return the host that is asked for; to be strict is to ask for a plain server."""
        return self.host or ("plain" if self.strict else "")
