"""How it went is printed, failed for certain, or not known; whatever the printer does, and in time."""

import time
from itertools import count

import pytest

from pos.printer.device import open_device
from pos.printer.sending import Feeding, Sent, send
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from pos.shop.refusal import Trouble
from tests.printer.listening import (
    FINE,
    LID_OPEN,
    NO_PAPER,
    OFFLINE,
    TELLS_END,
    Port,
    listening,
)

DOCUMENT = b"\x1b@" + b"Milk 65.00\n" * 40 + b"\x1dV\x00"


def sent_to(port: Port, feeding: Feeding | None = None) -> Sent:
    return send(lambda: open_device(port.address), DOCUMENT, feeding or Feeding())


def test_a_printer_that_tells_nothing_has_printed_what_it_took() -> None:
    with listening() as port:
        sent = sent_to(port, Feeding(tells_status=False))
    assert (sent.state, sent.fault) == (JobState.PRINTED, None)
    assert bytes(port.got) == DOCUMENT


def test_a_printer_that_says_it_is_well_is_asked_before_and_after() -> None:
    with listening(Port(answers=FINE)) as port:
        sent = sent_to(port)
    assert (sent.state, sent.tells_status) == (JobState.PRINTED, True)
    assert (
        bytes(port.got)
        .replace(b"\x10\x04\x01", b"")
        .replace(b"\x10\x04\x02", b"")
        .replace(b"\x10\x04\x04", b"")
        == DOCUMENT
    )


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        (NO_PAPER, Fault.PRINTER_NO_PAPER),
        (LID_OPEN, Fault.PRINTER_LID_OPEN),
        (OFFLINE, Fault.PRINTER_OFFLINE),
    ],
)
def test_a_printer_that_cannot_print_gets_nothing(
    answers: dict[bytes, bytes], fault: Fault
) -> None:
    with listening(Port(answers=answers)) as port:
        sent = sent_to(port)
    assert (sent.state, sent.fault) == (JobState.FAILED, fault)
    assert b"Milk" not in port.got


def test_where_nobody_listens_nothing_was_printed() -> None:
    with listening() as port:
        pass
    sent = sent_to(port)
    assert (sent.state, sent.fault) == (JobState.FAILED, Fault.PRINTER_NOT_FOUND)
    assert "refused" in sent.why


def test_a_printer_that_used_to_answer_and_is_silent_gets_nothing() -> None:
    with listening() as port:
        sent = sent_to(port, Feeding(tells_status=True))
    assert (sent.state, sent.fault) == (JobState.FAILED, Fault.PRINTER_SILENT)
    assert b"Milk" not in port.got


@pytest.mark.parametrize(
    "nonsense", [b"HTTP/1.1 400 Bad Request\r\n", b"\xff" * 40, b"\x12" * 60, b"\x00", b"\x12\x12"]
)
def test_nonsense_is_no_answer(nonsense: bytes) -> None:
    answers = dict.fromkeys(FINE, nonsense)
    with listening(Port(answers=answers, greeting=nonsense)) as port:
        sent = sent_to(port)
    assert (sent.state, sent.tells_status) == (JobState.PRINTED, False)
    assert b"Milk" in port.got


def test_a_printer_that_says_when_it_is_done_is_waited_for() -> None:
    with listening(Port(answers={**FINE, **TELLS_END})) as port:
        sent = sent_to(port, Feeding(tells_status=True, tells_end=True))
    assert sent.state is JobState.PRINTED
    assert port.got.endswith(b"\x1dr\x01")


def test_paper_that_ends_in_the_middle_leaves_nobody_knowing() -> None:
    port = Port(answers=dict(FINE))

    class Runs(dict[bytes, bytes]):
        """Well until it is asked a second time."""

        def items(self):  # type: ignore[no-untyped-def]
            return (NO_PAPER if b"Milk" in port.got else FINE).items()

    port.answers = Runs()
    with listening(port):
        sent = sent_to(port, Feeding(tells_status=True, tells_end=True))
    assert (sent.state, sent.fault) == (JobState.UNKNOWN, Fault.PRINTER_NO_PAPER)


def test_a_printer_that_never_says_it_is_done_is_not_waited_for_for_ever() -> None:
    ticks = count(0.0, 1.0)
    with listening(Port(answers=FINE)) as port:
        feeding = Feeding(tells_status=True, tells_end=True)
        sent = send(lambda: open_device(port.address), DOCUMENT, feeding, ticks=lambda: next(ticks))
    assert (sent.state, sent.fault) == (JobState.UNKNOWN, Fault.PRINTER_NOT_SURE)


def test_a_printer_is_fed_in_pieces_with_a_rest_between_them() -> None:
    begun = time.monotonic()
    with listening() as port:
        feeding = Feeding(piece=64, pause=0.01, tells_status=False)
        assert sent_to(port, feeding).state is JobState.PRINTED
    assert bytes(port.got) == DOCUMENT
    assert time.monotonic() - begun >= 0.01 * (len(DOCUMENT) // 64 - 1)


@pytest.mark.parametrize("tells_end", [False, True])
@pytest.mark.parametrize("after", [1, 2, 63, 64, 65, 128, 200, len(DOCUMENT) - 1])
def test_a_printer_that_dies_in_the_middle_leaves_nobody_knowing(
    after: int, *, tells_end: bool
) -> None:
    with listening(Port(ends_after=after)) as port:
        feeding = Feeding(piece=16, pause=0.002, tells_status=False, tells_end=tells_end)
        sent = sent_to(port, feeding)
    assert (sent.state, sent.fault) == (JobState.UNKNOWN, Fault.PRINTER_CUT_OFF)


class Deaf:
    """A way that takes nothing: the first byte fails."""

    can_answer = False

    def __init__(self) -> None:
        self.is_closed = False

    def write(self, _piece: bytes) -> int:
        raise Trouble(Fault.PRINTER_CUT_OFF)

    def read(self, _most: int, *, within: float) -> bytes:
        return b"" * round(within)

    def finish(self) -> None:
        pass

    def close(self) -> None:
        self.is_closed = True


def test_a_way_that_breaks_before_the_first_byte_has_printed_nothing() -> None:
    way = Deaf()
    sent = send(lambda: way, DOCUMENT, Feeding())
    assert (sent.state, sent.fault) == (JobState.FAILED, Fault.PRINTER_SILENT)
    assert way.is_closed


class Lost(Deaf):
    """A way that cannot say whether anything had left when it broke."""

    def __init__(self, *, can_answer: bool) -> None:
        super().__init__()
        self.can_answer = can_answer

    def write(self, _piece: bytes) -> int:
        raise Trouble(Fault.PRINTER_NOT_SURE)


@pytest.mark.parametrize(
    ("can_answer", "state"), [(True, JobState.FAILED), (False, JobState.UNKNOWN)]
)
def test_a_way_that_cannot_count_has_printed_nothing_while_it_was_only_asked(
    *, can_answer: bool, state: JobState
) -> None:
    assert send(lambda: Lost(can_answer=can_answer), DOCUMENT, Feeding()).state is state


class Mute(Deaf):
    """A way on which nothing comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.got = b""

    def write(self, piece: bytes) -> int:
        self.got += piece[:10]
        return len(piece[:10])


def test_a_way_on_which_nothing_comes_back_is_fed_with_rests_too() -> None:
    way = Mute()
    assert send(lambda: way, DOCUMENT, Feeding(pause=0.001)).state is JobState.PRINTED
    assert way.got == DOCUMENT


class Held(Mute):
    """A way that gives nothing on until the end, and then cannot."""

    def finish(self) -> None:
        raise Trouble(Fault.PRINTER_NOT_FOUND)


def test_what_a_list_did_not_take_in_the_end_was_not_printed() -> None:
    sent = send(Held, DOCUMENT, Feeding())
    assert (sent.state, sent.fault) == (JobState.FAILED, Fault.PRINTER_NOT_FOUND)
