"""The texts that features print: docs/words/, a file a language, a section a feature."""
