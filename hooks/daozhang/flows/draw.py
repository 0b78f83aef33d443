"""Flow × the HTML of its page → questions as native radio groups that read well without script."""

from collections.abc import Iterator, Set

from jinja2 import Environment
from turbohtml import parse_fragment

from daozhang.flows.model import Answer, Flow, Question, ToOutcome
from daozhang.flows.read_html import Html, Section, Tab, html_of
from daozhang.flows.words import Words

_ENVIRONMENT = Environment(
    autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
)
_ENVIRONMENT.filters |= {
    "html_of": html_of,
    "tabs_of": lambda section, question: _tabs_of(section, question),
    "panel": lambda tab, answer, asking: _panel(tab, answer, asking),
}

FLOW = _ENVIRONMENT.from_string("""\
<link rel="stylesheet" href="{{ root }}assets/flows/flows.css">
{% for module in ("path", "drawn", "flow") %}
<script type="module" src="{{ root }}assets/flows/{{ module }}.js"></script>
{% endfor %}
<decision-flow>
{{ machinery | safe -}}
{% for question, section in questions %}
<section data-question="{{ question.id }}">
<fieldset>
<legend>{{ section.heading.html | safe }}</legend>
{{ section.text | html_of | safe -}}
{% for answer, tab in section | tabs_of(question) %}
<label><input type="radio" name="{{ question.id }}" value="{{ answer.name }}" autocomplete="off"> \
<span>{{ tab.label.inner_html | safe }}</span></label>
<div class="panel">{{ tab | panel(answer, asking) | safe }}</div>
{% endfor %}
</fieldset>
{% if not loop.last %}
{{ section.rest | html_of | safe -}}
{% endif %}
</section>
{% endfor %}
</decision-flow>
""")

MACHINERY = _ENVIRONMENT.from_string("""\
<template data-search-exclude>
<p class="left-out" role="status">{{ words.left_out }}</p>
<div class="answers">
<h2>{{ words.answers }}</h2>
<ol><li><span></span> <b></b> <a>{{ words.change }}<i></i></a></li></ol>
<p><a>{{ words.again }}</a>
{% if copy %}
 <button type="button">{{ words.copy }}</button> \
<span role="status" data-copied="{{ words.copied }}" data-by-hand="{{ words.by_hand }}"></span>
{% endif %}
</p>
</div>
</template>
""")

ANSWERS = _ENVIRONMENT.from_string("""\
{% if first %}
<link rel="stylesheet" href="{{ root }}assets/flows/flows.css">
{% for module in ("path", "drawn", "answers") %}
<script type="module" src="{{ root }}assets/flows/{{ module }}.js"></script>
{% endfor %}
{% endif %}
<flow-answers data-flow="{{ flow }}">
{{ machinery | safe -}}
</flow-answers>
""")


def draw_flow(
    flow: Flow, page: Html, words: Words, root: str, asking: Set[str] = frozenset()
) -> str:
    """Draw a sound flow; what stands before and after its questions stays as it was.

    `root` leads from the page to the site's root, as in `../`; `asking` are the paths of all flows.
    """
    questions = [(question, page.sections[question.id]) for question in flow.questions]
    machinery = MACHINERY.render(words=words)
    drawn = FLOW.render(questions=questions, machinery=machinery, root=root, asking=asking)
    return html_of(page.before) + drawn + html_of(questions[-1][1].rest)


def draw_answers(html: str, words: Words, flow: str, root: str) -> str:
    """Draw on an outcome a place where a reader's answers are summed up, before its sources.

    `flow` is the address of the flow, from the site's root.
    """
    page = parse_fragment(html)
    machinery = MACHINERY.render(words=words, copy=True)
    first = page.select_one("flow-answers") is None
    drawn = ANSWERS.render(flow=root + flow, machinery=machinery, root=root, first=first)
    if sources := page.select_one(":scope > #sources"):
        sources.insert_adjacent_html("beforebegin", drawn)
        return page.inner_html
    return html + "\n" + drawn


def _tabs_of(section: Section, question: Question) -> Iterator[tuple[Answer, Tab]]:
    return zip(question.answers, section.tab_sets[0], strict=True)


def _panel(tab: Tab, answer: Answer, asking: Set[str]) -> str:
    """Mark the link that leads on; a second flow begins without answers."""
    if tab.link and answer.leads_to:
        tab.link.attrs["data-leads-to"] = answer.leads_to.name
        if isinstance(answer.leads_to, ToOutcome) and answer.leads_to.path in asking:
            tab.link.attrs["data-second-flow"] = ""
    return tab.panel.inner_html.strip()
