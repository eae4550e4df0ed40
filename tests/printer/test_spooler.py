"""The computer's own list of printers: CUPS by commands that are played, Windows by a library that is."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pos.printer.address import Queue
from pos.printer.sending import Feeding, send
from pos.printer.spooler import (
    CupsDevice,
    WindowsDevice,
    _windows_names,
    queue_device,
    queued_printers,
)
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from tests.shops import troubled

Cups = Callable[..., Path]


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """Put commands in the place of CUPS; what was printed lies in a file."""

    def put(*, lp: str = "cat > {paper}; echo request id is Till-7", held: str = "") -> Path:
        paper = tmp_path / "paper"
        scripts = {
            "lp": lp.format(paper=paper),
            "lpstat": f'if [ "$1" = -p ]; then echo "printer Till is idle.  enabled since today"; else {held or ":"}; fi',
        }
        for name, script in scripts.items():
            program = tmp_path / name
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        return paper

    return put


def test_a_document_is_handed_over_whole_and_followed_to_its_end(cups: Cups) -> None:
    paper = cups()
    assert list(queued_printers()) == [(Queue("Till"), "Till")]
    way = queue_device(Queue("Till"))
    assert not way.can_answer
    assert way.read(8, within=0.1) == b""
    assert way.write(b"Milk\n") == 5
    assert way.write(b"\x1dV\x00") == 3
    assert not paper.exists()
    way.finish()
    way.close()
    assert paper.read_bytes() == b"Milk\n\x1dV\x00"


def test_a_printer_that_is_not_in_the_list_gets_nothing_and_nor_does_another(cups: Cups) -> None:
    paper = cups()
    with troubled(Fault.PRINTER_NOT_FOUND):
        CupsDevice(Queue("Kitchen"))
    assert not paper.exists()


def test_a_list_that_does_not_take_it_has_printed_nothing(cups: Cups) -> None:
    cups(lp="echo lp: not accepting jobs >&2; exit 1")
    way = CupsDevice(Queue("Till"))
    way.write(b"Milk")
    with troubled(Fault.PRINTER_NOT_FOUND):
        way.finish()


def test_a_list_that_keeps_it_leaves_nobody_knowing(cups: Cups) -> None:
    cups(held="echo Till-7 root 1024 today")
    way = CupsDevice(Queue("Till"), limit=0.1)
    way.write(b"Milk")
    with troubled(Fault.PRINTER_NOT_SURE):
        way.finish()


def test_a_list_that_ends_once_it_has_the_document_leaves_nobody_knowing(cups: Cups) -> None:
    """To call that failed would have it printed a second time."""
    paper = cups(held="echo lpstat: Connection refused >&2; exit 1")
    sent = send(lambda: CupsDevice(Queue("Till")), b"Milk", Feeding())
    assert paper.read_bytes() == b"Milk"
    assert (sent.state, sent.fault) == (JobState.UNKNOWN, Fault.PRINTER_NOT_SURE)


def test_a_list_that_does_not_answer_is_not_waited_for(
    cups: Cups, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups(lp="sleep 5")
    monkeypatch.setattr("pos.printer.spooler.WRITE_LIMIT", 0.1)
    way = CupsDevice(Queue("Till"))
    with troubled(Fault.PRINTER_NOT_SURE):
        way.finish()


def test_a_computer_without_cups_has_no_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert list(queued_printers()) == []
    with troubled(Fault.PRINTER_NOT_FOUND):
        CupsDevice(Queue("Till"))


class DeviceNotFoundError(RuntimeError):
    """What the library says of a printer that is not there; its own base is another."""


class OfEscpos(Exception):
    """An error of the library."""

    __module__ = "escpos.exceptions"


class Played:
    """The library's printer of Windows."""

    fails: Exception | None = None
    papers: list[bytes]

    def __init__(self, printer_name: str) -> None:
        self.name, self.got = printer_name, b""
        type(self).papers = []

    def open(self, job_name: str) -> None:
        assert job_name == "Kaunta"
        if self.fails:
            raise self.fails

    def _raw(self, piece: bytes) -> None:
        if self.fails:
            raise self.fails
        self.got += piece

    def close(self) -> None:
        if self.fails:
            raise self.fails
        type(self).papers.append(self.got)


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> type[Played]:
    monkeypatch.setattr(Played, "fails", None)
    return Played


def test_windows_gets_a_document_as_it_is(played: type[Played]) -> None:
    way = WindowsDevice(Queue("EPSON TM-T20"), way=played)
    assert not way.can_answer
    assert way.read(8, within=0.1) == b""
    assert way.write(b"Milk") == 4
    way.finish()
    assert played.papers == [b"Milk"]


@pytest.mark.parametrize("fault", [DeviceNotFoundError(), OfEscpos(), OSError()])
def test_what_windows_does_not_take_is_told(played: type[Played], fault: Exception) -> None:
    way = WindowsDevice(Queue("Till"), way=played)
    played.fails = fault
    with troubled(Fault.PRINTER_CUT_OFF):
        way.write(b"Milk")
    way.close()
    with troubled(Fault.PRINTER_NOT_FOUND):
        WindowsDevice(Queue("Till"), way=played)


def test_our_own_fault_is_no_trouble_of_windows(played: type[Played]) -> None:
    way = WindowsDevice(Queue("Till"), way=played)
    played.fails = ZeroDivisionError()
    for act in (
        lambda: way.write(b"x"),
        way.close,
        lambda: WindowsDevice(Queue("Till"), way=played),
    ):
        with pytest.raises(ZeroDivisionError):
            act()


@pytest.mark.skipif(sys.platform == "win32", reason="there the library has what it needs")
def test_elsewhere_windows_way_is_missing_and_its_list_is_empty() -> None:
    with troubled(Fault.PRINTER_NOT_FOUND):
        WindowsDevice(Queue("Till"))
    assert _windows_names() == []
