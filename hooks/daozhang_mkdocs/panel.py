"""The panel on a page of the preview with its own faults, and all others: only under `serve`."""

from collections.abc import Mapping, Sequence
from typing import Final

from jinja2 import Environment

from daozhang.report import Problem, count, render

_PANEL: Final = Environment(autoescape=True).from_string("""\
<aside id="faults" lang="en"><style>
#faults{position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;z-index:9999;
background:#fff;color:#1a1a1a;border-top:.25rem solid #b3261e;padding:.5rem 1rem;
font:14px/1.5 system-ui,sans-serif}
#faults summary{cursor:pointer;font-weight:600}
#faults pre{font:13px/1.4 ui-monospace,monospace;white-space:pre-wrap;margin:.5rem 0;
background:#f5f5f5;padding:.5rem;overflow-wrap:anywhere}
#faults a{color:#0b57d0;text-decoration:underline}
@media print { #faults { display: none } }
</style>
{% if own %}<details open><summary>{{ count(own | length, "fault") }} on this page</summary>
{% for one in own %}<pre>{{ render(one) }}</pre>{% endfor %}</details>{% endif %}
{% if others %}<details{{ "" if own else " open" }}>
<summary>{{ count(others | length, "fault") }} elsewhere</summary><ul>
{% for one in others %}{% set said = render(one).partition("\\n")[0] %}
<li>{% if one.spot.file in pages %}<a href="{{ pages[one.spot.file] }}">{{ said }}</a>
{% else %}{{ said }}{% endif %}<br>{{ one.help }}</li>
{% endfor %}</ul></details>{% endif %}
</aside>""")


def draw_panel(own: Sequence[Problem], others: Sequence[Problem], pages: Mapping[str, str]) -> str:
    """Draw the faults of a page whole, and a line for each other; nothing where there is none.

    `pages` has the address of each page's file, as in `{"docs/zh/fees.md": "/fees/"}`.
    """
    values = {"own": own, "others": others, "pages": pages, "count": count, "render": render}
    return _PANEL.render(values) if own or others else ""
