"""Leaves a picture of every screen, in both themes and languages and three sizes: make pictures."""

import os
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look
from tests.screens.gallery import GALLERY, SIZES
from tests.screens.speaking import compiled

THEMES = (Brightness.LIGHT, Brightness.DARK)


def main(folder: Path, only: str = "") -> None:
    """Draw them all, or those whose name has these letters."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    look = Look(application)
    with TemporaryDirectory() as words:
        speech = Speech(application, compiled(Path(words)))
        for language, brightness in product(Language, THEMES):
            speech.speak(language)
            look.wear(brightness)
            for (name, made), (width, height) in product(GALLERY.items(), SIZES):
                title = f"{name}-{width}-{brightness.value}-{language.value}"
                if only not in title:
                    continue
                screen = made()
                screen.resize(width, height)
                screen.show()
                application.processEvents()
                screen.grab().save(str(folder / f"{title}.png"))
                screen.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
