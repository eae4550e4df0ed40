"""From a sale's commit to a network printer is measured through the till's own lanes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos.bench.paper_network import measure_first_byte
from pos.folders import Folders
from pos.log import start_log
from pos.records.keys import PinCost
from pos.secrets import Effort, Places
from pos.settings import Settings
from pos.startup import Computer, real_world


def test_each_sale_is_heard_of_at_the_printer(qapp: QCoreApplication, tmp_path: Path) -> None:
    computer = Computer(
        Folders(tmp_path),
        Settings(),
        start_log(tmp_path / "logs", megabytes=1),
        Places({}, tmp_path, None, effort=Effort(n=16)),
        real_world(),
        PinCost(memory_kib=8, rounds=1),
    )
    probe, drawer, receipt = measure_first_byte(computer, sales=3)
    assert [len(each.times) for each in (probe, drawer, receipt)] == [3, 3, 3]
    assert all(each > 0 for each in (*probe.times, *drawer.times, *receipt.times))
    assert all(early < late for early, late in zip(drawer.times, receipt.times, strict=True))
