"""What runs low, beside the moves: the most pressing goods with a bar each, and one button to order all."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.desks.office.move_views import OrderView
from pos.office.ordering import MOST
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.office.move_words import MoveWords, quantity_text
from pos.screens.painting import CENTER, RIGHT, painting, rounded_box, width_of, write
from pos.screens.panel import Panel, Sign, column, line_across, row, words
from pos.screens.tokens import Theme
from pos.shop.ordering import ToOrder
from pos.shop.quantity import Unit

ROW, INSET, BAR, DISC = 49, 14, 6, 20


class LowRows(Panel):
    """As many goods as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._goods: tuple[ToOrder, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(ROW)

    def show_goods(self, goods: tuple[ToOrder, ...]) -> None:
        """Show these, the first ones."""
        self._goods = goods
        told = (f"{each.low.product.name}: {left_text(each)}" for each in goods[:5])
        self.setAccessibleName("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for all of them."""
        return QSize(200, ROW * max(1, len(self._goods)))

    def minimumSizeHint(self) -> QSize:
        """Need room for one."""
        return QSize(160, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the goods that fit as a whole."""
        super().paintEvent(event)
        theme = theme_now()
        with painting(self) as painter:
            for at, each in enumerate(self._goods[: self.height() // ROW]):
                self._paint(painter, QRect(0, at * ROW, self.width(), ROW), each, theme)

    def _paint(self, painter: QPainter, where: QRect, each: ToOrder, theme: Theme) -> None:
        inside = where.adjusted(INSET, 4, -INSET, -4)
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, QColor(theme.border))
        level = left_text(each)
        strong = figure_font(14, BOLD)
        upper = QRect(inside.left(), inside.top(), inside.width(), 22)
        write(painter, upper, level, font=strong, color=theme.text, align=RIGHT)
        name = upper.adjusted(0, 0, -width_of(level, strong) - 10, 0)
        write(painter, name, each.low.product.name, font=text_font(14, SEMIBOLD), color=theme.text)
        says, small = said_of(each), text_font(12)
        lower = QRect(inside.left(), inside.top() + 21, inside.width(), 18)
        write(painter, lower, says, font=small, color=theme.text_2, align=RIGHT)
        bar = lower.adjusted(0, 6, -width_of(says, small) - 12, -6)
        paint_bar(painter, bar, share=share_of(each), theme=theme)


class Disc(QWidget):
    """How many there are, on a disc."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFixedHeight(DISC)
        self.say("")

    def say(self, text: str) -> None:
        """Show so many; nothing shows no disc."""
        self._text = text
        self.setFixedWidth(max(DISC, width_of(text, text_font(12, BOLD)) + 10))
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc and the figure on it."""
        theme, where = theme_now(), self.rect()
        with painting(self) as painter:
            fill = theme.short_line
            rounded_box(painter, where, fill=fill, edge="", width=0, radius=DISC // 2)
            font, ink = text_font(12, BOLD), theme.surface
            write(painter, where, self._text, font=font, color=ink, align=CENTER)


class LowPanel(Panel):
    """Reports what hands want: all of it ordered, or the whole list."""

    order_asked = Signal()
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = OrderView()
        self._title = words(16, SEMIBOLD)
        self._count = Disc()
        self._order = Button(Shape.ROW, Kind.QUIET)
        self._order.clicked.connect(self.order_asked)
        self._see = Button(Shape.ROW, Kind.BARE)
        self._see.clicked.connect(self.all_asked)
        for button in (self._order, self._see):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sign = Sign("trend-down", 20, "short_fg")
        head = row(sign, self._title, self._count, None, self._order, gap=8)
        head.setContentsMargins(14, 8, 14, 8)
        self._nothing = words(14, ink="text_2").wrapped()
        self._nothing.setContentsMargins(14, 8, 14, 8)
        self._rows = LowRows()
        parts = column(head, line_across(), self._nothing, self._rows, self._see)
        parts.setStretch(3, 1)
        self.setLayout(parts)
        self.say()

    def show_order(self, view: OrderView) -> None:
        """Show what runs low now."""
        self._view = view
        self._rows.show_goods(view.goods or ())
        self.say()

    def say(self) -> None:
        """Say how many there are, and what can be done."""
        goods = self._view.goods
        count = len(goods or ())
        self._title.setText(self.tr("Running low"))
        more = "+" if count >= MOST else ""
        self._count.say(f"{count}{more}" if count else "")
        self._order.label(self.tr("Order all"))
        self._see.label(self.tr("See all %n", "", count))
        self._nothing.setText(self.tr("Nothing runs low."))
        self._nothing.setVisible(goods is not None and not count)
        for part in (self._order, self._see):
            part.setVisible(bool(count))


def left_text(each: ToOrder) -> str:
    """Give what there is of it and what there should be at least: 3 / 24."""
    product, level = each.low.product, each.low.stock.level
    return f"{quantity_text(level, Unit.PIECE)} / {quantity_text(product.minimum, product.unit)}"


def said_of(each: ToOrder) -> str:
    """Give in a few words how pressing it is."""
    words_of = MoveWords()
    if each.low.is_to_count:
        return words_of.count_it()
    return words_of.sold_out() if each.is_sold_out else words_of.days_left(each.days_left)


def share_of(each: ToOrder) -> float:
    """Give how much there is of what there should be, from 0 to 1."""
    least = each.low.product.minimum.thousandths
    return min(1.0, max(0, each.low.stock.level.thousandths) / least) if least else 0.0


def paint_bar(painter: QPainter, where: QRect, *, share: float, theme: Theme) -> None:
    """Paint a bar that is filled so far."""
    rounded_box(painter, where, fill=theme.surface_sunken, edge="", width=0, radius=3)
    if share > 0:
        part = QRect(
            where.left(), where.top(), max(BAR, round(where.width() * share)), where.height()
        )
        rounded_box(painter, part, fill=theme.short_line, edge="", width=0, radius=3)
