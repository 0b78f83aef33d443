"""What our frame asks of the theme."""

from typing import Any

from jinja2 import BytecodeCache, Environment, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.utils import missing
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


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
