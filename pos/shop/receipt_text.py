"""A receipt as plain text in the columns of a paper roll: 48 for 80 mm, 32 for 58 mm."""

from collections.abc import Iterator
from textwrap import wrap

from pos.shop.receipt import Receipt, ReceiptItem

WIDE, NARROW = 48, 32


def receipt_text(receipt: Receipt, width: int = WIDE) -> str:
    """Give the receipt as lines of at most that many characters; no amount is ever broken."""
    rule = "-" * width
    parts = (
        _centred(receipt.header, width),
        [rule],
        _head(receipt, width),
        [rule],
        (row for item in receipt.items for row in _item(item, width)),
        [rule],
        _totals(receipt, width),
        [rule],
        _payments(receipt, width),
        _vat(receipt, width),
        [rule],
        _centred(receipt.footer, width),
    )
    return "\n".join(row.rstrip() for part in parts for row in part) + "\n"


def spread_row(left: str, right: str, width: int) -> Iterator[str]:
    """Give left and right on one row when both fit, else the left wrapped and the right on the last row."""
    room = width - len(right) - 1
    if len(left) <= room:
        yield f"{left:<{width - len(right)}}{right}"
        return
    rows = wrap(left, width) or [""]
    yield from rows[:-1]
    if len(rows[-1]) <= room:
        yield f"{rows[-1]:<{width - len(right)}}{right}"
    else:
        yield rows[-1]
        yield f"{right:>{width}}"


def _centred(lines: tuple[str, ...], width: int) -> Iterator[str]:
    for line in lines:
        for row in wrap(line, width):
            yield f"{row:^{width}}"


def _head(receipt: Receipt, width: int) -> Iterator[str]:
    if receipt.copy:
        yield f"{f'COPY {receipt.copy}':^{width}}"
    yield from spread_row(f"Receipt {receipt.number}", f"{receipt.at:%d/%m/%Y %H:%M}", width)
    yield from spread_row(
        f"Till {receipt.till}", f"Served by {receipt.served_by[: width - 10]}", width
    )
    if receipt.customer:
        yield from spread_row("Customer", receipt.customer[: width - 10], width)
    for original in receipt.returns_of:
        yield from spread_row("Return of receipt", original, width)


def _item(item: ReceiptItem, width: int) -> Iterator[str]:
    yield from spread_row(item.name, item.amount.paper(), width)
    if not item.is_one:
        yield from wrap(f"  {item.priced}", width, subsequent_indent="  ")
    if item.discount:
        yield from spread_row("  Discount", (-item.discount).paper(), width)
    if item.note:
        yield from wrap(f"  {item.note}", width, subsequent_indent="  ")


def _totals(receipt: Receipt, width: int) -> Iterator[str]:
    if receipt.saved or receipt.rounding:
        yield from spread_row("SUBTOTAL", receipt.subtotal.paper(), width)
    if receipt.saved:
        yield from spread_row("YOU SAVED", (-receipt.saved).paper(), width)
    if receipt.rounding:
        yield from spread_row("ROUNDING", receipt.rounding.paper(), width)
    yield from spread_row(f"TOTAL {receipt.sign}", receipt.total.paper(), width)


def _payments(receipt: Receipt, width: int) -> Iterator[str]:
    for payment in receipt.payments:
        yield from spread_row(payment.words, payment.amount.paper(), width)
    if receipt.has_change:
        yield from spread_row("CHANGE", receipt.change.paper(), width)
    if receipt.note:
        yield from wrap(receipt.note, width)


def _vat(receipt: Receipt, width: int) -> Iterator[str]:
    if not receipt.vat:
        return
    yield "-" * width
    columns = (12, 12, 12, 12) if width >= WIDE else (5, 9, 8, 10)
    yield _in_columns(("VAT", "Net", "VAT", "Gross"), columns)
    for row, words in receipt.vat:
        label = f"{row.tax_class.value} {words}"
        net, tax, gross = row.net.paper(), row.tax.paper(), row.gross.paper()
        cells = (_short(label, columns[0]), net, tax, gross)
        if all(len(cell) < room for cell, room in zip(cells[1:], columns[1:], strict=True)):
            yield _in_columns(cells, columns)
        else:
            yield label
            yield from spread_row("  Net", net, width)
            yield from spread_row("  VAT", tax, width)
            yield from spread_row("  Gross", gross, width)


def _in_columns(cells: tuple[str, ...], columns: tuple[int, ...]) -> str:
    first, *rest = zip(cells, columns, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell:>{room}}" for cell, room in rest)


def _short(label: str, room: int) -> str:
    return label if len(label) <= room else f"{label[: room - 1]}."
