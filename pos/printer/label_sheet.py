"""Labels: the price at the shelf, large, and the barcode for goods that come without one."""

from collections.abc import Iterator

from pos.printer.columns import centred
from pos.printer.form import LONGEST_NAME, Form, form_for
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sheet import Bars, Look, Part, Row, Sheet
from pos.shop.barcode import Barcode
from pos.shop.price import Price
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE
from pos.shop.rules import ShopRules


def shelf_label(
    product: Product, code: PackCode | None, rules: ShopRules, *, profile: Profile = EIGHTY
) -> Sheet:
    """Give the label for the shelf: the name, the price large, what more of it costs, and its barcode."""
    form = form_for(profile, rules.receipt_language)
    price = product.tag.single if code is None else code.tag_of(product).single
    parts = (
        *form.middle((form.clean(product.name.upper(), most=LONGEST_NAME),), Look.BOLD),
        *_large(f"{rules.market.sign} {price.amount.paper()}", form),
        *_per(product, price, form),
        *form.middle(
            form.say(Word.OR_MORE, price=step.price.of(ONE).paper(), count=step.least.show())
            for step in product.tag.breaks
            if code is None or code.price is None
        ),
        *_code(product, code, form),
    )
    return Sheet(form.columns, parts)


def product_label(
    product: Product, code: PackCode | None, rules: ShopRules, *, profile: Profile = EIGHTY
) -> Sheet:
    """Give the label for one piece: its short name, its barcode with the digits under it, and its price."""
    form = form_for(profile, rules.receipt_language)
    price = product.tag.single if code is None else code.tag_of(product).single
    parts = (
        *form.middle((form.clean(product.short_name.upper()),), Look.BOLD),
        *_code(product, code, form),
        *form.middle((f"{rules.market.sign} {price.amount.paper()}",), Look.TALL),
    )
    return Sheet(form.columns, parts)


def _large(text: str, form: Form) -> Iterator[Part]:
    look = Look.BIG if len(text) <= form.columns // Look.BIG.across else Look.TALL
    for row in centred((text,), form.columns // look.across):
        yield Row(row, look)


def _per(product: Product, price: Price, form: Form) -> Iterator[Part]:
    """Say what the price is for, where that is not one piece."""
    if product.unit.is_measured:
        yield from form.middle((form.say(Word.PER_UNIT, unit=product.unit.value),))
    elif price.per != ONE:
        each = form.say(Word.EACH_OF, price=price.amount.paper(), count=price.per.show())
        yield from form.middle((each,))


def _code(product: Product, code: PackCode | None, form: Form) -> Iterator[Part]:
    barcode = code.barcode if code else None
    text, bars = product.code, Bars(product.code)
    if isinstance(barcode, Barcode):
        text, bars = barcode.text, Bars(barcode.text, barcode.symbology)
    yield bars
    yield from form.middle((form.clean(text),))
