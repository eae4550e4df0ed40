"""Every room of the office over a real shop with a past, and whatever its buttons open: for the pictures."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QFileDialog, QWidget

from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.office.desk import Seat
from pos.desks.tidying import Tidying
from pos.desks.till import Place, set_up
from pos.folders import Folders, resources
from pos.log import stream_log
from pos.office.house import read_rules
from pos.office.importing import import_products
from pos.printer.printers import Printers
from pos.screens.button import Button
from pos.screens.office.page import OfficePage
from pos.screens.office.setting import Setting
from pos.shop.staff import Permission, Role, Staff
from pos.till import shifts
from tests.builders import ksh
from tests.mpesa.said import c2b
from tests.paying_shop import PayingShop
from tests.shops import MILK_CODE, RULES, Shop, new_shop
from tests.stocked import stock_up

LONGEST = 30.0
_THERE = re.compile(rf"{MILK_CODE}|,(101|204|305),")
"""What the shop has already, in a line of the sample shop's list."""


def shop_with_a_past(folder: Path) -> Shop:
    """Three weeks of stock that moves, shifts that were closed, and payments that fit nothing."""
    shop = new_shop(folder)
    import_products(shop.records, shop.owner, path=_sample(folder))
    shop.open_shift()
    stock_up(shop)
    for _ in range(2):
        shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
        shifts.close_shift(shop.records, shop.cashier, reason="Wrong change")
        shop.clock.pass_time(hours=6)
        shop.open_shift()
        shop.sell("3*101", "2*305")
    mpesa = PayingShop(shop)
    for number, amount in enumerate(("650.00", "1200.00", "75.00")):
        code = f"UKL4R8T2X{number}"
        body = c2b(TransID=code, TransAmount=amount, BillRefNumber=f"3{number}411").decode()
        mpesa.box.post("c2b", code, body)
    mpesa.settle()
    return shop


def _sample(folder: Path) -> Path:
    """Give the sample shop's list without what the shop has already."""
    lines = (resources() / "sample-shop" / "products.csv").read_text("utf-8").splitlines()
    kept = folder / "sample.csv"
    kept.write_text("\n".join(each for each in lines if not _THERE.search(each)), "utf-8")
    return kept


@dataclass
class Walk:
    """Somebody who walks through all rooms, and presses each button once."""

    shop: Shop
    tidying: Tidying = field(default_factory=Tidying)
    background: Background = field(init=False)
    page: OfficePage = field(init=False)

    def __post_init__(self) -> None:
        self.background = Background(stream_log(io.StringIO()))
        records = self.shop.records
        place = Place(Folders(records.path.parent), Choices(), Printers())
        desks = set_up(records, self.background, place=place)
        desks.sale.serve(self.shop.owner)
        rules = read_rules(records)
        seat = Seat(self.background, records, acting=lambda: self.shop.owner, rules=lambda: rules)
        self.setting = Setting(seat, desks, place)
        self.settle()

    def rooms(
        self, size: tuple[int, int], *, presses: bool = True
    ) -> Iterator[tuple[str, QWidget]]:
        """Come into each room, and give it and what each of its buttons shows."""
        self._enter("today", 0, size)
        places = [(wing, at) for wing in self.page.nav.buttons for at in self._places(wing)]
        for wing, at in places:
            self._enter(wing, at, size)
            before = self.page.grab().toImage()
            many = len(self._buttons()) if presses else 0
            yield f"{wing}-{at}", self.page
            for number in range(many):
                self._press(number)
                if self.page.open_card is not None or self.page.grab().toImage() != before:
                    yield f"{wing}-{at}-{number}", self.page
                self._enter(wing, at, size)
        self._away()

    def end(self) -> None:
        """Close the shop."""
        self.settle()
        self.setting.desks.lanes.end()
        self.background.end()
        self.tidying.end()
        self.shop.records.close()

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        until = monotonic() + LONGEST
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if not self.background.is_working or monotonic() > until:
                break
        for _ in range(3):
            QCoreApplication.processEvents()

    def _places(self, wing: str) -> range:
        self.page.open_wing(wing)
        self.settle()
        return range(len(self.page._rooms.get(wing, ())))

    def _enter(self, wing: str, at: int, size: tuple[int, int]) -> None:
        self._away()
        self.page = OfficePage(self.setting, frozenset(Permission))
        self.page.show_seat(RULES.name, Staff(self.shop.owner, "Mama Njeri", Role.OWNER))
        self.page.resize(*size)
        self.page.show()
        self.page.open_wing(wing)
        self.page.head.room_chosen.emit(at)
        self.settle()

    def _buttons(self) -> list[Button]:
        """Give what can be pressed now, but for the wings and the other rooms."""
        room = self.page.room
        of_head = room.head_buttons() if room is not None else ()
        found = [*of_head, *(room.findChildren(Button) if room is not None else ())]
        buttons = (each for each in dict.fromkeys(found) if isinstance(each, Button))
        return [each for each in buttons if each.isVisible() and each.isEnabled()]

    def _press(self, number: int) -> None:
        buttons = self._buttons()
        if number < len(buttons):
            buttons[number].click()
        self.settle()

    def _away(self) -> None:
        page = getattr(self, "page", None)
        if page is not None:
            del self.page
            page.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask_for_no_file() -> None:
    """Have nobody asked for a file: who looks at pictures answers nothing."""
    for name in ("getOpenFileName", "getSaveFileName"):
        setattr(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: "")  # type: ignore[method-assign]
