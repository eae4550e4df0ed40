"""The three things that Safaricom tells of a request, and how long each of them took."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos.desks.mpesa_views import Course, MpesaPayView
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.look import theme_now
from pos.screens.paid_screen import TICK
from pos.screens.painting import painting, put_sign
from pos.screens.panel import Panel, Words, column, figures, row, words

DISC = 32
DONE, NOW, LATER = "done", "now", "later"


class StepDisc(QWidget):
    """Done is a tick in a full disc, what is waited for an hourglass in a dashed one, the rest is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._step = LATER
        self.setFixedSize(DISC, DISC)

    def show_step(self, step: str) -> None:
        """Show how far the step is."""
        if step != self._step:
            self._step = step
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        theme, where = theme_now(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painting(self) as painter:
            if self._step == DONE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.paid_line))
                painter.drawEllipse(where)
                painter.setPen(QPen(QColor(theme.surface), 2))
                painter.drawPolyline([QPointF(x * DISC, y * DISC) for x, y in TICK])
                return
            is_now = self._step == NOW
            line = Qt.PenStyle.DashLine if is_now else Qt.PenStyle.SolidLine
            edge = theme.waiting_line if is_now else theme.border_strong
            painter.setPen(QPen(QColor(edge), 2, line))
            painter.setBrush(QColor(theme.waiting_bg if is_now else theme.surface))
            painter.drawEllipse(where)
            if is_now:
                place = self.rect().adjusted(8, 8, -8, -8)
                ratio = self.devicePixelRatioF()
                put_sign(painter, place, "hourglass", color=theme.waiting_fg, ratio=ratio)


class StepLine(Panel):
    """One step with its words and its seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._disc, self._name = StepDisc(), words(16, SEMIBOLD)
        self.below: Words = words(13, REGULAR, "text_2")
        self._seconds = figures(14, REGULAR, "text_2")
        inside = row(self._disc, column(None, self._name, self.below, None), self._seconds, gap=12)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.below.hide()

    def show_step(self, step: str, name: str, seconds: str = "") -> None:
        """Show a step."""
        self._disc.show_step(step)
        self._name.colored("text_3" if step == LATER else "text")
        self._name.setText(name)
        self._seconds.setText(seconds)
        self.setAccessibleName(" ".join(part for part in (name, seconds) if part))


class PushSteps(Panel):
    """Claims no more than Safaricom has told: taken, a PIN is waited for, the money is there."""

    def __init__(self) -> None:
        super().__init__()
        self._view = MpesaPayView(course=Course.ASKING)
        self._taken, self._pin, self._money = StepLine(), StepLine(), StepLine()
        self.setLayout(column(self._taken, self._pin, self._money, gap=14))
        self.say()

    def show_course(self, view: MpesaPayView) -> None:
        """Show how far a request is."""
        self._view = view
        self.say()

    def squeeze(self, *, short: bool) -> None:
        """Take less room in a short window."""
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(6 if short else 14)
        self._pin.below.setVisible(not short)

    def say(self) -> None:
        """Say each step."""
        request = self._view.request
        taken = request.taken_after
        is_asking = taken is None
        name = self.tr("Asking Safaricom") if is_asking else self.tr("Safaricom took the request")
        said = self.tr("{count} s")
        first = request.seconds if taken is None else taken
        self._taken.show_step(NOW if is_asking else DONE, name, said.format(count=first))
        self._pin.below.setText(self.tr("Usually takes 10 to 30 seconds"))
        waited = "" if taken is None else said.format(count=max(0, request.seconds - taken))
        self._pin.show_step(LATER if is_asking else NOW, self.tr("Customer enters PIN"), waited)
        self._money.show_step(LATER, self.tr("Money received"))
