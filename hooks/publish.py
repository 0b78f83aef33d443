"""Hook: who publishes this copy, and where, is printed at the foot of each page.

The settings in publish.yml are checked before anything is written.
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from daozhang.publish.settings import FILE, check_settings, check_shape, is_example, links
from daozhang.publish.words import Words
from daozhang_mkdocs import build, publisher, sources
from daozhang_mkdocs.words import words


def on_config(config: MkDocsConfig) -> None:
    """Read the settings; stop, before anything is written, where one cannot be used."""
    address, problems = publisher.load(config, FILE, check_shape)
    build.stop(config, problems)
    addresses = dict.fromkeys(filter(None, (address, config.site_url)))
    given = publisher.settings(config)
    text = sources.text(build.root(config), FILE)
    build.stop(config, check_settings(addresses or [""], given, text))


def on_pre_build(config: MkDocsConfig) -> None:
    """Log once that the address is nobody's; no fault: a writer needs none."""
    if build.is_first(config) and is_example(config.site_url or ""):
        build.log.info("not published: %s is an example: see publish.yml", config.site_url)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Set what the foot of all pages prints about this copy."""
    own, unpublished = publisher.settings(config), is_example(config.site_url or "")
    more = {"links": links(own), "unpublished": unpublished, "words": words(config, Words)}
    env.globals["copy"] = own | more
