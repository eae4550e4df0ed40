"""Pages to print, and texts to send, come into their file whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from pos.folders import sync_file, sync_folder

PDF = ".pdf"


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
