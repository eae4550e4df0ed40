"""How long work says where it stands, and how somebody stops it."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much; may raise Stopped."""


class Stopped(Exception):
    """Somebody stopped a long piece of work; nothing of it was kept."""


def no_progress(what: str, done: int, of: int) -> None:
    """Tell nobody."""
    del what, done, of
