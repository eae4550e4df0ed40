"""A shift's M-Pesa compared: what Kaunta has of it, and what Safaricom says."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import MEDIUM, REGULAR, SEMIBOLD
from pos.screens.from_desks import clock
from pos.screens.measures import STANDARD, Measures
from pos.screens.panel import Panel, Sign, Words, column, figures, line_across, row, words
from pos.shop.money import Money
from pos.shop.mpesa_compared import Agrees, Came, Compared, MpesaCompared

SIGNS = {Came.SENT: "device-mobile", Came.PAYBILL: "hash", Came.NOT_MATCHED: "link-break"}
STATES = {
    Agrees.SAME: State.PAID, Agrees.DIFFERENT: State.FAILED,
    Agrees.NOT_MATCHED: State.REVIEW, Agrees.NOT_CHECKED: State.UNKNOWN,
}  # fmt: skip
UNKNOWN = "–"


class MpesaCheck(Panel):
    """One row for each way money came; nothing is called the same before Safaricom said so."""

    check_asked = Signal()
    payments_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._compared, self._is_checking = MpesaCompared(), False
        self._zone: tzinfo | None = None
        self._measures = STANDARD
        self._title, self._asked = words(16, SEMIBOLD), words(14, REGULAR, "text_2").wrapped()
        self._again = Button(Shape.ROW, icon="arrows-clockwise", key="F6")
        self._again.clicked.connect(self.check_asked)
        head = row(self._title, self._asked, self._again, gap=10)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 6, 16, 6)
        self._build_rows()
        self._build_foot()
        parts = column(head)
        parts.addWidget(line_across())
        parts.addLayout(self._grid, 1)
        parts.addWidget(self._foot)
        parts.setContentsMargins(1, 1, 1, 1)
        self.setLayout(parts)
        self.say()

    def _build_rows(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 4, 16, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._heads = [words(13, MEDIUM, "text_2") for _ in range(5)]
        for at, head in enumerate(self._heads):
            side = Qt.AlignmentFlag.AlignRight if at in {1, 2, 3} else Qt.AlignmentFlag.AlignLeft
            head.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(head, 0, at)
        self._lines = {came: self._build_row(at, came) for at, came in enumerate(Came, start=1)}
        self._sum = [words(15, SEMIBOLD), *(figures(16, SEMIBOLD) for _ in range(3))]
        for at, part in enumerate(self._sum):
            self._grid.addWidget(part, len(Came) + 1, at)
        for at in range(1, len(Came) + 2):
            self._grid.setRowStretch(at, 1)
            self._grid.setRowMinimumHeight(at, 26)

    def _build_row(self, at: int, came: Came) -> tuple[Words, Words, Words, Words, StateChip]:
        name = words(14, SEMIBOLD)
        many, kept, listed = figures(15, REGULAR, "text_2"), figures(15), figures(15)
        chip = StateChip(height=22)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addLayout(row(Sign(SIGNS[came], 18), name, None, gap=8), at, 0, middle)
        for place, part in enumerate((many, kept, listed), start=1):
            self._grid.addWidget(part, at, place)
        self._grid.addWidget(chip, at, 4, Qt.AlignmentFlag.AlignLeft | middle)
        return name, many, kept, listed, chip

    def _build_foot(self) -> None:
        self._foot, self._left = Panel(card="foot"), words(14, MEDIUM).wrapped()
        self._open = Button(Shape.ROW, Kind.PLAIN, key="F8")
        self._open.clicked.connect(self.payments_asked)
        inside = row(Sign("link-break", 20, "review_fg"), self._left, self._open, gap=12)
        inside.setStretch(1, 1)
        inside.setContentsMargins(16, 4, 16, 4)
        self._foot.setLayout(inside)
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_mpesa(
        self, compared: MpesaCompared, zone: tzinfo, *, is_checking: bool = False
    ) -> None:
        """Show how both stand to each other."""
        self._compared, self._zone = compared, zone
        self._is_checking = is_checking
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self._grid.setHorizontalSpacing(10 if measures.compact else 16)
        self.say()

    def say(self) -> None:
        """Say all of it."""
        self._title.setText("M-Pesa")
        self._asked.setText(self._said_above())
        self._again.label(self.tr("Check again"))
        self._again.setEnabled(not self._is_checking)
        heads = (
            self.tr("How it came"), self.tr("Payments"), self.tr("In Kaunta"),
            self.tr("At Safaricom"), self.tr("Result"),
        )  # fmt: skip
        for head, text in zip(self._heads, heads, strict=True):
            head.setText(text)
        rows = {each.came: each for each in self._compared.rows}
        for came in Came:
            self._say_row(came, rows.get(came, Compared(came)))
        all_ = self._compared
        texts = (self.tr("Total"), str(all_.payments), amount_text(all_.kept), _or(all_.listed))
        for part, text in zip(self._sum, texts, strict=True):
            part.setText(text)
        self._say_foot(rows.get(Came.NOT_MATCHED, Compared(Came.NOT_MATCHED)))

    def _say_row(self, came: Came, each: Compared) -> None:
        names = {
            Came.SENT: self.tr("Sent to phone"), Came.PAYBILL: self.tr("Paybill"),
            Came.NOT_MATCHED: self.tr("Not matched"),
        }  # fmt: skip
        results = {
            Agrees.SAME: self.tr("SAME"), Agrees.DIFFERENT: self.tr("DIFFERENT"),
            Agrees.NOT_MATCHED: self.tr("NOT MATCHED"), Agrees.NOT_CHECKED: self.tr("NOT CHECKED"),
        }  # fmt: skip
        name, many, kept, listed, chip = self._lines[came]
        name.setText(names[came])
        many.setText(str(each.payments))
        kept.setText(amount_text(each.kept))
        listed.setText(_or(each.listed))
        chip.show_state(STATES[each.agrees], results[each.agrees])

    def _said_above(self) -> str:
        if self._is_checking:
            return self.tr("Asking Safaricom")
        at, zone = self._compared.checked_at, self._zone
        if at is None or zone is None:
            return self.tr("not checked with Safaricom")
        return self.tr("checked with Safaricom at {time}").format(time=clock(at, zone))

    def _say_foot(self, free: Compared) -> None:
        self._foot.setVisible(bool(free.payments))
        said = self.tr("{amount} is not matched. It goes to the manager with the Z report.")
        self._left.setText(said.format(amount=money_text(free.listed or free.kept)))
        self._open.label(self.tr("Open"))


def _or(amount: Money | None) -> str:
    return UNKNOWN if amount is None else amount_text(amount)
