"""Response codes: a field that filters their table as one types."""
