"""Offline: pages that were read, or the whole guide, can be read without a connection."""
