"""Read links.yml: what this project asks beyond what holds for every site."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from daozhang.links.model import Finding, Settings, Suppression
from daozhang.links.resolve.address import origin_of
from daozhang.links.resolve.hosts import HOSTS
from daozhang.links.rules import POLICIES, RULES
from daozhang.report import did_you_mean

_KEYS = ("site_url", "host", "twins", "policies", "strict", "official", "forbidden", "exceptions")
_EXCEPTION_KEYS = ("reason", "rule", "file", "target")


class SettingsError(ValueError):
    """links.yml cannot be understood."""


def read_settings(loaded: object) -> Settings:
    """Turn loaded YAML into settings; a key that nobody reads is a mistake."""
    table = _table(loaded or {}, "links.yml", _KEYS)
    exceptions = table.get("exceptions") or []
    if not isinstance(exceptions, list):
        raise SettingsError("`exceptions` is no list")
    return Settings(
        site_url=str(table.get("site_url") or ""),
        host=_host(table.get("host")),
        twins={str(k): str(v or "") for k, v in _mapping(table.get("twins")).items()},
        policies=_policies(table.get("policies")),
        strict=bool(table.get("strict")),
        official=_hosts(table.get("official")),
        forbidden=_hosts(table.get("forbidden")),
        exceptions=tuple(_exception(item) for item in exceptions),
    )


def _exception(item: object) -> Suppression:
    given = _table(item, "exception", _EXCEPTION_KEYS)
    table = {key: str(value) for key, value in given.items() if value is not None}
    if not table.get("reason", "").strip():
        raise SettingsError(f"the exception {table} gives no `reason`")
    rule = table.get("rule", "*")
    if rule not in RULES and rule != "*":
        hint = did_you_mean(rule, RULES)
        raise SettingsError(f"`{rule}` is no rule" + (f": {hint}" if hint else ""))
    return Suppression(table["reason"], rule, table.get("file", "*"), table.get("target", "*"))


def _table(value: object, name: str, keys: Iterable[str]) -> dict[str, object]:
    table = _mapping(value)
    for key in table:
        if key not in keys:
            hint = did_you_mean(str(key), keys)
            raise SettingsError(f"{name} has no `{key}`" + (f": {hint}" if hint else ""))
    return table


def _mapping(value: object) -> dict[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SettingsError(f"`{value}` is no table of keys and values")
    return value


def _policies(value: object) -> frozenset[str]:
    names = frozenset(map(str, value if isinstance(value, list) else [value] if value else []))
    for name in names - POLICIES:
        hint = did_you_mean(name, POLICIES)
        raise SettingsError(f"`{name}` is no policy" + (f": {hint}" if hint else ""))
    return names


def _host(value: object) -> str:
    if value and value not in HOSTS:
        hint = did_you_mean(str(value), HOSTS)
        raise SettingsError(f"`{value}` is no host" + (f": {hint}" if hint else ""))
    return str(value or "")


def _hosts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | None):
        raise SettingsError(f"`{value}` is no list of hosts")
    return tuple(origin_of(f"https://{host}").host for host in value or ())


def apply_exceptions(
    findings: Iterable[Finding], exceptions: Iterable[Suppression], file: str = "links.yml"
) -> list[Finding]:
    """Take out what an exception names; an exception that names nothing is a fault itself."""
    left = list(findings)
    for allowed in exceptions:
        kept = [finding for finding in left if not _covers(allowed, finding)]
        if len(kept) == len(left):
            what = f"the exception for `{allowed.target}` in `{allowed.file}` matches nothing"
            unused = Finding.of("unused-exception", what, "delete it")
            kept.append(unused.at(file, allowed.target))
        left = kept
    return sorted(left)


def _covers(allowed: Suppression, finding: Finding) -> bool:
    return (
        allowed.rule in ("*", finding.rule)
        and _matches(finding.spot.file, allowed.file)
        and _matches(finding.target, allowed.target)
    )


def _matches(text: str, pattern: str) -> bool:
    return text == pattern or fnmatchcase(text, pattern)
