"""Read links.yml: what this project asks for beyond the rules for every site."""

from collections.abc import Collection
from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, TypeAdapter

from daozhang.data.kinds import Rules, WrongError
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.links.model import POLICIES, Settings, Suppression
from daozhang.links.resolve.address import origin_of
from daozhang.links.resolve.hosts import HOSTS
from daozhang.links.rules import RULES
from daozhang.report import Problem, did_you_mean

T = TypeVar("T")
_RULES: Final = Rules(*["unusable-setting"] * 3)


def _one_of(known: Collection[str], noun: str) -> AfterValidator:
    def check(name: str) -> str:
        if name not in known:
            raise WrongError(f"`{name}` is no {noun}", did_you_mean(name, known))
        return name

    return AfterValidator(check)


def _host(name: str) -> str:
    host = origin_of(f"https://{name}").host
    if "*" in name:
        raise WrongError(
            f"`{name}` is no host", f"write `{name.lstrip('*.')}`: it holds for all below"
        )
    if not host or "/" in name:
        raise WrongError(f"`{name}` is no host", "write it as in `www.gov.cn`, without `https://`")
    return host


def _address(given: str) -> str:
    if given and not given.startswith(("https://", "http://")):
        raise WrongError(f"`{given}` is no address", "write it as in `https://example.org/help/`")
    return given


def _folder(given: str) -> str:
    if given and not given.endswith("/"):
        raise WrongError(f"`{given}` is no folder of the site", f"write `{given}/`")
    return given


_OR_NONE: Final = BeforeValidator(lambda given: given or [])
_List: TypeAlias = Annotated[tuple[T, ...], _OR_NONE]
_Hosts: TypeAlias = _List[Annotated[str, AfterValidator(_host)]]
_Text: TypeAlias = Annotated[str, BeforeValidator(lambda given: given or "")]


class _Exception(BaseModel, extra="forbid"):
    """What stands under `exceptions`."""

    reason: Annotated[str, Field(pattern=r"\S")]
    rule: Annotated[str, _one_of(("*", *RULES), "rule")] = "*"
    file: str = "*"
    target: str = "*"


class _File(BaseModel, extra="forbid"):
    """The whole file."""

    site_url: Annotated[_Text, AfterValidator(_address)] = ""
    host: Annotated[_Text, _one_of(("", *HOSTS), "host")] = ""
    languages: Annotated[
        dict[str, Annotated[_Text, AfterValidator(_folder)]],
        BeforeValidator(lambda given: given or {}),
    ] = {}
    policies: Annotated[frozenset[Annotated[str, _one_of(POLICIES, "policy")]], _OR_NONE] = (
        frozenset()
    )
    strict: bool = False
    allowed_hosts: _Hosts = ()
    denied_hosts: _Hosts = ()
    exceptions: _List[_Exception] = ()


_KIND: Final = TypeAdapter(_File)


def read_settings(file: str, source: str) -> tuple[Settings, list[Problem]]:
    """Read the file, and find all that is wrong with it; an empty one asks nothing."""
    tree = read_tree(file, source)
    if tree.root.value is None and not tree.broken:
        return Settings(), []
    found = read(tree, _KIND, _RULES)
    if found.value is None:
        return Settings(), found.problems
    exceptions = tuple(
        Suppression(**vars(one), spot=tree.spot(("exceptions", place)))
        for place, one in enumerate(found.value.exceptions)
    )
    return Settings(**vars(found.value) | {"exceptions": exceptions}), found.problems
