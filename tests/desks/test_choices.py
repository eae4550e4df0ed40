"""What was chosen at the screen is there after the next start; what cannot be understood is said."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from pos.desks.choices import NAME, Choices, keep_choices, read_choices
from pos.desks.habits import ScannerHabits
from pos.folders import Folders
from pos.printer.chosen import ChosenPrinter
from pos.printer.profile import EIGHTY
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.shops import refused, troubled


def test_with_nothing_chosen_everything_is_as_delivered(tmp_path: Path) -> None:
    assert read_choices(Folders(tmp_path)) == Choices()


def test_what_was_chosen_is_there_again(tmp_path: Path) -> None:
    chosen = Choices(
        language="sw",
        theme="dark",
        sounds=False,
        keys={"park": "Ctrl+Shift+P"},
        scanner=ScannerHabits(prefix="~"),
    )
    assert keep_choices(Folders(tmp_path), chosen) == chosen
    assert read_choices(Folders(tmp_path)) == chosen


@pytest.mark.parametrize(
    "text", ["{", '{"colour": "red"}', '{"theme": "pink"}', "\xff", "[" * 9999]
)
def test_a_file_that_is_not_understood_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_bytes(text.encode("latin-1"))
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        read_choices(Folders(tmp_path))
    assert NAME in str(no.value)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with refused(Reason.SETTINGS_UNREADABLE):
        read_choices(Folders(tmp_path))


def test_keys_that_clash_are_not_kept(tmp_path: Path) -> None:
    with refused(Reason.KEY_TAKEN):
        keep_choices(Folders(tmp_path), Choices(keys={"park": "F2"}))
    assert not (tmp_path / NAME).exists()


def test_a_printer_with_which_every_receipt_would_break_is_refused(tmp_path: Path) -> None:
    chosen = ChosenPrinter("192.168.1.50", profile=replace(EIGHTY, dots=0))
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        keep_choices(Folders(tmp_path), Choices(printers=(chosen,)))
    assert "dots of a printer" in str(no.value)


def test_a_lock_after_days_is_refused(tmp_path: Path) -> None:
    with refused(Reason.SETTINGS_UNREADABLE):
        keep_choices(Folders(tmp_path), msgspec.structs.replace(Choices(), idle_minutes=9999))


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with troubled(Fault.FOLDER):
        keep_choices(Folders(tmp_path / "gone"), Choices())
