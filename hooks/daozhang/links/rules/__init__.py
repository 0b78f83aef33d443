"""The rules of the link check, at each build and in `daozhang check SITE`.

What is a matter of one project's choice stands in its `links.yml`: `policies`, `strict` (all of
them, and more), `languages`, `allowed_hosts`, `denied_hosts`, and `exceptions`, each with a
`reason`.
"""

from collections.abc import Mapping
from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final[Mapping[str, Rule]] = by_name(
    # Where a link leads
    Rule("unknown-page", "a link leads to a page or file that the site does not have",
         '`<a href="/fee/">费用</a>`', '`<a href="/fees/">费用</a>`'),
    Rule("unknown-folder",
         "all that a site misses from its root lies in one folder, of which it has nothing: "
         "it lives there itself, or a neighbour does; or a folder is a site by itself; said once",
         "every link begins with `/guide/`, and the folder has no `guide/`",
         "`--site-url https://docs.example/guide/`"),
    Rule("unknown-anchor",
         "a link leads to an anchor that its page does not have; `#/route` is a script's, "
         "unless `strict`",
         '`<a href="/fees/#cutoff">费用</a>`', '`<a href="/fees/#cut-off">费用</a>`'),
    Rule("unknown-asset",
         "a picture, script, stylesheet or other part of a page does not exist, or is a "
         "page itself",
         '`<img alt="" src="/assets/pix.png">`', '`<img alt="" src="/assets/pic.png">`'),
    Rule("wrong-case",
         "a path differs from the file's name by case only: it works on a Mac and fails on a "
         "server",
         '`<a href="/Plain.html">费用</a>`', '`<a href="/plain.html">费用</a>`'),
    Rule("folder-without-index", "a link leads to a folder that has no index page",
         '`<a href="/files/">费用</a>`', '`<a href="/files/only.txt">费用</a>`'),
    Rule("outside-site",
         "a path climbs out of the site's root, or stands above it: `/` where the site lives "
         "at `/guide/`",
         '`<a href="../../../fees/">费用</a>`', '`<a href="../../fees/">费用</a>`'),
    # How a page is written
    Rule("duplicate-id", "one page gives the same id to two elements; a link finds the first",
         '`<p id="due"></p><p id="due"></p>`', '`<p id="due"></p><p id="due-again"></p>`'),
    Rule("empty-link",
         "a part of a page has an empty address, or an `img` none and nothing that could bring "
         "one; a link, whose empty address is the page's own, only where `empty` is asked for",
         '`<a href="">费用</a>`', '`<a href="/fees/">费用</a>`',
         wider="empty"),
    Rule("malformed-address",
         "an address cannot be read as one; `tel:` is held to RFC 3966 only where `telephones` "
         "is asked for",
         '`<a href="tel:+86 95580">95580</a>`', '`<a href="tel:+8695580">95580</a>`',
         wider="telephones"),
    Rule("script-link",
         "a script stands where an address belongs; one that does nothing, `javascript:;`, "
         "only where `strict`",
         '`<a href="javascript:print()">打印</a>`', "`<button>打印</button>`",
         policy="scripts"),
    Rule("local-file", "a link leads to a file on somebody's own machine",
         '`<a href="file:///C:/letter.pdf">信</a>`', '`<a href="/files/only.txt">信</a>`'),
    Rule("placeholder-link", "an address was never filled in",
         '`<a href="TODO">规定</a>`', '`<a href="/fees/">规定</a>`'),
    Rule("leftover-markdown",
         "Markdown was left standing as text: a reference, `{ #id }`, a block that fell apart",
         "`<p>看[费用][fees]。</p>`", '`<p>看<a href="/fees/">费用</a>。</p>`'),
    # Two languages
    Rule("missing-twin",
         "a page does not exist in the other language. One outside both languages' folders has "
         "no twin",
         "`docs/zh/fees.md` alone", "`docs/en/fees.md` as well"),
    Rule("fallback-page", "a page is published in a language in which it was not written",
         "Chinese text at `/en/fees/`", "the page, translated",
         policy="languages"),
    Rule("wrong-language", "a link leads into the other language without saying so",
         '`<a href="/en/fees/">` on a Chinese page',
         'the Chinese page, or `<a href="/en/fees/" hreflang="en">`',
         policy="languages"),
    Rule("twin-lacks-anchor", "an anchor that is linked exists in one language only",
         "`## 费率 { #rate }` beside `## Rate { #rates }`", "`{ #rate }` in both"),
    Rule("missing-hreflang", "a page does not say where its twin is",
         'no `<link rel="alternate" hreflang="en" …>` on a Chinese page', "one for each language"),
    Rule("wrong-hreflang",
         "an hreflang names a language that its target is not in, or is no language at all",
         '`hreflang="cn"` for a page in `zh-CN`', '`hreflang="zh-CN"`'),
    Rule("unreturned-hreflang",
         "a twin does not name the page that names it; search engines then believe neither",
         "Chinese names English, and English names another", "each names the other"),
    Rule("wrong-switch", "the language switch leads elsewhere than to the twin",
         "from `/fees/` to `/en/`", "from `/fees/` to `/en/fees/`",
         policy="languages"),
    Rule("untranslated-title",
         "a navigation title was left in the other language: a page's, and (`strict`) a section's",
         "`费用` in the English navigation", "a line under `nav_translations` in `mkdocs.yml`",
         policy="languages"),
    # What the site says of itself
    Rule("wrong-canonical", "a page's canonical address is not its own",
         "every page names the home page", "each names itself"),
    Rule("unlisted-page", "a page is missing from the sitemap",
         "`sitemap.xml` without `/fees/`", "with it, or `noindex` on the page"),
    Rule("orphan-page", "no page links to a page",
         "a page outside the navigation, linked from nowhere", "a link to it",
         policy="orphans"),
    # Who serves the site
    Rule("host-dependent",
         "a link leads somewhere on some hosts only; a note, which fails nothing: `--host` makes "
         "it a fault, or lets it pass",
         '`<a href="/about">` where the site has `about.html`', '`<a href="/about.html">`'),
    Rule("unread-pages",
         "pages that a script makes of Markdown in the browser are not checked; a note, which "
         "fails nothing",
         "a folder for Docsify: `index.html` and `guide.md`", "a page built of each"),
    # Where links may go
    Rule("insecure-link",
         "`http:` stands where `https:` is meant: what a browser refuses to load, the site's own "
         "addresses where `https` is asked for, and any where `strict`",
         '`<a href="http://guide.example/fees/">费用</a>`',
         '`<a href="https://guide.example/fees/">费用</a>`',
         wider="https"),
    Rule("unofficial-host", "a link leads to a host that is not among the `allowed_hosts`",
         '`<a href="https://gov.cn.example/">央行</a>`',
         '`<a href="https://www.pbc.gov.cn/">央行</a>`'),
    Rule("forbidden-host", "a link leads to one of the `denied_hosts`",
         '`<a href="https://www.terminals.example/">POS 机</a>`',
         '`<a href="https://www.gov.cn/">规定</a>`'),
    Rule("wrong-telephone",
         "a telephone link dials another number than its text says, but for an area's code or "
         "an extension",
         '`<a href="tel:95580">95588</a>`', '`<a href="tel:95580">95580</a>`',
         policy="telephones"),
    # Addresses on other sites, asked by `--external` alone
    Rule("dead-address", "another site says that an address does not exist",
         "a page that answers 404 or 410", "where the page is now, or no link"),
    Rule("moved-address", "another site says that an address has moved for good",
         "an address that answers 301 or 308", "the address that it names"),
    # The check itself
    Rule("unreadable-file", "a file of the site cannot be read",
         "a file without read permission, a link to nothing", "a file"),
    Rule("unused-exception",
         "an exception in `links.yml`, or an `--ignore`, matches nothing any more",
         "an exception for a link that has been corrected", "no exception"),
)
# fmt: on
