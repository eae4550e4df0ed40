"""The window of the virtual printer: the paper as it comes out, and switches for what can go wrong."""

from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.printer.virtual import VirtualPrinter
from pos.screens.button import Button, Shape
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.once import Once
from pos.screens.option_row import Option
from pos.screens.painting import painting
from pos.screens.panel import Panel, column, row, words
from pos.screens.tokens import PAPER

EDGE, GAP = 24, 18
"""Around the paper, and between two pieces of it."""
MOST_SHOWN = 12
SWITCHES = ("paper_out", "lid_open", "offline", "slow", "unplugged")


class PaperRoll(QWidget):
    """Paints what came out, the newest piece at the bottom, as it hangs from a printer."""

    def __init__(self, dots: int) -> None:
        super().__init__()
        self._dots = dots
        self._pieces: list[QImage] = []
        self.setFixedWidth(dots + 2 * EDGE)

    def show_pieces(self, pictures: list[Image.Image], text: str) -> None:
        """Show these pieces of paper; a screen reader reads the last one."""
        self._pieces = [image_of(each) for each in pictures]
        self.setAccessibleDescription(text)
        self.setFixedHeight(sum(each.height() + GAP for each in self._pieces) + 2 * EDGE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint piece under piece; paper is white in the dark too."""
        with painting(self) as painter:
            top = EDGE
            for each in self._pieces:
                painter.fillRect(
                    EDGE // 2, top - 6, self._dots + EDGE, each.height() + 6, QColor(PAPER)
                )
                painter.drawImage(QPoint(EDGE, top), each)
                top += each.height() + GAP


class VirtualPrinterWindow(Panel):
    """Shows one virtual printer and lets hands spoil it."""

    closed = Signal()
    _happened = Signal()

    def __init__(self, printer: VirtualPrinter) -> None:
        super().__init__()
        self.setObjectName("top")
        self._printer, self._seen = printer, 0
        self.roll = PaperRoll(printer.dots)
        self._area = QScrollArea()
        self._area.setWidget(self.roll)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._where = words(20, BOLD), words(14, REGULAR, "text_2")
        self._drawer = words(16, SEMIBOLD)
        self.options = {name: Option() for name in SWITCHES}
        for name, option in self.options.items():
            option.clicked.connect(lambda _=None, name=name: self.turn(name))
        self.tear = Button(Shape.ROW, icon="scissors")
        self.tear.clicked.connect(self.throw_away)
        side = column(
            self._title, self._where, 8, *self.options.values(), 8, self._drawer, None, self.tear
        )
        side.setContentsMargins(20, 20, 20, 20)
        beside = Panel()
        beside.setLayout(side)
        beside.setFixedWidth(300)
        parts = row(beside, gap=0)
        parts.addWidget(self._area, 1)
        self.setLayout(parts)
        self._showing = Once(self)
        self._showing.due.connect(self.look)
        self._happened.connect(self._showing.ask)
        printer.watch(lambda _: self._happened.emit())
        self.say()
        self.look()

    def sizeHint(self) -> QSize:
        """Need room for the paper and the switches."""
        return QSize(self.roll.width() + 340, 720)

    def turn(self, name: str) -> None:
        """Turn a switch the other way."""
        now = getattr(self._printer.switches, name)
        self._printer.switch(**{name: not now})
        self.look()

    def throw_away(self) -> None:
        """Tear off all that hangs there."""
        self._printer.throw_away()
        self.look()

    def look(self) -> None:
        """Show what the printer has done by now."""
        pieces, begun = self._printer.sheets[-MOST_SHOWN:], self._printer.begun
        shown = [*pieces, begun] if begun.lines else list(pieces)
        text = "\n".join(shown[-1].lines) if shown else ""
        self.roll.show_pieces([each.picture for each in shown], text)
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())
        opened = len(self._printer.pulses)
        self._drawer.setText(self.tr("Drawer opened: %n times", "", opened))
        for name, option in self.options.items():
            option.choose(chosen=getattr(self._printer.switches, name))

    def say(self) -> None:
        """Name the switches."""
        self._title.setText(self.tr("Virtual printer"))
        self.setWindowTitle(self._title.text())
        self.setAccessibleName(self._title.text())
        self._where.setText(self._printer.address.text)
        names = {
            "paper_out": self.tr("No paper"),
            "lid_open": self.tr("Lid open"),
            "offline": self.tr("Offline"),
            "slow": self.tr("Slow"),
            "unplugged": self.tr("Unplugged"),
        }
        for name, option in self.options.items():
            option.label(names[name])
        self.tear.label(self.tr("Throw the paper away"))
        self._drawer.setText(self.tr("Drawer opened: %n times", "", len(self._printer.pulses)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that nobody looks any more; the printer goes on."""
        self.closed.emit()
        super().closeEvent(event)


def image_of(picture: Image.Image) -> QImage:
    """Give a picture as Qt has it."""
    grey = picture.convert("L")
    return QImage(
        grey.tobytes(), grey.width, grey.height, grey.width, QImage.Format.Format_Grayscale8
    ).copy()
