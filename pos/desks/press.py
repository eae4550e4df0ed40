"""What the books want printed, as the bytes that a printer of that kind takes."""

from functools import partial

from pos.printer.printers import Done, Printers
from pos.printer.profile import Profile
from pos.shop.print_job import JobKind
from pos.till.draining import Order


def print_order(printers: Printers, order: Order, *, at: str = "") -> Done:
    """Have one thing done that the books want of a printer; on the lane for paper only.

    `at` is the address of a printer that a person wants it at.
    """
    if order.job.kind is JobKind.DRAWER:
        return printers.open_drawer()
    return printers.print_out(partial(bytes_of, order), counter=order.job.counter, at=at)


def bytes_of(order: Order, profile: Profile) -> bytes:
    """Give the bytes of a document for a kind of printer."""
    from pos.desks.sheets import sheet_of  # noqa: PLC0415 - what draws is loaded when something is printed
    from pos.printer.writing import write_sheet  # noqa: PLC0415 - likewise

    return write_sheet(sheet_of(order, profile), profile)
