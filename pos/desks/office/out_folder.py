"""Where files go that leave the office."""

from pathlib import Path

from pos.folders import file_troubles


def made_folder(folder: Path) -> Path:
    """Give the folder, made where it was not there yet; never on the thread that paints."""
    with file_troubles(folder.parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder
