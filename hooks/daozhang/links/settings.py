"""Read links.yml: what this project asks for beyond the rules for every site."""

from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, Field, TypeAdapter

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


def _policy(name: str) -> str:
    if name not in POLICIES:
        raise WrongError(f"`{name}` is no policy", did_you_mean(name, POLICIES))
    return name


def _rule(name: str) -> str:
    if name not in ("*", *RULES):
        raise WrongError(f"`{name}` is no rule", did_you_mean(name, RULES))
    return name


def _host(name: str) -> str:
    if name not in ("", *HOSTS):
        raise WrongError(f"`{name}` is no host", did_you_mean(name, HOSTS))
    return name


def _host_name(name: str) -> str:
    return origin_of(f"https://{name}").host


_List: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(lambda given: given or [])]
_Hosts: TypeAlias = _List[Annotated[str, AfterValidator(_host_name)]]
_Text: TypeAlias = Annotated[str, BeforeValidator(lambda given: given or "")]


class _Exception(BaseModel, extra="forbid"):
    """What stands under `exceptions`."""

    reason: Annotated[str, Field(pattern=r"\S")]
    rule: Annotated[str, AfterValidator(_rule)] = "*"
    file: str = "*"
    target: str = "*"


class _File(BaseModel, extra="forbid"):
    """The whole file; three parts had other names in its first versions, which are still read."""

    site_url: _Text = ""
    host: Annotated[_Text, AfterValidator(_host)] = ""
    languages: Annotated[
        dict[str, _Text],
        BeforeValidator(lambda given: given or {}),
        Field(validation_alias=AliasChoices("languages", "twins")),
    ] = {}
    policies: _List[Annotated[str, AfterValidator(_policy)]] = ()
    strict: bool = False
    allowed_hosts: Annotated[
        _Hosts, Field(validation_alias=AliasChoices("allowed_hosts", "official"))
    ] = ()
    denied_hosts: Annotated[
        _Hosts, Field(validation_alias=AliasChoices("denied_hosts", "forbidden"))
    ] = ()
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
    given = found.value
    return Settings(
        site_url=given.site_url,
        host=given.host,
        languages=given.languages,
        policies=frozenset(given.policies),
        strict=given.strict,
        allowed_hosts=given.allowed_hosts,
        denied_hosts=given.denied_hosts,
        exceptions=tuple(Suppression(**vars(one)) for one in given.exceptions),
    ), found.problems
