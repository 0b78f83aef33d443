"""Publish: who publishes the guide and where, and what it is to machines."""
