"""What needs a person, one touch from where it is settled."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR
from pos.screens.panel import Panel, Sign, column, row, words
from pos.shop.money import NOTHING
from pos.shop.today import Concern, ConcernKind

ICONS = {
    ConcernKind.BACKUP: "floppy-disk",
    ConcernKind.ALARM: "warning-circle", ConcernKind.MONEY: "link-break",
    ConcernKind.UNSETTLED: "hourglass", ConcernKind.REFUND: "question",
    ConcernKind.DAY_CHANGED: "warning", ConcernKind.LOCKED: "lock-key", ConcernKind.PAPER: "printer",
    ConcernKind.SHORT: "minus-circle", ConcernKind.TO_COUNT: "clipboard-text",
    ConcernKind.LOW: "trend-down", ConcernKind.UNSENT: "cloud-slash",
}  # fmt: skip


class ConcernList(Panel):
    """Each as a button with how many there are; without any it says that all is well."""

    asked = Signal(object)
    """The Concern that was chosen."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._concerns: tuple[Concern, ...] | None = None
        self.buttons: list[Button] = []
        self._title = words(16, BOLD)
        self._sign, self._well = Sign("check-circle", 20, "paid_fg"), words(15, REGULAR).wrapped()
        self._calm = Panel()
        calm = row(self._sign, self._well, gap=8)
        calm.setStretch(1, 1)
        self._calm.setLayout(calm)
        inside, self._rows = Panel(), QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        inside.setLayout(column(self._rows, None))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(self._title, 10, self._calm, area)
        layout.setStretch(3, 1)
        layout.setContentsMargins(14, 12, 12, 12)
        self.setLayout(layout)
        self.say()

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Show what needs a person now."""
        if tuple(concerns) != self._concerns:
            self._concerns = tuple(concerns)
            self.say()

    def say(self) -> None:
        """Say each of them."""
        concerns = self._concerns or ()
        self._title.setText(self.tr("Needs a person"))
        self.setAccessibleName(self._title.text())
        self._well.setText(self.tr("Nothing. All is in order."))
        self._calm.setVisible(self._concerns == ())
        for button in self.buttons[len(concerns) :]:
            button.hide()
        while len(self.buttons) < len(concerns):
            self._add(len(self.buttons))
        for button, concern in zip(self.buttons, concerns, strict=False):
            text, detail = self._words(concern)
            button.pictured(ICONS[concern.kind])
            button.label(text, detail, str(concern.count))
            button.counted(concern.count)
            button.setToolTip(f"{text}. {detail}")
            button.show()

    def _add(self, at: int) -> None:
        button = Button(Shape.ROW, Kind.PLAIN)
        button.setFixedHeight(58)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self._choose, at))
        self._rows.addWidget(button)
        self.buttons.append(button)

    def _choose(self, at: int, _checked: object = None) -> None:
        if self._concerns is not None and at < len(self._concerns):
            self.asked.emit(self._concerns[at])

    def _words(self, concern: Concern) -> tuple[str, str]:
        """Give what it is, and what it comes to or what is to be done."""
        amount = money_text(concern.amount or NOTHING)
        return {
            ConcernKind.BACKUP: (self.tr("No backup last night"), self.tr("Make one now")),
            ConcernKind.ALARM: (self.tr("Odd cases"), self.tr("Look at each of them")),
            ConcernKind.MONEY: (self.tr("Payments not placed"), amount),
            ConcernKind.UNSETTLED: (self.tr("M-Pesa not come yet"), amount),
            ConcernKind.REFUND: (self.tr("Refunds not sure"), amount),
            ConcernKind.DAY_CHANGED: (
                self.tr("Signed days changed"), self.tr("Look at each, and sign it again"),
            ),
            ConcernKind.LOCKED: (self.tr("Wrong PINs"), concern.about),
            ConcernKind.PAPER: (self.tr("Papers to look at"), self.tr("Print them, or leave it")),
            ConcernKind.SHORT: (
                self.tr("Shifts short"),
                self.tr("{amount}, Z {number}").format(amount=amount, number=concern.about),
            ),
            ConcernKind.TO_COUNT: (self.tr("Below zero"), self.tr("Count these items")),
            ConcernKind.LOW: (self.tr("Running low"), self.tr("Order these items")),
            ConcernKind.UNSENT: (self.tr("Not sent yet"), self.tr("Look at the letterbox")),
        }[concern.kind]  # fmt: skip
