"""What breaks each rule, and what keeps it: its own examples, or a site where one page is too little."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tests.links.site import ASKED, FILES, PAGE

from daozhang.links.model import Settings
from daozhang.links.rules import RULES
from daozhang.rules import Rule

TWINS: Final = Settings(languages={"zh": "", "en": "en/"})
STRICT: Final = Settings(strict=True)
HOSTS: Final = Settings(allowed_hosts=("gov.cn",), denied_hosts=("terminals.example",))


@dataclass(frozen=True)
class Case:
    """A site that breaks a rule once, the same site fixed, and the whole message."""

    broken: Mapping[str, str]
    fixed: Mapping[str, str]
    settings: Settings = ASKED


def head(lang: str, body: str = "", **alternates: str) -> str:
    """Return a page in a language with its hreflang links, one a line."""
    links = "".join(
        f'<link rel="alternate" hreflang="{k}" href="{v}">\n' for k, v in alternates.items()
    )
    return f'<html lang="{lang}">\n{links}<body>{body}'


LONG: Final = "<main><p>" + "刷了卡，钱没到账。" * 10 + "</main>"
PAIR: Final = {"zh": "/", "en": "/en/"}
SWITCH: Final = '<header><a hreflang="en" rel="alternate" href="{}">English</a></header>'


def pair(zh: str, en: str, **more: str) -> dict[str, str]:
    return {"index.html": zh, "en/index.html": en, **more}


LINKED: Final = {f"{n}/index.html": "<html lang=zh>" for n in "abcdefghij"}
HOME: Final = "".join(f'<a href="{n}/">{n}</a>' for n in "abcdefghij")
MAP: Final = "<urlset>\n<url><loc>https://guide.example/{}</loc></url>\n</urlset>"

SITES: Final[Mapping[str, Case]] = {
    "missing-twin": Case(
        {"index.html": head("zh")}, pair(head("zh", **PAIR), head("en", **PAIR)), TWINS
    ),
    "fallback-page": Case(
        pair(head("zh", LONG, **PAIR), head("en", LONG, **PAIR)),
        pair(head("zh", LONG, **PAIR), head("en", "<main>same</main>", **PAIR)),
    ),
    "wrong-language": Case(
        pair(head("zh", '<a href="en/">x</a>'), head("en")),
        pair(head("zh", '<a href="en/" hreflang="en">x</a>'), head("en")),
    ),
    "twin-lacks-anchor": Case(
        pair(head("zh", '<p id=a><a href="#a">x</a>', **PAIR), head("en", **PAIR)),
        pair(head("zh", '<p id=a><a href="#a">x</a>', **PAIR), head("en", "<p id=a>", **PAIR)),
        TWINS,
    ),
    "missing-hreflang": Case(
        pair(head("zh", zh="/"), head("en", en="/en/")),
        pair(head("zh", **PAIR), head("en", **PAIR)),
        TWINS,
    ),
    "wrong-hreflang": Case(
        pair(head("zh", zh="/", fr="/en/"), head("en", zh="/")),
        pair(head("zh", **PAIR), head("en", **PAIR)),
    ),
    "unreturned-hreflang": Case(
        pair(head("zh", **PAIR), head("en")), pair(head("zh", **PAIR), head("en", zh="/"))
    ),
    "wrong-switch": Case(
        pair(
            head("zh", SWITCH.format("en/b/"), **PAIR), head("en", **PAIR),
            **{"en/b/index.html": head("en")},
        ),
        pair(head("zh", SWITCH.format("en/"), **PAIR), head("en", **PAIR)),
    ),
    "untranslated-title": Case(
        pair(head("zh"), head("en", '<nav><a href="b/">费用</a></nav>'), **{"en/b/index.html": head("en")}),
        pair(head("zh"), head("en", '<nav><a href="b/">Fees</a></nav>'), **{"en/b/index.html": head("en")}),
    ),
    "wrong-canonical": Case(
        {"index.html": '<a href="a/">x</a>', "a/index.html": '<link rel="canonical" href="../">'},
        {
            "index.html": '<a href="a/">x</a>', "a/index.html": '<link rel="canonical" href="./">',
            "old/index.html": '<link rel="canonical" href="/a/"><meta http-equiv="refresh" content="0; url=/a/">',
        },
        STRICT,
    ),
    "unlisted-page": Case(
        {"index.html": "<p>", "sitemap.xml": "<urlset></urlset>"},
        {"index.html": "<p>", "sitemap.xml": MAP.format("")},
        STRICT,
    ),
    "unknown-folder": Case(
        {"index.html": "".join(f'<a href="/away/{n}/">x</a>' for n in "abc")},
        {"index.html": "".join(f'<a href="/{n}/">x</a>' for n in "abc"), **LINKED},
    ),
    "orphan-page": Case(
        {"index.html": HOME, **LINKED, "alone/index.html": "<html lang=zh>"},
        {"index.html": HOME + '<a href="alone/">x</a>', **LINKED, "alone/index.html": "<html lang=zh>"},
        Settings(policies=frozenset({"orphans"})),
    ),
}  # fmt: skip
"""Rules that one page alone cannot break."""
NEEDS: Final[Mapping[str, Settings]] = {"unofficial-host": HOSTS, "forbidden-host": HOSTS}
ASKED_ELSEWHERE: Final = {
    "dead-address", "host-dependent", "moved-address", "unread-pages", "unreadable-file",
    "unused-exception",
}  # fmt: skip
"""Rules about the disk, the network and links.yml: test_cli.py and test_external.py hold them."""


def from_rule(rule: Rule) -> Case:
    """Break a rule by its own wrong example, in the body of one page beside the usual files."""
    broken, fixed = ({**FILES, PAGE: shown.strip("`")} for shown in (rule.wrong, rule.right))
    return Case(broken, fixed, NEEDS.get(rule.name, ASKED))


CASES: Final[Mapping[str, Case]] = {
    name: SITES.get(name) or from_rule(rule)
    for name, rule in RULES.items()
    if name not in ASKED_ELSEWHERE
}
