"""What the customer sees on the second screen: the sale, the payment, the thanks. Kiswahili first."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from pos.screens.customer_mpesa import CustomerMpesa, paint_asked, paint_own
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.mark import Mark
from pos.screens.painting import LEFT, RIGHT, amount_fonts, painting, put_sign, width_of, write
from pos.screens.panel import Panel
from pos.screens.views import CashView, LineView, SaleView
from pos.shop.money import NOTHING, Money

MOST_LINES = 6
MARK = 38


class Shown(Enum):
    """What the customer is shown."""

    IDLE = "idle"
    SALE = "sale"
    CASH = "cash"
    MPESA = "mpesa"
    PAID = "paid"
    NOT_PAID = "not_paid"


class CustomerDisplay(Panel):
    """Sized in parts of the window's height, so that it is read from two metres."""

    def __init__(self, shop: str) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._shop, self._clock = shop, ""
        self._shown, self._sale = Shown.IDLE, SaleView()
        self._cash = CashView(due=NOTHING, given=NOTHING)
        self._mpesa = CustomerMpesa()
        self._mark = Mark(MARK)
        self._mark.setParent(self)
        self.say()

    def name_shop(self, shop: str) -> None:
        """Show the shop by this name."""
        self._shop = shop
        self.update()

    def show_idle(self, clock: str) -> None:
        """Show the shop and the time."""
        self._clock = clock
        self._show(Shown.IDLE)

    def show_sale(self, sale: SaleView) -> None:
        """Show the newest lines and the total."""
        self._sale = sale
        self._show(Shown.SALE)

    def show_cash(self, cash: CashView) -> None:
        """Show what was given and what goes back."""
        self._cash = cash
        self._show(Shown.CASH)

    def show_mpesa(self, view: CustomerMpesa) -> None:
        """Show what is waited for on his phone, and where to pay by himself."""
        self._mpesa = view
        self._show(Shown.MPESA)

    def show_thanks(self) -> None:
        """Thank the customer."""
        self._show(Shown.PAID)

    def show_not_paid(self) -> None:
        """Say that it is not paid; why is nobody's business but the cashier's."""
        self._show(Shown.NOT_PAID)

    def say(self) -> None:
        """Say the window's name; its words are in both languages always."""
        self.setWindowTitle(self.tr("Customer display"))
        self.setAccessibleName(self.tr("Customer display"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the customer is shown."""
        super().paintEvent(event)
        self._mark.setVisible(self._shown is not Shown.IDLE)
        self._mark.move(36, round(self.height() * 0.037))
        with painting(self) as painter:
            if self._shown is Shown.IDLE:
                self._paint_idle(painter)
                return
            self._paint_total(painter)
            if self._shown is Shown.SALE:
                self._paint_sale(painter)
            elif self._shown is Shown.MPESA:
                self._paint_mpesa(painter)
            else:
                self._paint_words(painter)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.update()

    @property
    def _split(self) -> int:
        return round(self.width() * 0.59)

    def _part(self, percent: float) -> int:
        return round(self.height() * percent / 100)

    def _paint_idle(self, painter: QPainter) -> None:
        theme, wide, high = theme_now(), self.width(), self.height()
        painter.fillRect(self.rect(), QColor(theme.ink))
        middle = Qt.AlignmentFlag.AlignCenter
        for text, top, size, weight, ink in (
            (self._clock, 22, 24, BOLD, theme.on_ink), (self._shop, 54, 8, SEMIBOLD, theme.on_ink),
            ("Karibu / Welcome", 68, 5, REGULAR, theme.on_ink_2),
        ):  # fmt: skip
            where = QRect(24, self._part(top), wide - 48, self._part(size * 1.35))
            font = _fitting(text, wide - 48, self._part(size), weight)
            write(painter, where, text, font=font, color=ink, align=middle)
        painter.fillRect(0, high - 6, wide, 6, QColor(theme.primary))

    def _paint_total(self, painter: QPainter) -> None:
        theme, left, wide = theme_now(), self._split, self.width() - self._split
        painter.fillRect(left, 0, wide, self.height(), QColor(theme.ink))
        inner = QRect(left + 40, 0, wide - 80, self.height())
        cash = self._shown is Shown.CASH
        amount = self._cash.due if cash else self._sale.sums.total
        self._pair(
            painter,
            QRect(inner.left(), self._part(4), inner.width(), self._part(6)),
            "Jumla",
            "Total",
        )
        self._amount(painter, inner, amount)
        sums = self._sale.sums
        facts = [("Vitu / Items", str(sums.items))] if self._shown is Shown.SALE else []
        if sums.discounts and self._shown is Shown.SALE:
            facts.append(("Umeokoa / You saved", amount_text(sums.discounts)))
        top = self._part(84)
        for name, value in facts:
            where = QRect(inner.left(), top, inner.width(), self._part(5))
            write(
                painter, where, name, font=text_font(self._part(3.4), REGULAR), color=theme.on_ink_2
            )
            write(
                painter,
                where,
                value,
                font=figure_font(self._part(3.6), BOLD),
                color=theme.on_ink,
                align=RIGHT,
            )
            top += self._part(5.2)

    def _pair(self, painter: QPainter, where: QRect, first: str, second: str) -> None:
        theme = theme_now()
        font = text_font(self._part(4), SEMIBOLD)
        write(painter, where, first, font=font, color=theme.on_ink_2)
        rest = where.adjusted(width_of(first, font) + 12, 0, 0, 0)
        write(painter, rest, second, font=text_font(self._part(4), REGULAR), color=theme.on_ink_2)

    def _amount(self, painter: QPainter, inner: QRect, amount: Money) -> None:
        theme, text = theme_now(), amount_text(amount)
        where = QRect(inner.left(), self._part(32), inner.width(), self._part(7))
        write(
            painter,
            where,
            CURRENCY,
            font=text_font(self._part(6.5), SEMIBOLD),
            color=theme.on_ink_2,
        )
        sizes = [self._part(size) for size in (23, 22, 21, 20, 17, 14, 11, 9, 7, 5)]
        _, font, size = amount_fonts(text, "", room=inner.width(), sizes=sizes)
        where = QRect(inner.left(), self._part(39), inner.width(), round(size * 1.3))
        write(painter, where, text, font=font, color=theme.on_ink)

    def _paint_sale(self, painter: QPainter) -> None:
        theme, right = theme_now(), self._split - 36
        lines: Sequence[LineView] = self._sale.lines[-MOST_LINES:]
        more = len(self._sale.lines) - len(lines)
        self._paint_shop(painter, f"{more} zaidi / {more} more" if more else "")
        high, top = self._part(11), max(self._part(11), self._part(3.7) + MARK + 6)
        for at, line in enumerate(lines):
            newest = at == len(lines) - 1
            where = QRect(0, top, self._split, high)
            if newest:
                painter.fillRect(where, QColor(theme.row_new))
            else:
                painter.fillRect(36, where.bottom(), right - 36, 1, QColor(theme.border))
            self._paint_line(painter, QRect(36, top, right - 36, high), line)
            top += high
        if self._sale.account is not None:
            self._paint_account(painter, self._sale.account.short_code, self._sale.account.account)

    def _paint_line(self, painter: QPainter, where: QRect, line: LineView) -> None:
        theme = theme_now()
        amount, font = amount_text(line.amount), figure_font(self._part(4.6), BOLD)
        right = width_of(amount, font)
        write(painter, where, amount, font=font, color=theme.text, align=RIGHT)
        half = where.height() // 2
        name = QRect(where.left(), where.top() + 4, where.width() - right - 20, half)
        write(painter, name, line.name, font=text_font(self._part(3.7), SEMIBOLD), color=theme.text)
        below = QRect(where.left(), where.top() + half - 2, where.width() - right - 20, half - 6)
        said = f"{line.quantity} \N{MULTIPLICATION SIGN} {line.price}"
        font = text_font(self._part(2.6), REGULAR)
        write(painter, below, said, font=font, color=theme.text_2)
        if line.before is not None:
            saved = f"umeokoa / you save {amount_text(line.before - line.amount)}"
            rest = below.adjusted(width_of(said, font) + 12, 0, 0, 0)
            write(
                painter, rest, saved, font=text_font(self._part(2.6), SEMIBOLD), color=theme.over_fg
            )

    def _paint_account(self, painter: QPainter, short_code: str, account: str) -> None:
        theme, top = theme_now(), self._part(83)
        painter.fillRect(0, top, self._split, self.height() - top, QColor(theme.paid_bg))
        painter.fillRect(0, top, self._split, 3, QColor(theme.paid_line))
        icon = self._part(7)
        ratio = self.devicePixelRatioF()
        put_sign(
            painter,
            QRect(36, top + self._part(5), icon, icon),
            "device-mobile",
            color=theme.paid_fg,
            ratio=ratio,
        )
        left = 36 + icon + 26
        room = (self._split - left - 36) // 2
        if account:
            down = self.height() - top - 2 * self._part(4)
            painter.fillRect(
                left + room - 22, top + self._part(4), 1, down, QColor(theme.paid_line)
            )
        for name, value, at in (
            ("M-Pesa Paybill", _grouped(short_code), 0),
            ("Akaunti / Account", account, 1),
        ):
            if value:
                x = left + at * room
                write(
                    painter,
                    QRect(x, top + self._part(3), room - 12, self._part(4)),
                    name,
                    font=text_font(self._part(2.6), SEMIBOLD),
                    color=theme.paid_fg,
                )
                big = _fitting(value, room - 12, self._part(7 if at else 6), BOLD)
                write(
                    painter,
                    QRect(x, top + self._part(7), room - 12, self._part(8)),
                    value,
                    font=big,
                    color=theme.text,
                )

    def _paint_words(self, painter: QPainter) -> None:
        theme, room = theme_now(), self._split - 96
        self._paint_shop(painter, "")
        if self._shown is Shown.CASH:
            self._paint_change(painter, room)
            return
        paid = self._shown is Shown.PAID
        first, second = (
            ("Asante, karibu tena!", "Thank you, come again!")
            if paid
            else ("Haijalipwa", "Not paid")
        )
        icon = self._part(18)
        color = theme.paid_line if paid else theme.failed_line
        where = QRect(48, self._part(24), icon, icon)
        put_sign(
            painter,
            where,
            "check-circle" if paid else "x-circle",
            color=color,
            ratio=self.devicePixelRatioF(),
        )
        write(
            painter,
            QRect(48, self._part(47), room, self._part(12)),
            first,
            font=_fitting(first, room, self._part(8), BOLD),
            color=theme.text,
        )
        write(
            painter,
            QRect(48, self._part(59), room, self._part(7)),
            second,
            font=_fitting(second, room, self._part(4.4), REGULAR),
            color=theme.text_2,
        )

    def _paint_change(self, painter: QPainter, room: int) -> None:
        theme = theme_now()
        for name, amount, top, size in (
            ("Umetoa / You gave", self._cash.given, 18, 11),
            ("Chenji / Change", max(NOTHING, self._cash.change), 48, 20),
        ):
            text = f"{CURRENCY} {amount_text(amount)}"
            write(
                painter,
                QRect(48, self._part(top), room, self._part(6)),
                name,
                font=text_font(self._part(4), MEDIUM),
                color=theme.text_2,
            )
            font = _fitting(text, room, self._part(size), BOLD)
            write(
                painter,
                QRect(48, self._part(top + 6), room, self._part(size * 1.25)),
                text,
                font=font,
                color=theme.text,
            )

    def _paint_mpesa(self, painter: QPainter) -> None:
        """Paint the PIN that is waited for; paying by oneself stands at the right."""
        left, wide = self._split + 40, self.width() - self._split - 80
        self._paint_shop(painter, "")
        where = QRect(48, 0, self._split - 96, self.height())
        paint_asked(painter, where, self._mpesa, ratio=self.devicePixelRatioF())
        below = QRect(left, self._part(65), wide, self._part(34))
        paint_own(painter, below, self._mpesa.own, part=self._part(1))

    def _paint_shop(self, painter: QPainter, beside: str) -> None:
        theme = theme_now()
        where = QRect(86, round(self.height() * 0.037), self._split - 86 - 36, 38)
        small = text_font(max(16, self._part(2.6)), MEDIUM)
        room = width_of(beside, small) if beside else 0
        write(
            painter,
            where.adjusted(0, 0, -room - 12, 0),
            self._shop,
            font=text_font(max(20, self._part(3.5)), BOLD),
            color=theme.text,
            align=LEFT,
        )
        if beside:
            write(painter, where, beside, font=small, color=theme.text_2, align=RIGHT)


def _grouped(code: str) -> str:
    """Give a number as it is read aloud, in two halves."""
    return f"{code[:3]} {code[3:]}" if len(code) == 6 else code


def _fitting(text: str, room: int, largest: int, weight: int) -> QFont:
    size = largest
    while size > 14 and width_of(text, figure_font(size, weight)) > room:
        size -= max(1, size // 12)
    return figure_font(size, weight)
