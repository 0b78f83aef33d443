"""What a writer types: front matter, Markdown that was not rendered, and how long a page may be."""
