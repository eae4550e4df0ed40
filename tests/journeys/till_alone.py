"""A till that is a program of its own, to be killed: it sells in the shop that lies in a folder.

    python -m tests.journeys.till_alone FOLDER [PHONE]

signs the cashier in, scans milk again and again, and says each line that is on disk; with a phone it asks
that one for the first milk, and says how its request stands.
"""

import io
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from pos.desks.choices import Choices
from pos.desks.mpesa_views import Hearing, MpesaPayView
from pos.desks.till import Place
from pos.desks.views import SaleView
from pos.folders import Folders
from pos.log import stream_log
from pos.printer.printers import Printers
from pos.records.database import open_records
from pos.screens.application import dress_application, run_to_the_end, start_application
from pos.screens.program import Program
from pos.secrets import Places
from pos.shop.payment import Method
from pos.shop.staff import Role
from tests.practice.worlds import NOON
from tests.shops import KEYS, MILK_CODE, PINS, SetWorld


def main(folder: str, phone: str = "") -> int:
    application = start_application()
    records = open_records(Path(folder) / "records.sqlite", SetWorld(NOON).world(), keys=KEYS)
    secrets = Places(os.environ, Path(folder), None, allows_plain_file=True)
    place = Place(Folders(Path(folder)), Choices(), Printers(), secrets if phone else None)
    program = Program(
        application,
        records,
        stream_log(io.StringIO()),
        place=place,
        dress=dress_application(application),
    )

    def sign_in() -> None:
        people = program.desks.sign.view.people
        program.sign_in.choose([each.role for each in people].index(Role.CASHIER))
        for digit in PINS[Role.CASHIER]:
            program.sign_in.pad.press(digit)

    def go_on(view: SaleView) -> None:
        if view.lines and not view.is_busy:
            sys.stdout.write(f"{view.lines[0].quantity.thousandths // 1000}\n")
            sys.stdout.flush()
        if view.by is not None and not view.is_busy:
            QTimer.singleShot(0, lambda: program.scanning.scans.give(MILK_CODE))

    if phone:
        ask_phone(program, phone)
    else:
        program.desks.sale.changed.connect(go_on)
    program.signing.came.connect(lambda: program.scanning.scans.give(MILK_CODE))
    program.open()
    QTimer.singleShot(500, sign_in)
    return run_to_the_end(application, program)


def ask_phone(program: Program, phone: str) -> None:
    """Ask a phone for the first thing on the sale, as soon as the letterbox is listened at."""

    def look(_: object) -> None:
        desks = program.desks
        is_ready = desks.tray.view.hearing.hearing is Hearing.LISTENING and desks.sale.view.lines
        if is_ready and not desks.pay.view.is_open and not desks.sale.view.is_busy:
            looking.stop()
            program.paying.open(Method.MPESA, phone)

    looking = QTimer(program)
    looking.setInterval(50)
    looking.timeout.connect(lambda: look(None))
    looking.start()

    def say(view: MpesaPayView) -> None:
        sys.stdout.write(f"{view.course.value}\n")
        sys.stdout.flush()

    program.desks.ask.changed.connect(say)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
