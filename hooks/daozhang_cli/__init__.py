"""The command `daozhang`: arguments, disk, cache, processes and formats around the pure package."""

__version__ = "0.1.0"
