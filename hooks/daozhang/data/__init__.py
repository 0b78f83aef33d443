"""YAML that people write: read once, by types that features declare; each fault at its line."""
