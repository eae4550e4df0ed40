"""What goes back to a supplier leaves the stock; the delivery stays as it was."""

import pytest

from pos.office.adjusting import list_adjusted, undo_adjust
from pos.office.deliveries import list_deliveries, read_delivery
from pos.office.receiving import receive
from pos.office.sending_back import send_back
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, ProductId
from pos.shop.past_delivery import After
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.sending_back import BackLine, GoingBack
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from tests.builders import ksh
from tests.shops import Shop, refused

MILK = ProductId("milk")
CAME = DocumentId("came")


@pytest.fixture
def came(shop: Shop) -> DocumentId:
    lines = (DeliveryLine(MILK, pieces(10), ksh(50)), DeliveryLine(MILK, pieces(4), ksh(50)))
    receive(shop.records, shop.owner, delivery=Delivery(CAME, "Brookside", "7", lines))
    return CAME


def back(shop: Shop, *lines: BackLine, reason: str = "Sour") -> DocumentId:
    return send_back(shop.records, shop.manager, going=GoingBack(CAME, lines, reason))


def test_goods_that_go_back_leave_the_stock(shop: Shop, came: DocumentId) -> None:
    gone = back(shop, BackLine(1, pieces(3)))
    assert shop.left() == 11
    _, lines = read_delivery(shop.records, shop.supervisor, delivery=came)
    assert [(line.quantity, line.back) for line in lines] == [
        (pieces(10), pieces(3)),
        (pieces(4), NONE),
    ]
    (entry,) = shop.audited(Act.STOCK_SENT_BACK)
    assert (entry["subject"], entry["delivery"], entry["worth"]) == (gone, came, 150_00)
    assert shop.faults() == []


def test_no_more_goes_back_than_came(shop: Shop, came: DocumentId) -> None:
    back(shop, BackLine(1, pieces(7)))
    for lines in ((BackLine(1, pieces(4)),), (BackLine(2, pieces(3)), BackLine(2, pieces(2)))):
        with refused(Reason.SENT_BACK_TOO_MANY):
            back(shop, *lines)
    assert shop.left() == 7


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), Reason.DELIVERY_EMPTY),
        ((BackLine(3, pieces(1)),), Reason.LINE_GONE),
        ((BackLine(1, NONE),), Reason.QUANTITY_NOT_ABOVE_ZERO),
        ((BackLine(1, Quantity(500)),), Reason.QUANTITY_CUT),
    ],
)
def test_what_cannot_go_back_is_refused(
    shop: Shop, came: DocumentId, lines: tuple[BackLine, ...], reason: Reason
) -> None:
    with refused(reason):
        back(shop, *lines)
    assert shop.left() == 14


def test_who_sends_back_says_why(shop: Shop, came: DocumentId) -> None:
    with refused(Reason.REASON_MISSING):
        back(shop, BackLine(1, pieces(1)), reason=" ")


def test_what_did_not_come_does_not_go_back(shop: Shop) -> None:
    with refused(Reason.DELIVERY_GONE):
        back(shop, BackLine(1, pieces(1)))
    with refused(Reason.DELIVERY_GONE):
        read_delivery(shop.records, shop.owner, delivery=CAME)


def test_what_went_back_is_no_write_off_and_is_not_taken_back_as_one(
    shop: Shop, came: DocumentId
) -> None:
    gone = back(shop, BackLine(1, pieces(3)))
    assert list_adjusted(shop.records, shop.owner) == ()
    with refused(Reason.ADJUSTED_GONE):
        undo_adjust(shop.records, shop.owner, document=gone, reason="x")


def test_deliveries_are_listed_page_by_page(shop: Shop, came: DocumentId) -> None:
    shop.clock.pass_time(minutes=1)
    line = DeliveryLine(MILK, pieces(1), ksh(60))
    for number in range(3):
        other = Delivery(DocumentId(f"d{number}"), "KCC", str(number), (line,))
        receive(shop.records, shop.owner, delivery=other)
    first = list_deliveries(shop.records, shop.supervisor, most=2)
    after = After(first[-1].at, first[-1].id)
    rest = list_deliveries(shop.records, shop.supervisor, after=after)
    assert [each.id for each in (*first, *rest)] == ["d2", "d1", "d0", CAME]
    assert (rest[1].supplier, rest[1].note_number, rest[1].total, rest[1].lines) == (
        *("Brookside", "7", ksh(700), 2),
    )
    assert rest[1].by == "Njeri"


def test_no_more_goes_back_than_there_is_when_the_owner_forbids_it(
    shop: Shop, came: DocumentId
) -> None:
    shop.choose(forbids_below_zero=True)
    shop.forbid(Role.MANAGER, Permission.SELL_BELOW_ZERO)
    shop.sell("9*101")
    with pytest.raises(NeedsApproval) as no:
        back(shop, BackLine(1, pieces(6)))
    assert no.value.reason is Reason.BELOW_ZERO
    back(shop, BackLine(1, pieces(5)))
    assert (shop.left(), shop.audited(Act.STOCK_SENT_BACK)[-1]["let_go"]) == (0, [])
