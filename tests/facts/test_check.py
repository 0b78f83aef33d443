"""What is wrong with the data, or with a page's way of reference it."""

import pytest
from tests.facts.world import LANGUAGES, LAW, REPLY

from daozhang.facts.check import check_data, unknown_names
from daozhang.facts.model import Data
from daozhang.facts.read import read_names, read_table
from daozhang.report import render


def _data(deadlines: str = REPLY) -> Data:
    tables = {
        name: read_table(f"docs/data/{name}.yml", name, text, LANGUAGES)[0]
        for name, text in {"sources": LAW, "deadlines": deadlines}.items()
    }
    return Data(tables)


def test_sound_data_passes() -> None:
    assert list(check_data(_data(), LANGUAGES)) == []


@pytest.mark.parametrize(
    ("sound", "faulty", "message"),
    [
        pytest.param(
            "confidence: H", "confidence: L",
            "docs/data/deadlines.yml:1:1: fact-not-printable: `reply` has confidence L: it may not be printed\n"
            " 1 | reply:\n"
            "   | ^^^^^\n"
            "   = help: take it out, and let the page say what to ask instead",
            id="too uncertain",
        ),
        pytest.param(
            "[law: 39]", "[lew: 39]",
            "docs/data/deadlines.yml:1:1: unknown-source: `reply` rests on `lew`, which is not in sources.yml\n"
            " 1 | reply:\n"
            "   | ^^^^^\n"
            "   = help: did you mean `law`?",
            id="a source misspelt",
        ),
        pytest.param(
            "  en: 15 days\n", "",
            "docs/data/deadlines.yml:1:1: fact-incomplete: `reply` lacks `en`\n"
            " 1 | reply:\n"
            "   | ^^^^^\n"
            "   = help: give it `zh`, `en`, `confidence`, `sources`, `checked` and `recheck`",
            id="one language only",
        ),
        pytest.param(
            '"123"', "{zh: 一二三}",
            "docs/data/deadlines.yml:1:1: fact-incomplete: `reply` lacks `phone.en`\n"
            " 1 | reply:\n"
            "   | ^^^^^\n"
            "   = help: give it `zh`, `en`, `confidence`, `sources`, `checked` and `recheck`",
            id="a field in one language only",
        ),
    ],
)  # fmt: skip
def test_faulty_data_is_named_at_its_line(sound: str, faulty: str, message: str) -> None:
    assert sound in REPLY
    [problem] = check_data(_data(REPLY.replace(sound, faulty)), LANGUAGES)
    assert render(problem) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("{{ deadlines.reply }} {{ deadlines.reply.phone }}", None, id="known names"),
        pytest.param("{{ deadlines.reply.zh }}", None, id="the words of one language"),
        pytest.param("{% for x in deadlines %}{{ deadlines[x].phone }}{% endfor %}", None, id="a loop over a table"),
        pytest.param(
            "{% for x in deadlines %}{{ deadlines[x].fone }}{% endfor %}",
            "docs/zh/a.md:1:28: unknown-fact: `deadlines.*.fone` is not in docs/data/\n"
            " 1 | {% for x in deadlines %}{{ deadlines[x].fone }}{% endfor %}\n"
            "   |                            ^^^^^^^^^^^^^^^^^\n"
            "   = help: did you mean `deadlines.reply.phone`?",
            id="a field misspelt in a loop",
        ),
        pytest.param(
            "{% for x in deadline %}{{ x }}{% endfor %}",
            "docs/zh/a.md:1:13: unknown-fact: `deadline` is not in docs/data/\n"
            " 1 | {% for x in deadline %}{{ x }}{% endfor %}\n"
            "   |             ^^^^^^^^\n"
            "   = help: did you mean `deadlines`?",
            id="a table misspelt",
        ),
        pytest.param(
            "答复期是 {{ deadlines.replay }}。",
            "docs/zh/a.md:1:9: unknown-fact: `deadlines.replay` is not in docs/data/\n"
            " 1 | 答复期是 {{ deadlines.replay }}。\n"
            "   |             ^^^^^^^^^^^^^^^^\n"
            "   = help: did you mean `deadlines.reply`?",
            id="a fact misspelt",
        ),
        pytest.param(
            "{{ deadlines.reply.fone }}",
            "docs/zh/a.md:1:4: unknown-fact: `deadlines.reply.fone` is not in docs/data/\n"
            " 1 | {{ deadlines.reply.fone }}\n"
            "   |    ^^^^^^^^^^^^^^^^^^^^\n"
            "   = help: did you mean `deadlines.reply.phone`?",
            id="a field misspelt",
        ),
    ],
)  # fmt: skip
def test_unknown_names_are_suggested_upon(text: str, message: str | None) -> None:
    references = read_names("docs/zh/a.md", text)[0]
    found = [render(problem) for problem in unknown_names(references, _data())]
    assert found == ([message] if message else [])
