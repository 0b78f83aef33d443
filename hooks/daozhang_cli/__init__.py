"""The command `daozhang`: arguments, disk, cache, processes and formats around the pure package."""
