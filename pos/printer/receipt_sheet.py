"""A receipt laid out: the one model of its paper, whatever it is shown or printed on."""

import binascii
from base64 import b64decode
from collections.abc import Iterator

from pos.printer.columns import WIDE, in_columns, shortened, spread_row
from pos.printer.form import LONGEST_NAME, Form, form_for
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sheet import Bars, Logo, Look, Part, Row, Sheet, Square
from pos.shop.money import NOTHING
from pos.shop.receipt import Receipt, ReceiptItem, ReceiptPayment, TaxProof
from pos.shop.tax import TaxTotal

_VAT_WIDE, _VAT_NARROW = (12, 12, 12, 12), (5, 9, 8, 10)
_LONGEST_BARS = 24
_CLASS_WORDS = {"exempt": Word.EXEMPT, "non-VAT": Word.NON_VAT}


def receipt_sheet(receipt: Receipt, profile: Profile = EIGHTY) -> Sheet:
    """Give the paper of a receipt for a printer, in the receipt's language."""
    form = form_for(profile, receipt.language, is_proved=_proved_by(receipt) is not None)
    parts = _gift(receipt, form) if receipt.is_gift else _whole(receipt, form)
    return Sheet(form.columns, tuple(parts))


def _proved_by(receipt: Receipt) -> TaxProof | None:
    """Give what the tax authority gave for it; a gift receipt bears none of that and is no invoice."""
    return None if receipt.is_gift else receipt.proof


def _whole(receipt: Receipt, form: Form) -> Iterator[Part]:
    yield from _shop(receipt, form)
    yield from _marks(receipt, form)
    yield form.rule()
    yield from _head(receipt, form)
    yield form.rule()
    for item in receipt.items:
        yield from _item(item, form)
    yield form.rule()
    yield from _totals(receipt, form)
    yield form.rule()
    yield from _payments(receipt, form)
    if receipt.vat:
        yield form.rule()
        yield from vat_table(receipt.vat, form)
    yield from _proof(receipt, form)
    yield from _foot(receipt, form)


def _gift(receipt: Receipt, form: Form) -> Iterator[Part]:
    """Give what may be shown to whom it is given: what it is and where it can be changed, and no money."""
    yield from _shop(receipt, form)
    yield from _marks(receipt, form)
    yield form.rule()
    yield from _head(receipt, form)
    yield form.rule()
    for item in receipt.items:
        quantity = " x ".join(filter(None, (form.clean(item.quantity), form.clean(item.pack))))
        yield from form.spread(form.clean(item.name, most=LONGEST_NAME), quantity)
    yield from _foot(receipt, form)


def _shop(receipt: Receipt, form: Form) -> Iterator[Part]:
    yield from shop_head(receipt.header, form, greeting=receipt.greeting, logo=receipt.logo)


def shop_head(
    header: tuple[str, ...], form: Form, *, greeting: tuple[str, ...] = (), logo: str = ""
) -> Iterator[Part]:
    """Give the shop's picture, its name large, its address, and what the owner wants to say."""
    if logo:
        yield from _logo(logo)
    name, *rest = (form.clean(text) for text in (*header, *greeting)) if header else ("",)
    yield from form.middle((name,), Look.TALL)
    yield from form.middle(rest)


def _logo(logo: str) -> Iterator[Part]:
    try:
        yield Logo(b64decode(logo, validate=True))
    except (binascii.Error, ValueError):  # a damaged picture takes no receipt away
        return


def _marks(receipt: Receipt, form: Form) -> Iterator[Part]:
    """Give what kind of receipt it is, where it is not just one."""
    if _proved_by(receipt) is not None:
        yield from form.middle((form.say(Word.TAX_INVOICE),), Look.BOLD)
    if receipt.is_gift:
        yield from form.middle((form.say(Word.GIFT),), Look.BOLD)
    elif receipt.total < NOTHING:
        yield from form.middle((form.say(Word.RETURN),), Look.BOLD)
    if receipt.copy:
        yield from form.middle((form.say(Word.COPY, copy=receipt.copy),), Look.TALL)
    if receipt.is_provisional and not receipt.is_gift:
        yield from form.middle((form.say(Word.PROVISIONAL),), Look.BOLD)


def _head(receipt: Receipt, form: Form) -> Iterator[Part]:
    number = form.say(Word.RECEIPT, number=form.clean(receipt.number))
    yield from form.spread(number, f"{receipt.at:%d/%m/%Y %H:%M}")
    till = form.say(Word.TILL, till=receipt.till)
    if receipt.shift:
        till = form.say(Word.TILL_AND_SHIFT, till=receipt.till, shift=receipt.shift)
    served = form.say(Word.SERVED_BY, name=form.clean(receipt.served_by, most=form.columns - 12))
    yield from form.spread(till, served)
    customer = form.clean(receipt.customer, most=form.columns - 10)
    if customer:
        yield from form.spread(form.say(Word.CUSTOMER), customer)
    for original in receipt.returns_of:
        yield from form.spread(form.say(Word.RETURN_OF), form.clean(original))


def _item(item: ReceiptItem, form: Form) -> Iterator[Part]:
    name, amount = form.clean(item.name, most=LONGEST_NAME), item.amount.paper()
    if form.columns >= WIDE or item.is_one:
        yield from form.spread(name, amount)
        if not item.is_one:
            yield from form.text(_priced(item, form), "  ")
    else:
        yield from form.text(name)
        yield from form.spread(f"  {_priced(item, form)}", amount)
    if item.discount:
        yield from form.spread(f"  {form.say(Word.DISCOUNT)}", (-item.discount).paper())
    yield from form.text(form.clean(item.note), "  ")


def _priced(item: ReceiptItem, form: Form) -> str:
    priced = f"{form.clean(item.quantity)} x {form.clean(item.each)}"
    pack = form.clean(item.pack)
    return form.say(Word.PACK, priced=priced, pack=pack) if pack else priced


def _totals(receipt: Receipt, form: Form) -> Iterator[Part]:
    if receipt.saved or receipt.rounding:
        yield from form.spread(form.say(Word.SUBTOTAL), receipt.subtotal.paper())
    if receipt.saved:
        yield from form.spread(form.say(Word.SAVED), (-receipt.saved).paper())
    if receipt.rounding:
        yield from form.spread(form.say(Word.ROUNDING), receipt.rounding.paper())
    yield form.large(Word.TOTAL, receipt.sign, receipt.total)


def _payments(receipt: Receipt, form: Form) -> Iterator[Part]:
    for payment in receipt.payments:
        yield from form.spread(_paid_by(payment, form), payment.amount.paper())
        payer = form.clean(payment.payer)
        if payer:
            yield from form.spread(form.say(Word.PHONE), payer)
    if receipt.has_change:
        yield from form.spread(form.say(Word.CHANGE), receipt.change.paper())
    yield from form.text(form.clean(receipt.note))


def _paid_by(payment: ReceiptPayment, form: Form) -> str:
    reference = form.clean(payment.reference)
    means = f"{form.means(payment.method).upper()} {reference}".strip()
    if payment.is_back:
        return form.say(Word.GIVEN_BACK, means=means)
    if payment.method.means.has_reference and not reference:
        return form.say(Word.CODE_TO_FOLLOW, means=means)
    return means


def vat_table(rows: tuple[tuple[TaxTotal, str], ...], form: Form) -> Iterator[Part]:
    """Give the VAT of each class; amounts too long for the columns get rows of their own."""
    widths = _VAT_WIDE if form.columns >= WIDE else _VAT_NARROW
    heads = tuple(form.say(word) for word in (Word.VAT, Word.NET, Word.VAT, Word.GROSS))
    yield Row(in_columns(heads, widths))
    for row, words in rows:
        own = _CLASS_WORDS.get(words)
        label = f"{row.tax_class.value} {form.say(own) if own else form.clean(words)}"
        amounts = (row.net.paper(), row.tax.paper(), row.gross.paper())
        cells = (shortened(label, widths[0]), *amounts)
        if all(len(cell) < room for cell, room in zip(amounts, widths[1:], strict=True)):
            yield Row(in_columns(cells, widths))
        else:
            yield from form.text(label)
            for word, amount in zip((Word.NET, Word.VAT, Word.GROSS), amounts, strict=True):
                yield from (
                    Row(text) for text in spread_row(f"  {form.say(word)}", amount, form.columns)
                )


def _proof(receipt: Receipt, form: Form) -> Iterator[Part]:
    if receipt.proof is None:
        return
    yield form.rule()
    yield from form.middle((form.clean(receipt.proof.name),))
    for label, value in receipt.proof.rows:
        yield from form.spread(form.clean(label), form.clean(value))
    if receipt.proof.square:
        yield from (Row(""), Square(receipt.proof.square))


def _foot(receipt: Receipt, form: Form) -> Iterator[Part]:
    proof = _proved_by(receipt)
    yield Row("") if proof is not None and proof.square else form.rule()
    yield from form.middle(form.clean(text) for text in receipt.footer)
    if len(receipt.number) <= _LONGEST_BARS:
        yield from (Row(""), Bars(receipt.number))
