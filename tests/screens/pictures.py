"""Leaves a picture of every screen and of every room of the office: make pictures.

In both themes and languages and three sizes; what the buttons of the office open is shown at the usual size.
"""

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
from tests.screens.office_rooms import Walk, ask_for_no_file, shop_with_a_past
from tests.screens.speaking import compiled

USUAL = (1366, 768)
OFFICE_SIZES = ((1024, 640), USUAL, (1920, 1080))
OFFICE = "office-room"
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
            if not only or only.startswith(OFFICE):
                walk_office(folder, f"{brightness.value}-{language.value}")


def walk_office(folder: Path, worn: str) -> None:
    """Draw every room of an office as it is dressed now."""
    ask_for_no_file()
    with TemporaryDirectory() as home:
        walk = Walk(shop_with_a_past(Path(home)))
        for size in OFFICE_SIZES:
            for name, page in walk.rooms(size, presses=size == USUAL):
                page.grab().save(str(folder / f"{OFFICE}-{name}-{size[0]}-{worn}.png"))
        walk.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
