"""Pages to print: what stands on them, and how they come into a file whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pos.folders import sync_file, sync_folder

PDF = ".pdf"


class Page(Protocol):
    """What a table on paper says: above it, in it, its last row in bold letters, and below it."""

    @property
    def shop(self) -> str:
        """Whose it is."""

    @property
    def title(self) -> str:
        """What it is."""

    @property
    def period(self) -> str:
        """Of which days, or of when."""

    @property
    def made(self) -> str:
        """When it was made."""

    @property
    def headings(self) -> tuple[str, ...]:
        """What its columns are called."""

    @property
    def are_figures(self) -> tuple[bool, ...]:
        """Which of them hold figures."""

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Its rows."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is said below it."""


def draw_whole(path: Path, draw: Callable[[Path], None]) -> None:
    """Draw a file whole or not at all."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        draw(unfinished)
        unfinished.chmod(0o600)
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
