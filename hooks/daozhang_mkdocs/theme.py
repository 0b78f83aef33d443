"""What our frame asks of the theme."""

import re

from jinja2 import Environment, TemplateNotFound
from mkdocs.exceptions import PluginError

_FRAME = "base.html"
_STYLESHEET = re.compile(r"""["'](assets/stylesheets/main\.[\w.]*css)["']""")


def stylesheet(env: Environment) -> str:
    """Return the theme's own stylesheet, whose name each of its releases changes.

    It is read off the theme's frame, as in `assets/stylesheets/main.57a0d79d.min.css`. Raises
    PluginError where that names none.
    """
    try:
        source = env.loader.get_source(env, _FRAME)[0] if env.loader else ""
    except TemplateNotFound:
        source = ""
    found = _STYLESHEET.search(source)
    if found is None:
        raise PluginError(
            f"the theme's {_FRAME} names no stylesheet `assets/stylesheets/main.….css`: "
            "overrides/main.html needs it; see what this release of the theme calls it"
        )
    return found[1]
