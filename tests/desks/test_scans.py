"""Scans go to whoever takes them now, in order, and wait while nobody does."""

from pos.desks.scans import Scans


def test_scans_go_to_whoever_came_last_and_back_when_he_is_done() -> None:
    scans, sale, price = Scans(), [], []
    sell, look = sale.append, price.append
    scans.send_to(sell)
    scans.give("1")
    scans.send_to(look)
    scans.give("2")
    scans.done(look)
    scans.give("3")
    assert (sale, price) == (["1", "3"], ["2"])


def test_scans_wait_while_nobody_takes_them_or_a_dialog_stands_before() -> None:
    scans, sale = Scans(), []
    scans.give("1")
    scans.send_to(sale.append)
    scans.hold()
    scans.give("2")
    scans.give("3")
    assert (sale, scans.waiting) == (["1"], ("2", "3"))
    scans.let_go()
    assert (sale, scans.waiting) == (["1", "2", "3"], ())


def test_where_nothing_can_be_scanned_it_is_said() -> None:
    scans, refused = Scans(), []
    scans.refused.connect(refused.append)
    scans.send_to(scans.refuse)
    scans.give("1")
    assert refused == ["1"]
