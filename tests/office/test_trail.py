"""The audit proved: a chain that holds, and the first thing that does not."""

import pytest

from pos.office.receiving import receive
from pos.office.stocktake import count, start_count
from pos.office.suppliers import add
from pos.office.trail import prove_trail, read_trail
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, ProductId
from pos.shop.progress import Stopped
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.staff import Need, Permission
from pos.shop.stock import Lot
from pos.shop.trail import TrailSought
from tests.builders import ksh
from tests.records.tampering import plain
from tests.shops import Shop, new_shop


def test_what_was_done_last_is_read_first(shop: Shop) -> None:
    shop.sell("101")
    (newest, *_) = read_trail(shop.records, shop.manager, sought=TrailSought()).entries
    assert newest.act is Act.SALE_FINISHED


def test_whom_and_what_an_entry_speaks_of_is_named(shop: Shop) -> None:
    kept = add(shop.records, shop.manager, name="Brookside")
    line = DeliveryLine(ProductId("milk"), pieces(1), ksh(40))
    for number, supplier in enumerate((kept.id, None)):
        delivery = Delivery(
            DocumentId(f"d{number}"), "Kiosk", f"N{number}", (line,), supplier_id=supplier
        )
        receive(shop.records, shop.manager, delivery=delivery)
    take = start_count(shop.records, shop.manager, name="Shelf").id
    count(shop.records, shop.manager, take=take, found=Lot(ProductId("milk"), pieces(1)))
    shop.say_yes(NeedsApproval((Need(Permission.VOID_LINE),), "s"))
    with shop.records.writing() as books:
        books.note(Act.STOCK_ADJUSTED, shop.manager, subject="a", let_go=["milk"])
    found = read_trail(shop.records, shop.owner, sought=TrailSought()).entries
    named = {name: each.detail[name] for each in reversed(found) for name in each.detail}
    milk = "Brookside Whole Milk 500 ml"
    assert (named["supplier"], named["product"], named["let_go"]) == ("Kiosk", milk, [milk])
    assert "Brookside" in {each.detail.get("supplier") for each in found}
    assert named["requester"] == "Grace"


def test_a_chain_that_holds_is_proved(shop: Shop) -> None:
    assert prove_trail(shop.records, shop.manager).holds


def test_the_first_difference_is_named(tmp_path: object, request: pytest.FixtureRequest) -> None:
    shop = new_shop(request.getfixturevalue("tmp_path_factory").mktemp("tampered"))
    shop.open_shift()
    shop.sell("101")
    with plain(shop.records.path) as connection:
        connection.execute("DROP TRIGGER audit_never_changed")
        connection.execute("UPDATE audit SET detail = '{}' WHERE act = 'sale_finished'")
        connection.commit()
    proof = prove_trail(shop.records, shop.manager)
    assert not proof.holds
    assert "was changed" in proof.difference
    shop.records.close()


def test_it_can_be_stopped(shop: Shop) -> None:
    def stop(what: str, done: int, of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        prove_trail(shop.records, shop.manager, stop)
