"""One table: what breaks each rule, what keeps it, and what is said. CONTRIBUTING shows the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tests.links.site import FILES, PAGE

from daozhang.links.model import Settings

TWINS: Final = Settings(twins={"zh": "", "en": "en/"})
STRICT: Final = Settings(strict=True)
HOSTS: Final = Settings(official=("gov.cn",), forbidden=("terminals.example",))


@dataclass(frozen=True)
class Case:
    """A site that breaks a rule once, the same site mended, and the whole message."""

    broken: Mapping[str, str]
    mended: Mapping[str, str]
    settings: Settings = field(default_factory=Settings)


def on_page(broken: str, mended: str, settings: Settings | None = None) -> Case:
    """Break a rule in the body of one page beside the usual files."""
    return Case({**FILES, PAGE: broken}, {**FILES, PAGE: mended}, settings or Settings())


def head(lang: str, body: str = "", **alternates: str) -> str:
    """Give a page in a language with its hreflang links, one a line."""
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

CASES: Final[Mapping[str, Case]] = {
    "unknown-page": on_page('<a href="../dep/">x</a>', '<a href="../deep/">x</a>'),
    "unknown-anchor": on_page('<a href="../#cutoff">x</a>', '<a href="../#cut-off">x</a>'),
    "unknown-asset": on_page('<img src="/assets/pix.png">', '<img src="/assets/pic.png">'),
    "wrong-case": on_page('<a href="/Plain.html">x</a>', '<a href="/plain.html">x</a>'),
    "folder-without-index": on_page('<a href="/files/">x</a>', '<a href="/files/only.txt">x</a>'),
    "outside-site": on_page('<a href="../../../fees/">x</a>', '<a href="../../fees/">x</a>'),
    "duplicate-id": on_page("<p id=a>\n<p id=a>", "<p id=a>\n<p id=b>"),
    "empty-link": on_page('<a href="">x</a>', '<a href="#">x</a>'),
    "malformed-address": on_page('<a href="tel:+86 95580">x</a>', '<a href="tel:+8695580">x</a>'),
    "script-link": on_page('<a href="javascript:print()">x</a>', "<button>x</button>"),
    "local-file": on_page('<a href="file:///C:/a.pdf">x</a>', '<a href="/files/only.txt">x</a>'),
    "placeholder-link": on_page('<a href="TODO">x</a>', '<a href="../">x</a>'),
    "leftover-markdown": on_page("<p>See [the fees][f].", '<p>See <a href="../">the fees</a>.'),
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
        {"index.html": '<a href="a/">x</a>', "a/index.html": '<link rel="canonical" href="./">'},
        STRICT,
    ),
    "unlisted-page": Case(
        {"index.html": "<p>", "sitemap.xml": "<urlset></urlset>"},
        {"index.html": "<p>", "sitemap.xml": MAP.format("")},
        STRICT,
    ),
    "orphan-page": Case(
        {"index.html": HOME, **LINKED, "alone/index.html": "<html lang=zh>"},
        {"index.html": HOME + '<a href="alone/">x</a>', **LINKED, "alone/index.html": "<html lang=zh>"},
    ),
    "insecure-link": on_page(
        '<a href="http://guide.example/fees/">x</a>', '<a href="https://guide.example/fees/">x</a>'
    ),
    "unofficial-host": on_page(
        '<a href="https://gov.cn.example/">x</a>', '<a href="https://www.pbc.gov.cn/">x</a>', HOSTS
    ),
    "forbidden-host": on_page(
        '<a href="https://www.terminals.example/">x</a>', '<a href="https://gov.cn/">x</a>', HOSTS
    ),
    "wrong-telephone": on_page('<a href="tel:95580">95588</a>', '<a href="tel:95588">95588</a>'),
}  # fmt: skip
