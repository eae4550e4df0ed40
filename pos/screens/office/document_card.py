"""A card that shows any document; its rows lead on, and the way back goes through those that led there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from pos.desks.office.desk import Document, Seat
from pos.desks.office.documents import DocumentDesk, DocumentView
from pos.screens.button import Button, Kind, Shape
from pos.screens.office.document_facts import DocumentFacts
from pos.screens.office.facts import FactSheet
from pos.screens.overlay import Overlay
from pos.screens.panel import row
from pos.screens.paper_picture import PaperPicture

TALL = 460


class DocumentCard(Overlay):
    """Opens over the office; Enter follows a row, Backspace goes back, Esc closes."""

    def __init__(self, parent: QWidget, seat: Seat) -> None:
        super().__init__(parent, width=640)
        self._seat = seat
        self.desk = DocumentDesk(seat, self)
        self._view: DocumentView | None = None
        self._words = DocumentFacts(self)
        self.sheet, self.paper = FactSheet(), PaperPicture(0.6)
        self.sheet.setMinimumHeight(TALL)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidget(self.paper)
        self.area.setMinimumHeight(TALL)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.earlier = Button(Shape.ROW, Kind.QUIET, icon="arrow-left", key="Backspace")
        self.earlier.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.addWidget(self.sheet, 1)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(row(self.earlier, None))
        self.earlier.clicked.connect(self.desk.step_back)
        self.desk.changed.connect(self.show_document)
        self.sheet.opened.connect(self.desk.follow)
        self.say()

    def ask(self, document: Document) -> None:
        """Have a document read; the card opens when it is there."""
        self.desk.open(document)

    def show_document(self, view: DocumentView) -> None:
        """Show a document."""
        self._view = view
        if view.paper is not None:
            self.paper.show_drawing(view.paper)
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first row that leads on."""
        links = self.sheet.links
        if self.area.isVisible():
            self.area.setFocus()
        elif links:
            links[0].setFocus()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace goes back, Enter follows the row that has the keyboard."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Backspace:
            self.desk.step_back()
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
                focus.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say the document that is shown."""
        view = self._view
        self.earlier.label(self.tr("Back"))
        self.earlier.setVisible(self.desk.has_earlier)
        self.sheet.setVisible(view is None or view.paper is None)
        self.area.setVisible(view is not None and view.paper is not None)
        if view is None:
            self.titled("")
            return
        self.titled(self._words.title(view.found))
        zone = self._seat.zone
        self.sheet.show_sections(self._words.sections(view.found, zone))
