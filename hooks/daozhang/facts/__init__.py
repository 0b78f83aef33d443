"""Facts: what many pages print is written once, with its source; pages name it."""
