"""What features build their types of, beside what pydantic has."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter, create_model, with_config
from typing_extensions import TypedDict

Model = TypeVar("Model", bound=BaseModel)
_typed_dict: Any = TypedDict
STRICT: Final = ConfigDict(extra="forbid")
"""A key that the type does not name is a fault."""


class WrongError(ValueError):
    """Raised by a type's own check: what is wrong, a help, and perhaps a rule of its own."""

    def __init__(self, what: str, help: str = "", rule: str = "") -> None:
        super().__init__(what)
        self.help = help
        self.rule = rule


def day(text: object) -> date:
    """Return the day of `2026-11-23`; raise WrongError where the calendar has none."""
    with suppress(ValueError):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(text)):
            return date.fromisoformat(str(text))
    raise WrongError(f"`{text}` is no day", "write a day of the calendar as in `2026-11-23`")


Day: TypeAlias = Annotated[date, BeforeValidator(day)]


@dataclass(frozen=True)
class Rules:
    """What a feature calls its rules for files."""

    broken: str
    missing: str
    unknown: str
    wrong: str = ""
    """For a value of the wrong kind; empty: the same as `broken`."""
    twice: str = ""


def keys(kinds: Mapping[str, Any]) -> Any:
    """Return the type of a mapping that has just these keys, each of its kind."""
    return with_config(STRICT)(_typed_dict("Keys", dict(kinds)))


@cache
def entries(kind: type[Model], languages: tuple[str, ...]) -> TypeAdapter[dict[str, Model]]:
    """Return the type of a file of entries by name, each with a text in every language.

    What `kind` is generic in is a group of such texts: with `label: Texts` an entry is
    `shop: {zh: 店名, en: shop, label: {zh: …, en: …}}`.
    """
    texts: dict[str, Any] = dict.fromkeys(languages, str)
    base: type[Model] = kind[keys(texts)]  # type: ignore[index]
    fields: dict[str, Any] = dict.fromkeys(languages, (str, ...))
    entry = create_model(kind.__name__, __base__=base, **fields)
    return TypeAdapter(dict[str, entry])  # type: ignore[valid-type]
