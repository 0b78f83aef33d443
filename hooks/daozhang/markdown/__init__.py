"""The one reader of Markdown: what is code, a comment, a heading, a tab, a link, and where.

It agrees with Python-Markdown and the extensions in mkdocs.yml, and keeps what that does not keep:
exact offsets into the file as written. The steps, each on what the one before has left:
`fences` → `elements` (HTML) → `blocks` → `inline`; `document` joins what they found.
"""

from daozhang.markdown.document import Document, read_markdown
from daozhang.markdown.model import Block, Heading, Link, Tab

__all__ = ["Block", "Document", "Heading", "Link", "Tab", "read_markdown"]
