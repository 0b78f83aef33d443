"""What Python-Markdown, with the extensions of mkdocs.yml, takes for code, headings, tabs and links.

Words differ by their numbers, `w1 w2 …`: what stands in a place is the set of its words.
"""

import re
from collections.abc import Sequence
from functools import cache
from html import unescape
from itertools import count

import yaml
from markdown import Markdown
from tests.conftest import ROOT
from turbohtml import Element, parse_fragment

from daozhang.markdown import Document

_WORD = re.compile(r"w\d+")


def numbered(source: str) -> str:
    """Number every `w`."""
    numbers = count(1)
    return re.sub(r"\bw\b", lambda _: f"w{next(numbers)}", source)


def as_python_markdown_reads(source: str) -> dict[str, Sequence[object]]:
    page = parse_fragment(_converter().reset().convert(source.replace("\r\n", "\n")))
    headings = page.select("h1,h2,h3,h4,h5,h6")
    return {
        "code": sorted(word for code in page.select("code") for word in _words(code.text)),
        "headings": sorted((int(h.tag[1]), _own_id(h), _words(h.inner_html)) for h in headings),
        "tabs": sorted(_words(label.inner_html) for label in page.select(".tabbed-labels > label")),
        "links": sorted(str(link.attrs["href"]) for link in page.select("a[href]")),
        "images": sorted(str(image.attrs["src"]) for image in page.select("img[src]")),
    }


def as_we_read(document: Document) -> dict[str, Sequence[object]]:
    def written(start: int, end: int) -> list[str]:
        return _words(document.source[start:end])

    return {
        "code": sorted(word for range in document.code for word in written(*range)),
        "headings": sorted((h.level, h.id, written(*h.range)) for h in document.headings),
        "tabs": sorted(written(*tab.label_range) for tab in document.tabs),
        "links": sorted(_hrefs(document, {"link", "auto", "href"})),
        "images": sorted(_hrefs(document, {"image", "src"})),
    }


def _hrefs(document: Document, kinds: set[str]) -> list[str]:
    links = (*document.links, *document.attributes)
    return [unescape(link.href) for link in links if link.kind in kinds]


@cache
def _converter() -> Markdown:
    """Return the project's converter; `reset()` forgets the document before."""
    named = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    configs = {
        name: config for one in named if isinstance(one, dict) for name, config in one.items()
    }
    configs["toc"] = {"slugify": lambda *_: "made"}  # marks ids that no writer gave
    return Markdown(
        extensions=[one if isinstance(one, str) else next(iter(one)) for one in named],
        extension_configs=configs,
    )


def _words(text: str) -> list[str]:
    return sorted(set(_WORD.findall(text)))


def _own_id(heading: Element) -> str:
    id = str(heading.attrs.get("id", ""))
    return "" if id.startswith("made") else id
