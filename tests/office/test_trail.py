"""The audit proved: a chain that holds, and the first thing that does not."""

import pytest

from pos.office.trail import prove_trail, read_trail
from pos.shop.audit import Act
from pos.shop.progress import Stopped
from pos.shop.trail import TrailSought
from tests.records.tampering import plain
from tests.shops import Shop, new_shop


def test_what_was_done_last_is_read_first(shop: Shop) -> None:
    shop.sell("101")
    (newest, *_) = read_trail(shop.records, shop.manager, sought=TrailSought()).entries
    assert newest.act is Act.SALE_FINISHED


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
