"""Decision flows: ordinary headings, tabs and links, proven to lead everybody somewhere.

The graph and every position are read from the Markdown (`read`), what readers see from the HTML
that Markdown became (`read_html`); `check` compares the two, and `draw` joins them.
"""
