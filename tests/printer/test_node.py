"""A file, a pipe or a device node takes paper; one that takes nothing is not waited for."""

import os
import time
from pathlib import Path

import pytest

from pos.printer.address import Node
from pos.printer.node import NodeDevice
from pos.shop.faults import Fault
from tests.shops import troubled


def test_a_file_gets_one_paper_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "papers"
    file.touch()
    for paper in (b"Milk\n", b"Bread\n"):
        way = NodeDevice(Node(str(file)))
        assert way.write(paper) == len(paper)
        assert way.read(8, within=0.01) == b""
        way.finish()
        way.close()
        way.close()
    assert file.read_bytes() == b"Milk\nBread\n"


def test_a_device_answers() -> None:
    outside, inside = os.openpty()
    way = NodeDevice(Node(os.ttyname(inside)))
    assert way.can_answer
    way.write(b"?")
    assert os.read(outside, 8) == b"?"
    assert way.read(8, within=0.01) == b""
    os.write(outside, b"!\n")
    assert way.read(8, within=2) == b"!\n"
    way.finish()
    way.close()
    os.close(inside)
    os.close(outside)


def test_a_pipe_that_nobody_empties_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with troubled(Fault.PRINTER_NOT_FOUND):
        NodeDevice(Node(str(pipe)))
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    way = NodeDevice(Node(str(pipe)), limit=0.1)
    begun = time.monotonic()
    with troubled(Fault.PRINTER_CUT_OFF):
        for _ in range(100):
            way.write(b"x" * 65536)
    assert time.monotonic() - begun < 5
    os.close(reader)
    with troubled(Fault.PRINTER_CUT_OFF):
        way.write(b"x")
    way.close()


def test_a_device_that_is_pulled_is_told() -> None:
    outside, inside = os.openpty()
    way = NodeDevice(Node(os.ttyname(inside)))
    os.close(inside)
    os.close(outside)
    with troubled(Fault.PRINTER_CUT_OFF):
        way.write(b"Milk")
    way.close()
    with troubled(Fault.PRINTER_CUT_OFF):
        way.read(8, within=0.1)


def test_a_disk_that_is_full_is_told() -> None:
    way = NodeDevice(Node("/dev/full"))
    with troubled(Fault.PRINTER_CUT_OFF):
        way.write(b"Milk")
    way.close()


def test_a_file_that_the_disk_does_not_keep_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_disk(_: int) -> None:
        raise OSError

    file = tmp_path / "papers"
    file.touch()
    way = NodeDevice(Node(str(file)))
    monkeypatch.setattr("pos.printer.node.os.fsync", no_disk)
    with troubled(Fault.PRINTER_CUT_OFF):
        way.finish()
    way.close()
