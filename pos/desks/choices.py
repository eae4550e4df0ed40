"""What was chosen at this till's screen: keys, language, look, scanner, printer; kept beside the settings.

The settings file is written by hands and only read by the program; this one is written by the program.
"""

from pathlib import Path
from typing import Literal

import msgspec

from pos.desks.habits import ScannerHabits
from pos.desks.keys import Keys
from pos.folders import Folders, file_troubles, write_whole
from pos.printer.address import read_address
from pos.printer.chosen import ChosenPrinter
from pos.printer.known_printers import profile_for
from pos.printer.profile import EIGHTY, fault_of
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

NAME = "screen.json"
LONGEST_IDLE = 240


class Choices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be chosen at the screen."""

    language: Literal["en", "sw"] = "en"
    theme: Literal["system", "light", "dark"] = "system"
    window: Literal["full", "window"] = "full"
    """Whether the till fills the screen, or is a window among others."""
    text_scale: Literal[100, 125, 150] = 100
    """How large everything is, in per cent; it holds from the next start."""
    sounds: bool = True
    volume: Literal[25, 50, 75, 100] = 75
    reduced_motion: bool = False
    customer_window: bool = True
    """Whether the customer sees the sale too, on the second screen when there is one."""
    customer_in_window: bool = False
    """Whether he sees it in a window where there is no second screen."""
    idle_minutes: int = 5
    """After how many minutes without a hand the till locks; 0 for never."""
    till_name: str = ""
    printer: str = ""
    """What was said of the printer at the first start; what was chosen since stands below."""
    printers: tuple[ChosenPrinter, ...] = ()
    """The till's own printer first, then those that stand in for it, and those of the counters."""
    tiles: tuple[str, ...] = ()
    """What the owner put on the quick tiles, by its codes; a place left empty is the till's to fill."""
    backup_folder: str = ""
    """Where backups go; in the till's own folder when nothing is said."""
    keys: dict[str, str] = {}
    scanner: ScannerHabits = ScannerHabits()


def printers_of(choices: Choices) -> tuple[ChosenPrinter, ...]:
    """Give the printers of this till."""
    if choices.printers or not choices.printer:
        return choices.printers
    profile = profile_for(choices.printer) or EIGHTY
    return (ChosenPrinter(choices.printer, profile=profile),)


def read_choices(folders: Folders) -> Choices:
    """Give what was chosen, or say what cannot be understood of it."""
    file = _file(folders)
    try:
        choices = msgspec.json.decode(file.read_bytes(), type=Choices)
    except FileNotFoundError:  # nothing was chosen yet
        return Choices()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise Refusal(Reason.SETTINGS_UNREADABLE, file=file.name, why=fault) from fault
    except OSError as fault:
        why = fault.strerror or "it cannot be opened"
        raise Refusal(Reason.SETTINGS_UNREADABLE, file=file.name, why=why) from fault
    return checked(choices)


def keep_choices(folders: Folders, choices: Choices) -> Choices:
    """Keep what was chosen, whole or not at all."""
    kept = checked(choices)
    with file_troubles(folders.home):
        write_whole(_file(folders), msgspec.json.format(msgspec.json.encode(kept), indent=2))
    return kept


def checked(choices: Choices) -> Choices:
    """Give the choices when they can be worked with, or refuse the first fault."""
    Keys(choices.keys)
    for printer in choices.printers:
        read_address(printer.address)
        why = fault_of(printer.profile)
        if why is not None:
            raise Refusal(Reason.SETTINGS_UNREADABLE, file=NAME, why=why)
    if not 0 <= choices.idle_minutes <= LONGEST_IDLE:
        why = f"idle_minutes must be 0 to {LONGEST_IDLE}"
        raise Refusal(Reason.SETTINGS_UNREADABLE, file=NAME, why=why)
    return choices


def _file(folders: Folders) -> Path:
    return folders.home / NAME
