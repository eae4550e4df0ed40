"""Every kind of paper a shop hands out, made of the same values in every language and on every printer."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from pos.printer.account_sheet import account_sheet, debt_sheet
from pos.printer.label_sheet import product_label, shelf_label
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Sheet
from pos.printer.shift_sheet import ShiftPaper, x_sheet, z_sheet
from pos.printer.slip_sheet import Wanted, cash_sheet, held_sheet, order_sheet
from pos.shop.accounts import Account, AccountLine, AccountPart
from pos.shop.barcode import read_barcode
from pos.shop.cash_count import CashCount
from pos.shop.debt_paid import DebtPaid
from pos.shop.discount import Percent
from pos.shop.identity import CustomerId, PaymentId, SaleId, ShiftId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.payment import Method, Payment
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import PackCode
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receipt import Payer, Receipt, ReceiptItem, ReceiptPayment, TaxProof, receipt_of
from pos.shop.returning import ReturnableLine, add_return
from pos.shop.rules import ShopRules
from pos.shop.sale import Sale
from pos.shop.selling import add, discount_line, discount_sale, note_line
from pos.shop.shift import CashKind, CashMove, MethodTotal, Shift, ShiftTotals, ZReport
from pos.shop.tax import TaxClass, TaxTotal
from pos.shop.unsettled import Unsettled
from tests.builders import NOON, goods, ksh, payment, product, sale, sold

WIDTHS: Mapping[str, Profile] = {
    "80": replace(EIGHTY, has_squares=True),
    "58": FIFTY_EIGHT,
}
LANGUAGES = ("en", "sw")
RULES = ShopRules(
    name="Mama Njeri Mini Mart",
    address="Kawangware 46, Naivasha Road",
    phone="0700 000 000",
    tax_number="P051234567X",
)
UNREGISTERED = replace(RULES, is_vat_registered=False)

MILK = product(price=ksh(65), tax_class=TaxClass.A)
BREAD = product("Supa Loaf White Bread 400 g", id="bread", price=ksh(65), tax_class=TaxClass.C)
MAIZE = product("Jogoo Maize Meal 2 kg", id="maize", price=ksh(165), tax_class=TaxClass.C)
SUGAR = product("Kabras White Sugar 1 kg", id="sugar", price=ksh(170))
OIL = product("Fresh Fri Cooking Oil 1 l", id="oil", price=ksh(345))
TOMATOES = product(
    "Tomatoes, loose", id="tomatoes", unit=Unit.KG, price=ksh(120), tax_class=TaxClass.A
)
TEA = product("Ketepa Pride Tea 250 g", id="tea", price=ksh(195))
OMO = product("Omo Washing Powder 1 kg", id="omo", price=ksh(360))
CARTON = replace(goods(count=24), tag=PriceTag(Price(ksh(1150), pieces(24))), pack=pieces(24))
LONG = product("Extraordinarily-Long-Unbroken-Name Of Something Rarely Sold In Any Shop", id="long")
HOSTILE = product("Milk\x1bp\x00\x19\xfa\u202eevil\u200b \x1dV\x00", id="hostile")
ACCENTS = product("Café crème Łódź 5 ½ µ “fine” – 2€", id="accents")
EMPTY = product("Empty crate", id="crate", price=ksh(500), is_deposit=True)

PROOF = TaxProof(
    "KRA eTIMS",
    (
        ("CU No.", "KRACU0300001234"),
        ("Invoice", "KRACU0300001234/148"),
        ("Internal data", "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GG"),
        ("Signature", "QWER-TYUI-OPAS-DFGH"),
    ),
    "https://etims.kra.go.ke/common/link/etims/receipt/indexEtimsReceiptData"
    "?Data=P051234567X00QWERTYUIOPASDFGH",
)


@cache
def logo() -> str:
    """A picture as an owner would have it: a ring and a bar."""
    picture = Image.new("1", (200, 96), 1)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 8, 100, 88), outline=0, width=8)
    draw.rectangle((120, 30, 180, 66), fill=0)
    file = BytesIO()
    picture.save(file, "PNG")
    return b64encode(file.getvalue()).decode()


def basket() -> Sale:
    """The basket of the mock-ups."""
    full = sale()
    for each, count in ((MILK, 4), (BREAD, 2), (MAIZE, 1), (SUGAR, 2), (OIL, 1)):
        full = add(full, goods(each, count))
    full = add(full, goods(TOMATOES, Quantity(875)))
    full = add(add(full, goods(TEA)), goods(OMO))
    return discount_line(full, 8, Percent(10_00))


def paid_back(of: Sale) -> Sale:
    line = ReturnableLine(SaleId("old"), 1, goods().item, pieces(2), ksh(130), ksh(0))
    return add_return(of, (line,), number=1, quantity=pieces(1))


def mpesa(amount: Money, reference: str = "UKL4R8T2XW") -> Payment:
    return payment(amount, Method.MPESA, reference=reference, id=PaymentId("phone"))


def receipt(
    of: Sale | None = None, *payments: Payment, rules: ShopRules = RULES, **fields: object
) -> Receipt:
    done = sold(of, *payments, is_vat_shown=rules.is_vat_registered)
    payers = {PaymentId("phone"): Payer("07** *** 678")}
    given = receipt_of(done, rules, served_by="Grace W.", payers=payers)
    return replace(given, **({"shift": 15} | fields))  # type: ignore[arg-type]


def receipts() -> dict[str, Receipt]:
    """Every kind of receipt, in English."""
    one, milk = sale(), add(sale(), goods(MILK, 2))
    cash = payment(ksh(65), given=ksh(100), change=ksh(35))
    phone = mpesa(ksh(130))
    huge = Money(99_999_999_99)
    return {
        "one": receipt(None, cash),
        "basket": receipt(basket(), mpesa(ksh(1864))),
        "long-names": receipt(add(add(sale(), goods(LONG)), goods(LONG, 3)), cash),
        "weighed": receipt(add(sale(), goods(TOMATOES, Quantity(1250))), cash),
        "packs": receipt(add(add(sale(), CARTON), goods(MILK)), cash),
        "discounts": receipt(
            discount_sale(discount_line(basket(), 1, Percent(5_00)), Percent(10_00)), cash
        ),
        "rounded": receipt(
            add(sale(), goods(TOMATOES, Quantity(333))),
            payment(ksh(40), rounding=ksh("0.04"), given=ksh(50), change=ksh(10)),
        ),
        "mpesa": receipt(milk, phone),
        "mpesa-code-to-follow": receipt(milk, mpesa(ksh(130), reference="")),
        "cash-and-card": receipt(
            milk, payment(ksh(30)), payment(ksh(100), Method.CARD, reference="slip 4711")
        ),
        "on-account": receipt(milk, payment(ksh(130), Method.ACCOUNT), customer="Wanjiru Kamau"),
        "bank-and-airtel": receipt(
            milk,
            payment(ksh(100), Method.BANK, reference="FT26325ABCDE"),
            payment(ksh(30), Method.AIRTEL, reference="AM778122"),
        ),
        "return": receipt(paid_back(one), payment(ksh(-65)), returns_of=("T2-0100",)),
        "return-by-card": receipt(
            paid_back(one),
            payment(ksh(-65), Method.CARD, reference="slip 7"),
            returns_of=("T2R3K9A-0001",),
        ),
        "return-without-receipt": receipt(paid_back(one), payment(ksh(-65))),
        "exchange": receipt(
            add(paid_back(sale()), goods(OIL)), payment(ksh(280)), returns_of=("T2-0100",)
        ),
        "copy": receipt(milk, phone, copy=1),
        "copy-of-return": receipt(
            paid_back(one), payment(ksh(-65)), returns_of=("T2-0100",), copy=12
        ),
        "gift": receipt(basket(), cash, is_gift=True),
        "gift-of-packs": receipt(add(add(sale(), CARTON), goods(TOMATOES)), cash, is_gift=True),
        "provisional": receipt(milk, mpesa(ksh(130), reference=""), is_provisional=True),
        "tax-invoice": receipt(basket(), mpesa(ksh(1864)), proof=PROOF),
        "tax-invoice-copy": receipt(basket(), mpesa(ksh(1864)), proof=PROOF, copy=3),
        "not-registered": receipt(basket(), cash, rules=UNREGISTERED, header=("DUKA LA GRACE",)),
        "logo": receipt(milk, cash, logo=logo()),
        "owners-words": receipt(
            milk,
            cash,
            greeting=("Open every day from six to ten", "Order by phone: 0700 000 000"),
            footer=("Goods are taken back within seven days with this receipt", "Karibu tena!"),
        ),
        "huge": replace(
            receipt(milk, cash),
            total=huge,
            subtotal=huge,
            payments=(ReceiptPayment(Method.CASH, huge),),
            vat=((TaxTotal(TaxClass.B, huge, Money(13_793_103_45)), "16%"),),
            items=(ReceiptItem("GOLD B", "1", huge.paper(), huge, NOTHING, "", is_one=False),),
        ),
        "hostile": receipt(
            note_line(add(sale(), goods(HOSTILE, 2)), 1, "cold"),
            payment(ksh(130), Method.CARD, reference="x\x1b@\x07"),
            customer="\u202eTax\u200b Invoice\x1b!\xff",
        ),
        "accents": receipt(add(sale(), goods(ACCENTS)), cash, customer="Zoë Müller"),
        "customer-and-note": receipt(
            milk, phone, customer="Wanjiru Kamau", note="Delivered on Tuesday to the green gate"
        ),
        "empties": receipt(add(add(sale(), goods(MILK)), goods(EMPTY)), cash),
    }


def totals() -> ShiftTotals:
    return ShiftTotals(
        sales=42, returns=2, gross=ksh(48_350), discounts=ksh(350), rounding=ksh("0.40"),
        prices_typed=ksh(20), goods_back=ksh(130), empties_back=ksh(500),
        by_method=(
            MethodTotal(Method.CASH, ksh(30_000), ksh(630), 25),
            MethodTotal(Method.MPESA, ksh(18_000), NOTHING, 17),
        ),
        debts_paid=(MethodTotal(Method.CASH, ksh(1_000), NOTHING, 1),),
        debts_rounding=NOTHING,
        by_class=(
            TaxTotal(TaxClass.A, ksh(20_000), NOTHING),
            TaxTotal(TaxClass.B, ksh(28_000), ksh("3862.07")),
        ),
        open_payments=ksh(200), earlier_payments=NOTHING,
        cash_moves=(
            CashMove(CashKind.CASH_OUT, ksh(2_000), "Milk man paid", NOON, StaffId("grace")),
            CashMove(CashKind.CASH_IN, ksh(500), "Coins from the bank", NOON, StaffId("grace")),
            CashMove(CashKind.NO_SALE, NOTHING, "Changed a note", NOON, StaffId("grace")),
        ),
        lines_voided=3, sales_cancelled=1, open_sales=("Blue shirt", "10016"),
    )  # fmt: skip


SHIFT = Shift(ShiftId("shift"), 2, NOON - timedelta(hours=4), StaffId("grace"), ksh(5_000))


MPESA_OPEN = MpesaTotals(
    waiting=1, not_matched=3, not_matched_amount=ksh(1_200), going_back=1,
    unsettled=(
        Unsettled(SaleId("a"), PaymentId("a"), ksh(650), "", "T2-0139"),
        Unsettled(SaleId("b"), PaymentId("b"), ksh(130), "UKL4R8T2XW", "T2-0141"),
        Unsettled(SaleId("c"), PaymentId("c"), ksh(90), "UKL4R8T2XY", "T2-0144", is_by_hand=True),
    ),
)  # fmt: skip


def shift_paper(rules: ShopRules, **fields: object) -> ShiftPaper:
    paper = ShiftPaper(rules, SHIFT, totals(), NOON, "Grace W.", "Njeri M.")
    return replace(paper, **fields)  # type: ignore[arg-type]


def z_report(*counts: Money, reason: str = "") -> ZReport:
    made = totals()
    return ZReport(
        number=15, till=2, series="", shift=SHIFT, closed_at=NOON, closed_by=StaffId("njeri"),
        totals=made, expected=made.expected(SHIFT.opening_float),
        counts=tuple(CashCount(((count, 1), (ksh(100), 0))) for count in counts),
        reason=reason, audit_head="9f86d081884c7d659a2feaa0c55ad015",
    )  # fmt: skip


def z_paper(language: str, profile: Profile, report: ZReport, **fields: object) -> Sheet:
    rules = replace(RULES, receipt_language=language)
    return z_sheet(report, shift_paper(rules, **fields), profile)


DEBT = DebtPaid(
    PaymentId("d"), "T2-D0007", NOON, 2, served_by="Grace W.", customer="Wanjiku Kamau", phone="07** *** 678",
    method=Method.CASH, reference="", amount=ksh(500), rounding=Money(-40), given=ksh(1_000), change=ksh(500),
    before=Money(1_234_60), copy=1,
)  # fmt: skip
DEBT_BY_MPESA = replace(
    DEBT, number="", phone="", method=Method.MPESA, reference="UKL4R8T2XW", amount=ksh(1_500), rounding=NOTHING,
    given=NOTHING, change=NOTHING, copy=0,
)  # fmt: skip
ACCOUNT = AccountPart(
    Account(
        CustomerId("c"), "Wanjiku Kamau", "07•• ••• 678", ksh(5_000), ksh(-270), is_active=True
    ),
    ksh(120),
    (
        AccountLine(NOON, "T2-0148", ksh(1_234), ksh(1_354), sale="s"),
        AccountLine(NOON, "", ksh(130), ksh(1_484)),
        AccountLine(NOON, "T2-D0007", ksh(-500), ksh(984), "", "d", Method.CASH),
        AccountLine(NOON, "", ksh(-1_254), ksh(-270), "", "e", Method.MPESA, "UKL4R8T2XW"),
    ),
    ksh(-270),
)


def others() -> dict[str, Callable[[str, Profile], Sheet]]:
    """Every paper that is no receipt, by language and printer."""
    expected = totals().expected(SHIFT.opening_float)
    grace = {"by": "Grace W.", "till": 2}
    ean = PackCode(read_barcode("6161100600218"))
    six = PackCode(read_barcode("12345670"), pieces(6), ksh(360))
    tea = replace(TEA, tag=PriceTag(Price(ksh(195)), (PriceBreak(pieces(3), Price(ksh(180))),)))
    waiting = replace(basket(), parked_as="Blue shirt", pay_number="10016", customer_name="Asha")

    def rules(language: str) -> ShopRules:
        return replace(RULES, receipt_language=language)

    def slip(kind: CashKind, reason: str) -> Callable[[str, Profile], Sheet]:
        amount = NOTHING if kind is CashKind.NO_SALE else ksh(2_000)
        move = CashMove(kind, amount, reason, NOON, StaffId("grace"))
        return lambda language, to: cash_sheet(move, rules(language), profile=to, **grace)  # type: ignore[arg-type]

    wanted = (
        Wanted("BEEF, BONELESS", "1.250 kg", "cut small"),
        Wanted("GOAT RIBS", "0.800 kg"),
    )
    return {
        "x": lambda language, to: x_sheet(shift_paper(rules(language)), to),
        "z": lambda language, to: z_paper(language, to, z_report(expected)),
        "z-short": lambda language, to: z_paper(
            language, to, z_report(expected - ksh(300), expected - ksh(50), reason="Change given"),
            copy=2,
        ),
        "z-over": lambda language, to: z_paper(language, to, z_report(expected + ksh(10))),
        "z-mpesa-open": lambda language, to: z_paper(
            language, to, z_report(expected), totals=replace(totals(), mpesa=MPESA_OPEN)
        ),
        "held": lambda language, to: held_sheet(waiting, rules(language), by="Grace W.", profile=to),
        "cash-in": slip(CashKind.CASH_IN, "Coins from the bank"),
        "cash-out": slip(CashKind.CASH_OUT, "Milk man paid, two crates of the morning"),
        "no-sale": slip(CashKind.NO_SALE, "Changed a note"),
        "debt": lambda language, to: debt_sheet(DEBT, rules(language), to),
        "debt-mpesa": lambda language, to: debt_sheet(DEBT_BY_MPESA, rules(language), to),
        "account": lambda language, to: account_sheet(
            ACCOUNT, rules(language), at=NOON, **grace, profile=to  # type: ignore[arg-type]
        ),
        "order": lambda language, to: order_sheet(
            wanted, rules(language), number="T2-0148", at=NOON, profile=to
        ),
        "shelf-label": lambda language, to: shelf_label(tea, ean, rules(language), profile=to),
        "shelf-label-weighed": lambda language, to: shelf_label(
            TOMATOES, None, rules(language), profile=to
        ),
        "shelf-label-pack": lambda language, to: shelf_label(MILK, six, rules(language), profile=to),
        "product-label": lambda language, to: product_label(MILK, None, rules(language), profile=to),
    }  # fmt: skip


def papers() -> dict[str, Callable[[str, Profile], Sheet]]:
    """Every paper by its name."""

    def of(given: Receipt) -> Callable[[str, Profile], Sheet]:
        return lambda language, to: receipt_sheet(replace(given, language=language), to)

    return {name: of(given) for name, given in receipts().items()} | others()


def receipt_text(receipt: Receipt, profile: Profile = EIGHTY) -> str:
    """A receipt's text as that printer's paper has it."""
    return text_of(receipt_sheet(receipt, profile))
