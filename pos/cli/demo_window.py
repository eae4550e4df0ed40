"""The practice shop's window, for hands."""

from pos.cli.opening import open_till
from pos.desks.choices import Choices
from pos.records.database import Records
from pos.startup import Computer


def show(shop: Computer, records: Records) -> int:
    """Show the practice shop until its window is closed."""
    return open_till(shop, records, choices=Choices(window="window"), is_full=False)
