"""Scans go to whoever takes them now, in order, and wait while nobody does."""

from random import Random

from pos.desks.scanner import Scanner
from pos.desks.scans import Scans
from pos.shop.quantity import pieces
from tests.desks.test_scanner import storm
from tests.desks.tills import Till
from tests.shops import MILK_CODE


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


def test_a_storm_from_the_scanner_is_on_disk_whole_with_a_dialog_in_between(till: Till) -> None:
    """From the keys of 500 scans, mixed with typing, to one line of the books."""
    strokes, codes, typed = storm(Random(22), 500)
    scanner, scans, given = Scanner(ticks=till.ticks), Scans(), []
    scanner.scanned.connect(given.append)
    scanner.scanned.connect(lambda _: scans.give(MILK_CODE))
    words: list[str] = []
    scanner.typed.connect(lambda some: words.extend(stroke.text for stroke in some))
    scans.send_to(till.sale.scan)
    for number, stroke in enumerate(strokes):
        if number == 1000:
            scans.hold()
        if number == 3000:
            scans.let_go()
        scanner.press(stroke)
    scanner.let_go()
    till.settle()
    assert given == codes
    assert "".join(words) == typed
    assert till.counts == [("milk", 500_000)]
    assert till.on_disk()[0].lines[0].quantity == pieces(500)
