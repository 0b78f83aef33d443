"""What a writer types: front matter, Markdown that did not come out, and how long a page may be."""
