"""What the link check holds a site to: a name for each fault, and what it means in one line."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    # Where a link leads
    "unknown-page": "a link leads to a page or file that the site does not have",
    "unknown-anchor": "a link leads to an anchor that its page does not have",
    "unknown-asset": "a picture, script, stylesheet or other part of a page does not exist",
    "wrong-case": "a path differs from the file's name by upper and lower case only",
    "folder-without-index": "a link leads to a folder that has no index page",
    "outside-site": "a path climbs out of the site's root",
    # How a page is written
    "duplicate-id": "one page gives the same id to two elements",
    "empty-link": "an address is empty",
    "malformed-address": "an address cannot be read as one",
    "script-link": "a script stands where an address belongs",
    "local-file": "a link leads to a file on somebody's own machine",
    "placeholder-link": "an address was never filled in",
    "leftover-markdown": "Markdown was left standing as text",
    # Two languages
    "missing-twin": "a page does not exist in the other language",
    "fallback-page": "a page is published in a language in which it was not written",
    "wrong-language": "a link leads into the other language without saying so",
    "twin-lacks-anchor": "an anchor that is linked exists in one language only",
    "missing-hreflang": "a page does not say where its twin is",
    "wrong-hreflang": "an hreflang names a language that its target is not in",
    "unreturned-hreflang": "a twin does not name the page that names it",
    "wrong-switch": "the language switch leads elsewhere than to the twin",
    "untranslated-title": "a navigation title was left in the other language",
    # What the site says of itself
    "wrong-canonical": "a page's canonical address is not its own",
    "unlisted-page": "a page is missing from the sitemap",
    "orphan-page": "no page links to a page",
    # Where links may go
    "insecure-link": "`http:` stands where `https:` is meant",
    "unofficial-host": "a link leads to a host that is not in the list of official addresses",
    "forbidden-host": "a link leads to a host that is never to be linked",
    "wrong-telephone": "a telephone link dials another number than its text says",
    # Addresses on other sites, asked by `--external` alone
    "dead-address": "another site says that an address does not exist",
    "moved-address": "another site says that an address has moved for good",
    # The check itself
    "unreadable-file": "a file of the site cannot be read",
    "unused-exception": "an exception in links.yml matches nothing any more",
}
