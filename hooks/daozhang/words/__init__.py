"""What features say to readers: docs/words/, a file a language, a section a feature."""
