"""What belongs to a sale, in rows that are read as values: its receipt, once it has one."""

from dataclasses import dataclass

from pos.records.tables import sales
from pos.shop.receiptnumber import ReceiptNumber

OF_SALE = (sales.c.till, sales.c.series, sales.c.receipt.label("count"))
"""The columns of it, which come first in a row."""


@dataclass(frozen=True, slots=True)
class OfSale:
    """A row with the receipt of its sale."""

    till: int | None
    series: str | None
    count: int | None

    @property
    def receipt(self) -> ReceiptNumber | None:
        """The number of the receipt."""
        if self.till is None or self.series is None or self.count is None:
            return None
        return ReceiptNumber(self.till, self.series, self.count)
