"""Every way in which HTML and CSS link: what leads nowhere is found, what is sound never flagged."""

import pytest
from tests.links.kinds import FAULTY, SOUND
from tests.links.site import FILES, PAGE, URL, problems_of, problems_on_page

from daozhang.links.model import Settings


@pytest.mark.parametrize("body", SOUND)
def test_what_is_sound_is_never_flagged(body: str) -> None:
    assert problems_on_page(body) == []


def test_a_name_that_begins_as_a_scheme_does_is_a_name() -> None:
    body = '<img src="http-logo.png"><a href="httpd">x</a>'
    beside = {"fees/page/http-logo.png": "", "fees/page/httpd/index.html": "<p>"}
    assert problems_on_page(body, **beside) == []
    in_the_root = {"http-logo.png": "", "httpd/index.html": "<p>"}
    assert [problem.target for problem in problems_on_page(body, **in_the_root)] == [
        "http-logo.png",
        "httpd",
    ]


@pytest.mark.parametrize(("body", "rule", "target"), FAULTY, ids=[body for body, *_ in FAULTY])
def test_what_leads_nowhere_is_found_once(body: str, rule: str, target: str) -> None:
    found = [(problem.rule, problem.target) for problem in problems_on_page(body)]
    assert (rule, target) in found
    assert len(found) == 1 or rule in ("leftover-markdown",)


LANGUAGES = {
    "index.html": '<html lang="zh"><link rel="alternate" hreflang="en" href="/en/"><a href="en/">EN</a>',
    "en/index.html": '<html lang="en"><link rel="alternate" hreflang="zh" href="/">{}',
    "b/index.html": '<html lang="zh">',
}


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        pytest.param('<a href="/">back</a>', [], id="to its own twin"),
        pytest.param('<a href="/b/" hreflang="zh">x</a>', [], id="marked by hreflang"),
        pytest.param('<a href="/b/" lang="zh">x</a>', [], id="marked by lang"),
        pytest.param(
            '<p lang="zh"><a href="/b/">x</a></p>', [], id="within words of that language"
        ),
        pytest.param('<a href="/b/">中文</a>', [], id="named as the language"),
        pytest.param('<a href="/b/">x</a>', ["wrong-language"], id="unmarked"),
        pytest.param(
            '<a href="/b/" hreflang="zh">x</a><a href="/b/">x</a>',
            ["wrong-language"],
            id="one of two",
        ),
    ],
)
def test_a_link_into_the_other_language_says_so(body: str, rules: list[str]) -> None:
    files = {**LANGUAGES, "en/index.html": LANGUAGES["en/index.html"].format(body)}
    assert [problem.rule for problem in problems_of(files)] == rules


PLACES = [
    pytest.param('<meta name=description content="nope"><p title="nope"><a href="¦nope">x</a>', id="past what is no link"),
    pytest.param('<img alt="nope.png" srcset="/assets/pic.png?nope.png 1x, ¦nope.png 2x">', id="within a list"),
    pytest.param('<img src="¦nope.png" srcset="/assets/pic.png">\n<img srcset="¦nope.png 2x">', id="whole and in a list"),
    pytest.param('<a href="../">x</a><p style="/* nope.png */a:url(¦nope.png)" title="nope.png">', id="past a comment in CSS"),
    pytest.param('nope.png<script>"nope.png"</script><style>a{b:url(¦nope.png)}</style>', id="a style element"),
    pytest.param('<a href="tel:95580">95580</a>\n<a href="¦tel:95580">95588</a>', id="the telephone that differs"),
    pytest.param("<pre>[x](y.md)</pre><!-- [x](y.md) --><p title='[x](y.md)'>¦[x](y.md)", id="words outside code"),
    pytest.param("<p>[a&nbsp;&amp;\"b](y.md)".replace("[", "¦["), id="words however they are spelt"),
    pytest.param('<form action=""></form><img src="¦">', id="the empty one of two"),
    pytest.param('<p>\r\n<a href="¦nope">x</a>', id="behind a line end of Windows"),
    pytest.param('<img srcset="¦a&amp;b.png 1x, /assets/pic.png 2x">', id="a reference within a list"),
]  # fmt: skip


@pytest.mark.parametrize("body", PLACES)
def test_the_guilty_one_is_named_and_no_other(body: str) -> None:
    lines = body.split("\n")
    meant = [(number, line.index("¦") + 1) for number, line in enumerate(lines, 1) if "¦" in line]
    found = [(p.spot.line, p.spot.column) for p in problems_on_page(body.replace("¦", ""))]
    assert found == meant


@pytest.mark.parametrize("strict", [True, False])
def test_a_title_over_a_group_of_links_is_translated_too(strict: bool) -> None:
    nav = '<nav><b>费用</b><a href="/"><span>Home</span></a><b lang=zh>中文</b></nav>'
    found = problems_of({"index.html": f"<html lang=en>{nav}"}, Settings(strict=strict))
    said = [(p.rule, p.target, p.spot.column) for p in found]
    assert said == ([("untranslated-title", "费用", 23)] if strict else [])


@pytest.mark.parametrize(
    ("home", "orphans"),
    [
        pytest.param('<a href="a/">a</a>', ["b/index.html"], id="that links to itself alone"),
        pytest.param('<a href="a/">a</a><a href="b/">b</a>', [], id="that others link to as well"),
    ],
)
def test_a_page_is_an_orphan(home: str, orphans: list[str]) -> None:
    nav = '<html lang=en><a href="../a/">a</a><a href="../b/">b</a>'
    files = {
        "index.html": f"<html lang=en>{home}",
        "a/index.html": "<html lang=en>",
        "b/index.html": nav,
    }
    found = problems_of(files, Settings(strict=True))
    assert [problem.spot.file for problem in found if problem.rule == "orphan-page"] == orphans


def test_a_list_of_names_may_be_the_same_in_two_languages() -> None:
    names = "<main><ul>" + "<li>Section 12 of the handbook" * 10
    alternates = (
        '<link rel=alternate hreflang=en href="/"><link rel=alternate hreflang=de href="/de/">'
    )
    files = {
        "index.html": f"<html lang=en>{alternates}{names}",
        "de/index.html": f"<html lang=de>{alternates}{names}",
    }
    assert problems_of(files) == []


FILES_THAT_LINK = [
    ("a.css", '@import "gone.css";', "gone.css"),
    ("site.webmanifest", '{"icons": [{"src": "gone.png"}]}', "gone.png"),
    ("manifest.json", '{"short_name": "x", "start_url": "gone/"}', "gone/"),
    (
        "sitemap.xml",
        "<url><loc>https://guide.example/gone/</loc></url>",
        "https://guide.example/gone/",
    ),
    (
        "sitemap.xml",
        '<url><xhtml:link hreflang="en" href="https://guide.example/gone/"/></url>',
        "https://guide.example/gone/",
    ),
    ("search/search_index.json", '{"docs": [{"location": ""}, {"location": "gone/"}]}', "gone/"),
    ("search/search_index.json", '{"docs": [{"location": "fees/#gone"}]}', "fees/#gone"),
    ("sitemap.xml", "<image:loc><![CDATA[/gone.png]]></image:loc>", "/gone.png"),
    ("robots.txt", "Sitemap: https://guide.example/gone.xml", "https://guide.example/gone.xml"),
    ("drawing.svg", '<svg><image href="gone.png"/></svg>', "gone.png"),
]


@pytest.mark.parametrize(("file", "text", "target"), FILES_THAT_LINK)
def test_what_other_files_name_is_there(file: str, text: str, target: str) -> None:
    found = problems_of({**FILES, file: text})
    assert [(problem.spot.file, problem.target) for problem in found] == [(file, target)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param(
            "manifest.json", '{"src/a.js": {"src": "src/a.js"}}', id="a bundler's manifest"
        ),
        pytest.param("search/search_index.json", '{"docs": "none"}', id="another index"),
        pytest.param(
            "sitemap.xml",
            "<!-- <loc>/gone/</loc> --><loc>/fees/?a=1&#38;b=2</loc>",
            id="comments and references",
        ),
        pytest.param("sitemap.xml", "<loc>https://other.example/x</loc>", id="another site's map"),
        pytest.param("a.css", "a{b:url(assets/pic.png?v=1#x)}", id="a query in CSS"),
    ],
)
def test_other_files_are_left_alone(file: str, text: str) -> None:
    assert problems_of({**FILES, file: text}) == []


def test_a_page_outside_every_language_s_folder_needs_no_twin() -> None:
    files = {"index.html": "<p>", "en/index.html": "<p>"}
    problems = problems_of(files, Settings(languages={"en": "en/", "de": "de/"}))
    assert [(problem.rule, problem.spot.file) for problem in problems] == [
        ("missing-twin", "en/index.html")
    ]


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        pytest.param("/sub/fees/", [], id="from the host's root"),
        pytest.param("/sub", [], id="the site's root without its slash"),
        pytest.param("../..", [], id="the site's root as dots"),
        pytest.param("/", ["outside-site"], id="the host's root"),
        pytest.param("/fees/", ["outside-site"], id="a neighbour of the site"),
        pytest.param("../../../", ["outside-site"], id="above the site's root"),
        pytest.param("https://guide.example/", [], id="the host's root by its full URL"),
    ],
)
@pytest.mark.parametrize("end", ["/", "", "/index.html", "/?v=1.2"])
def test_a_site_in_a_folder_of_its_host_ends_at_its_own_root(
    written: str, rules: list[str], end: str
) -> None:
    files = {**FILES, PAGE: f'<a href="{written}">x</a>'}
    problems = problems_of(files, site_url="https://guide.example/sub" + end)
    assert [problem.rule for problem in problems] == rules


TASTE = [
    ("javascript:void(0)", "script-link"),
    ("javascript:", "script-link"),
    ("javascript:;", "script-link"),
    ("#/fees", "unknown-anchor"),
    ("#!/fees", "unknown-anchor"),
    ("#0", "unknown-anchor"),
    ("/plain", "unknown-page"),
    ("/cdn-cgi/l/email-protection", "unknown-page"),
]


@pytest.mark.parametrize(("written", "rule"), TASTE)
def test_what_a_strict_project_forbids_is_allowed_elsewhere(written: str, rule: str) -> None:
    files = {**FILES, PAGE: f'<a href="{written}">x</a>'}
    assert problems_of(files) == []
    assert [problem.rule for problem in problems_of(files, Settings(strict=True))] == [rule]


HELPS = [
    ("htps://x.example/a", "write `https://x.example/a`"),
    ("malto:a@b.cn", "write `mailto:a@b.cn`"),
    ("www.example.org", "write `https://www.example.org`"),
    ("a@b.cn", "write `mailto:a@b.cn`"),
    ("mailto:a@b.cn;c@d.cn", "write `mailto:a@b.cn,c@d.cn`"),
    ("localhost:8000/x", "write `http://localhost:8000/x`"),
    ("docs.example:8000/x", "write `https://docs.example:8000/x`"),
    ("tel:+86 95580", "write `tel:+86-95580`"),
    ("tel:// 95580", "write `tel:95580`"),
    ("http://guide.example/fees/", "write `https://guide.example/fees/`"),
]


@pytest.mark.parametrize(("written", "advice"), HELPS)
def test_what_a_help_writes_is_an_address_that_is_sound(written: str, advice: str) -> None:
    [problem] = problems_on_page(f'<a href="{written}">x</a>')
    assert problem.help == advice
    assert problems_on_page(f'<a href="{advice[7:-1]}">x</a>') == []


def test_what_no_plain_server_sends_is_reported_at_its_link_alone() -> None:
    files = {
        "index.html": '<html lang="en"><a href="/a">x</a>',
        "a.html": '<html lang="en">',
        "sitemap.xml": f"<urlset><loc>{URL}</loc><loc>{URL}a</loc></urlset>",
    }
    found = [(one.rule, one.target) for one in problems_of(files, Settings(strict=True))]
    assert found == [("unknown-page", "/a"), ("unknown-page", f"{URL}a")]


def _page(lang: str, *named: tuple[str, str]) -> str:
    links = "".join(f'<link rel="alternate" hreflang="{tag}" href="{to}">' for tag, to in named)
    return f'<html lang="{lang}"><head>{links}</head><body>x'


BOTH = (("en", "/"), ("de", "/de/"))
TWINS = [
    pytest.param(_page("en", *BOTH), _page("de", *BOTH), "", id="each names the other"),
    pytest.param(
        _page("en", *BOTH), _page("de"), "`/de/` names no page as its twin in `en`", id="it names none"
    ),
    pytest.param(
        _page("en", *BOTH), _page("de", ("en", "/a/"), ("de", "/de/")),
        "`/de/` names `/a/`, not this page, as its twin in `en`", id="it names another",
    ),
    pytest.param(
        _page("", *BOTH), _page("de"), "`/de/` names no page as its twin", id="no language is known"
    ),
    pytest.param(
        _page("en", ("en", "/a/"), ("de", "/de/")), _page("de", ("en", "/a/"), ("de", "/de/")), "",
        id="page 2 of a list names what page 1 does",
    ),
    pytest.param(
        _page("en", ("en", "/gone/"), ("de", "/de/")), _page("de", ("en", "/a/"), ("de", "/de/")),
        "`/de/` names `/a/`, not this page, as its twin in `en`", id="its own is missing",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "twin", "what"), TWINS)
def test_a_twin_names_the_page_that_names_it(page: str, twin: str, what: str) -> None:
    listed = _page("en", ("en", "/a/"), ("de", "/de/"))
    files = {"index.html": page, "a/index.html": listed, "de/index.html": twin}
    found = problems_of(files, Settings())
    says = [one.what for one in found if one.spot.file == "index.html"]
    assert [said for said in says if "twin" in said] == ([what] if what else [])
