"""Hook: Chinese is set as Chinese, and English as English.

Runs on the pages as written, once they are drawn: a line that did not come out is reported as such.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.typography.check import faults_of_data, faults_of_setting
from daozhang_mkdocs import build, sources, written


def on_pre_build(config: MkDocsConfig) -> None:
    """Report faults in how the data is set, once."""
    if build.is_first(config):
        build.report(config, sources.data(config, faults_of_data))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Report faults in how the page is set; the text itself is not changed."""
    own = written.page_of(page, config)
    build.report(config, faults_of_setting(own.file, own.source, build.language(config)))
