"""All that knows MkDocs, its plugins and its theme; the features know none of them."""
