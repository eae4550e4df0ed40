"""Paper is worked off with patience, never twice by itself, and nobody is told what is not known."""

import io
import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from pos.desks.paper_telling import AT_LAST_ALL, NOT_OPEN
from pos.desks.papers import AT_LAST, COPY_ASKED, STILL_WAITS, PaperDesk
from pos.desks.printing import PrintView
from pos.desks.status import Health
from pos.printer.printers import Printers
from pos.records.tables import print_queue
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from pos.shop.refusal import Trouble
from pos.till import draining
from tests.desks.tills import Till
from tests.slots import AT_THE_SLOT


def sold(till: Till) -> Till:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    return till


def logged(written: io.StringIO) -> list[dict[str, str]]:
    """What was written down of paper."""
    lines = (json.loads(line) for line in written.getvalue().splitlines())
    return [line for line in lines if line["event"] == "paper did not come"]


def states(till: Till) -> list[tuple[str, str]]:
    """Everything in the queue with how far it is."""
    kept: list[tuple[str, str]] = []

    def look() -> None:
        with till.shop.records.reading() as books:
            kept.extend((row.kind, row.state) for row in books.rows(select(print_queue)))

    till.background.do("reading", look)
    till.settle()
    return sorted(kept)


def test_what_is_printed_is_kept_as_printed(till: Till) -> None:
    sold(till)
    assert states(till) == [("drawer", "printed"), ("receipt", "printed")]
    assert till.printing.view.state is JobState.PRINTED


def test_a_printer_without_paper_is_told_once_and_the_cashier_sells_on(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_NO_PAPER
    for _ in range(3):
        sold(till)
    assert till.words.count(Fault.PRINTER_NO_PAPER.value.sentence) == 1
    assert (till.printing.view.waiting, till.printing.fault) == (3, Fault.PRINTER_NO_PAPER)
    assert till.paper == []
    assert till.sale.view.is_empty


def test_what_waited_is_printed_in_its_order_when_the_paper_is_back(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_NO_PAPER
    sold(till)
    sold(till)
    till.slot.fault = None
    till.printing._rest.timeout.emit()
    till.settle()
    numbers = [next(row for row in paper if "Receipt T2-" in row) for paper in till.slot.papers]
    assert [each.split()[1] for each in numbers] == ["T2-0001", "T2-0002"]
    assert till.printing.view.waiting == 0
    assert till.paper == ["receipt", "receipt"]


def test_a_drawer_that_did_not_open_does_not_open_later(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_NOT_FOUND
    sold(till)
    assert NOT_OPEN in till.words
    till.slot.fault = None
    till.printing.try_now()
    till.settle()
    assert till.paper == ["receipt"]


def test_a_printer_rests_longer_each_time_it_fails(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_LID_OPEN
    sold(till)
    waits = []
    for _ in range(6):
        waits.append(till.printing._rest.interval())
        till.printing.try_now()
        till.settle()
    assert waits == [2000, 4000, 8000, 15000, 30000, 30000]


def test_a_print_that_broke_off_is_not_known_and_not_repeated(till: Till) -> None:
    papers = PaperDesk(till.sale, till.printing)
    sold(till)
    till.slot.breaks = True
    papers.print_again()
    till.settle()
    till.printing.try_now()
    till.settle()
    assert ("copy", "unknown") in states(till)
    assert Fault.PRINTER_CUT_OFF.value.sentence in till.words
    assert till.paper == ["drawer", "receipt"]


def test_one_key_prints_a_copy_only_of_what_may_have_come_out(till: Till) -> None:
    papers = PaperDesk(till.sale, till.printing)
    till.slot.fault = Fault.PRINTER_NO_PAPER
    sold(till)
    papers.print_again()
    till.settle()
    assert till.said[-1].source in {STILL_WAITS, Fault.PRINTER_NO_PAPER.value.sentence}
    till.slot.fault = None
    papers.print_again()
    till.settle()
    assert till.paper == ["receipt"]
    papers.print_again()
    till.settle()
    assert till.paper == ["receipt", "copy"]
    assert till.said[-1].source == COPY_ASKED


def test_a_receipt_that_nobody_waited_for_any_longer_is_printed_at_last(till: Till) -> None:
    papers = PaperDesk(till.sale, till.printing)
    till.slot.fault = Fault.PRINTER_NO_PAPER
    sold(till)
    till.shop.clock.pass_time(minutes=20)
    till.printing.try_now()
    till.settle()
    assert ("receipt", "failed") in states(till)
    till.slot.fault = None
    papers.print_again()
    till.settle()
    assert AT_LAST in till.words
    assert till.paper == ["receipt"]


def test_another_printer_stands_in_and_that_is_told(till: Till) -> None:
    till.slot.fault = None
    spare = replace(AT_THE_SLOT, address="network:127.0.0.1:10", name="Office")
    opened = till.slot.open

    def only_the_spare(address: object) -> object:
        if address.port == 9:  # type: ignore[attr-defined]
            raise Trouble(Fault.PRINTER_NOT_FOUND)
        return opened(address)  # type: ignore[arg-type]

    till.printing._printers = Printers((AT_THE_SLOT, spare), open_way=only_the_spare)  # type: ignore[arg-type]
    sold(till)
    assert till.paper == ["receipt"]
    assert "Printed at Office: the till's own printer did not take it." in till.words
    assert NOT_OPEN in till.words


def test_what_was_being_printed_when_the_program_ended_is_settled_by_a_person(till: Till) -> None:
    records, papers = till.shop.records, PaperDesk(till.sale, till.printing)
    till.printing.end()
    sold(till)
    listed: list[object] = []
    papers.unsure_listed.connect(listed.append)
    till.background.do("counter", lambda: draining.take_next(records, resting=frozenset()))
    till.background.do("counter", lambda: draining.take_next(records, resting=frozenset()))
    till.settle()
    till.printing._has_ended = False
    till.printing.open()
    till.settle()
    assert states(till) == [("drawer", "failed"), ("receipt", "unknown")]
    assert till.paper == []
    assert till.printing.view.unsure == 1
    papers.list_unsure()
    till.settle()
    ((receipt,),) = listed  # type: ignore[misc]
    assert receipt.number == "T2-0001"
    papers.settle(receipt.job.id, came_out=False)
    till.settle()
    assert till.paper == ["copy"]
    assert states(till) == [("copy", "printed"), ("drawer", "failed"), ("receipt", "failed")]


def test_how_the_printer_does_is_known_from_its_work(till: Till) -> None:
    heard: list[Health] = []
    till.printing.health_known.connect(heard.append)
    sold(till)
    till.slot.fault = Fault.PRINTER_OFFLINE
    sold(till)
    assert (heard[0], heard[-1]) == (Health.WELL, Health.TROUBLED)
    till.slot.fault = None
    assert till.printing.look() is Health.WELL


def test_without_a_printer_everything_is_kept_and_nothing_asked(till: Till) -> None:
    till.printing.choose(())
    sold(till)
    assert not till.printing.has_printer
    assert till.printing.look() is Health.TROUBLED
    assert states(till) == [("drawer", "waiting"), ("receipt", "waiting")]
    till.printing.choose((AT_THE_SLOT,))
    till.settle()
    assert till.paper == ["drawer", "receipt"]


def test_a_program_that_ends_finishes_what_it_prints_and_takes_nothing_more(till: Till) -> None:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.printing.end()
    till.settle()
    till.printing.wake()
    till.settle()
    assert all(state in {"printed", "waiting"} for _, state in states(till))


def test_our_own_fault_in_what_is_printed_prints_nothing_for_ever(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    broke: list[object] = []
    till.background.broke.connect(broke.append)
    monkeypatch.setattr("pos.desks.press.bytes_of", _broken)
    sold(till)
    assert ("receipt", "unknown") in states(till)
    assert till.printing.view.unsure == 1
    assert len(broke) == 1


def test_books_that_fail_are_told_once_and_asked_again_with_patience(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as no_disk:
        no_disk.setattr("pos.desks.printing.take_next", _no_disk)
        sold(till)
        assert till.printing.view == PrintView()
        waits = []
        for _ in range(3):
            waits.append(till.printing._rest.interval())
            till.printing._rest.timeout.emit()
            till.settle()
    assert waits == [2000, 4000, 8000]
    assert till.words.count(Fault.DISK_FULL.value.sentence) == 1
    till.printing._rest.timeout.emit()
    till.settle()
    assert till.paper == ["drawer", "receipt"]


def test_a_full_disk_leaves_nothing_printing_for_ever(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as no_disk:
        no_disk.setattr("pos.desks.printing.keep_outcome", _no_disk)
        sold(till)
        assert ("drawer", "printing") in states(till)
        assert till.paper == ["drawer"]
    till.printing._rest.timeout.emit()
    till.settle()
    assert states(till) == [("drawer", "printed"), ("receipt", "printed")]
    assert till.paper == ["drawer", "receipt"]


def test_a_till_whose_books_fail_at_its_start_prints_once_they_do_not(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.printing._is_open = False
    sold(till)
    with monkeypatch.context() as no_disk:
        no_disk.setattr("pos.desks.printing.clear_up", _no_disk)
        till.printing.open()
        till.settle()
    assert till.paper == []
    till.printing._rest.timeout.emit()
    till.settle()
    assert till.paper == ["drawer", "receipt"]


def test_our_own_fault_in_the_books_is_not_tried_again_and_again(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos.desks.printing.take_next", _broken)
    sold(till)
    assert not till.printing._rest.isActive()


def test_a_drawer_that_came_too_late_is_told_and_written_down(
    till: Till, written: io.StringIO
) -> None:
    till.printing._is_open = False
    sold(till)
    till.shop.clock.pass_time(seconds=21)
    till.printing._is_open = True
    till.printing.wake()
    till.settle()
    assert till.paper == ["receipt"]
    assert till.words.count(NOT_OPEN) == 1
    (told,) = logged(written)
    assert (told["kind"], told["state"]) == ("drawer", "failed")
    assert told["why"] == "nobody waited for it any longer"


def test_a_shop_without_a_drawer_hears_nothing_of_one(till: Till, written: io.StringIO) -> None:
    health: list[Health] = []
    till.printing.choose((replace(AT_THE_SLOT, has_drawer=False),))
    till.printing.health_known.connect(health.append)
    sold(till)
    assert till.paper == ["receipt"]
    assert NOT_OPEN not in till.words
    assert health == [Health.WELL]
    assert logged(written) == []


def test_what_the_system_says_of_a_printer_is_in_the_log_once(
    till: Till, written: io.StringIO
) -> None:
    till.slot.fault = Fault.PRINTER_NOT_FOUND
    sold(till)
    sold(till)
    kinds = [(told["kind"], told["fault"]) for told in logged(written)]
    missing = "printer_not_found"
    assert kinds == [("drawer", missing), ("receipt", missing), ("drawer", missing)]


def test_receipts_that_were_given_up_are_counted_and_printed_by_one_key(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_NO_PAPER
    sold(till)
    sold(till)
    till.shop.clock.pass_time(minutes=20)
    till.printing.try_now()
    till.settle()
    assert (till.printing.view.unprinted, till.printing.view.waiting) == (2, 0)
    till.slot.fault = None
    till.sale.serve(None)
    till.printing.print_unprinted()
    till.settle()
    assert till.paper == []
    till.sale.serve(till.shop.cashier)
    till.printing.print_unprinted()
    till.settle()
    assert AT_LAST_ALL in till.words
    assert till.paper == ["receipt", "receipt"]
    assert till.printing.view.unprinted == 0


def test_receipts_that_nobody_wants_are_left_and_not_told_again(till: Till) -> None:
    till.slot.fault = Fault.PRINTER_NO_PAPER
    sold(till)
    till.shop.clock.pass_time(minutes=20)
    till.printing.try_now()
    till.settle()
    till.printing.leave_unprinted()
    till.slot.fault = None
    sold(till)
    assert till.printing.view.unprinted == 0
    assert till.paper == ["drawer", "receipt"]


def test_a_gift_receipt_and_an_x_are_asked_for(till: Till) -> None:
    papers = PaperDesk(till.sale, till.printing)
    sold(till)
    till.sale.serve(till.shop.owner)
    papers.print_gift()
    papers.print_x()
    till.settle()
    assert till.paper == ["drawer", "receipt", "gift", "x"]


def _broken(*_: object, **__: object) -> bytes:
    raise ZeroDivisionError


def _no_disk(*_: object, **__: object) -> None:
    raise Trouble(Fault.DISK_FULL)
