"""The practice shop's window, for hands, and beside it the virtual printer's."""

from pos.cli.opening import open_till
from pos.desks.choices import Choices
from pos.printer.chosen import ChosenPrinter
from pos.printer.virtual import VirtualPrinter
from pos.records.database import Records
from pos.screens.application import start_application
from pos.screens.virtual_printer import VirtualPrinterWindow
from pos.startup import Computer


def chosen_for(printer: VirtualPrinter) -> Choices:
    """Give what is chosen at the practice till: its window, and its printer that is none."""
    there = ChosenPrinter(printer.address.text, tells_status=True, tells_end=True)
    return Choices(window="window", printers=(there,))


def show(shop: Computer, records: Records, printer: VirtualPrinter) -> int:
    """Show the practice shop and its printer until the till's window is closed."""
    start_application()
    beside = VirtualPrinterWindow(printer)
    beside.show()
    try:
        return open_till(shop, records, choices=chosen_for(printer), is_full=False).status
    finally:
        beside.close()
        beside.deleteLater()
