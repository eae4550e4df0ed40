"""How fast a receipt becomes bytes, how many there are, and both beside python-escpos used plainly."""

from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from io import StringIO

from pos.bench.figures import Figure, measure, table
from pos.printer.picture import draw_sheet
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Look, Row, Sheet, Spread, row_of
from pos.printer.writing import write_sheet
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.receipt import Receipt, ReceiptItem
from pos.shop.rules import ShopRules
from pos.shop.sample_receipt import sample_receipt

LINES = (10, 100)
WHEN = datetime(2026, 11, 21, 11, 33, tzinfo=UTC)
NAMES = ("BROOKSIDE WHOLE MILK 500 ML B", "JOGOO MAIZE MEAL 2 KG B", "TOMATOES, LOOSE B")


@dataclass
class PaperFigures:
    """Everything that was measured."""

    times: list[Figure] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of a receipt, by what it is called."""

    def told(self) -> dict[str, object]:
        """Give the figures as JSON has them."""
        return {"times": [figure.told() for figure in self.times], "bytes": self.sizes}


def measure_paper(*, receipts: int, lines: Sequence[int] = LINES) -> PaperFigures:
    """Make so many receipts of each length, ours and those of python-escpos in turn."""
    figures = PaperFigures()
    with redirect_stdout(StringIO()):  # python-escpos says there how it draws each barcode
        for count in lines:
            _measure_receipt(figures, count, receipts)
    return figures


def _measure_receipt(figures: PaperFigures, count: int, times: int) -> None:
    receipt = receipt_of_lines(count)
    beside, other = _timed(f"{count} lines, python-escpos", plain_escpos(receipt), times)
    figures.times.append(beside)
    figures.sizes[f"{count} lines, python-escpos, 80 mm"] = len(other)
    for profile in (EIGHTY, FIFTY_EIGHT):
        name = f"{count} lines, {profile.name}"
        figure, written = _timed(name, partial(to_bytes, receipt, profile), times)
        figures.times.append(replace(figure, beside=beside))
        figures.sizes[name] = len(written)
    drawings = [partial(_drawn, receipt)] * max(1, times // 10)
    shown = measure(f"{count} lines as a picture", drawings)
    figures.times.append(replace(shown, beside=beside))


def paper_table(figures: PaperFigures) -> str:
    """Give everything that was measured."""
    sizes = [f"{name:44}{size:>10,} bytes" for name, size in figures.sizes.items()]
    return "\n".join([table(figures.times), "", *sizes])


def receipt_of_lines(count: int) -> Receipt:
    """Give a receipt of so many lines."""
    rules = ShopRules(
        name="Mama Njeri Mini Mart", address="Moi Avenue 12, Nairobi", tax_number="P051234567X"
    )
    sample = sample_receipt(rules, WHEN, till=2, served_by="Grace W.")
    items = tuple(
        ReceiptItem(NAMES[at % len(NAMES)], "2", "65.00", Money(130_00 + at * 100), NOTHING, "")
        for at in range(count)
    )
    total = sum_of(item.amount for item in items)
    payments = (replace(sample.payments[0], amount=total),)
    return replace(sample, items=items, subtotal=total, total=total, payments=payments)


def to_bytes(receipt: Receipt, profile: Profile) -> bytes:
    """Give the bytes of a receipt, from its values."""
    return write_sheet(receipt_sheet(receipt, profile), profile)


def plain_escpos(receipt: Receipt) -> Callable[[], bytes]:
    """Give what prints the same rows, laid out before, with python-escpos as its guide shows it."""
    from escpos.printer import Dummy  # noqa: PLC0415 - half a second, for this only

    rows = _rows(receipt_sheet(receipt, EIGHTY))

    def printed() -> bytes:
        printer = Dummy(profile="default")
        for row, look in rows:
            printer.set(bold=look.is_bold, custom_size=True, width=look.across, height=look.down)
            printer.text(f"{row}\n")
        printer.barcode(f"{{B{receipt.number}", "CODE128", function_type="B", check=False)
        printer.cut()
        return bytes(printer.output)

    return printed


def _rows(sheet: Sheet) -> list[tuple[str, Look]]:
    parts = (
        row_of(part, sheet.columns) if isinstance(part, Spread) else part for part in sheet.parts
    )
    return [(part.text, part.look) for part in parts if isinstance(part, Row)]


def _drawn(receipt: Receipt) -> object:
    return draw_sheet(receipt_sheet(receipt, EIGHTY), EIGHTY)


def _timed(name: str, act: Callable[[], bytes], times: int) -> tuple[Figure, bytes]:
    last = b""

    def once() -> None:
        nonlocal last
        last = act()

    once()
    return measure(name, [once] * times), last
