"""A till that is killed in the middle of a sale: run as a program of its own.

    python -m tests.desks.crashing FOLDER CASHIER

sells in the shop that lies in the folder, says each line that is on disk, and goes on until it is killed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos.desks.background import Background
from pos.desks.counter import Counter
from pos.desks.sale import SaleDesk
from pos.desks.views import SaleView
from pos.log import stream_log
from pos.records.database import open_records
from pos.shop.identity import StaffId
from tests.shops import KEYS, MILK_CODE, SetWorld


def main(folder: str, cashier: str) -> int:
    application = QCoreApplication([])
    records = open_records(Path(folder) / "records.sqlite", SetWorld().world(), keys=KEYS)
    desk = SaleDesk(Background(stream_log(sys.stderr)), Counter(records))

    def go_on(view: SaleView) -> None:
        if view.lines and not view.is_busy:
            count = view.lines[0].quantity.thousandths // 1000
            sys.stdout.write(f"{count}\n")
            sys.stdout.flush()
            desk.scan(MILK_CODE)

    desk.changed.connect(go_on)
    desk.serve(StaffId(cashier))
    desk.scan(MILK_CODE)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
