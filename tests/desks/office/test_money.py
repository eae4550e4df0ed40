"""What may be made of a payment follows from how it stands; older answers are not shown."""

from dataclasses import replace

import pytest

from pos.desks.background import Background
from pos.desks.errands import Errands
from pos.desks.office.desk import Seat
from pos.desks.office.money import MoneyAct, MoneyDesk, acts_for, targets
from pos.office.money import MoneyTold
from pos.records.money_list import PAGE
from pos.records.money_told import History
from pos.shop.identity import ReceivedId, SaleId
from pos.shop.money_list import MoneyRow, Show, Wanted
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.received import MoneyState, Received, Use, What
from pos.till import paying
from pos.till.provisional import finish_provisionally
from tests.builders import NOON, ksh
from tests.desks.tills import SLOW
from tests.paying_shop import PayingShop
from tests.shops import RULES, Shop

MONEY = Received(ReceivedId("r"), "UKL4R8T2XW", ksh(650), NOON, NOON)
TOLD = MoneyTold(MONEY, "", "", None, History((), (), (), (), ()))
FREE = (MoneyAct.PLACE, MoneyAct.REVERSE, MoneyAct.CASH_BACK, MoneyAct.NOT_OURS)
SALE = SaleId("s")
USED = Use(What.SALE, ksh(600), SALE)


@pytest.mark.parametrize(
    ("changes", "acts"),
    [
        ({}, FREE),
        ({"sale": SALE}, (*FREE, MoneyAct.FREE)),
        ({"state": MoneyState.ELSEWHERE}, FREE),
        ({"state": MoneyState.ELSEWHERE, "sale": SALE}, (MoneyAct.FREE,)),
        ({"is_verified": False}, (MoneyAct.BELIEVE, MoneyAct.NOT_OURS)),
        ({"state": MoneyState.NOT_OURS}, (MoneyAct.TAKE_UP,)),
        ({"state": MoneyState.CLAIMING, "sale": SALE}, ()),
        ({"state": MoneyState.REFUNDED}, ()),
        (
            {"state": MoneyState.USED, "sale": SALE, "uses": (USED,)},
            (MoneyAct.REVERSE, MoneyAct.CASH_BACK, MoneyAct.FREE),
        ),
        (
            {"state": MoneyState.USED, "sale": SALE, "uses": (replace(USED, amount=ksh(650)),)},
            (MoneyAct.FREE,),
        ),
    ],
)
def test_what_may_be_made_of_a_payment(
    changes: dict[str, object], acts: tuple[MoneyAct, ...]
) -> None:
    assert acts_for(replace(TOLD, money=replace(MONEY, **changes))) == acts  # type: ignore[arg-type]


def test_a_finished_sale_keeps_its_money() -> None:
    used = replace(MONEY, state=MoneyState.USED, sale=SALE, uses=(replace(USED, amount=ksh(650)),))
    assert acts_for(replace(TOLD, money=used, receipt=ReceiptNumber(2, "", 1))) == ()


def test_money_may_be_used_for_open_sales_and_for_what_waits(shop: Shop) -> None:
    till = PayingShop(shop)
    sale = till.ring_up()
    payment = till.new_payment()
    finish_provisionally(shop.records, shop.owner, sale=till.ring_up("101"), payment=payment)
    paying.open_payment(shop.records, shop.cashier, sale=sale)
    found = targets(shop.records, shop.manager)
    assert [(each.sale, each.amount, each.settles) for each in found] == [
        (sale, ksh(650), None),
        (found[1].sale, ksh(65), payment),
    ]


def desk_of(shop: Shop, background: Background) -> MoneyDesk:
    seat = Seat(background, shop.records, lambda: shop.manager, lambda: RULES)
    return MoneyDesk(seat, Errands(background))


def test_pages_follow_each_other_until_there_is_none(
    shop: Shop, background: Background, qtbot: object
) -> None:
    till = PayingShop(shop)
    for at in range(PAGE + 5):
        till.confirm("hello", 70 + at, code=f"UKL4R8T{at:03}")
    till.settle()
    desk = desk_of(shop, background)
    first: list[tuple[MoneyRow, ...]] = []
    rest: list[tuple[MoneyRow, ...]] = []
    desk.listed.connect(first.append)
    desk.grown.connect(rest.append)
    desk.show(Wanted(Show.ALL))
    qtbot.waitUntil(lambda: bool(first), timeout=SLOW)  # type: ignore[attr-defined]
    desk.more()
    desk.more()
    qtbot.waitUntil(lambda: bool(rest), timeout=SLOW)  # type: ignore[attr-defined]
    desk.more()
    qtbot.waitUntil(lambda: not background.is_working, timeout=SLOW)  # type: ignore[attr-defined]
    assert ([len(page) for page in first], [len(page) for page in rest]) == ([PAGE], [5])


def test_an_older_answer_is_not_shown(shop: Shop, background: Background, qtbot: object) -> None:
    desk = desk_of(shop, background)
    told: list[object] = []
    desk.listed.connect(told.append)
    desk.show(Wanted())
    desk.search("nobody")
    qtbot.waitUntil(lambda: not background.is_working, timeout=SLOW)  # type: ignore[attr-defined]
    assert told == [()]
