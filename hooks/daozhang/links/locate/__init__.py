"""Faults → where they were written: in Markdown, in templates and data, else in the HTML."""
