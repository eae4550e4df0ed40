"""How one thing that was found is painted, with the letters that found it marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import (
    CAP_HEIGHT,
    RIGHT,
    cap_width,
    key_cap,
    put_sign,
    rounded_box,
    width_of,
    write,
)
from pos.screens.tokens import Theme
from pos.screens.views import FoundView, Stock

CAP, PRICE, LEFT_OVER = 64, 110, 170
PAD = 16


class FoundRow(QStyledItemDelegate):
    """Paints a thing that was found."""

    HEIGHT = 58

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""

    def mark(self, typed: str) -> None:
        """Mark these letters wherever they stand."""
        self._typed = typed

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as every other."""
        return QSize(300, self.HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one thing."""
        found = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(found, FoundView):
            return
        theme, cell = theme_now(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(cell, QColor(theme.row_new if chosen else theme.surface))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(theme.border))
        if chosen:
            painter.fillRect(cell.left(), cell.top(), 4, cell.height(), QColor(theme.primary))
            cap = cap_width("Enter")
            where = QRect(cell.right() - PAD - cap, cell.center().y() - 10, cap, CAP_HEIGHT)
            key_cap(painter, where, "Enter", ink=theme.text_2, edge=theme.border_strong)
        inner = cell.adjusted(PAD, 0, -PAD - CAP, -1)
        self._words(painter, inner.adjusted(0, 0, -PRICE - LEFT_OVER, 0), found, theme)
        self._price(
            painter, QRect(inner.right() - PRICE, inner.top(), PRICE, inner.height()), found, theme
        )
        left = QRect(inner.right() - PRICE - LEFT_OVER, inner.top(), LEFT_OVER, inner.height())
        _left_over(painter, left, found, theme)
        painter.restore()

    def _words(self, painter: QPainter, where: QRect, found: FoundView, theme: Theme) -> None:
        middle = where.center().y() + 1
        ink = theme.text_2 if found.stock is Stock.NONE else theme.text
        above = QRect(where.left(), middle - 23, where.width(), 24)
        self._marked(painter, above, found.name, text_font(16, SEMIBOLD), ink)
        parts = []
        if found.also:
            parts.append(self.tr("also called {name}").format(name=found.also))
        parts.append(found.code)
        if found.weighed:
            parts.append(self.tr("weighed"))
        below = QRect(where.left(), middle + 1, where.width(), 18)
        self._marked(
            painter, below, " \N{MIDDLE DOT} ".join(parts), text_font(13, REGULAR), theme.text_2
        )

    def _marked(self, painter: QPainter, where: QRect, text: str, font: QFont, ink: str) -> None:  # noqa: PLR0917 - a row of like things
        at = text.casefold().find(self._typed.casefold()) if self._typed else -1
        if at >= 0:
            before, marked = width_of(text[:at], font) - 1, text[at : at + len(self._typed)]
            place = QRect(
                where.left() + before, where.top() + 1, width_of(marked, font), where.height() - 2
            )
            rounded_box(painter, place, fill=theme_now().waiting_bg, edge="", width=0, radius=2)
            painter.fillRect(
                place.left(), place.bottom(), place.width(), 2, QColor(theme_now().waiting_line)
            )
        write(painter, where, text, font=font, color=ink)

    def _price(self, painter: QPainter, where: QRect, found: FoundView, theme: Theme) -> None:
        small = text_font(13, SEMIBOLD)
        per = width_of(found.per, small) if found.per else 0
        if per:
            write(
                painter,
                where.adjusted(0, 1, 0, 1),
                found.per,
                font=small,
                color=theme.text_2,
                align=RIGHT,
            )
        ink = theme.text_2 if found.stock is Stock.NONE else theme.text
        write(
            painter,
            where.adjusted(0, 0, -per, 0),
            found.price,
            font=figure_font(18, SEMIBOLD),
            color=ink,
            align=RIGHT,
        )


def _left_over(painter: QPainter, where: QRect, found: FoundView, theme: Theme) -> None:
    if found.stock is Stock.PLENTY:
        write(
            painter,
            where,
            found.left,
            font=figure_font(16, SEMIBOLD),
            color=theme.text_2,
            align=RIGHT,
        )
        return
    low = found.stock is Stock.LOW
    fill, edge, ink = (
        (theme.short_bg, theme.short_line, theme.short_fg)
        if low
        else (theme.failed_bg, theme.failed_line, theme.failed_fg)
    )
    font = text_font(12, BOLD)
    width = width_of(found.left, font) + 38
    chip = QRect(where.right() - width + 1, where.center().y() - 11, width, 22)
    rounded_box(painter, chip, fill=fill, edge=edge, width=1, radius=4)
    icon = QRect(chip.left() + 7, chip.top() + 3, 16, 16)
    ratio = painter.device().devicePixelRatioF()
    put_sign(painter, icon, "trend-down" if low else "prohibit", color=ink, ratio=ratio)
    write(painter, chip.adjusted(28, 0, -4, 0), found.left, font=font, color=ink)
