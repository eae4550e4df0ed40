"""The room of the day: how it goes, beside the same day last week, and what needs a person."""

from PySide6.QtGui import QKeyEvent

from pos.desks.office.desk import Document
from pos.desks.office.today import TodayDesk
from pos.screens.figures import MINUS, amount_text, money_text
from pos.screens.fonts import BOLD
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.office.concern_list import ConcernList
from pos.screens.office.facts import Fact, FactSheet, Section
from pos.screens.office.hour_bars import HourBars
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.tile import Tile
from pos.screens.panel import Panel, Words, column, row, words
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.money import Money
from pos.shop.today import Concern, ConcernKind, DayFigures, Seller, Today

WHERE = {
    ConcernKind.BACKUP: RoomName.BACKUP,
    ConcernKind.ALARM: RoomName.ALL_PAYMENTS, ConcernKind.MONEY: RoomName.ALL_PAYMENTS,
    ConcernKind.UNSETTLED: RoomName.ALL_PAYMENTS, ConcernKind.REFUND: RoomName.ALL_PAYMENTS,
    ConcernKind.DAY_CHANGED: RoomName.RECONCILIATION,
    ConcernKind.LOCKED: RoomName.PEOPLE, ConcernKind.TO_COUNT: RoomName.LOW,
    ConcernKind.LOW: RoomName.LOW,
}  # fmt: skip
"""The room in which each is settled."""
CARDS = {ConcernKind.PAPER: "receipts", ConcernKind.UNSENT: "mpesa_health"}
"""What a card of the till settles: the name of its action."""


class TodayRoom(Room):
    """Shows the day's figures; a touch on what needs a person leads to where it is settled."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.desk = TodayDesk(setting.seat, setting.backup_failure, self)
        self._today: Today | None = None
        self._build_tiles()
        self.bars, self.ways, self.best = HourBars(), FactSheet(), FactSheet()
        self._ways_title, self._best_title = words(16, BOLD), words(16, BOLD)
        below = row(
            _titled(self._ways_title, self.ways), _titled(self._best_title, self.best), gap=10
        )
        below.setStretch(0, 2)
        below.setStretch(1, 3)
        left = column(self.bars, gap=10)
        left.addLayout(below)
        left.setStretch(0, 1)
        left.setStretch(1, 1)
        self.concerns = ConcernList()
        parts = row(gap=10)
        parts.addLayout(left, 1)
        parts.addWidget(self.concerns)
        whole = column(self._tiles, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)
        self.desk.changed.connect(self.show_day)
        self.desk.told.connect(self.told)
        self.concerns.asked.connect(self._settle)
        self.best.opened.connect(self.document_asked)
        self.say()

    def _build_tiles(self) -> None:
        self._tiles = Panel()
        self.sold, self.profit = Tile("receipt"), Tile("trend-up")
        self.count, self.back = Tile("users"), Tile("arrow-u-up-left")
        self._tiles.setLayout(row(self.sold, self.profit, self.count, self.back, gap=10))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Today")

    def come_in(self) -> None:
        """Read the day, and again every minute."""
        self.desk.open()

    def leave(self) -> None:
        """Read it no more."""
        self.desk.close()

    def take_key(self, event: QKeyEvent) -> bool:
        """F5 reads anew."""
        if key_of(event) != "F5":
            return False
        self.desk.open()
        return True

    def show_day(self, today: Today) -> None:
        """Show the day as it stands."""
        self._today = today
        self.bars.show_hours(today.now, today.before)
        self.concerns.show_concerns(today.concerns)
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self.concerns.setFixedWidth(268 if measures.compact else 332)

    def say(self) -> None:
        """Say every figure."""
        today = self._today
        self._ways_title.setText(self.tr("Paid with"))
        self._best_title.setText(self.tr("Best sellers"))
        if today is None:
            return
        now, before = today.now, today.before
        self._say_tiles(now, before)
        self.ways.show_sections((Section("", self._ways_of(now)),))
        facts = tuple(
            Fact(
                seller.name, amount_text(seller.net), self._sold(seller),
                Document("item", seller.product),
            )
            for seller in now.best
        )  # fmt: skip
        nothing = (Fact(self.tr("Nothing was sold yet."), ink="text_2"),)
        self.best.show_sections((Section("", facts or nothing),))

    def _say_tiles(self, now: DayFigures, before: DayFigures) -> None:
        change, ink = self._beside(now.total, before.total)
        self.sold.show_figure(self.tr("Sold today"), money_text(now.total), change, ink=ink)
        share = "" if now.margin is None else f"{now.margin}%".replace("-", MINUS)
        missing = self.tr("{count} without cost").format(count=now.uncosted)
        self.profit.show_figure(
            self.tr("Profit"), money_text(now.profit), missing if now.uncosted else share,
            ink="short_fg" if now.uncosted else "text_2",
        )  # fmt: skip
        average = self.tr("{amount} each").format(amount=amount_text(now.average))
        self.count.show_figure(self.tr("Sales"), f"{now.sales:,}", average)
        then = self.tr("last week {count}").format(count=before.returns)
        self.back.show_figure(self.tr("Returns"), f"{now.returns:,}", then)

    def _beside(self, now: Money, before: Money) -> tuple[str, str]:
        """Give how much more or less it is than the same hours a week ago."""
        if not before:
            return self.tr("nothing a week ago"), "text_2"
        percent = round((now - before).cents * 100 / abs(before.cents))
        sign = "+" if percent > 0 else MINUS if percent < 0 else ""
        said = self.tr("{percent} on last week").format(percent=f"{sign}{abs(percent):,}%")
        return said, "paid_fg" if percent >= 0 else "short_fg"

    def _sold(self, seller: Seller) -> str:
        return self.tr("{count} sold").format(count=seller.quantity.show(seller.unit))

    def _ways_of(self, now: DayFigures) -> tuple[Fact, ...]:
        named = ((Ways().name(Way(method.value)), amount) for method, amount in now.by_method)
        facts = tuple(Fact(name, amount_text(amount)) for name, amount in named)
        whole = Fact(self.tr("Together"), amount_text(now.paid), is_strong=True)
        return (*facts, whole)

    def _settle(self, concern: Concern) -> None:
        """Lead to where a concern is settled."""
        if concern.kind is ConcernKind.SHORT:
            self.document_asked.emit(Document("z", concern.about))
        elif concern.kind in CARDS:
            self.action_asked.emit(CARDS[concern.kind])
        else:
            self.room_asked.emit(WHERE[concern.kind])


def _titled(title: Words, sheet: FactSheet) -> Panel:
    card = Panel(card="plain")
    title.setContentsMargins(14, 12, 14, 0)
    inside = column(title, sheet)
    inside.setStretch(1, 1)
    card.setLayout(inside)
    return card
