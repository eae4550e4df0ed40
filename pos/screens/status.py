"""What the status desk knows, brought into the top bar and the quiet banner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos.desks.mpesa_views import Hearing
from pos.desks.status import StatusView as Known
from pos.desks.tray import TrayView
from pos.screens.views import DoorView, Health, StatusView


def with_status(
    view: StatusView, known: Known, *, clock: Callable[[datetime], str], printer: str = ""
) -> StatusView:
    """Give what the top bar says, with how the till's connections do."""
    return replace(
        view,
        net=Health(known.network.value),
        mpesa=Health(known.letterbox.value),
        printer=Health(known.printer.value),
        printer_word=printer,
        heard_at=clock(known.heard_at) if known.heard_at else "",
        unsent=known.unsent or 0,
    )


HEARINGS = {
    Hearing.LISTENING: Health.WELL,
    Hearing.STARTING: Health.UNKNOWN,
    Hearing.SILENT: Health.TROUBLED,
}


def with_payments(
    view: StatusView, tray: TrayView, *, clock: Callable[[datetime], str]
) -> StatusView:
    """Give what the top bar says, with how much waits and when M-Pesa was last heard."""
    if not tray.takes_mpesa:
        return view
    hearing = tray.hearing
    return replace(
        view,
        payments=tray.count + tray.going_on,
        mpesa=HEARINGS.get(hearing.hearing, view.mpesa),
        heard_at=clock(hearing.mpesa_at) if hearing.mpesa_at else "",
    )


def door_with_status(view: DoorView, known: Known, tray: TrayView, *, scanner: Health) -> DoorView:
    """Give what the sign-in screen says, with how the till's connections and its scanner do."""
    mpesa = Health(known.letterbox.value)
    if tray.takes_mpesa:
        mpesa = HEARINGS.get(tray.hearing.hearing, mpesa)
    return replace(
        view,
        net=Health(known.network.value),
        mpesa=mpesa,
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
