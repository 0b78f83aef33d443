"""What stops before anything is changed."""


class Refused(Exception):  # noqa: N818
    """Why nothing was done, in words for whoever asked."""
