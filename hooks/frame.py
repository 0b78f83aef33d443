"""Hook: the frame of every page: its words, its structured data, its web app manifest."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from daozhang.frame.manifest import draw_manifest
from daozhang.frame.words import Words
from daozhang.scripts import as_json
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.theme import keep_compiled
from daozhang_mkdocs.words import all_words, words


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Set the words of the language that is being built, and what templates draw with."""
    if not config.site_url:
        raise PluginError("hooks/frame.py needs `site_url` in mkdocs.yml")
    keep_compiled(env)
    env.globals["languages"] = all_words(config, Words)
    env.globals["default_language"] = build.default_language(config)
    env.globals["words"] = words(config, Words)
    env.policies.update({"json.dumps_function": as_json, "json.dumps_kwargs": {}})


def on_post_build(config: MkDocsConfig) -> None:
    """Write how a phone calls the language's guide on its home screen."""
    language = build.language(config)
    folder, url = build.folders(config)[language], str(config.site_url)
    manifest = draw_manifest(words(config, Words), folder, url)
    finished.publish(config, {f"assets/site/{language}.webmanifest": manifest})
