"""Facts: what many pages print stands once, with its source; pages name it."""
