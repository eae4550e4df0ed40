"""What the status desk knows, brought into the top bar and the quiet banner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos.desks.status import StatusView as Known
from pos.screens.views import DoorView, Health, StatusView


def with_status(view: StatusView, known: Known, *, clock: Callable[[datetime], str]) -> StatusView:
    """Give what the top bar says, with how the till's connections do."""
    return replace(
        view,
        net=Health(known.network.value),
        mpesa=Health(known.letterbox.value),
        printer=Health(known.printer.value),
        heard_at=clock(known.heard_at) if known.heard_at else "",
        unsent=known.unsent or 0,
    )


def door_with_status(view: DoorView, known: Known, *, scanner: Health) -> DoorView:
    """Give what the sign-in screen says, with how the till's connections and its scanner do."""
    return replace(
        view,
        net=Health(known.network.value),
        mpesa=Health(known.letterbox.value),
        printer=Health(known.printer.value),
        scanner=scanner,
    )


def offline_words(known: Known) -> tuple[str, str]:
    """Give the banner's sentence and what it adds; both empty while there is nothing to say."""
    if not known.is_offline:
        return "", ""
    sentence = QCoreApplication.translate("Status", "No internet. Cash still works.")
    if not known.unsent:
        return sentence, ""
    return sentence, QCoreApplication.translate("TopBar", "%n unsent", "", known.unsent)
