"""A printer that dies at any byte of a receipt: the sale stands, nothing comes twice by itself, a reprint says COPY.

The figures are those of the plan: 300 places in a real receipt, spread over all of it.
"""

import os
from collections.abc import Iterator

import pytest

from pos.desks.press import bytes_of, print_order
from pos.printer.chosen import ChosenPrinter
from pos.printer.paper import Paper
from pos.printer.printers import Printers
from pos.printer.profile import EIGHTY
from pos.shop.print_job import JobKind, JobState
from pos.till import draining, printing
from pos.till.draining import Order
from pos.till.printing import Again
from tests.builders import ksh
from tests.printer.listening import Port, listening
from tests.shops import Shop

PLACES = 100_000 if "SOAK_HISTORIES" in os.environ else 300
"""In the soak every byte is one."""
NONE_REST: frozenset[str] = frozenset()


def taken(shop: Shop) -> Order | None:
    return draining.take_next(shop.records, resting=NONE_REST)


def printed(shop: Shop, printers: Printers) -> list[tuple[JobKind, JobState]]:
    """Work the queue off once, as the desk does: what has certainly not come out waits again."""
    came: list[tuple[JobKind, JobState]] = []
    while (order := taken(shop)) is not None:
        state = print_order(printers, order).sent.state
        came.append((order.job.kind, state))
        if state is JobState.FAILED and order.job.kind is not JobKind.DRAWER:
            state = JobState.WAITING
        draining.keep_outcome(shop.records, job=order.job.id, state=state)
        if state is JobState.WAITING:
            break
    return came


def length_of_a_receipt(shop: Shop) -> int:
    """How many bytes a receipt of this shop has, with nothing else in the queue afterwards."""
    shop.sell("101", given=ksh(100))
    drawer, receipt = taken(shop), taken(shop)
    assert drawer is not None
    assert receipt is not None
    for order in (drawer, receipt):
        draining.keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
    return len(bytes_of(receipt, EIGHTY))


def places(length: int) -> Iterator[int]:
    """The places at which it dies: every byte of a short receipt, else so many over all of it."""
    yield from sorted({round(each * (length - 1) / (PLACES - 1)) for each in range(PLACES)})


@pytest.mark.timeout(280 * PLACES // 300)
def test_a_printer_that_dies_at_any_byte_of_a_receipt_prints_it_once_or_leaves_nobody_knowing(
    shop: Shop,
) -> None:
    length = length_of_a_receipt(shop)
    outcomes: list[JobState] = []
    for after in places(length):
        shop.sell("101", given=ksh(100))
        outcomes.append(_print_with_a_death(shop, after))
    assert len(outcomes) == min(PLACES, length)
    assert set(outcomes) <= {JobState.UNKNOWN, JobState.FAILED}
    assert outcomes.count(JobState.FAILED) <= 1
    assert shop.faults() == []


def _print_with_a_death(shop: Shop, after: int) -> JobState:
    """Let the drawer open, kill the printer at that byte of the receipt, and print it again."""
    port = Port(ends_after=None)
    with listening(port):
        printer = ChosenPrinter(port.address.text, tells_status=False)
        printers = Printers((printer,))
        drawer = taken(shop)
        assert drawer is not None
        assert print_order(printers, drawer).sent.state is JobState.PRINTED
        draining.keep_outcome(shop.records, job=drawer.job.id, state=JobState.PRINTED)
        port.ends_after = after
        ((kind, state),) = printed(shop, printers)
        assert kind is JobKind.RECEIPT
        port.ends_after = None
        port.got.clear()
        if state is JobState.UNKNOWN:
            assert printed(shop, printers) == []
            assert printing.print_again(shop.records, shop.cashier).again is Again.COPY
        again = printed(shop, printers)
    words = "\n".join(line for sheet in _paper(port).sheets for line in sheet.lines)
    assert ("COPY 1" in words) is (state is JobState.UNKNOWN)
    assert [outcome for _, outcome in again] == [JobState.PRINTED]
    assert b"\x1bp" not in port.got
    return state


def _paper(port: Port) -> Paper:
    paper = Paper()
    paper.feed(bytes(port.got))
    return paper


def test_a_drawer_opens_at_most_once_whatever_becomes_of_it(shop: Shop) -> None:
    for after in range(6):
        shop.sell("101", given=ksh(100))
        with listening(Port(ends_after=after)) as port:
            printers = Printers((ChosenPrinter(port.address.text, tells_status=False),))
            drawer = taken(shop)
            assert drawer is not None
            state = print_order(printers, drawer).sent.state
            draining.keep_outcome(shop.records, job=drawer.job.id, state=state)
            port.ends_after = None
            port.got.clear()
            printed(shop, printers)
        assert b"\x1bp" not in port.got
