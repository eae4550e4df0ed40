"""The desks of the settings and their page joined: what hands do reaches them, what they say is shown."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from pos.desks.background import READING, Background
from pos.desks.choices import printers_of
from pos.desks.finding import FindDesk
from pos.desks.habits import ScannerHabits
from pos.desks.keys import Keys
from pos.desks.learning import LearningDesk
from pos.desks.mpesa_choices import MpesaDesk
from pos.desks.previewing import PreviewDesk, read_logo
from pos.desks.settling import SettingsDesk
from pos.desks.trying import TrialDesk, with_first
from pos.desks.views import notice_of
from pos.folders import file_troubles, new_file
from pos.printer.chosen import ChosenPrinter
from pos.screens.code_sheet import PrintedCode, code_sheet
from pos.screens.new_place import ask_place
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
        choose_logo: ChoosePlace | None = None,
    ) -> None:
        super().__init__(page)
        self._desk, self._mpesa, self._page = desk, mpesa, page
        self._background, self._choose_place = background, choose_place or choose_picture
        self._choose_logo = choose_logo or choose_logo_file
        self._learning = LearningDesk(parent=self)
        self._finding = FindDesk(background, parent=self)
        self._trial = TrialDesk(background, parent=self)
        self._preview = PreviewDesk(background, parent=self)
        self._join_settings()
        self._join_mpesa()
        self._join_keys()
        self._join_scanner()
        self._join_printer()
        self._join_receipt()
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

    def _join_printer(self) -> None:
        section, card = self._page.printer, self._page.trial_card
        finding, trial = self._finding, self._trial
        section.here_asked.connect(finding.look_here)
        section.around_asked.connect(finding.look_around)
        section.stop_asked.connect(finding.stop)
        finding.changed.connect(section.show_found)
        section.trial_asked.connect(self._try_printer)
        trial.changed.connect(card.show_trial)
        card.answered.connect(trial.answer)
        card.again_asked.connect(self._try_again)
        card.accepted.connect(trial.accept)
        trial.found_out.connect(self._keep_printer)

    def _join_receipt(self) -> None:
        section, preview = self._page.receipt, self._preview
        section.preview_asked.connect(preview.show)
        preview.drawn.connect(section.show_paper)
        preview.failed.connect(self._page.tell)
        section.logo_asked.connect(self._take_logo)

    def _take_logo(self) -> None:
        """Read the picture that a person chose on another thread, and keep it as the shop's."""
        chosen = self._choose_logo(self._page)
        if chosen:
            self._background.do(
                READING,
                partial(read_logo, Path(chosen)),
                done=lambda logo: self._desk.change_shop(receipt_logo=logo),
                failed=self._tell_failure,
            )

    def _try_printer(self, printer: ChosenPrinter) -> None:
        self._page.trial_card.open_card()
        self._trial.begin(printer)

    def _try_again(self) -> None:
        if self._trial.view.printer is not None:
            self._trial.begin(self._trial.view.printer)

    def _keep_printer(self, printer: ChosenPrinter) -> None:
        chosen = with_first(printers_of(self._desk.choices), printer)
        self._desk.change_till(printers=chosen, printer="")

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
    return ask_place(page, title, place=place, kinds="PNG (*.png)")


def choose_logo_file(page: SettingsPage) -> str:
    """Have a person choose the shop's picture; nothing when none was chosen."""
    title, kinds = page.receipt.logo.text(), "PNG, JPEG (*.png *.jpg *.jpeg *.gif *.bmp)"
    return QFileDialog.getOpenFileName(page, title, str(Path.home()), kinds)[0]


def _keep(sheet: QImage, place: Path) -> None:
    file = place.with_suffix(".png")
    with file_troubles(file.parent):
        new_file(file)
    if not sheet.save(str(file), "PNG"):  # type: ignore[call-overload]
        raise Trouble(Fault.FOLDER, where=file.parent, why="the picture could not be written")
