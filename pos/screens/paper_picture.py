"""A paper on the screen: the very dots that the printer prints, made smaller so that they fit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.printer.drawing import Drawing
from pos.screens.painting import painting
from pos.screens.tokens import PAPER, PAPER_INK

SHARE = 0.75
"""How wide a dot is shown: 80 mm and 58 mm paper keep their ratio."""


def image_of(drawing: Drawing) -> QImage:
    """Give the dots as a picture in the colours of paper and its ink."""
    image = QImage(drawing.dots, drawing.wide, drawing.high, drawing.row, QImage.Format.Format_Mono)
    image.setColorTable([QColor(PAPER_INK).rgb(), QColor(PAPER).rgb()])
    return image.copy()


class PaperPicture(QWidget):
    """Shows one paper; it is white in the dark too."""

    def __init__(self, share: float = SHARE) -> None:
        super().__init__()
        self._share = share
        self._image = QImage()
        self._small = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing, *, share: float = 0) -> None:
        """Show a paper, and say it to whoever cannot see it; in another size where one is given."""
        self._share = share or self._share
        self._image = image_of(drawing)
        self.setAccessibleDescription(drawing.text)
        self._fit()
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Need room for the whole paper."""
        return self._image.size() * self._share

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        with painting(self) as painter:
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._small)

    def _fit(self) -> None:
        """Make it small once, as sharp as this screen can show it."""
        sharp = self.devicePixelRatioF()
        wanted = self._image.size() * self._share * sharp
        grey = self._image.convertToFormat(QImage.Format.Format_RGB32)
        self._small = grey.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
