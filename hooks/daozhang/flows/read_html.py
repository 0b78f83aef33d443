"""A page's HTML → its questions as Markdown made them: heading, text, tabs."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import chain

from turbohtml import Element, Node, parse_fragment

from daozhang.flows.model import Flow, Question
from daozhang.report import Problem

LEADS_ON = 'a[href]:not([href*=":"]):not([href^="//"])'
"""A link within the guide; a fact printed behind it, such as a telephone number, is none."""


@dataclass(frozen=True)
class Tab:
    """One answer as Markdown made it."""

    label: Element
    panel: Element

    @property
    def link(self) -> Element | None:
        """Return its last link within the guide."""
        links = self.panel.select(LEADS_ON)
        return links[-1] if links else None


@dataclass
class Section:
    """One question as Markdown made it."""

    heading: Element
    text: list[Node] = field(default_factory=list)
    """Between the heading and the tabs."""
    tab_sets: list[list[Tab]] = field(default_factory=list)
    rest: list[Node] = field(default_factory=list)
    """Between the tabs and the next question."""


@dataclass
class PageHtml:
    """A page as Markdown made it, taken apart at its questions."""

    before: list[Node]
    sections: dict[str, Section]

    def broken_questions(self, flow: Flow) -> list[Problem]:
        """Find the questions that the writer wrote and that no reader sees as such."""
        return [
            Problem(
                question.spot,
                "broken-tabs",
                f"question `{question.id}` does not come out as it is written here",
                "look above it for a block or an HTML element that is never closed",
            )
            for question in flow.questions
            if not _agree(question, self.sections.get(question.id))
        ]


def read_html(html: str, ids: Set[str]) -> PageHtml:
    """Take a page's HTML apart at the headings of its questions."""
    page = PageHtml([], {})
    section: Section | None = None
    for node in list(parse_fragment(html).children):
        if isinstance(node, Element) and node.tag == "h2" and node.attrs.get("id") in ids:
            section = page.sections[str(node.attrs["id"])] = Section(node)
        elif section is None:
            page.before.append(node)
        elif isinstance(node, Element) and node.has_class("tabbed-set"):
            section.tab_sets.append(_tabs(node))
        else:
            (section.rest if section.tab_sets else section.text).append(node)
    return page


def html_of(nodes: Sequence[Node]) -> str:
    """Write nodes as HTML again, each group of them on lines of its own."""
    html = "".join(node.html for node in nodes).strip()
    return f"{html}\n" if html else ""


def _tabs(tabs: Element) -> list[Tab]:
    labels = tabs.select(":scope > .tabbed-labels > label")
    panels = tabs.select(":scope > .tabbed-content > .tabbed-block")
    return [Tab(label, panel) for label, panel in zip(labels, panels, strict=True)]


def _agree(question: Question, section: Section | None) -> bool:
    """Compare how many answers are written and how many are seen, and that each can be followed."""
    if not section or [*map(len, question.tab_sets)] != [*map(len, section.tab_sets)]:
        return False
    tabs = chain.from_iterable(section.tab_sets)
    answers = zip(question.answers, tabs, strict=True)
    return all(tab.link for answer, tab in answers if answer.leads_to)
