"""One sentence about what has just happened, beside the title of a screen that is not selling."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent

from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.panel import Elided, Panel, Sign, row

QUIET_AFTER = 8_000


class Strip(Panel):
    """Says a sentence with its sign; it moves nothing, and goes by itself after a while."""

    def __init__(self) -> None:
        super().__init__(card="warned")
        self._sign = Sign("warning-circle", 20, "failed_fg")
        self._sentence = Elided(text_font(14, SEMIBOLD), "failed_fg")
        inside = row(self._sign, self._sentence, gap=8)
        inside.setContentsMargins(12, 0, 12, 0)
        self.setLayout(inside)
        self.setFixedHeight(40)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_AFTER)
        self._quiet.timeout.connect(self.hide)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now; nothing when the strip is not there."""
        return "" if self.isHidden() else self._sentence.text()

    def warn(self, sentence: str) -> None:
        """Say that something was not done, or needs somebody."""
        self._show("warned", "warning-circle", "failed_fg", sentence)

    def tell(self, sentence: str) -> None:
        """Say that something was done."""
        self._show("found", "check", "paid_fg", sentence)

    def clear(self) -> None:
        """Say nothing."""
        self.hide()

    def _show(self, card: str, icon: str, ink: str, sentence: str) -> None:
        self.put_on(card)
        self._sign.show_sign(icon, ink)
        self._sentence.colored(ink)
        self._sentence.setText(sentence)
        self._sentence.updateGeometry()
        self.setAccessibleName(sentence)
        self.show()
        self._quiet.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
