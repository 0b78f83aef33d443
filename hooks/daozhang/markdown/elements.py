"""Lines → the same without HTML blocks and comments; those in elements marked `markdown` stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from daozhang.markdown.model import OPAQUE, Joined, Line, Range

_BLOCKS: Final = re.compile(
    """address|article|aside|blockquote|body|canvas|center|colgroup|dd|details|div|dl|dt|fieldset
    |figcaption|figure|footer|form|group|h[1-6]|header|hgroup|hr|html|iframe|legend|li|main|map|math
    |menu|nav|noscript|object|ol|option|output|p|pre|progress|script|section|style|summary|table
    |tbody|td|textarea|tfoot|th|thead|tr|ul|video""",
    re.VERBOSE,
)
_NEVER: Final = frozenset({"canvas", "hr", "math", "option", "pre", "script", "style", "textarea"})
"""Elements in which Markdown is never read."""
_CDATA: Final = frozenset({"script", "style"})
TAG: Final = re.compile(
    r"""(?P<comment><!--) | <(?P<closes>/?)(?P<tag>[A-Za-z][^\s/<>`]*+)
        (?P<attributes>(?:[^"'<>]|"[^"]*"|'[^']*')*+)>""",
    re.VERBOSE,
)
_MARKED: Final = re.compile(r"""\smarkdown(?:\s*=\s*["']?(?:1|block|span|markdown)\b|[\s/]|$)""")
_CLOSED: Final = re.compile(r"--!?>")


@dataclass
class Elements:
    """What is left of a page's lines, and what was taken out."""

    lines: Sequence[Line]
    parts: list[list[Line] | str] = field(default_factory=list)
    """Lines, and where a marked element opens and closes: `open`, `close`."""
    comments: list[Range] = field(default_factory=list)
    raw: list[Range] = field(default_factory=list)
    tags: list[Range] = field(default_factory=list)
    """Of marked elements."""
    unclosed: list[tuple[str, Range]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._joined = Joined(self.lines)
        self._text = self._joined.text
        self._position = 0
        self._marked: list[str] = []
        self._raw: list[tuple[str, Range]] = []
        for found in TAG.finditer(self._text) if "<" in self._text else ():
            if found.start() >= self._skip:
                self._take(found)
        if self._raw:
            self.unclosed += (("element", range) for _, range in self._raw)
            self._close_raw(len(self._text))
        else:
            self._leave(len(self._text))

    _skip = 0
    """Where the next tag may begin."""
    _unclosed = False
    """No comment is closed from here on."""

    def _take(self, found: re.Match[str]) -> None:
        tag = (found["tag"] or "").lower()
        if found["comment"]:
            self._comment(found)
        elif self._raw:
            self._in_raw(found, tag)
        elif found["closes"]:
            if tag in self._marked:
                self._leave(found.start())
                self.tags.append(self._joined.range(*found.span()))
                while self._marked.pop() != tag:
                    self.parts.append("close")
                self.parts.append("close")
                self._position = found.end()
        elif _BLOCKS.fullmatch(tag) and self._begins(found.start()):
            self._leave(found.start())
            self._position = found.end()
            if tag not in _NEVER and _MARKED.search(found["attributes"]):
                self.tags.append(self._joined.range(*found.span()))
                self._marked.append(tag)
                self.parts.append("open")
            else:
                self._raw_from = found.start()
                self._in_raw(found, tag)

    def _in_raw(self, found: re.Match[str], tag: str) -> None:
        if not found["closes"]:
            if not found["attributes"].endswith("/") and tag != "hr":
                self._raw.append((tag, self._joined.range(*found.span())))
            if tag in _CDATA:
                end = self._text.lower().find(f"</{tag}", found.end())
                self._skip = end if end >= 0 else len(self._text)
        elif any(tag == opened for opened, _ in self._raw):
            while self._raw.pop()[0] != tag:
                pass
        if not self._raw:
            self._close_raw(found.end())

    def _close_raw(self, end: int) -> None:
        self.raw.append(self._joined.range(self._raw_from, end))
        self._opaque(end)

    def _comment(self, found: re.Match[str]) -> None:
        closed = None if self._unclosed else _CLOSED.search(self._text, found.end())
        self._unclosed = not closed
        if not closed:
            return
        self._skip = closed.end()
        if not self._raw and self._begins(found.start()):
            self._leave(found.start())
            self.comments.append(self._joined.range(found.start(), closed.end()))
            self._opaque(closed.end())

    def _begins(self, position: int) -> bool:
        """Return whether a line begins here, or the text after an element."""
        start = self._joined.starts[self._joined.number(position)]
        before = self._text[max(start, self._position) : position]
        return not before.strip() and (start < self._position or len(before) < 4)

    def _leave(self, end: int) -> None:
        """Keep the lines from where the last element ended to here."""
        first, last = map(self._joined.number, (self._position, end))
        kept = list(self.lines[first : last + 1])
        if kept:
            kept[-1] = kept[-1].cut(0, end - self._joined.starts[last])
            kept[0] = kept[0].cut(self._position - self._joined.starts[first])
        self.parts.append(kept)

    def _opaque(self, end: int) -> None:
        at = self._joined.at(end)
        self.parts.append([Line("", at), Line(OPAQUE, at), Line("", at)])
        self._position = end
