"""One product beside the moves: how much is left and where, how its level went, how long it lasts."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen

from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.office.level_chart import LevelChart
from pos.screens.office.move_words import MoveWords, pace_text, quantity_text
from pos.screens.painting import painting, width_of, write
from pos.screens.panel import Elided, Panel, column, figures, row, words
from pos.shop.level_line import ItemLevel
from pos.shop.quantity import NONE

MARK = 18


class Legend(Panel):
    """What the lines of the chart stand for; over a second line where there is no room beside."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[tuple[str, str], ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The marks and their words."""
        return self._parts

    def show_parts(self, *parts: tuple[str, str]) -> None:
        """Show these: a mark (order, delivery or none) and its words."""
        self._parts = parts
        self.setAccessibleName(", ".join(text for _, text in parts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines that are needed."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of so many lines."""
        places = self._places(width)
        return (places[-1][1] + 20) if places else 20

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Need the longest of the parts."""
        return QSize(max((self._wide(*part) for part in self._parts), default=0), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks and the words."""
        super().paintEvent(event)
        theme = theme_now()
        places = self._places(self.width())
        with painting(self) as painter:
            for (mark, text), (x, y) in zip(self._parts, places, strict=True):
                left = x
                if mark == "order":
                    painter.setPen(QPen(QColor(theme.short_line), 1.5, Qt.PenStyle.DashLine))
                    painter.drawLine(x, y + 10, x + MARK, y + 10)
                if mark == "delivery":
                    painter.setPen(QPen(QColor(theme.paid_line), 2))
                    painter.drawEllipse(QRect(x + 4, y + 5, 10, 10))
                left += MARK + 6 if mark else 0
                where = QRect(left, y, self.width() - left, 20)
                write(painter, where, text, font=text_font(12), color=theme.text_2)

    def _wide(self, mark: str, text: str) -> int:
        return width_of(text, text_font(12)) + (MARK + 6 if mark else 0) + 2

    def _places(self, width: int) -> list[tuple[int, int]]:
        places, x, y = list[tuple[int, int]](), 0, 0
        for part in self._parts:
            if x and x + self._wide(*part) > width:
                x, y = 0, y + 20
            places.append((x, y))
            x += self._wide(*part) + 14
        return places


class ItemPanel(Panel):
    """Shows one product; none shows grey bars in the same places."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._item: ItemLevel | None = None
        self._zone = "UTC"
        self._name = Elided(text_font(16, SEMIBOLD))
        self._level, self._where = figures(34, BOLD), words(14, REGULAR, "text_2").wrapped()
        self.chart, self.legend = LevelChart(), Legend()
        self._lasts = words(14, SEMIBOLD, "text_2")
        left = row(self._level, self._where, gap=8)
        left.setStretch(1, 1)
        inside = column(self._name, left, self.chart, self.legend, self._lasts, gap=6)
        inside.setContentsMargins(14, 12, 14, 12)
        self.setLayout(inside)
        self.say()

    def show_item(self, item: ItemLevel | None, zone: str) -> None:
        """Show another product, or how it stands now."""
        is_other = item != self._item
        self._item, self._zone = item, zone
        if is_other:
            minimum = item.product.minimum if item else NONE
            line = item.line if item else ()
            if item is not None:
                unit = item.product.unit
                self.chart.show_line(line, minimum=minimum, unit=unit, zone=zone)
            self.say()

    def say(self) -> None:
        """Say how much is left, where, and how long it lasts."""
        item = self._item
        self._name.setText(item.product.name if item else self.tr("No item chosen"))
        for part in (self._level, self._where, self._lasts, self.legend):
            part.setVisible(item is not None)
        if item is None:
            return
        unit = item.product.unit
        self._level.setText(quantity_text(item.level, unit))
        where = self.tr("left: {shelf} on the shelf, {store} in store")
        shelf, store = (quantity_text(each, unit) for each in (item.on_shelf, item.in_store))
        self._where.setText(where.format(shelf=shelf, store=store))
        self.legend.show_parts(*self._legend(item))
        self._lasts.setText(self._how_long(item))

    def _how_long(self, item: ItemLevel) -> str:
        says = MoveWords()
        if item.level < NONE:
            return says.count_it()
        return says.days_left(item.days_left) if item.level > NONE else says.sold_out()

    def _legend(self, item: ItemLevel) -> tuple[tuple[str, str], ...]:
        unit, parts = item.product.unit, list[tuple[str, str]]()
        if item.product.minimum > NONE:
            order = self.tr("Order at {level}")
            parts.append(("order", order.format(level=quantity_text(item.product.minimum, unit))))
        if item.ordered > NONE:
            ordered = self.tr("{quantity} are on their way")
            parts.append(("", ordered.format(quantity=quantity_text(item.ordered, unit))))
        if any(point.is_delivery for point in item.line):
            parts.append(("delivery", self.tr("Delivery")))
        if item.pace.a_day > NONE:
            about = self.tr("About {many} a day")
            parts.append(("", about.format(many=pace_text(item.pace.a_day, unit))))
        return tuple(parts)
