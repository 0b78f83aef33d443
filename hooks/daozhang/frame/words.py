"""The texts of the frame."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Search:
    """The search dialog; `{}` is replaced by a number."""

    title: str
    hint: str
    close: str
    one: str
    many: str
    none: str
    coming: str
    failed: str
    retry: str


@dataclass(frozen=True)
class NotFound:
    """The page for an address that leads nowhere, and the names of those that it offers."""

    title: str
    heading: str
    text: str
    calculator: str
    check: str
    contacts: str


@dataclass(frozen=True)
class Manifest:
    """How a phone calls the guide on its home screen."""

    name: str
    short_name: str


@dataclass(frozen=True)
class Words:
    """One language: its name for itself, and the frame's texts in it."""

    tag: str
    """As HTML and Intl know it, like `zh-CN`."""
    locale: str
    """As chats know it, like `zh_CN`."""
    name: str
    home: str
    skip: str
    menu: str
    trail: str
    parts: str
    top: str
    back: str
    picture: str
    outside: str
    """Read out behind a link that leaves the guide."""
    search: Search
    not_found: NotFound
    manifest: Manifest
