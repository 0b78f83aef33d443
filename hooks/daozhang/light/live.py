"""What scripts do to a page after it was sent: a table, held by tests/browser/test_styles.py.

The theme's stylesheet is reduced to what can be seen. A page as built does not show what becomes
of it once search is reached for and the theme's bundle runs, so that is written here.
"""

import re

STATES = re.compile(
    r"""
    \.(js|focus-visible)                            # on <html>; on what has the focus
    | \.md-header--shadow | \.md-header__title--active
    | \.md-nav__link--(active|passed)               # the heading that is being read
    | \[ (hidden|open|data-md-scrolllock) [^]]* \]
    """,
    re.VERBOSE,
)
"""Classes and attributes that elements of the page gain: `.js .md-search` may come to match."""

ADDED = re.compile(
    r"""
    \.md-search-result__(item|link|article|icon|more|terms|teaser|title)
    | mark                                          # a word that was sought
    | \.md-typeset__(scrollwrap|table)              # around each table
    """,
    re.VERBOSE,
)
"""Classes of elements that only scripts make: whatever stands inside of them may match as well."""

FILLED = re.compile(r"\.md-search-result")
"""Classes of elements of the page that scripts fill."""
