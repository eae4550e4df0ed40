"""What a customer who pays by M-Pesa sees: the PIN that is waited for, and where to pay by himself."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from pos.desks.mpesa_views import OwnPayingView
from pos.screens.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, lined_box, put_sign, width_of, write
from pos.screens.pay_number_card import grouped

NO_NUMBERS = OwnPayingView()
LEAST = 12
"""The smallest letters, in a window that nobody can read from afar anyway."""


@dataclass(frozen=True, slots=True)
class CustomerMpesa:
    """As much of a payment by M-Pesa as its customer sees; his number is masked."""

    phone: str = ""
    """Masked: 0712 ••• 678; empty while no phone was asked."""
    pays_to: str = ""
    seconds: int = 0
    own: OwnPayingView = NO_NUMBERS


def masked(phone: str) -> str:
    """Give a number as others may read it: its first four and last three figures."""
    figures = "".join(sign for sign in phone if sign.isdigit())
    if len(figures) < 9:
        return ""
    head = figures[:4] if figures.startswith("0") else f"0{figures[-9:-6]}"
    return f"{head} \N{BULLET}\N{BULLET}\N{BULLET} {figures[-3:]}"


def paint_asked(painter: QPainter, where: QRect, view: CustomerMpesa, *, ratio: float) -> None:
    """Paint the phone with its PIN, what the customer is to do, and how long it takes; Kiswahili first."""
    high = where.height()
    theme = theme_now()
    phone = QRect(where.left(), high * 27 // 100, high * 20 // 100, high * 29 // 100)
    _paint_phone(painter, phone)
    left = phone.right() + high * 5 // 100
    room = where.right() - left
    big = _fitting("kwenye simu yako", room, high * 75 // 1000)
    line = high * 81 // 1000
    for at, text in enumerate(("Weka PIN yako", "kwenye simu yako")):
        place = QRect(left, phone.top() + high * 3 // 100 + at * line, room, line)
        write(painter, place, text, font=big, color=theme.text)
    below = QRect(left, phone.top() + high * 3 // 100 + 2 * line + 6, room, high * 6 // 100)
    small = _fitting_text("Enter your M-Pesa PIN on your phone", room, high * 41 // 1000)
    write(painter, below, "Enter your M-Pesa PIN on your phone", font=small, color=theme.text_2)
    _paint_who(painter, where, view)
    _paint_seconds(painter, where, view.seconds, ratio=ratio)


def paint_own(painter: QPainter, where: QRect, own: OwnPayingView, *, part: int) -> None:
    """Paint where to pay without being asked, on the dark side: the shop's number and the account."""
    if not own.numbers:
        return
    theme, first = theme_now(), own.numbers[0]
    top = where.top()
    painter.fillRect(where.left(), top, where.width(), 1, QColor(theme.on_ink_2))
    facts = [("Au tumia Paybill / Or use Paybill", grouped(first.short_code), 6.6)]
    if first.is_till:
        facts = [("Au lipa Till / Or pay to Till", grouped(first.short_code), 10.0)]
    elif own.account:
        facts.append(("Akaunti / Account", own.account, 10.5))
    top += round(part * 2.5)
    for name, value, size in facts:
        write(
            painter,
            QRect(where.left(), top, where.width(), round(part * 4)),
            name,
            font=_fitting_text(name, where.width(), round(part * 2.8)),
            color=theme.on_ink_2,
        )
        top += round(part * 4)
        font = _fitting(value, where.width(), round(part * size))
        write(
            painter,
            QRect(where.left(), top, where.width(), round(part * size * 1.2)),
            value,
            font=font,
            color=theme.on_ink,
        )
        top += round(part * size * 1.25)


def _paint_phone(painter: QPainter, where: QRect) -> None:
    theme, high = theme_now(), where.height()
    pen = QPen(QColor(theme.text), max(4, high // 28))
    lined_box(painter, where, fill=theme.surface, pen=pen, radius=high // 12)
    name = QRect(where.left(), where.top() + high * 27 // 100, where.width(), high * 14 // 100)
    write(
        painter,
        name,
        "M-Pesa",
        font=text_font(max(LEAST, high * 11 // 100), BOLD),
        color=theme.text,
        align=CENTER,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.text))
    dot, gap = high * 7 // 100, high * 11 // 100
    left = where.center().x() - (3 * gap + dot) / 2
    for at in range(4):
        painter.drawEllipse(QRectF(left + at * gap, where.top() + high * 47 / 100, dot, dot))
    pin = QRect(where.left(), where.top() + high * 60 // 100, where.width(), high * 12 // 100)
    write(
        painter,
        pin,
        "PIN",
        font=text_font(max(LEAST, high * 8 // 100), MEDIUM),
        color=theme.text_2,
        align=CENTER,
    )


def _paint_who(painter: QPainter, where: QRect, view: CustomerMpesa) -> None:
    theme, high = theme_now(), where.height()
    room = where.width() // 2 - 12
    for at, (name, value) in enumerate(
        (("Simu / Phone", view.phone), ("Lipa kwa / Pay to", view.pays_to))
    ):
        if not value:
            continue
        left = where.left() + at * (room + 24)
        top = high * 73 // 100
        write(
            painter,
            QRect(left, top, room, high * 5 // 100),
            name,
            font=text_font(max(LEAST, high * 28 // 1000), REGULAR),
            color=theme.text_2,
        )
        font = _fitting(value, room, high * 58 // 1000)
        write(
            painter,
            QRect(left, top + high * 45 // 1000, room, high * 75 // 1000),
            value,
            font=font,
            color=theme.text,
        )


def _paint_seconds(painter: QPainter, where: QRect, seconds: int, *, ratio: float) -> None:
    theme, high = theme_now(), where.height()
    font = text_font(max(LEAST, high * 34 // 1000), SEMIBOLD)
    said = f"Tunasubiri / Waiting  {seconds} s"
    icon = high * 4 // 100
    place = QRect(
        where.left(), high * 875 // 1000, icon + width_of(said, font) + 54, high * 78 // 1000
    )
    pen = QPen(QColor(theme.waiting_line), 3, Qt.PenStyle.DashLine)
    lined_box(painter, place, fill=theme.waiting_bg, pen=pen, radius=4)
    sign = QRect(place.left() + 18, place.center().y() - icon // 2, icon, icon)
    put_sign(painter, sign, "hourglass", color=theme.waiting_fg, ratio=ratio)
    write(painter, place.adjusted(icon + 32, 0, -6, 0), said, font=font, color=theme.waiting_fg)


def _fitting(text: str, room: int, largest: int) -> QFont:
    size = max(LEAST, largest)
    while size > 14 and width_of(text, figure_font(size, BOLD)) > room:
        size -= max(1, size // 12)
    return figure_font(size, BOLD)


def _fitting_text(text: str, room: int, largest: int) -> QFont:
    size = max(LEAST, largest)
    while size > 12 and width_of(text, text_font(size, REGULAR)) > room:
        size -= 1
    return text_font(size, REGULAR)
