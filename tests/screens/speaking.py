"""The translations made ready, as make setup does it, for tests and pictures."""

import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "resources" / "translations"


def compiled(folder: Path) -> Path:
    """Make the translations ready in a folder, and give it back."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in SOURCES.glob("kaunta_*.ts"):
        ready = folder / source.with_suffix(".qm").name
        subprocess.run([release, "-silent", source, "-qm", ready], check=True, timeout=60)
    return folder
