"""What is wrong with the data, or with how a page names it."""

from datetime import date

import pytest
from tests.facts.world import LAW, REPLY, read

from daozhang.facts.check import check_data, check_page
from daozhang.facts.names import read_names
from daozhang.facts.unknown import gone, unknown_names
from daozhang.pages import Page
from daozhang.report import render

DATA, _ = read(sources=LAW, deadlines=REPLY)
FILE = "docs/data/deadlines.yml"


def said(text: str) -> list[str]:
    """Return what is reported of a file of deadlines, without the authors' own lines."""
    _, problems = read(sources=LAW, deadlines=text)
    lines = (render(problem).split("\n") for problem in problems)
    return [
        " ".join([first, *(line.strip(" =") for line in more if "= help" in line)])
        for first, *more in lines
    ]


def test_sound_data_passes() -> None:
    assert said(REPLY) == []


@pytest.mark.parametrize(
    ("sound", "faulty", "message"),
    [
        pytest.param("confidence: H", "confidence: L", "4:15: fact-not-printable: `reply` has confidence L: it may not be printed help: take it out, and let the page say what to ask instead", id="too uncertain"),
        pytest.param("confidence: H", "confidence: X", "4:15: data-not-yaml: `reply.confidence` is `H`, `M`, `L` or `R` help: write one of them", id="no degree of confidence"),
        pytest.param("[law: 39]", "[lew: 39]", "5:13: unknown-source: `reply` rests on `lew`, which is not in sources.yml help: did you mean `law`?", id="a source misspelt"),
        pytest.param("[law: 39]", "law", "5:12: data-not-yaml: `reply.sources` is a list help: write `[one, another]`, or each on a line of its own behind `- `", id="a source that is no list"),
        pytest.param("[law: 39]", "[]", "5:3: data-not-yaml: `reply.sources` is too short a list", id="no source"),
        pytest.param("  en: 15 days\n", "", "1:1: fact-incomplete: `reply` lacks `en` help: write `en: …`", id="one language only"),
        pytest.param("  en: 15 days\n  confidence: H\n", "", "1:1: fact-incomplete: `reply` lacks `confidence`, `en` help: write `confidence: …`, `en: …`", id="two parts: one fault"),
        pytest.param('phone: "123"', "for: {zh: 一二三}", "8:3: fact-incomplete: `reply.for` lacks `en` help: write `en: …`", id="a field in one language only"),
        pytest.param('phone: "123"', "for: {zh: 一, en: one, eng: 1}", "8:25: fact-incomplete: nothing asks for `reply.for.eng` help: take it out", id="a language that there is not"),
        pytest.param('"123"', "[1, 2]", "8:3: data-not-yaml: `reply.phone` is one text help: write it in one line, in quotation marks", id="a list for a text"),
        pytest.param('"123"', "", "8:3: fact-incomplete: `reply.phone` says nothing help: write `phone: …`", id="nothing for a text"),
        pytest.param("recheck:", "rechek:", "7:3: fact-incomplete: nothing asks for `reply.rechek` help: did you mean `recheck`?", id="a part misspelt: one fault"),
        pytest.param("checked: 2026-11-23", "checked: 2026-11-31", "6:12: data-not-yaml: `2026-11-31` is no day help: write a day of the calendar as in `2026-11-23`", id="a day that no month has"),
        pytest.param("checked: 2026-11-23", "checked: 昨天", "6:12: data-not-yaml: `昨天` is no day help: write a day of the calendar as in `2026-11-23`", id="a day in words"),
        pytest.param("phone:", "regions: GBB\n  phone:", "8:12: data-not-yaml: `reply.regions` is `cnaps` or `gb` help: write one of them", id="a system of regions that is none"),
        pytest.param("  phone:", "  zh: 15 天\n  phone:", "8:3: data-not-yaml: `zh` stands here more than once help: keep one of them", id="a part twice"),
        pytest.param("  phone: \"123\"\n", f"{REPLY}", "8:1: data-not-yaml: `reply` stands here more than once help: keep one of them", id="a fact twice"),
        pytest.param("law: 39", "law: 三十九", "5:13: data-not-yaml: `三十九` is no article help: write its number: `{law: 39}`", id="an article in words"),
        pytest.param("en: 15 days", 'en: "15 days', '3:7: data-not-yaml: a quotation mark is never closed', id="an open quotation mark"),
        pytest.param("  en: 15 days", "\u00a0 en: 15 days", "3:1: data-not-yaml: a wide space stands here: YAML takes ordinary ones before a key", id="a wide space before a key"),
        pytest.param("reply:", "re-ply:", "1:1: data-not-yaml: `re-ply` is a name that no page can write between braces help: write it in ASCII letters, digits and `_`", id="a name with a hyphen"),
        pytest.param(REPLY, "reply: 15 日\n", "1:8: data-not-yaml: `reply` has parts of its own help: write each on a line below it, as `name: value`", id="a text for a fact"),
        pytest.param(REPLY, "reply:\n", "1:1: fact-incomplete: `reply` says nothing help: write `reply: …`", id="a fact without parts"),
        pytest.param(REPLY, "- a\n- b\n", " data-not-yaml: `docs/data/deadlines.yml` holds no parts by name help: write each on a line, as `name: value`, or restore it: `git checkout docs/data/deadlines.yml`", id="a list for a table"),
        pytest.param(REPLY, "a: [1\nb: 2\n", "1:4: data-not-yaml: a bracket is never closed: put a text with brackets into quotation marks", id="an open bracket"),
        pytest.param("15 日", "*x", "2:7: data-not-yaml: an alias stands for another part: write that out", id="an alias"),
        pytest.param("15 日", "!!python/name:os.system ''", "2:7: data-not-yaml: `tag:yaml.org,2002:python/name:os.system` is a tag: leave it out, or correct its name", id="a tag"),
    ],
)  # fmt: skip
def test_faulty_data_is_named_at_its_line(sound: str, faulty: str, message: str) -> None:
    assert sound in REPLY
    assert said(REPLY.replace(sound, faulty)) == [f"{FILE}:{message}"]


@pytest.mark.parametrize(
    ("sound", "faulty", "message"),
    [
        pytest.param("  en: Some Law\n", "", "1:1: fact-incomplete: `law` lacks `en` help: write `en: …`", id="one language only"),
        pytest.param("read: full", "raed: full", "4:3: fact-incomplete: nothing asks for `law.raed` help: did you mean `read`?", id="a part misspelt"),
        pytest.param("read: full", "read: fully", "4:9: data-not-yaml: `law.read` is `full`, `part`, `excerpt` or `none` help: did you mean `full`?", id="read how far?"),
        pytest.param("read: full", "body: 某部\n  read: full", "4:9: data-not-yaml: `law.body` has parts of its own help: write each on a line below it, as `name: value`", id="a body in one language"),
        pytest.param("read: full", "url: https://www.gov.cn /a\n  read: full", "4:8: data-not-yaml: `https://www.gov.cn /a` is no address help: write it as it stands in the browser, `https://…/…`, without spaces", id="an address with a space"),
        pytest.param("read: full", "url: https：//www.gov.cn/a\n  read: full", "4:8: data-not-yaml: `https：//www.gov.cn/a` is no address help: write it as it stands in the browser, `https://…/…`, without spaces", id="an address with a full-width colon"),
        pytest.param("read: full", "date: 2020\n  read: full", "4:9: data-not-yaml: `2020` is no day help: write a day of the calendar as in `2026-11-23`", id="a year for a day"),
    ],
)  # fmt: skip
def test_a_faulty_source_is_named_once_whoever_rests_on_it(
    sound: str, faulty: str, message: str
) -> None:
    _, [problem] = read(sources=LAW.replace(sound, faulty), deadlines=REPLY)
    first, *more = render(problem).split("\n")
    assert " ".join([first, *(line.strip(" =") for line in more if "help" in line)]) == (
        f"docs/data/sources.yml:{message}"
    )


def test_a_page_that_names_faulty_data_is_not_to_blame() -> None:
    data, problems = read(sources=LAW, deadlines=REPLY.replace("2026-11-23", "2026-11-31"))
    assert [problem.rule for problem in problems] == ["data-not-yaml"]
    page = Page("docs/zh/a.md", "zh", "a.md", "a/", "{{ deadlines.reply }}")
    assert check_page(page, data, []) == ([], True)


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
    found = [render(problem) for problem in unknown_names(references, DATA)]
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("sound", "faulty", "what"),
    [
        pytest.param("checked: 2026", "checked: 2036", "6:12 `reply`: 2036-11-23 is still to come", id="a check to come"),
        pytest.param("read: full", "date: 2036-01-01\n  read: full", "4:9 `law.date` is still to come", id="a document to come"),
        pytest.param("recheck: 2027", "recheck: 2020", "7:12 `reply` is to be checked again before it was checked", id="the next check before it"),
        pytest.param("zh: 15 日", 'zh: "{{ deadlines.reply }}"', "2:7 `reply` names itself", id="a fact that names itself"),
        pytest.param("phone:", 'for: {zh: 甲, en: "{{ deadlines.replay }} a"}\n  phone:', "8:20 `deadlines.replay` is not in docs/data/", id="a field that names what is not there"),
        pytest.param("en: 15 days", "en: 十五日", "3:7 `reply.en` is not in its language: `十五日`", id="words of the other language"),
        pytest.param("phone:", "for: {zh: 甲, en: a <b>}\n  phone:", "8:20 `reply.for.en` has `<b>` in it", id="an element in a field"),
        pytest.param("en: 15 days", "en: 16 days", "3:7 the languages of `reply` say other numbers: `15 日`, `16 days`", id="another number than the other language"),
        pytest.param("en: 15 days", "en: 15 days to 25:00", "3:7 `25:00` is no hour of a day", id="an hour that no day has"),
        pytest.param("en: 15 days", 'en: " "', "3:7 `reply.en` says nothing", id="spaces for words"),
        pytest.param("[law: 39]", "[law: 39, law: 39]", "5:22 `reply` rests on `law` twice", id="a source twice"),
        pytest.param("recheck: 2027", "recheck: 2037", "7:12 `reply` is to be checked again 3834 days after it was checked", id="the next check when all have forgotten it"),
        pytest.param("phone:", "days: 16\n  phone:", "8:9 `reply.days` is `16`, and its words do not say so", id="another number than the words"),
    ],
)  # fmt: skip
def test_what_has_the_right_shape_and_cannot_be(sound: str, faulty: str, what: str) -> None:
    data, _ = read(sources=LAW.replace(sound, faulty), deadlines=REPLY.replace(sound, faulty))
    found = check_data(data, date(2026, 11, 26))
    assert [f"{one.spot.line}:{one.spot.column} {one.what}" for one in found] == [what]


PLACES = "docs/en/a.md:1, docs/zh/a.md:1"
LEW = REPLY.replace("[law: 39]", "[lew: 39]")


@pytest.mark.parametrize(
    ("text", "deadlines", "message"),
    [
        pytest.param("{{ deadlines.reply }}", REPLY, "", id="as it is"),
        pytest.param("{{ deadlines.reply.phone }}", REPLY.replace("reply:", "answer:"), f"{FILE}:1:1: unknown-fact: nothing names `answer`; `deadlines.reply`, which is not there, is named in 2 places: {PLACES} help: rename it back, or write `deadlines.answer` there", id="renamed"),
        pytest.param("{{ deadlines.other }}\n{{ deadlines.reply }} {{ deadlines.reply }}", REPLY.replace("reply:", "other:"), f"{FILE}: unknown-fact: `deadlines.reply` is not there, and is named in 2 places: docs/en/a.md:2, docs/zh/a.md:2 help: add it again, or take it out there", id="taken out"),
        pytest.param("{{ deadlines.other }} {{ deadlines.reply.phone }}", REPLY.replace('  phone: "123"\n', "") + REPLY.replace("reply:", "other:"), f"{FILE}:1:1: fact-incomplete: `reply` lacks `phone`, which is printed in 2 places: {PLACES} help: write `phone: …`, or take it out there", id="a part taken out"),
        pytest.param("{{ deadlines.reply }} {{ deadlines.other }}", f"{LEW}\n{LEW.replace('reply:', 'other:')}", f"docs/data/sources.yml:1:1: unknown-fact: nothing names `law`; `sources.lew`, which is not there, is named in 2 places: {FILE}:5, {FILE}:14 help: rename it back, or write `law` there", id="a source renamed"),
        pytest.param("{{ deadlines.reply }}", LEW, "", id="a source misspelt: the fact's own fault"),
        pytest.param("{{ deadlines.reply }} {{ deadlines.replay }} {{ deadlines.reply.fone }}", REPLY, "", id="misspelt: the page's own fault"),
    ],
)  # fmt: skip
def test_what_is_gone_is_named_once(text: str, deadlines: str, message: str) -> None:
    data, _ = read(sources=LAW, deadlines=deadlines)
    found = gone({"docs/zh/a.md": text, "docs/en/a.md": text}, data)
    lines = (render(problem).split("\n") for problem in found)
    said = [f"{first} {more[-1].strip(' =')}" for first, *more in lines]
    assert said == ([message] if message else [])


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        pytest.param("95580", True, id="of a bank"),
        pytest.param("110", True, id="of the police"),
        pytest.param("11185", True, id="of the post"),
        pytest.param("400-889-5580", True, id="of a firm"),
        pytest.param("010-66667777", True, id="with the area"),
        pytest.param("13800138000", True, id="of a mobile phone"),
        pytest.param("95580123456", False, id="too long"),
        pytest.param("0101234", False, id="too short"),
        pytest.param("400-889-558", False, id="a digit less"),
        pytest.param("95580 转 2", False, id="with words"),
        pytest.param("“95580”", False, id="curly quotes"),
    ],
)
def test_a_telephone_number_can_be_dialled(number: str, is_one: bool) -> None:
    fault = (
        f"{FILE}:8:10: data-not-yaml: `{number}` is no telephone number help: "
        "write it as it is dialled in China: `95580`, `400-889-5580`, `010-66667777`"
    )
    assert said(REPLY.replace('"123"', number)) == ([] if is_one else [fault])
