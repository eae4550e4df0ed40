"""What the owner says on every receipt, with the receipt beside it as it would be printed now."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent

from pos.desks.previewing import Wish
from pos.desks.settling import SettingsView, fault_of
from pos.desks.views import Notice
from pos.printer.drawing import Drawing
from pos.printer.profile import EIGHTY, FIFTY_EIGHT
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.panel import column, row
from pos.screens.paper_picture import PaperPicture
from pos.screens.section import Section
from pos.screens.setting import Setting
from pos.shop.rules import LONGEST_LINE, RECEIPT_LANGUAGES, ShopRules

SHARE = 0.55
WIDEST = 1100
LINES_ABOVE, LINES_BELOW = 2, 4


class ReceiptSection(Section):
    """Every letter that is typed is seen on the paper; it holds once it is saved."""

    icon, is_guarded, is_saved = "receipt", True, True

    preview_asked = Signal(object)
    """What a receipt would be now is to be drawn: a Wish."""
    logo_asked = Signal()
    """Another picture is to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)
        self._rules, self._till = ShopRules(), 1
        self.address, self.phone = Field(most=LONGEST_LINE), Field(most=LONGEST_LINE)
        self.greeting = [Field(most=LONGEST_LINE) for _ in range(LINES_ABOVE)]
        self.footer = [Field(most=LONGEST_LINE) for _ in range(LINES_BELOW)]
        self._fields = (self.address, self.phone, *self.greeting, *self.footer)
        for field in self._fields:
            field.edited.connect(self._edited)
        self.language, self.roll = Setting(RECEIPT_LANGUAGES), Setting((EIGHTY, FIFTY_EIGHT))
        self.language.picked.connect(
            lambda value: self.shop_changed.emit({"receipt_language": value})
        )
        self.roll.picked.connect(self._widen)
        self._profile = EIGHTY
        self._build_logo()
        self.paper = PaperPicture(SHARE)
        words = column(
            self.language, row(self.logo, self.no_logo, None, gap=12), *self._fields, None, gap=14
        )
        shown = column(self.roll, self.paper, None, gap=14)
        shown.setAlignment(self.paper, Qt.AlignmentFlag.AlignHCenter)
        inside = row(gap=24)
        inside.addLayout(words, 1)
        inside.addLayout(shown)
        self.setLayout(inside)
        self.say()

    def _build_logo(self) -> None:
        self.logo = Button(Shape.ROW, Kind.QUIET, icon="image")
        self.no_logo = Button(Shape.ROW, Kind.QUIET, icon="x")
        for button in (self.logo, self.no_logo):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFixedHeight(48)
        self.logo.clicked.connect(self.logo_asked)
        self.no_logo.clicked.connect(lambda: self.shop_changed.emit({"receipt_logo": ""}))

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Receipt")

    def show_settings(self, view: SettingsView) -> None:
        """Show the lines."""
        self._till = view.till or 1
        if view.rules is not None and view.rules != self._rules:
            self._rules = view.rules
            self.address.put(view.rules.address)
            self.phone.put(view.rules.phone)
            _put(self.greeting, view.rules.receipt_header)
            _put(self.footer, view.rules.receipt_footer)
        self.language.show_value(self._rules.receipt_language)
        self.roll.show_value(self._profile)
        self.language.allow(changes=view.may_change)
        for field in self._fields:
            field.allow(changes=view.may_change)
        self.logo.setEnabled(view.may_change)
        self.no_logo.setEnabled(view.may_change and bool(self._rules.receipt_logo))
        self._preview()

    def show_paper(self, drawing: Drawing) -> None:
        """Show the receipt as it would be."""
        self.paper.show_drawing(drawing)

    def save(self) -> None:
        """Hand over the lines when they can be kept."""
        if not self._check(asked=True):
            self.shop_changed.emit(self._typed)

    def take_keyboard(self) -> None:
        """Type the address."""
        self.address.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the paper once it can be seen."""
        super().showEvent(event)
        self._preview()

    def say(self) -> None:
        """Name the fields."""
        self.language.titled(
            self.tr("Language of the receipts"), [self.tr("English"), self.tr("Kiswahili")]
        )
        self.roll.titled(self.tr("As it is printed"), [self.tr("80 mm"), self.tr("58 mm")])
        self.logo.label(self.tr("Choose a picture"))
        self.no_logo.label(self.tr("No picture"))
        self.address.titled(self.tr("Address, below the name of the shop"))
        self.phone.titled(self.tr("Phone"))
        for at, field in enumerate(self.greeting, start=1):
            field.titled(self.tr("Line {number} above the goods").format(number=at))
        for at, field in enumerate(self.footer, start=1):
            field.titled(self.tr("Line {number} at the end").format(number=at))
        self.paper.setAccessibleName(self.tr("The receipt as on paper"))

    @property
    def _typed(self) -> dict[str, object]:
        return {
            "address": self.address.text,
            "phone": self.phone.text,
            "receipt_header": _lines(self.greeting, self._rules.receipt_header),
            "receipt_footer": _lines(self.footer, self._rules.receipt_footer),
        }

    def _edited(self, _text: str) -> None:
        self._check()
        self._preview()

    def _widen(self, profile: object) -> None:
        self._profile = EIGHTY if profile == EIGHTY else FIFTY_EIGHT
        self._preview()

    def _preview(self) -> None:
        if self.isVisible():
            wanted = replace(self._rules, **self._typed)  # type: ignore[arg-type]
            self.preview_asked.emit(Wish(wanted, self._profile, self._till))

    def _check(self, *, asked: bool = False) -> bool:
        fault: Notice | None = fault_of(self._rules, **self._typed)
        self.footer[-1].judge(fault, asked=asked)
        return fault is not None


def _put(fields: list[Field], lines: tuple[str, ...]) -> None:
    for at, field in enumerate(fields):
        field.put(lines[at] if at < len(lines) else "")


def _lines(fields: list[Field], kept: tuple[str, ...]) -> tuple[str, ...]:
    """Give the lines that were typed, and after them those for which there is no field here."""
    typed = tuple(field.text for field in fields if field.text.strip())
    return (*typed, *kept[len(fields) :])
