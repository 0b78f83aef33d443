"""The reader's own case: its form, what its script is given, and the ways that lead to it."""
