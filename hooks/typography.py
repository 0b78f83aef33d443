"""Hook: Chinese is set as Chinese.

Runs on the Chinese pages as written, once they are drawn: a line that did not come out is reported
as such. An English sentence sets its Chinese words its own way.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.typography.check import faults_of_setting
from daozhang_mkdocs import build, written


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Report faults in how the page's Chinese is set; the text itself is not changed."""
    if build.language(config) == "zh":
        own = written.page_of(page, config)
        build.report(config, faults_of_setting(own.file, own.source))
