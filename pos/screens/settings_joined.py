"""The desks of the settings and their page joined: what hands do reaches them, what they say is shown."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from pos.desks.background import READING, Background
from pos.desks.habits import ScannerHabits
from pos.desks.keys import Keys
from pos.desks.learning import LearningDesk
from pos.desks.mpesa_choices import MpesaDesk
from pos.desks.settling import SettingsDesk
from pos.desks.views import notice_of
from pos.screens.code_sheet import PrintedCode, code_sheet
from pos.screens.section import Section
from pos.screens.settings_page import SettingsPage
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

ChoosePlace = Callable[[SettingsPage], str]


class JoinedSettings(QObject):
    """Holds the desks and the page together for as long as the page is there."""

    def __init__(
        self,
        desk: SettingsDesk,
        mpesa: MpesaDesk,
        page: SettingsPage,
        *,
        background: Background,
        choose_place: ChoosePlace | None = None,
    ) -> None:
        super().__init__(page)
        self._desk, self._mpesa, self._page = desk, mpesa, page
        self._background, self._choose_place = background, choose_place or choose_picture
        self._learning = LearningDesk(parent=self)
        self._join_settings()
        self._join_mpesa()
        self._join_keys()
        self._join_scanner()
        page.show_settings(desk.view)
        page.show_mpesa(mpesa.view)

    def open(self) -> None:
        """Have the shop read anew: somebody else may be signed in."""
        self._desk.open()
        self._opened(self._page.section)

    def _join_settings(self) -> None:
        desk, page = self._desk, self._page
        desk.changed.connect(page.show_settings)
        page.shop_changed.connect(lambda chosen: desk.change_shop(**chosen))
        page.till_changed.connect(lambda chosen: desk.change_till(**chosen))
        page.section_opened.connect(self._opened)
        page.opened.connect(self.open)

    def _join_mpesa(self) -> None:
        mpesa, section = self._mpesa, self._page.mpesa
        mpesa.changed.connect(self._page.show_mpesa)
        section.mpesa_changed.connect(lambda said: mpesa.change(**said))
        section.secret_typed.connect(mpesa.keep_secret)
        section.secret_forgotten.connect(mpesa.forget_secret)

    def _join_keys(self) -> None:
        desk, card = self._desk, self._page.key_card
        self._page.keys.change_asked.connect(
            lambda action: card.ask(action, Keys(desk.choices.keys))
        )
        self._page.keys.all_own_asked.connect(desk.reset_keys)
        card.key_pressed.connect(desk.change_key)
        card.own_asked.connect(desk.reset_key)

    def _join_scanner(self) -> None:
        card, learning = self._page.scanner_card, self._learning
        self._page.scanner.measuring_asked.connect(card.begin)
        learning.changed.connect(card.show_learned)
        card.begun.connect(learning.begin)
        card.pressed.connect(learning.press)
        card.accepted.connect(self._accept)
        card.sheet_asked.connect(self._put_sheet)

    def _opened(self, section: Section) -> None:
        """M-Pesa is read when it is looked at: its secrets may be in a safe that asks."""
        if section is self._page.mpesa:
            self._mpesa.open()

    def _accept(self, habits: ScannerHabits) -> None:
        self._desk.change_till(scanner=habits)

    def _put_sheet(self, codes: Sequence[PrintedCode]) -> None:
        """Put the codes on disk as a picture, on another thread."""
        chosen = self._choose_place(self._page)
        if chosen:
            sheet = code_sheet(self._page.scanner_card.title_of_sheet, codes)
            self._background.do(
                READING, partial(_keep, sheet, Path(chosen)), failed=self._tell_failure
            )

    def _tell_failure(self, error: Exception) -> None:
        self._page.tell(notice_of(error))


def settings_page(
    background: Background, desk: SettingsDesk, mpesa: MpesaDesk, *, backups: Path
) -> SettingsPage:
    """Give the page of the settings with its desks behind it; `closed` says: back to the sale."""
    page = SettingsPage()
    page.backup.show_place(str(backups))
    JoinedSettings(desk, mpesa, page, background=background)
    return page


def choose_picture(page: SettingsPage) -> str:
    """Have a person choose where a picture goes; nothing when no place was chosen."""
    title = page.scanner_card.sheet.text()
    place = str(Path.home() / "kaunta-scanner.png")
    return QFileDialog.getSaveFileName(page, title, place, "PNG (*.png)")[0]


def _keep(sheet: QImage, place: Path) -> None:
    file = place.with_suffix(".png")
    if not sheet.save(str(file), "PNG"):  # type: ignore[call-overload]
        raise Trouble(Fault.FOLDER, where=file.parent, why="the picture could not be written")
