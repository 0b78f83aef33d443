"""Flow × the HTML of its page → questions as native radio groups that read well without script."""

from collections.abc import Set

from jinja2 import Environment
from turbohtml import Element, parse_fragment

from daozhang.flows.model import Answer, Flow, ToOutcome
from daozhang.flows.read_html import Html, html_of
from daozhang.flows.words import Words

_ENVIRONMENT = Environment(
    autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
)
_ENVIRONMENT.filters["html_of"] = html_of

FLOW = _ENVIRONMENT.from_string("""\
<link rel="stylesheet" href="{{ root }}assets/flows/flows.css">
{% for module in ("path", "drawn", "flow") %}
<script type="module" src="{{ root }}assets/flows/{{ module }}.js"></script>
{% endfor %}
<decision-flow>
{{ machinery | safe -}}
{% for question, section, answers in questions %}
<section data-question="{{ question.id }}">
<fieldset>
<legend>{{ section.heading.html | safe }}</legend>
{{ section.text | html_of | safe -}}
{% for answer, tab in answers %}
<label><input type="radio" name="{{ question.id }}" value="{{ answer.name }}" autocomplete="off"> \
<span>{{ tab.label.inner_html | safe }}</span></label>
<div class="panel">{{ tab.panel.inner_html | trim | safe }}</div>
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
{% endif %}
<flow-answers data-flow="{{ flow }}" data-later="{{ root }}assets/flows/answers.js" data-for-query>
<p data-late role="status" data-search-exclude hidden>\
<span data-failed="{{ words.failed }}">{{ words.coming }}</span> \
<button type="button" hidden>{{ words.retry }}</button></p>
{{ machinery | safe -}}
</flow-answers>
""")


def draw_flow(
    flow: Flow, page: Html, words: Words, root: str, asking: Set[str] = frozenset()
) -> str:
    """Draw a sound flow; what stands before and after its questions stays as it was.

    `root` leads from the page to the site's root, as in `../`; `asking` are the paths of all flows.
    """
    questions = []
    for question in flow.questions:
        section = page.sections[question.id]
        answers = list(zip(question.answers, section.tab_sets[0], strict=True))
        for answer, tab in answers:
            _mark(tab.link, answer, asking)
        questions.append((question, section, answers))
    drawn = FLOW.render(questions=questions, machinery=MACHINERY.render(words=words), root=root)
    return html_of(page.before) + drawn + html_of(section.rest)


def draw_answers(html: str, words: Words, flow: str, root: str) -> str:
    """Draw on an outcome a place where a reader's answers are summed up, before its sources.

    `flow` is the address of the flow, from the site's root.
    """
    page = parse_fragment(html)
    machinery = MACHINERY.render(words=words, copy=True)
    first = page.select_one("flow-answers") is None
    drawn = ANSWERS.render(
        flow=root + flow, machinery=machinery, root=root, first=first, words=words
    )
    if sources := page.select_one(":scope > #sources"):
        sources.insert_adjacent_html("beforebegin", drawn)
        return page.inner_html
    return html + "\n" + drawn


def _mark(link: Element | None, answer: Answer, asking: Set[str]) -> None:
    """Mark the link that leads on; a second flow begins without answers."""
    if link and answer.leads_to:
        link.attrs["data-leads-to"] = answer.leads_to.name
        if isinstance(answer.leads_to, ToOutcome) and answer.leads_to.path in asking:
            link.attrs["data-second-flow"] = ""
