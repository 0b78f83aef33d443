"""What our frame asks of the theme."""

import re
from typing import Any

from jinja2 import BytecodeCache, Environment, StrictUndefined, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.utils import missing
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

_FRAME = "base.html"
_STYLESHEET = re.compile(r"""["'](assets/stylesheets/main\.[\w.]*css)["']""")


class _Compiled(BytecodeCache):
    """Templates that have been compiled in this process, each until its source changes."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def keep_compiled(env: Environment) -> Environment:
    """Cache compiled templates, so that each is compiled once a process, not once a build."""
    env.bytecode_cache = _COMPILED
    return env


class _MissingWord(StrictUndefined):
    """Ends the build in one line where a template prints what is in no file of words."""

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str = "", **_: Any):
        what = hint or f"a template prints `{name}`, which docs/words/ lacks: add it, or restore it"
        super().__init__(what, obj, name, PluginError)  # type: ignore[arg-type]


def templates(config: MkDocsConfig) -> Environment:
    """Return our templates: they escape what they print, and fail on an unknown name."""
    environment = keep_compiled(config.theme.get_env())
    return environment.overlay(autoescape=True, undefined=_MissingWord)


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
