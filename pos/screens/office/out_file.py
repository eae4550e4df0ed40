"""Where what is taken out goes: a new file in the till's own folder, or where a person says."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from pos.desks.office.desk import Seat
from pos.screens.office.setting import Setting

TABLES = "Excel (*.xlsx);;CSV (*.csv)"


def choose_new(room: QWidget, title: str, *, name: str, kinds: str = TABLES) -> str:
    """Have a person choose where a new file goes; one without an ending gets the one that is chosen.

    Nobody is asked whether to write over what is there: the program refuses to.
    """
    keep, place = QFileDialog.Option.DontConfirmOverwrite, str(Path.home() / name)
    chosen, kind = QFileDialog.getSaveFileName(room, title, place, kinds, "", options=keep)
    if not chosen or Path(chosen).suffix:
        return chosen
    return chosen + kind.partition("*")[2].rstrip(")")


def out_file(setting: Setting, name: str, ending: str = "csv") -> Path:
    """Give a file that is not there yet, named by what is in it and the moment."""
    folder = setting.place.folders.home / "exports"
    return folder / f"{name}-{setting.seat.now:%Y%m%d-%H%M%S}.{ending}"


def dated(seat: Seat, name: str) -> str:
    """Give a name for a table, with the moment by the clock of the shop."""
    return f"{name} {seat.now:%Y-%m-%d %H%M}.csv"
