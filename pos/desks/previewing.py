"""The desk that shows what a receipt would look like while its owner still types."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING, Background
from pos.desks.views import notice_of
from pos.folders import file_troubles
from pos.printer.drawing import Drawing, drawing_of
from pos.printer.logo import LARGEST_FILE, logo_of
from pos.printer.profile import Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.sample_receipt import sample_receipt


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be seen: the shop's choices, at which till, on which printer's paper."""

    rules: ShopRules
    profile: Profile
    till: int = 1
    served_by: str = ""


class PreviewDesk(QObject):
    """Draws on the reading lane, one paper at a time: of what is typed meanwhile only the last is drawn."""

    drawn = Signal(object)
    """A Drawing of what was wished for."""
    failed = Signal(object)
    """What cannot be shown, as a Notice."""

    def __init__(
        self,
        background: Background,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._now = background, now
        self._next: Wish | None = None
        self._is_drawing = False

    def show(self, wish: Wish) -> None:
        """Have a sample receipt drawn; choices that cannot be kept are not shown."""
        try:
            checked_rules(wish.rules)
        except Refusal:
            return
        if self._is_drawing:
            self._next = wish
            return
        self._is_drawing = True
        self._background.do(
            READING,
            partial(draw_sample, wish, self._now()),
            done=self._show,
            failed=self._fail,
        )

    def _show(self, drawing: Drawing) -> None:
        self.drawn.emit(drawing)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(notice_of(error))
        self._go_on()

    def _go_on(self) -> None:
        """Draw what was wished for last meanwhile, whatever became of the one before."""
        self._is_drawing = False
        wish, self._next = self._next, None
        if wish is not None:
            self.show(wish)


def draw_sample(wish: Wish, now: datetime) -> Drawing:
    """Give the paper of a sample receipt."""
    receipt = sample_receipt(wish.rules, now, till=wish.till, served_by=wish.served_by)
    return drawing_of(receipt_sheet(receipt, wish.profile), wish.profile)


def read_logo(file: Path) -> str:
    """Give a picture on disk as the shop keeps it, or refuse."""
    with file_troubles(file), file.open("rb") as picture:
        return logo_of(picture.read(LARGEST_FILE + 1))
