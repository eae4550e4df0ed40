"""A file that is no table."""


class Unreadable(Exception):
    """Why a file is no table, in words."""
