"""What every machine begins with: a shop on disk, people who act in it, and its end, where all is checked."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from pos.records.database import open_records
from pos.shop.approval import NeedsApproval
from pos.shop.barcode import read_barcode
from pos.shop.identity import StaffId
from pos.shop.price import Price, PriceBreak
from pos.shop.product import PackCode
from pos.shop.quantity import Unit, pieces
from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.shops import KEYS, SetWorld, Shop, new_shop

SOME = settings(settings.default)
"""As many histories as the profile says, and as long."""

BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)
SODA = product("Soda", id="soda", code="S", price=ksh("49.95"), deposit=BOTTLE.id)
SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh("119.90"))
BREAD = product(
    "Bread",
    id="bread",
    code="102",
    price=ksh("70.50"),
    breaks=(PriceBreak(pieces(12), Price(ksh(61))),),
)
YOGHURT = product("Yoghurt", id="yoghurt", code="Y", price=ksh(90), has_batches=True)
CARTON = PackCode(read_barcode("BREAD24"), pieces(24), ksh(1403))

roles = st.sampled_from(list(Role))


def half_up(numerator: int, denominator: int) -> int:
    """To the nearest whole number, a half away from zero."""
    nearest = (abs(numerator) * 2 + denominator) // (denominator * 2)
    return nearest if numerator >= 0 else -nearest


@cache
def _new_books() -> tuple[bytes, dict[Role, StaffId]]:
    """The file of a new, stocked shop, made once."""
    with TemporaryDirectory() as folder:
        shop = new_shop(Path(folder))
        for each in (BOTTLE, SODA, SUGAR, YOGHURT):
            shop.put_on_shelf(each)
        shop.put_on_shelf(BREAD, CARTON)
        path = shop.records.path
        shop.records.close()
        return path.read_bytes(), shop.staff


class History(RuleBasedStateMachine):
    """One shop and what happens in it; the program may end and start again at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        books, staff = _new_books()
        path = Path(self.folder.name) / "records.sqlite"
        path.write_bytes(books)
        clock = SetWorld()
        clock.pass_time(minutes=1)
        self.shop = Shop(open_records(path, clock.world(), keys=KEYS), clock, staff)

    def act(self, by: Role, what: Callable[..., Any], **said: object) -> Any:
        """Do something as somebody; who may not do it alone asks the owner, who says yes."""
        shop = self.shop
        shop.clock.pass_time(seconds=1)
        try:
            return what(shop.records, shop.staff[by], **said)
        except NeedsApproval as no:
            assert by is not Role.OWNER
            yes = shop.say_yes(no, to=shop.staff[by])
            return what(shop.records, shop.staff[by], **said, approval=yes)

    @rule()
    def restart(self) -> None:
        self.shop.reopen()

    def teardown(self) -> None:
        try:
            assert self.shop.faults() == []
        finally:
            self.shop.records.close()
            self.folder.cleanup()
