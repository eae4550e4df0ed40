"""A printer's word about itself is believed only when it makes sense; nothing it says breaks anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.status import ASK_END, EndListener, Status, ask_status, drain
from pos.shop.faults import Fault

WELL = {1: b"\x16", 2: b"\x12", 4: b"\x12"}


class Said:
    """A way on which each question has its answer, and what was said before comes first."""

    can_answer = True

    def __init__(self, answers: dict[int, bytes], *before: bytes, mute: bool = False) -> None:
        self.answers, self.waiting = answers, list(before)
        self.asked: list[int] = []
        self.can_answer = not mute

    def write(self, piece: bytes) -> int:
        if piece[:2] == b"\x10\x04":
            self.asked.append(piece[2])
            self.waiting.append(self.answers.get(piece[2], b""))
        return len(piece)

    def read(self, _most: int, *, within: float) -> bytes:
        assert within > 0
        return self.waiting.pop(0) if self.waiting else b""

    def finish(self) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("answers", "status", "fault"),
    [
        (WELL, Status(), None),
        ({1: b"\x1e", 2: b"\x32", 4: b"\x7e"}, Status(paper_out=True, offline=True), Fault.PRINTER_NO_PAPER),
        ({1: b"\x1e", 2: b"\x16", 4: b"\x12"}, Status(lid_open=True, offline=True), Fault.PRINTER_LID_OPEN),
        ({1: b"\x1e", 2: b"\x12", 4: b"\x12"}, Status(offline=True), Fault.PRINTER_OFFLINE),
        ({1: b"\x1e", 2: b"\x52", 4: b"\x12"}, Status(needs_help=True, offline=True), Fault.PRINTER_NEEDS_HELP),
        ({1: b"\x16", 2: b"\x12", 4: b"\x1e"}, Status(), None),
        ({1: b"\x1e", 2: b"", 4: b""}, Status(offline=True), Fault.PRINTER_OFFLINE),
    ],
)  # fmt: skip
def test_what_a_printer_says_is_understood(
    answers: dict[int, bytes], status: Status, fault: Fault | None
) -> None:
    found = ask_status(Said(answers))
    assert found == status
    assert found is not None
    assert found.fault is fault


def test_what_was_said_unasked_is_let_pass() -> None:
    assert ask_status(Said(WELL, b"\x14\x00\x00\x0f", b"\x7e")) == Status()


def test_a_printer_that_says_nothing_or_cannot_has_no_status() -> None:
    assert ask_status(Said({})) is None
    mute = Said(WELL, mute=True)
    assert ask_status(mute) is None
    assert mute.asked == []


def test_one_that_never_stops_talking_is_not_listened_to_for_ever() -> None:
    drain(Said({}, *[b"x"] * 1000))


@given(st.dictionaries(st.sampled_from([1, 2, 4]), st.binary(max_size=80)), st.binary(max_size=80))
def test_no_nonsense_breaks_anything(answers: dict[int, bytes], before: bytes) -> None:
    ask_status(Said(answers, before))
    listener = EndListener(Said(answers, before))
    listener.hear(within=0.1)
    listener.ask()


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        (WELL, None),
        ({2: b"\x16"}, Fault.PRINTER_LID_OPEN),
        ({2: b"\x52"}, Fault.PRINTER_NEEDS_HELP),
        ({4: b"\x7e"}, Fault.PRINTER_NO_PAPER),
    ],
)
def test_what_keeps_a_printer_from_its_end_is_heard(
    answers: dict[int, bytes], fault: Fault | None
) -> None:
    listener = EndListener(Said(answers))
    listener.ask()
    assert (listener.fault, listener.has_ended) == (fault, False)


def test_the_end_is_heard_also_among_other_answers() -> None:
    for came in (b"\x00", b"\x12\x00", b"\x0c"):
        listener = EndListener(Said({}, came))
        listener.hear(within=0.1)
        assert listener.has_ended
    late = EndListener(Said({2: b"\x00", 4: b"\x7e"}))
    late.ask()
    assert (late.has_ended, late.fault) == (True, None)


def test_the_end_is_asked_for_by_what_waits_its_turn() -> None:
    assert ASK_END == b"\x1dr\x01"
