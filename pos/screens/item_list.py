"""What was bought, in short, beside a payment."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import RIGHT, painting, width_of, write
from pos.screens.panel import Panel
from pos.screens.views import LineView, SaleView

HEIGHT, HEAD = 27, 26


class ItemList(Panel):
    """Paints the newest lines that there is room for, and says how many more there are."""

    def __init__(self) -> None:
        super().__init__()
        self._sale, self._measures = SaleView(), STANDARD
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_sale(self, sale: SaleView) -> None:
        """Show another sale."""
        self._sale = sale
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self.update()

    def sizeHint(self) -> QSize:
        """Take what is left."""
        return QSize(200, 0)

    def minimumSizeHint(self) -> QSize:
        """Need nothing: the sale itself stands elsewhere."""
        return QSize(0, 0)

    def say(self) -> None:
        """Say how much was bought."""
        sums = self._sale.sums
        lines, items = self.tr("%n lines", "", sums.lines), self.tr("%n items", "", sums.items)
        self._head = f"{lines}, {items}"
        self._saved = (
            self.tr("Saved {amount}").format(amount=amount_text(sums.discounts))
            if sums.discounts
            else ""
        )
        self.setAccessibleName(f"{self._head} {self._saved}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many lines as fit, the newest last."""
        room = (self.height() - HEAD) // HEIGHT
        lines = self._sale.lines
        if room < min(4, len(lines)) or not lines:
            return
        more = len(lines) > room
        shown = lines[-(room - 1) :] if more else lines
        with painting(self) as painter:
            self._paint_head(painter)
            top = HEAD
            if more:
                self._paint_more(painter, top, len(lines) - len(shown))
                top += HEIGHT
            for line in shown:
                self._paint_line(painter, top, line)
                top += HEIGHT

    def _paint_head(self, painter: QPainter) -> None:
        where, font, color = (
            QRect(0, 0, self.width(), 20),
            text_font(13, SEMIBOLD),
            theme_now().text_3,
        )
        write(painter, where, self._head, font=font, color=color)
        write(painter, where, self._saved, font=font, color=color, align=RIGHT)

    def _paint_more(self, painter: QPainter, top: int, count: int) -> None:
        where, said = QRect(0, top, self.width(), HEIGHT), self.tr("%n more above", "", count)
        write(painter, where, said, font=text_font(14, REGULAR), color=theme_now().text_2)

    def _paint_line(self, painter: QPainter, top: int, line: LineView) -> None:
        theme, wide = theme_now(), self.width()
        left, size = (92, 16) if self._measures.wide else (72, 14)
        count = line.quantity if line.weighed else f"{line.quantity} \N{MULTIPLICATION SIGN}"
        amount, font = amount_text(line.amount), figure_font(size, SEMIBOLD)
        right = width_of(amount, font)
        first = QRect(0, top, left, HEIGHT)
        write(painter, first, count, font=figure_font(14, REGULAR), color=theme.text_2)
        name = QRect(left, top, wide - left - right - 10, HEIGHT)
        write(painter, name, line.name, font=text_font(size, REGULAR), color=theme.text)
        last = QRect(wide - right, top, right, HEIGHT)
        write(painter, last, amount, font=font, color=theme.text, align=RIGHT)
