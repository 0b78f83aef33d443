"""mkdocs.yml as it is written → what MkDocs could not use, or would leave out in silence."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Annotated, Any, Final, NamedTuple, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, TypeAdapter, ValidationInfo
from pydantic.main import create_model
from typing_extensions import TypeAliasType

from daozhang.data.kinds import Rules, WrongError
from daozhang.data.read import read, read_settings
from daozhang.data.tree import Tree
from daozhang.report import Problem, did_you_mean, nearest

RULE: Final = "unusable-setting"
_RULES: Final = Rules(*[RULE] * 5)
_ADDRESS: Final = re.compile(r"https?://[^\s/]+(/\S*)?")
_TEXTS: Final = ("site_name", "site_description", "copyright", "nav")
"""What consists of texts, which YAML may take for a number or a day."""
_OF_THEMES: Final = ("404.html", "sitemap.xml")
_WRITTEN_WITH: Final = (
    "attr_list", "def_list", "md_in_html", "pymdownx.superfences", "pymdownx.tabbed", "tables",
)  # fmt: skip
"""Extensions without which no page is drawn as it is written."""


class Known(NamedTuple):
    """What there is to name in the settings."""

    keys: Collection[str]
    names: Mapping[str, Collection[str]]
    """By kind: `plugin`, `theme`, `extension`, and `hook` for each file of hooks there is."""
    is_there: Callable[[str], bool]
    """Asks for a path from the project's root."""


def _known(info: ValidationInfo) -> Known:
    known: Known = (info.context or {})["known"]
    return known


def _one_of(kind: str) -> AfterValidator:
    """Return the check that `toc`, or `toc` with settings of its own, is a name that is known."""

    def check(given: Any, info: ValidationInfo) -> Any:
        known = _known(info).names[kind]
        for name in _single(given) if isinstance(given, dict) else [given]:
            if name not in known:
                help = did_you_mean(name, known) or f"take it out, or install the {kind}"
                raise WrongError(f"`{name}` is no {kind}", help)
        return given

    return AfterValidator(check)


def _path(given: str, info: ValidationInfo) -> str:
    if not _known(info).is_there(given):
        raise WrongError(f"`{given}` is not there", "write a path from the folder of mkdocs.yml")
    return given


def _address(given: str) -> str:
    if given and not _ADDRESS.fullmatch(given):
        raise WrongError(f"`{given}` is no address", "write it as in `https://example.org/help/`")
    return given


def _single(given: dict[str, Any]) -> dict[str, Any]:
    if len(given) != 1:
        help = "begin each with `- `, and indent what belongs to it by four"
        raise WrongError(f"one item of a list has {', '.join(f'`{one}`' for one in given)}", help)
    return given


_Text: TypeAlias = Annotated[str, BeforeValidator(lambda given: given or "")]
_Path: TypeAlias = Annotated[str, AfterValidator(_path)]
_Named: TypeAlias = str | dict[str, Any]
_Menu = TypeAliasType(
    "_Menu", "list[Annotated[dict[str, _Menu | str], AfterValidator(_single)] | str]"
)


def _template(given: str, info: ValidationInfo) -> str:
    folder = info.data.get("custom_dir")
    if folder and given not in _OF_THEMES and not _known(info).is_there(f"{folder}/{given}"):
        raise WrongError(f"`{given}` is not in `{folder}`", "correct its name, or take it out")
    return given


class _Theme(BaseModel, extra="allow"):
    name: Annotated[str, _one_of("theme")]
    custom_dir: _Path = ""
    static_templates: list[Annotated[str, AfterValidator(_template)]] = []


class _Extra(BaseModel, extra="allow"):
    offline: bool = False


class _File(BaseModel, extra="forbid"):
    """What is checked here; of all else MkDocs says what is wrong."""

    site_name: _Text = ""
    site_url: Annotated[_Text, AfterValidator(_address)] = ""
    site_description: _Text = ""
    copyright: _Text = ""
    docs_dir: _Path = ""
    strict: bool = True
    theme: Annotated[str, _one_of("theme")] | _Theme = ""
    extra: _Extra = _Extra()
    extra_css: list[str] = []
    plugins: list[Annotated[_Named, _one_of("plugin")]] = []
    markdown_extensions: list[Annotated[_Named, _one_of("extension")]] = []
    hooks: list[Annotated[str, _one_of("hook")]] = []
    nav: _Menu = []


def faults_of_settings(file: str, data: bytes, known: Known) -> list[Problem]:
    """Find all at once, each at its line."""
    tree, problems = read_settings(file, data)
    if problems:
        return problems
    others: Any = dict.fromkeys({*known.keys} - _File.model_fields.keys(), (Any, None))
    kind = TypeAdapter(create_model("_Whole", __base__=_File, **others))
    found = read(tree, kind, _RULES, context={"known": known}).problems
    return sorted([*found, *tree.no_texts(_TEXTS, RULE), *_left_out(tree, known)])


def _left_out(tree: Tree, known: Known) -> Iterator[Problem]:
    """Find the hooks that no build runs, and extensions; one that is misspelt is another fault."""
    hooks, extensions = (_names(tree, key) for key in ("hooks", "markdown_extensions"))
    written = _WRITTEN_WITH if "hooks/writing.py" in hooks else ()
    for key, named, wanted, what in (
        ("hooks", hooks, known.names["hook"], "no build runs `{}`"),
        ("markdown_extensions", extensions, written, "pages are written with `{}`"),
    ):
        meant = {close for name in named for close in nearest(name, wanted)}
        for one in sorted({*wanted} - named - meant):
            help = f"name it in `{key}`: `- {one}`"
            yield Problem(tree.spot((key,)), RULE, what.format(one), help, one)


def _names(tree: Tree, key: str) -> set[str]:
    items = (one.value for one in tree.items((key,)))
    return {name for one in items for name in (one if isinstance(one, dict) else [str(one)])}
