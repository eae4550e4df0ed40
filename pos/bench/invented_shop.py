"""Shops of any size, invented from a seed: the same seed gives the same shop."""

from collections.abc import Iterator
from random import Random

from pos.office.sheet_writer import Cell
from pos.shop.barcode import check_digit

HEADINGS = (
    "name",
    "code",
    "category",
    "unit",
    "price",
    "cost",
    "tax_class",
    "minimum",
    "stock",
    "barcode",
)
MAKERS = (
    "Tamu",
    "Bora",
    "Safi",
    "Upendo",
    "Jua",
    "Mlima",
    "Ziwa",
    "Simba",
    "Pwani",
    "Nyota",
    "Maua",
    "Duka",
)
THINGS = (
    ("Milk", "Dairy", "C", 60),
    ("Bread", "Bread", "C", 65),
    ("Maize meal", "Flour", "C", 160),
    ("Sugar", "Sugar and salt", "B", 170),
    ("Tea", "Tea and coffee", "B", 190),
    ("Soap", "Soap and detergent", "B", 120),
    ("Cooking oil", "Cooking oil", "B", 340),
    ("Biscuits", "Snacks", "B", 45),
    ("Juice", "Water and juice", "B", 150),
    ("Rice", "Grains", "A", 210),
    ("Matches", "Household", "B", 10),
    ("Battery", "Household", "B", 80),
)
SIZES = (
    "50 g",
    "100 g",
    "250 g",
    "400 g",
    "500 g",
    "1 kg",
    "2 kg",
    "250 ml",
    "500 ml",
    "1 L",
    "5 L",
)


def invented_products(count: int, seed: int = 1) -> Iterator[tuple[Cell, ...]]:
    """Give so many rows of products under HEADINGS, none like another."""
    dice = Random(seed)  # noqa: S311 - nobody's secret hangs on it
    for number in range(count):
        thing, category, tax_class, usual = dice.choice(THINGS)
        price = max(5, round(usual * dice.uniform(0.4, 3)))
        digits = f"616{number:09}"
        yield (
            f"{dice.choice(MAKERS)} {thing} {dice.choice(SIZES)} no. {number}",
            str(10_000 + number),
            category,
            "piece",
            price,
            round(price * dice.uniform(0.7, 0.95)),
            tax_class,
            dice.randrange(0, 24),
            dice.randrange(0, 200),
            digits + check_digit(digits),
        )
