"""The top of every screen: shop, till, connections, payments, cashier and clock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape, ring
from pos.screens.connection import Connection
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.keys import shown_key
from pos.screens.look import theme_now
from pos.screens.mark import Disc, Mark
from pos.screens.measures import STANDARD, TOP_BAR, Measures
from pos.screens.painting import painting
from pos.screens.panel import Elided, Panel, Words, column, figures, row, words
from pos.screens.views import Health, StatusView


class TopBar(Panel):
    """Tells the truth about the till in one line."""

    payments_asked = Signal()
    cashier_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(TOP_BAR)
        self._view: StatusView | None = None
        self._measures = STANDARD
        self._build_left()
        self._build_right()
        parts = row(
            self._mark, self._kaunta, self._bar1, self._shop, self._till, None,
            self._net, self._mpesa, self._printer, self._unsent, self._bar2, self._payments,
            self._who, self._bar3, self._clock, gap=14,
        )  # fmt: skip
        parts.setContentsMargins(16, 0, 16, 0)
        parts.setSpacing(13)
        self.setLayout(parts)

    def _build_left(self) -> None:
        self._mark = Mark()
        self._kaunta = words(20, BOLD)
        self._kaunta.setText("Kaunta")
        self._shop = Elided(text_font(14, SEMIBOLD))
        self._till = words(13, SEMIBOLD, "text_2")
        self._till.setProperty("card", "chip")
        self._till.setContentsMargins(8, 0, 8, 0)
        self._till.setFixedHeight(26)
        self._bar1, self._bar2, self._bar3 = _bar(), _bar(), _bar()

    def _build_right(self) -> None:
        self._net = Connection("wifi-high")
        self._mpesa = Connection("device-mobile")
        self._printer = Connection("printer")
        self._unsent = words(13, SEMIBOLD, "waiting_fg")
        self._payments = Button(Shape.ROW, Kind.PLAIN, icon="tray", key="F8")
        self._payments.clicked.connect(self.payments_asked)
        self._disc = Disc(32)
        self._cashier = words(13, SEMIBOLD)
        self._since = words(12, REGULAR, "text_2")
        self._who = CashierButton(self._disc, self._cashier, self._since)
        self._who.clicked.connect(self.cashier_asked)
        self._clock = figures(20, SEMIBOLD)

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._payments.at_key(shown_key(keys, "payments"))

    def show_status(self, view: StatusView) -> None:
        """Show what is true of the till now."""
        if view != self._view:
            self._view = view
            self.say()

    def fit(self, measures: Measures) -> None:
        """Give way to narrow windows: words become signs, the shop's name goes."""
        self._measures = measures
        self._shop.setVisible(not measures.compact)
        for each in (self._net, self._mpesa, self._printer):
            each.hide_word() if measures.compact else each.show_word()
        self.say()

    def say(self) -> None:
        """Say what the bar knows."""
        view = self._view
        if view is None:
            return
        self._shop.setText(view.shop)
        self._till.setText(view.till)
        self._net.show_health(
            view.net, self.tr("Online"), self.tr("OFFLINE"), thing=self.tr("Network")
        )
        self._mpesa.show_health(view.mpesa, "M-Pesa", self._heard(view))
        wrong = view.printer_word or self.tr("CHECK PRINTER")
        self._printer.show_health(view.printer, self.tr("Printer"), wrong)
        self._unsent.setText(self.tr("%n unsent", "", view.unsent))
        self._unsent.setVisible(view.unsent > 0 and not self._measures.compact)
        self._payments.label(self.tr("Payments"), spoken=self.tr("%n waiting", "", view.payments))
        self._payments.counted(view.payments)
        self._disc.show_letters(view.initials)
        self._cashier.setText(view.cashier)
        since = self.tr("since {time}") if self._measures.compact else self.tr("Shift since {time}")
        self._since.setText(since.format(time=view.since))
        self._who.setAccessibleName(
            self.tr("Cashier {name}: lock or change").format(name=view.cashier)
        )
        self._clock.setText(view.clock)

    def _heard(self, view: StatusView) -> str:
        if view.mpesa is Health.WELL or not view.heard_at or self._measures.compact:
            return self.tr("OFFLINE")
        return self.tr("HEARD {time}").format(time=view.heard_at)


class CashierButton(Button):
    """Who is at the till; pressing it locks the till or lets another sign in."""

    def __init__(self, disc: Disc, name: Words, since: Words) -> None:
        super().__init__()
        inside = row(disc, column(None, name, since, None, gap=0), gap=8)
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for each in (disc, name, since):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def minimumSizeHint(self) -> QSize:
        """Need room for the name."""
        inside = self.layout()
        return QSize(inside.minimumSize().width() if inside else 44, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but the focus: the name is there already."""
        if self.hasFocus():
            with painting(self) as painter:
                ring(painter, self, theme_now())


def _bar() -> QFrame:
    bar = QFrame()
    bar.setProperty("line", "across")
    bar.setFixedSize(1, 24)
    return bar
