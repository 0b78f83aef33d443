"""What can be wrong with `mkdocs.yml`, `publish.yml` and `links.yml`."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("unusable-setting",
         "a setting of `mkdocs.yml`, `publish.yml` or `links.yml` has another shape than the one "
         "asked for, or an unknown name",
         "`site_url: https://example.org/help?a=b`", "`site_url: https://example.org/help/`"),
)
# fmt: on
