"""Hook: one 404 page for both languages, the default language's.

Each language's build writes it to the same place, and the last would win: English around a
reader who lost a Chinese page.
"""

from mkdocs.config.defaults import MkDocsConfig

from daozhang_mkdocs import build


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Return an empty page, which MkDocs does not write, for all but the default language."""
    return output_content if build.is_first(config) or template_name != "404.html" else ""
