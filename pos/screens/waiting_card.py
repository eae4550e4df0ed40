"""A customer is asked on his phone: what he is to do, how long it takes, and what Safaricom has said."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent

from pos.desks.mpesa_views import Course, MpesaPayView
from pos.screens.chip import State
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, figure_font
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import width_of
from pos.screens.panel import Amount, Panel, Sign, column, row, words
from pos.screens.push_steps import PushSteps
from pos.screens.ring import Ring
from pos.screens.state_card import StateCard
from pos.shop.watching import UNLOCK_HINT_AFTER

UNLOCK_AFTER = UNLOCK_HINT_AFTER // timedelta(seconds=1)
"""Seconds after which the customer is asked to unlock his phone."""
SIZES = (44, 40, 36, 34, 30, 26, 22)


class WaitingCard(Panel):
    """Its seconds move once a second; nothing else on it moves by itself."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = MpesaPayView(course=Course.WAITING)
        self._measures = STANDARD
        self._asked, self._hint = words(15, REGULAR, "text_2"), words(15, REGULAR, "text_2")
        self._phone = Amount(figure_font(SIZES[0], BOLD))
        self._phone.setFixedHeight(54)
        self._ring = Ring()
        above = row(column(None, self._asked, self._phone, self._hint, None), self._ring, gap=12)
        above.setStretch(0, 1)
        self._build_ask()
        self.steps = PushSteps()
        self._build_note()
        parts = column(above, 12, self._ask, 14, self.steps, None, self._note)
        parts.setContentsMargins(20, 16, 20, 16)
        self._parts = parts
        self.setLayout(parts)
        self.say()

    def _build_ask(self) -> None:
        self._ask = StateCard(State.WAITING)
        self._sign = Sign("device-mobile", 40, "waiting_fg")
        self._title = words(20, BOLD, "waiting_fg").wrapped()
        self._other = words(15, REGULAR, "waiting_fg").wrapped()
        inside = row(self._sign, column(None, self._title, self._other, None, gap=4), gap=16)
        inside.setStretch(1, 1)
        inside.setContentsMargins(18, 12, 18, 12)
        self._ask.setLayout(inside)

    def _build_note(self) -> None:
        self._note = Panel(card="sunken")
        self._plain = words(14, REGULAR, "text_2").wrapped()
        self._bold = words(14, BOLD, "text_2").wrapped()
        sign = Sign("info", 20, "text_2")
        inside = row(sign, column(self._plain, self._bold, gap=2), gap=8)
        inside.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, 1)
        inside.setContentsMargins(12, 10, 12, 10)
        self._note.setLayout(inside)

    def show_course(self, view: MpesaPayView) -> None:
        """Show how far the request is."""
        before, self._view = self._view, view
        self.say()
        if view.course is not before.course:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def fit(self, measures: Measures) -> None:
        """Take the window's size: in a short one the note is one sentence."""
        self._measures = measures
        self._parts.setContentsMargins(
            *((14, 12, 14, 12) if measures.compact else (20, 16, 20, 16))
        )
        self._ring.fit(88 if measures.compact or measures.short else 112)
        self.steps.squeeze(short=measures.short)
        self._plain.setVisible(not measures.short)
        self._hint.setVisible(not measures.short)
        self._other.setVisible(not measures.short)

    def resizeEvent(self, event: object) -> None:
        """Let the number step down rather than be cut."""
        self._size_phone()

    def say(self) -> None:
        """Say who was asked for how much, and what the customer is to do."""
        request = self._view.request
        self._asked.setText(
            self.tr("Asked for {amount} on").format(amount=money_text(request.amount))
        )
        self._phone.setText(request.phone)
        self._hint.setText(self.tr("Read it back to the customer"))
        self._ring.show_seconds(request.seconds)
        is_late = request.seconds >= UNLOCK_AFTER
        if self._view.course is Course.ASKING:
            self._title.setText(self.tr("Asking Safaricom. The phone shows it in a moment."))
        elif is_late:
            self._title.setText(self.tr("Nothing on the phone? Ask them to unlock it."))
        else:
            self._title.setText(
                self.tr("Ask the customer to enter their M-Pesa PIN on their phone")
            )
        self._other.setText(self.tr("“Weka PIN yako ya M-Pesa kwenye simu”"))
        self._plain.setText(
            self.tr("From 12 seconds on Kaunta asks Safaricom by itself; Enter asks at once.")
        )
        self._bold.setText(self.tr("Don't send twice: the customer could pay twice."))
        self.steps.show_course(self._view)
        self.setAccessibleName(f"{self._asked.text()} {self._phone.text()}. {self._title.text()}")
        self._size_phone()

    def _size_phone(self) -> None:
        room = self.width() - self._ring.width() - 12 - (28 if self._measures.compact else 40)
        text = self._phone.text()
        fitting = (s for s in SIZES if width_of(text, figure_font(s, BOLD)) <= room)
        self._phone.setFont(figure_font(next(fitting, SIZES[-1]), BOLD))
        self._phone.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
