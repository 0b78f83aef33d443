"""The command `daozhang`: arguments, disk, cache, processes and formats around the pure package."""

__version__ = "0.1.0"

SOUND, FAULTY, COULD_NOT_RUN = range(3)
"""What a command exits with."""
