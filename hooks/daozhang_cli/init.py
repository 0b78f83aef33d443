"""The command `init`: write a first links.yml, by what a run finds on the site."""

from argparse import Namespace
from collections import Counter
from typing import Final

from daozhang.links.check import check
from daozhang.links.model import Settings
from daozhang.links.resolve.address import origin_of
from daozhang.links.resolve.files import folders_above
from daozhang.links.resolve.site import Site
from daozhang.links.rules import RULES
from daozhang.links.rules.external import web_addresses
from daozhang.links.rules.twins import alternates
from daozhang_cli import SOUND
from daozhang_cli.folder import read
from daozhang_cli.walk import Folder

_START: Final = """\
# What `daozhang check SITE --config {name}` asks of this site beyond what it asks of any.

# Where the site will live: its own addresses, written in full, are checked as well.
{site_url}

# Who serves it: github, netlify, cloudflare, or plain (files and index.html alone).
# host: github

# Each language's folder: every page must exist in all.
# languages: {languages}

# The only other hosts to be linked, with those below them: these are linked today.
# allowed_hosts: {hosts}
# denied_hosts: []

# Rules that one project wants and another does not; `daozhang explain RULE` shows each.
# The number is how many reports a rule would add today.
policies:
{policies}

# A report that is not wanted gives its `reason`, and is narrowed by `rule`, `file` and `target`.
# exceptions:
#   - reason: the archive keeps its old links
#     file: archive/*
"""


def init(asked: Namespace) -> tuple[str, int]:
    """Write the file that is asked for, and return what to do next.

    Raises FileExistsError rather than overwrite one.
    """
    if asked.config.exists():
        raise FileExistsError(f"`{asked.config}` is there already")
    if not asked.site.is_dir():
        raise NotADirectoryError(f"`{asked.site}` is no folder")
    settings = Settings(site_url=asked.site_url, strict=True)
    site = read(Folder(asked.site), settings)
    found = Counter(one.rule for one in check(site, settings))
    hosts = {origin_of(linked).host.partition(":")[0] for linked in web_addresses(site)}
    text = _START.format(
        name=asked.config.name,
        site_url=_site_url(site, asked.site_url),
        languages=_languages(site),
        hosts=f"[{', '.join(sorted(hosts - {''}))}]",
        policies="\n".join(_policies(found)),
    )
    asked.config.write_text(text, encoding="utf-8")
    next_ = f"daozhang check {asked.site} --config {asked.config}"
    return f"{asked.config} is written; now run `{next_}`\n", SOUND


def _site_url(site: Site, given: str) -> str:
    """Return the line for it: one to be filled in where it is not known for sure.

    Beside an address that is given nothing else lives, as it may beside one that was concluded.
    """
    if given:
        return f"site_url: {given}"
    scheme, host, folder = site.origin
    url = f"{scheme}://{host}/{folder}" if host else "https://docs.example/"
    same = check(site, Settings()) == check(Site(site.files, site.records, url), Settings())
    return f"{'' if host and same else '# '}site_url: {url}"


def _languages(site: Site) -> str:
    """Return the folder of each language, as the home page names its like in others."""
    home = alternates(site, "index.html") if "index.html" in site.pages else ()
    named = ((tag, target) for tag, (_, target) in home)
    homes = {tag: folders_above(file)[0] for tag, file in named if file and tag != "x-default"}
    known = homes if len(homes) > 1 else {"en": "", "de": "de/"}
    return ", ".join(f'{tag}: "{folder}"' for tag, folder in known.items()).join("{}")


def _policies(found: Counter[str]) -> list[str]:
    """Return each policy as a line that can be switched on, with its rules."""
    rules: dict[str, list[str]] = {}
    for rule in RULES.values():
        if policy := rule.policy or rule.wider:
            rules.setdefault(policy, []).append(f"{rule.name} ({found[rule.name]})")
    return [f"  # - {policy}  # {', '.join(names)}" for policy, names in rules.items()]
