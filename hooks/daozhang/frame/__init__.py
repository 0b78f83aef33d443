"""Frame: what surrounds every page, for readers and for search engines."""
