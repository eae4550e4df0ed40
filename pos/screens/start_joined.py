"""The first start's desk and page joined: what hands do reaches the desk, what it says is shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from pos.desks.background import Background
from pos.desks.first_start import Products
from pos.desks.starting import Begin, StartDesk
from pos.screens.first_start_page import FirstStartPage

ChooseFile = Callable[[FirstStartPage], str]
Speak = Callable[[str], None]


class JoinedStart(QObject):
    """Holds a desk and a page together for as long as the page is there."""

    def __init__(
        self,
        desk: StartDesk,
        page: FirstStartPage,
        *,
        speak: Speak,
        choose_file: ChooseFile | None = None,
    ) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._speak, self._choose_file = speak, choose_file or choose_table
        desk.changed.connect(page.show_view)
        desk.finished.connect(page.done)
        page.answered.connect(lambda answers: desk.answer(**answers))
        page.next_asked.connect(desk.go_on)
        page.back_asked.connect(desk.go_back)
        page.stop_asked.connect(desk.stop)
        page.leave_out_asked.connect(desk.leave_out_bad)
        page.phrase_written.connect(desk.finish)
        page.file_wanted.connect(self._bring_file)
        page.language_asked.connect(self._change_language)
        page.show_view(desk.view)

    def _bring_file(self) -> None:
        chosen = self._choose_file(self._page)
        if chosen:
            self._desk.answer(products=Products.FILE, file=Path(chosen))

    def _change_language(self, language: str) -> None:
        self._speak(language)
        self._desk.answer(language=language)


def first_start_page(background: Background, begin: Begin, speak: Speak) -> FirstStartPage:
    """Give the page of the first start with its desk behind it; `done` says that the shop is there."""
    page = FirstStartPage()
    JoinedStart(StartDesk(background, begin, page), page, speak=speak)
    return page


def choose_table(page: FirstStartPage) -> str:
    """Have a person choose a file of products; nothing when none was chosen."""
    title = page.products.browse.text()
    kinds = "Excel, CSV (*.xlsx *.xlsm *.csv *.txt *.tsv)"
    return QFileDialog.getOpenFileName(page, title, str(Path.home()), kinds)[0]
