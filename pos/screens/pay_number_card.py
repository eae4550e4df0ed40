"""What a customer needs to pay by himself, in figures that are read from two metres."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel

from pos.desks.mpesa_views import CameView, Hearing, NumberView, OwnPayingView
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font
from pos.screens.measures import STANDARD, Measures
from pos.screens.mpesa_words import MpesaWords
from pos.screens.painting import width_of
from pos.screens.panel import Amount, Panel, Sign, column, line_across, row, words

NAIROBI = ZoneInfo("Africa/Nairobi")
HUGE, LARGE = (84, 76, 66, 58, 50, 44, 36, 30), (40, 36, 32, 28, 24, 20)
MOST_CAME = 2
QR = 108


def grouped(code: str) -> str:
    """Give a number as it is read aloud, in halves of three."""
    return f"{code[:3]} {code[3:]}" if len(code) == 6 else code


class Figure(Amount):
    """A number that takes the largest of its sizes that its room allows."""

    def __init__(self, sizes: tuple[int, ...], ink: str = "text") -> None:
        super().__init__(figure_font(sizes[0], BOLD), ink)
        self._sizes, self._most = sizes, sizes[0]
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show another number."""
        self.setText(text)
        self._fit()

    def limit(self, most: int) -> None:
        """Be no larger than this."""
        if most != self._most:
            self._most = most
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Step down rather than be cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = [size for size in self._sizes if size <= self._most] or [self._sizes[-1]]
        room = self.width()
        fitting = (s for s in sizes if width_of(self.text(), figure_font(s, BOLD)) <= room)
        self.setFont(figure_font(next(fitting, self._sizes[-1]), BOLD))
        self.setFixedHeight(round(sizes[0] * 1.18))


class PayNumberCard(Panel):
    """Short code, account and amount; what has come already; and whether anybody listens."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = OwnPayingView()
        self._zone: ZoneInfo = NAIROBI
        self._measures = STANDARD
        self._title = words(18, BOLD).wrapped()
        self._path = words(14, REGULAR, "text_2").wrapped()
        self._names = [words(14, REGULAR, "text_2") for _ in range(3)]
        self._code, self._account = Figure(LARGE), Figure(HUGE, "primary_text")
        self._amount = Figure(LARGE)
        self._others = words(14, SEMIBOLD, "text_2").wrapped()
        self._came = [words(14, SEMIBOLD, "paid_fg").wrapped() for _ in range(MOST_CAME)]
        self._qr = QLabel()
        self._qr.setTextFormat(Qt.TextFormat.PlainText)
        self._qr.setFixedSize(QR, QR)
        self._qr.setScaledContents(True)
        self._sign = Sign("broadcast", 20, "text")
        self._bold, self._rest = words(14, BOLD).wrapped(), words(14, REGULAR, "text_2").wrapped()
        self._lay()
        self.say()

    def _lay(self) -> None:
        told = row(self._sign, column(self._bold, self._rest, gap=2), gap=8)
        told.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        told.setStretch(1, 1)
        amount = row(column(self._names[2], self._amount, gap=0), self._qr, gap=8)
        amount.setStretch(0, 1)
        parts = column(
            self._title, 2, self._path, 10, line_across(), 10,
            self._names[0], self._code, self._others, 6,
            self._names[1], self._account, 6,
            amount, *self._came, None, line_across(), 10, told,
        )  # fmt: skip
        parts.setContentsMargins(20, 16, 20, 16)
        self._parts = parts
        self.setLayout(parts)

    def show_numbers(self, view: OwnPayingView, zone: ZoneInfo = NAIROBI) -> None:
        """Show where to pay, and what has come."""
        if view.qr and view.qr != self._view.qr:
            picture = QPixmap()
            picture.loadFromData(view.qr)
            self._qr.setPixmap(picture)
        self._view, self._zone = view, zone
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self.setFixedWidth(262 if measures.compact else 366 if not measures.wide else 460)
        self._parts.setContentsMargins(
            *((14, 12, 14, 12) if measures.compact else (20, 16, 20, 16))
        )
        self._account.limit(58 if measures.short else 66 if measures.compact else 84)
        for each in (self._code, self._amount):
            each.limit(28 if measures.short else 40)
        self._path.setVisible(not measures.short)
        self.say()

    def say(self) -> None:
        """Say the numbers, and whether anybody listens."""
        view = self._view
        first = view.numbers[0] if view.numbers else NumberView("")
        is_till = first.is_till
        self._title.setText(
            self.tr("Or the customer pays to the Till")
            if is_till
            else self.tr("Or the customer pays by Paybill")
        )
        self._path.setText(
            self.tr("M-Pesa, Lipa na M-Pesa, Buy Goods")
            if is_till
            else self.tr("M-Pesa, Lipa na M-Pesa, Pay Bill")
        )
        self._say_numbers(first)
        for at, label in enumerate(self._came):
            label.setVisible(at < len(view.came))
            if at < len(view.came):
                label.setText(self._said_of(view.came[-MOST_CAME:][at]))
        self._qr.setVisible(bool(view.qr) and not self._measures.compact)
        self._qr.setAccessibleName(self.tr("Code to scan with the M-Pesa app"))
        self._say_hearing()
        spoken = (each.text() for each in (self._title, self._code, self._account, self._amount))
        self.setAccessibleName(", ".join(part for part in spoken if part))

    def _say_numbers(self, first: NumberView) -> None:
        """A till asks for no account, so its own number is the huge one."""
        is_till, view = first.is_till, self._view
        code = grouped(first.short_code)
        names = [self.tr("1. Business number"), self.tr("2. Account number"), self.tr("3. Amount")]
        if is_till:
            names = ["", self.tr("1. Till number"), self.tr("2. Amount")]
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
            label.setVisible(bool(name))
        self._code.setVisible(not is_till)
        self._code.show_text(code)
        self._account.show_text(code if is_till else view.account)
        self._amount.show_text(money_text(view.amount))
        others = [grouped(each.short_code) for each in view.numbers[1:]]
        self._others.setText(self.tr("or {numbers}").format(numbers=", ".join(others)))
        self._others.setVisible(bool(others))

    def _say_hearing(self) -> None:
        hearing = self._view.hearing
        bold, rest = MpesaWords().hearing(
            hearing,
            mpesa=self._clock(hearing.mpesa_at),
            letterbox=self._clock(hearing.letterbox_at),
        )
        is_well = hearing.hearing in {Hearing.LISTENING, Hearing.STARTING}
        self._sign.show_sign(
            "broadcast" if is_well else "cloud-slash", "text" if is_well else "failed_fg"
        )
        self._bold.colored("text" if is_well else "failed_fg")
        self._bold.setText(bold)
        self._rest.setText(rest)

    def _said_of(self, came: CameView) -> str:
        said = self.tr("{amount} has come: {code}") if came.code else self.tr("{amount} has come")
        return said.format(amount=money_text(came.amount), code=came.code)

    def _clock(self, at: datetime | None) -> str:
        return "" if at is None else f"{at.astimezone(self._zone):%H:%M}"
