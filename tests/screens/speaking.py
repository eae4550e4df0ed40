"""The translations made ready, as make setup does it, for tests and pictures."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos.screens.language import Speech

SOURCES = Path(__file__).parents[2] / "resources" / "translations"


def compiled(folder: Path) -> Path:
    """Make the translations ready in a folder, and give it back."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in SOURCES.glob("kaunta_*.ts"):
        ready = folder / source.with_suffix(".qm").name
        subprocess.run([release, "-silent", source, "-qm", ready], check=True, timeout=60)
    return folder


_SPOKEN: list[Speech] = []


def one_speech(application: QApplication, folders: pytest.TempPathFactory) -> Speech:
    """Give the one speech of the application: what a second one said would be heard through the first."""
    if not _SPOKEN:
        _SPOKEN.append(Speech(application, compiled(folders.mktemp("words"))))
    return _SPOKEN[0]
