"""A page's Markdown → the faults in how its Chinese is set."""

from collections.abc import Iterator, Mapping
from typing import Final

from autocorrect_py import format_for, lint_for

from daozhang.data.parse import read_tree
from daozhang.data.tree import Node, Path, Tree
from daozhang.markdown import Document, read_markdown
from daozhang.markdown.prose import prose_of
from daozhang.report import Problem, Spot
from daozhang.signs import Sign
from daozhang.typography.rules import LATIN, LATIN_MARKS, MARKS, OTHERS, OWN, PATTERNS, WORDS

_PARTS: Final = {"asks", "says"}
"""What has a part of a sentence, as its page has it."""


def faults_of_setting(file: str, source: str, language: str = "zh") -> Iterator[Problem]:
    """Find what is wrong with how a page is set, its title and description included."""
    document = read_markdown(file, source)
    prose = prose_of(document)
    reported = set()
    for pattern in PATTERNS if language == "zh" else LATIN:
        for found in pattern.find(prose):
            spot = document.spot(*found.span())
            if language != "zh" and spot.text.startswith(">"):
                continue  # said in Chinese
            guilty = source[found.start() : found.end()]
            reported.add(spot.line)
            yield _fault(spot, pattern, guilty)
    yield from _untranslated(document, prose, language)
    for problem in _faults_of_spacing(document) if language == "zh" else ():
        if problem.spot.line not in reported:
            yield problem


def faults_of_data(files: Mapping[str, str]) -> list[Problem]:
    """Find them in the texts of docs/data, `{"docs/data/fees.yml": "…"}`; patterns are no texts."""
    trees = [read_tree(file, source) for file, source in files.items()]
    return [
        problem
        for tree in trees
        for path, node in tree.texts(())
        if "never" not in path
        for problem in _of_text(tree, path, node)
    ]


def _of_text(tree: Tree, path: Path, node: Node) -> Iterator[Problem]:
    text = str(node.value)
    if text.strip() and (text != text.strip() or "  " in text):
        what, help = f"`{text}` has a space too many", "take it out"
        yield Problem(tree.spot(path), "spacing", what, help, text)
    for pattern in PATTERNS if path[-1] == "zh" and not _PARTS & {*path} else ():
        for found in pattern.compiled.finditer(tree.source, *node.inner):
            yield _fault(tree.problem(found.span(), pattern.rule, "").spot, pattern, found[0])


def _fault(spot: Spot, pattern: Sign, guilty: str) -> Problem:
    help = pattern.help.format((MARKS | WORDS | LATIN_MARKS).get(guilty))
    return Problem(spot, pattern.rule, pattern.what.format(guilty), help, guilty)


def _untranslated(document: Document, prose: str, language: str) -> Iterator[Problem]:
    """Find paragraphs and headings, but for what is said aloud, in the other language alone."""
    for block in document.blocks if language in OTHERS else ():
        words = prose[slice(*block.range)]
        if block.kind == "table" or OWN[language].search(words):
            continue
        spot = document.spot(*block.range)
        if OTHERS[language].search(words) and ">" not in spot.text[: spot.column]:
            what = f"nothing here is in the page's language, `{language}`"
            help = "translate it; what is said or read out stands behind `> `"
            yield Problem(spot, "other-language", what, help)


def _faults_of_spacing(document: Document) -> Iterator[Problem]:
    """Run AutoCorrect, a linter for this; its lines and columns count from 1."""
    hidden = (*document.code, *document.comments)
    for line in lint_for(document.source, "markdown").lines:
        start = document.offset(Spot(document.file, line.line, line.col))
        end = start + len(line.old)
        if any(first <= start and end <= last for first, last in hidden):
            continue
        spot = document.spot(start, end)
        what = "Chinese, Latin letters, digits and marks are spaced otherwise"
        help = f"write `{format_for(line.new, 'markdown').strip()}`"
        if line.old == line.new:  # what it does not show: the space before it
            what, help = "this space is of another width", "write an ordinary space"
            if spot.column == 1:
                help = "take it out; what belongs to an answer or an item is behind four spaces"
            spot = document.spot(start, start + 1)
        yield Problem(spot, "spacing", what, help, line.old)
