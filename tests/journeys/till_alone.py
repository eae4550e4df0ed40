"""A till that is a program of its own, to be killed: it sells in the shop that lies in a folder.

    python -m tests.journeys.till_alone FOLDER

signs the cashier in, scans milk again and again, and says each line that is on disk.
"""

import io
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from pos.desks.choices import Choices
from pos.desks.paying import Devices
from pos.desks.till import Place
from pos.desks.views import SaleView
from pos.folders import Folders
from pos.log import stream_log
from pos.records.database import open_records
from pos.screens.application import dress_application, run_to_the_end, start_application
from pos.screens.program import Program
from pos.shop.staff import Role
from tests.shops import KEYS, MILK_CODE, PINS, SetWorld


def main(folder: str) -> int:
    application = start_application()
    records = open_records(Path(folder) / "records.sqlite", SetWorld().world(), keys=KEYS)
    place = Place(Folders(Path(folder)), Choices(), Devices(lambda: None, lambda _: None))
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
            QTimer.singleShot(0, lambda: program.scans.give(MILK_CODE))

    program.desks.sale.changed.connect(go_on)
    program.signing.came.connect(lambda: program.scans.give(MILK_CODE))
    program.open()
    QTimer.singleShot(500, sign_in)
    return run_to_the_end(application, program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
