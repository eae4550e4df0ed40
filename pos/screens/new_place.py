"""Where a new file goes: nobody is asked whether to write over what is there, since the program refuses to."""

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_place(near: QWidget, title: str, *, place: str, kinds: str) -> str:
    """Have a person choose a place; nothing when none was chosen."""
    keep = QFileDialog.Option.DontConfirmOverwrite
    return QFileDialog.getSaveFileName(near, title, place, kinds, "", options=keep)[0]
