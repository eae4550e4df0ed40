"""pos practice printer: a printer for whoever has none, in a process of its own."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from pos.cli import main, virtual_printer, virtual_printer_window
from pos.cli.virtual_printer import Keeper
from pos.printer.address import read_address
from pos.printer.device import open_device
from pos.printer.sending import Feeding, send
from pos.printer.virtual import VirtualPrinter
from pos.screens.virtual_printer import VirtualPrinterWindow
from pos.shop.print_job import JobState

MILK = b"\x1b@Milk 65.00\n\x1dV\x00"
ASKS = Feeding(tells_status=True, tells_end=True)


def test_it_says_where_it_is_and_leaves_its_papers_in_a_folder(tmp_path: Path) -> None:
    words = ("practice", "printer", "--port", "0", "--json", "--output", str(tmp_path / "papers"))
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": "."}
    with subprocess.Popen(
        [sys.executable, "-m", "pos", *words], stdout=subprocess.PIPE, env=environment, text=True
    ) as program:
        assert program.stdout is not None
        address = read_address(json.loads(program.stdout.readline())["address"])
        assert send(lambda: open_device(address), MILK, ASKS).state is JobState.PRINTED
        while not (tmp_path / "papers" / "paper-001.txt").exists():
            assert program.poll() is None
        program.send_signal(signal.SIGINT)
        assert program.wait(20) == 130
    assert (tmp_path / "papers" / "paper-001.txt").read_text() == "Milk 65.00\n"
    assert (tmp_path / "papers" / "paper-001.png").read_bytes().startswith(b"\x89PNG")


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """No screen, and Ctrl-C as soon as a paper is kept."""

    def kept(self: Keeper) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(virtual_printer, "is_there", lambda _: False)
    monkeypatch.setattr(Keeper, "keep", kept)
    monkeypatch.setattr(virtual_printer, "LOOK", 0.01)


def test_without_a_screen_it_waits_until_it_is_stopped(
    blind: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["practice", "printer", "--port", "0", "--width", "58"]) == 130
    assert capsys.readouterr().out.startswith("Virtual printer: network:127.0.0.1:")
    assert (tmp_path / "virtual-printer").is_dir()


def test_a_folder_that_cannot_be_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    output = str(tmp_path / "file" / "papers")
    assert main(["practice", "printer", "--port", "0", "--output", output]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_with_a_screen_it_shows_its_window_until_that_is_closed(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(virtual_printer_window, "dress_application", lambda _: None)
    monkeypatch.setattr(virtual_printer, "check_libraries", lambda _: None)
    closing = QTimer()
    closing.timeout.connect(lambda: close_printers(qapp))
    closing.start(20)
    words = ["practice", "printer", "--port", "0", "--output", str(tmp_path / "papers")]
    assert main(words) == 0
    closing.stop()


def close_printers(application: QCoreApplication) -> None:
    for each in application.topLevelWidgets():  # type: ignore[attr-defined]
        if isinstance(each, VirtualPrinterWindow) and each.isVisible():
            each.close()


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    printer = VirtualPrinter()
    assert main(["practice", "printer", "--port", str(printer.address.port)]) == 1
    assert "cannot be listened at" in capsys.readouterr().err
    printer.end()


@pytest.mark.parametrize("words", [("--port", "70000"), ("--port", "x"), ("--width", "70")])
def test_a_wrong_word_is_told_in_one_sentence(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as no:
        main(["practice", "printer", *words])
    assert no.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_each_paper_is_kept_once(tmp_path: Path) -> None:
    printer = VirtualPrinter()
    keeper = Keeper(printer, tmp_path / "papers")
    for expected in (1, 2):
        send(lambda: open_device(printer.address), MILK, ASKS)
        keeper.keep()
        keeper.keep()
        printer.throw_away()
        assert len(list((tmp_path / "papers").glob("*.png"))) == expected
    printer.end()
