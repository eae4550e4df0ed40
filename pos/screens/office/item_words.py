"""What the parts of an item are called on the screens of the office."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from pos.screens.figures import MINUS
from pos.shop.quantity import Unit


class ItemWords(QObject):
    """Names the fields of an item, and says what stands in them, in the language of the screen."""

    def fields(self) -> Mapping[str, str]:
        """Give the name of each field, by what the books call it."""
        return {
            "name": self.tr("Name"), "short_name": self.tr("Name on the receipt"),
            "code": self.tr("Short code"), "category": self.tr("Category"),
            "unit": self.tr("Sold by"), "price": self.tr("Price"),
            "prices": self.tr("Prices by quantity"), "cost": self.tr("Cost"),
            "tax_class": self.tr("VAT class"), "minimum": self.tr("Minimum in stock"),
            "is_active": self.tr("Sold"), "has_batches": self.tr("Kept by batch"),
            "is_deposit": self.tr("Is a deposit"), "deposit": self.tr("Deposit (its code)"),
            "barcodes": self.tr("Barcodes"),
        }  # fmt: skip

    def field(self, name: str) -> str:
        """Give the name of a field."""
        return self.fields().get(name, name)

    def value(self, field: str, value: str) -> str:
        """Show what stood in a field."""
        if field in {"is_active", "has_batches", "is_deposit"}:
            return self.tr("yes") if value == "yes" else self.tr("no")
        if field == "unit" and value in {each.value for each in Unit}:
            return self.unit(Unit(value))
        return value or self.tr("nothing")

    def unit(self, unit: Unit) -> str:
        """Give what one of a product is."""
        return self.tr("Piece") if unit is Unit.PIECE else unit.value


def percent_text(hundredths: int | None) -> str:
    """Show hundredths of a per cent with one decimal; a dash where nothing is known."""
    if hundredths is None:
        return "\N{EN DASH}"
    sign = MINUS if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) / 100:.1f}%"
