"""CONTRIBUTING's recipes of a page, a fact and a question, followed together in a copy of the project."""

import re
from pathlib import Path

import pytest
from tests.project import build, copy_project

pytestmark = pytest.mark.slow
FACT = """
made_up:
  zh: 9 日
  en: 9 days
  confidence: H
  sources: [own_advice]
  checked: 2026-11-25
  recheck: 2030-01-01
"""
PARTS = ("today", "say", "have", "next", "what", "sure")
QUESTION = """\
=== "{again}"

    [→](#made-up)

## {title} { #made-up }

=== "{yes}"

    [→](causes/made-up.md)

=== "{unsure}"

    [→](#made-up)

"""
WORDS = {
    "zh": {"again": "还有一种", "title": "是这种吗？", "yes": "是", "unsure": "不确定"},
    "en": {
        "again": "Another kind",
        "title": "Is it this kind?",
        "yes": "Yes",
        "unsure": "Not sure",
    },
}


def outcome(language: str) -> str:
    """Write an outcome of six parts that names a fact."""
    title = WORDS[language]["title"].rstrip("?？")
    front = f"---\ntitle: {title}\ndescription: {title}\nchecked: 2026-11-25\n---\n"
    parts = "".join(f"\n## {title} {part} {{ #{part} }}\n" for part in PARTS)
    return f"{front}# {title} {{ #made-up }}\n\n{{{{ deadlines.made_up }}}}\n{parts}"


def add(file: Path, text: str, before: str = "") -> None:
    """Insert text before a mark, or at the end."""
    source = file.read_text(encoding="utf-8")
    head, mark, rest = source.partition(before) if before else (source, "", "")
    assert mark == before
    file.write_text(f"{head}{text}{mark}{rest}", encoding="utf-8")


def test_the_recipes_of_a_page_a_fact_and_a_question_end_in_a_sound_build(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    add(project / "docs/data/deadlines.yml", FACT)
    add(project / "mkdocs.yml", "      - causes/made-up.md\n", "      - causes/code-swapped.md\n")
    for language, words in WORDS.items():
        docs = project / "docs" / language
        (docs / "causes/made-up.md").write_text(outcome(language), encoding="utf-8")
        add(docs / "find.md", "\n[→](causes/made-up.md)\n")
        second = re.findall("^## .*", (docs / "late.md").read_text(), re.MULTILINE)[1]
        question = QUESTION
        for name, word in words.items():
            question = question.replace(f"{{{name}}}", word)
        add(docs / "late.md", question, second)
    status, output = build(project, "2026-11-25")
    assert status == 0, output
    assert "9 days" in (project / "site/en/causes/made-up/index.html").read_text()
