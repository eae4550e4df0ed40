"""The language of the program, changed while it runs."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator


class Language(Enum):
    """What the till speaks."""

    ENGLISH = "en"
    KISWAHILI = "sw"


class Speech(QObject):
    """Loads the words of a language; every part of the screens says itself anew."""

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        super().__init__(application)
        self._application, self._folder = application, folder
        self._translator: QTranslator | None = None
        self._language = Language.ENGLISH

    @property
    def language(self) -> Language:
        """What is spoken now."""
        return self._language

    def speak(self, language: Language) -> bool:
        """Speak a language from now on; False when its words are not there, and nothing changes."""
        wanted = QTranslator(self)
        if not wanted.load(str(self._folder / f"kaunta_{language.value}.qm")):
            wanted.deleteLater()
            return False
        before, self._translator, self._language = self._translator, wanted, language
        self._application.installTranslator(wanted)
        if before is not None:
            self._application.removeTranslator(before)
            before.deleteLater()
        return True


def language_now() -> str:
    """Give the language that is spoken: what each translation says “en” is called in it."""
    return QCoreApplication.translate("Language", "en")
