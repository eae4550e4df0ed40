"""The drawer of payments: what goes on, what came and is not matched, and claiming it for a sale."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from pos.desks.drawer_views import DrawerView, PaymentView
from pos.desks.mpesa_views import Hearing
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.payment_detail import PaymentDetail
from pos.screens.payment_row import PaymentRow
from pos.screens.sentences import sentence

WIDE, LIST = 1020, 456
ALL_WIDE = 1151
"""The width of a window in which the drawer takes all of it."""
MOST_ROWS = 60
"""More than a hand scrolls through; the rest is found by searching."""
LEAST_SEARCHED = 3


class SearchLine(QLineEdit):
    """The line that is searched by; the keys that write nothing are the drawer's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter, Esc and the arrows to the drawer, and figures too while nothing stands here."""
        own = {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        }
        is_reason = not self.text() and event.text() in {"1", "2", "3", "4"}
        if event.key() in own or is_reason:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PaymentsDrawer(Overlay):
    """Comes from the right; the sale stays in sight beside it."""

    searched = Signal(str)
    read_asked = Signal()
    """F6: have Safaricom asked for what may be missing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, WIDE)
        self._view = DrawerView()
        self._zone: ZoneInfo = NAIROBI
        self._chosen = ""
        self._rows: list[PaymentRow] = []
        self._sum, self._hear = (
            words(14, REGULAR, "text_2").wrapped(),
            words(13, REGULAR, "text_2").wrapped(),
        )
        self._build_list()
        self.detail = PaymentDetail()
        self.body.setContentsMargins(0, 0, 0, 0)
        both = row(self._left, self.detail, gap=0)
        both.setStretch(1, 1)
        self.body.addLayout(both, 1)
        self.say()

    def _build_list(self) -> None:
        self._left = Panel(card="sunken")
        self._line = SearchLine()
        self._line.setProperty("field", "boxed")
        self._line.setFont(text_font(16, REGULAR))
        self._line.setFixedHeight(48)
        self._line.setMaxLength(40)
        self._line.textEdited.connect(self._search)
        inside = QWidget()
        self._list = column(gap=0)
        self._list.addStretch(1)
        inside.setLayout(self._list)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        top = column(self._line, self._sum, gap=6)
        top.setContentsMargins(12, 10, 12, 8)
        parts = column(top, gap=0)
        parts.addWidget(self._area, 1)
        below = column(self._hear)
        below.setContentsMargins(12, 6, 12, 10)
        parts.addLayout(below)
        self._left.setLayout(parts)

    def show_payments(self, view: DrawerView, zone: ZoneInfo = NAIROBI) -> None:
        """Show what there is now; the payment that is looked at stays chosen while it is there."""
        self._view, self._zone = view, zone
        ids = [each.id for each in view.payments]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else ""
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the search."""
        self._line.setFocus()

    def choose(self, by: int) -> None:
        """Look at the payment before or after."""
        ids = [each.id for each in self._view.payments[:MOST_ROWS]]
        if ids:
            at = ids.index(self._chosen) if self._chosen in ids else 0
            self._pick(ids[max(0, min(at + by, len(ids) - 1))])

    @property
    def chosen(self) -> PaymentView | None:
        """The payment that is looked at."""
        return next((each for each in self._view.payments if each.id == self._chosen), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, say how it is known, use it; nothing needs a click."""
        key, held = Qt.Key(event.key()), event.modifiers()
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Up: partial(self._walk, -1), Qt.Key.Key_Down: partial(self._walk, 1),
            Qt.Key.Key_F2: self._line.setFocus, Qt.Key.Key_F3: self.detail.next_sale,
            Qt.Key.Key_F6: self.read_asked.emit, Qt.Key.Key_Return: self.detail.use,
            Qt.Key.Key_Enter: self.detail.use,
            **{Qt.Key(Qt.Key.Key_1 + at): partial(self.detail.say_how, at) for at in range(4)},
        }  # fmt: skip
        if key == Qt.Key.Key_N and held == Qt.KeyboardModifier.ControlModifier:
            self.detail.send_away()
        elif key in acts and not event.isAutoRepeat():
            acts[key]()
        elif not event.isAutoRepeat() and self.detail.take_key(key_of(event)):
            pass
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def say(self) -> None:
        """Say what is there."""
        view = self._view
        self.titled(self.tr("Payments"))
        named = self.tr("M-Pesa code, name or amount")
        self._line.setPlaceholderText(named)
        self._line.setAccessibleName(named)
        self._sum.setText(self._said_above())
        self._hear.setText(self._said_below())
        shown = view.payments[:MOST_ROWS]
        while len(self._rows) < len(shown):
            self._add_row()
        for at, line in enumerate(self._rows):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.show_payment(shown[at])
                line.choose(chosen=shown[at].id == self._chosen)
        self.detail.show_payment(self.chosen, has_sale=view.has_sale, zone=self._zone)

    def _said_above(self) -> str:
        view = self._view
        if view.trouble is not None:
            return sentence(view.trouble)
        if view.searched and not view.payments:
            return self.tr("Nothing found for “{typed}”").format(typed=view.searched)
        if not view.sees_all and 0 < len(self._line.text()) < LEAST_SEARCHED:
            return self.tr("Type 3 letters or figures to search")
        if not view.payments:
            return self.tr("All payments are matched")
        said = self.tr("%n payments, {total}", "", view.of_all).format(total=money_text(view.total))
        if len(view.payments) < view.of_all:
            said += ". " + self.tr("Search to find the others.")
        return said

    def _said_below(self) -> str:
        hearing = self._view.hearing
        if hearing.hearing is Hearing.SILENT:
            said = self.tr(
                "The letterbox does not answer: what is missing here may have come. F6 asks again."
            )
        elif hearing.mpesa_at is not None:
            at = f"{hearing.mpesa_at.astimezone(self._zone):%H:%M}"
            said = self.tr(
                "Last heard from M-Pesa {time}. F6 asks for what may be missing."
            ).format(time=at)
        else:
            said = self.tr("F6 asks Safaricom for what may be missing.")
        return said

    def _add_row(self) -> None:
        line, at = PaymentRow(), len(self._rows)
        line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.clicked.connect(lambda: self._pick(self._view.payments[at].id))
        self._rows.append(line)
        self._list.insertWidget(at, line)

    def _walk(self, by: int) -> None:
        """Look at another payment; after a search the figures say then how it is known. F2 searches again."""
        self.choose(by)
        if self._line.text():
            self.setFocus()

    def _pick(self, payment: str) -> None:
        self._chosen = payment
        self.say()

    def _search(self, typed: str) -> None:
        self._sum.setText(self._said_above())
        if self._view.sees_all or not typed.strip() or len(typed.strip()) >= LEAST_SEARCHED:
            self.searched.emit(typed.strip())

    def _cover(self) -> None:
        """Lie at the right edge, over the whole height."""
        parent = self._behind
        self.setGeometry(parent.rect())
        wide = parent.width() if parent.width() <= ALL_WIDE else min(WIDE, parent.width())
        self._left.setFixedWidth(LIST if wide > 1000 else 400)
        self.card.setGeometry(parent.width() - wide, 0, wide, parent.height())
