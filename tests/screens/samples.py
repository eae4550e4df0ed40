"""A shop's morning as plain values, for tests and pictures of the screens."""

from pos.screens.chip import State
from pos.screens.views import (
    AccountView,
    AskedView,
    CashView,
    DoorView,
    FoundList,
    FoundView,
    Health,
    LastSaleView,
    LineView,
    Method,
    PaidView,
    ParkedView,
    PartView,
    Piece,
    PriceView,
    QuickAmount,
    QuickItem,
    Row,
    SaleView,
    ShiftView,
    SplitView,
    StaffView,
    StatusView,
    Stock,
    Sums,
)
from pos.shop.money import Money, shillings

STATUS = StatusView(
    shop="Mama Njeri Mini Mart", till="Till 2", cashier="Grace W.", initials="GW", since="07:58",
    clock="14:32", payments=5,
)  # fmt: skip
OFFLINE = StatusView(
    shop="Mama Njeri Mini Mart", till="Till 2", cashier="Grace W.", initials="GW", since="07:58",
    clock="14:32", payments=5, net=Health.TROUBLED, mpesa=Health.TROUBLED, printer=Health.TROUBLED,
    heard_at="13:05", unsent=14,
)  # fmt: skip


def line(number: int, name: str, code: str, **others: object) -> LineView:
    """Give a line of one piece at 65 shillings, or as said."""
    fields: dict[str, object] = {"quantity": "1", "price": "65", "amount": shillings(65)}
    return LineView(number=number, name=name, code=code, **(fields | others))  # type: ignore[arg-type]


LINES = (
    line(1, "Brookside Whole Milk 500 ml", "6161100600219", quantity="4", amount=shillings(260)),
    line(2, "Supa Loaf White Bread 400 g", "6161101660014", quantity="2", amount=shillings(130)),
    line(3, "Jogoo Maize Meal 2 kg", "6161100910103", price="165", amount=shillings(165)),
    line(4, "Kabras White Sugar 1 kg", "6161104650074", quantity="2", price="170", amount=shillings(340)),
    line(5, "Fresh Fri Cooking Oil 1 L", "6161100420332", price="345", amount=shillings(345)),
    line(
        6, "Tomatoes, loose", "PLU 204", quantity="0.875 kg", price="120", per="/kg",
        amount=shillings(105), weighed=True, stepped=False,
    ),
    line(7, "Ketepa Pride Tea 250 g", "6161100130088", price="195", amount=shillings(195)),
    line(
        8, "Omo Washing Powder 1 kg", "6161100950451", price="360", amount=shillings(324),
        before=shillings(360), off="10%",
    ),
)  # fmt: skip
SUMS = Sums(
    total=shillings(1864), subtotal=shillings(1900), discounts=shillings(36), tax=Money(166_07),
    lines=8, items=13,
)  # fmt: skip
ACCOUNT = AccountView(short_code="174379", account="48217")
SALE = SaleView(lines=LINES, sums=SUMS, account=ACCOUNT, parked=2)
EMPTY = SaleView(parked=2)
LONG = SaleView(
    lines=(
        *LINES[:5],
        line(
            6, "Ariel Original Perfume Washing Powder with Downy Family Pack 3 kg", "6161100950999",
            quantity="1234.567 kg", price="12,345.50", per="/kg", amount=Money(15_241_345_50),
            note="for the hotel, deliver after 16:00", weighed=True, stepped=False,
        ),
        line(7, "6161100999999", "6161100999999", state=Row.NOT_FOUND, amount=shillings(0), price="", quantity="1"),
        line(8, "Omo Washing Powder 1 kg", "6161100950451", price="360", amount=shillings(324), before=shillings(360), off="10%"),
    ),
    sums=Sums(total=Money(15_242_909_50), subtotal=Money(15_242_945_50), discounts=shillings(36), tax=Money(2_102_469_31), lines=8, items=1245),
    customer="Hoteli ya Mama Wanjiku na Wanawe, Naivasha", account=ACCOUNT, parked=12, can_pay=False,
)  # fmt: skip
LAST = LastSaleView("T2-0147", "14:28", shillings(640), shillings(1000), shillings(360))
SHIFT = ShiftView("07:58", 64, 2)
QUICK_ITEMS = (
    QuickItem("Sukuma wiki", "20", "bunch", "leaf"), QuickItem("Tomatoes", "120", "kg", "scales"),
    QuickItem("Red onions", "110", "kg", "scales"), QuickItem("Bananas", "10", "each", "tree"),
    QuickItem("Eggs, tray of 30", "420", "tray", "package"), QuickItem("Carrier bag", "10", "each", "bag"),
    QuickItem("Mandazi", "10", "each", "cookie"), QuickItem("Soda 300 ml", "45", "bottle", "coffee"),
)  # fmt: skip
FOUND = FoundList(
    typed="suk", of_all=2418, times="2",
    found=(
        FoundView("Sukuma wiki, bunch", "PLU 101", "20", "34 bunches"),
        FoundView(
            "Kabras White Sugar 1 kg", "6161104650074", "170", "66", also="sukari", shop_floor="42",
            back_store="24", tax="16% (B)", in_sale="2",
        ),
        FoundView("Kabras White Sugar 2 kg", "6161104650081", "335", "12", also="sukari"),
        FoundView("Nzoia Brown Sugar 1 kg", "6161103310025", "165", "3 left", also="sukari", stock=Stock.LOW),
        FoundView("Sugar, loose", "PLU 118", "160", "21.4 kg", per="/kg", also="sukari", weighed=True),
        FoundView("Britania Sukari Biscuits 200 g", "6161100881205", "85", "None left", stock=Stock.NONE),
    ),
)  # fmt: skip
NOTHING_FOUND = FoundList(typed="xyz", of_all=2418)
CASH = CashView(
    due=shillings(1864), given=shillings(2000),
    quick=(
        QuickAmount(shillings(1864)), QuickAmount(shillings(1900), 4),
        QuickAmount(shillings(2000), 2), QuickAmount(shillings(2500), 3),
    ),
    pieces=(
        Piece(shillings(100), 1, is_coin=False), Piece(shillings(20), 1, is_coin=True),
        Piece(shillings(10), 1, is_coin=True), Piece(shillings(5), 1, is_coin=True),
        Piece(shillings(1), 1, is_coin=True),
    ),
)  # fmt: skip
SHORT = CashView(due=shillings(1864), given=shillings(1800), quick=CASH.quick)
MUCH_CHANGE = CashView(
    due=shillings(1864), given=shillings(50_000), quick=CASH.quick,
    pieces=(Piece(shillings(1000), 48, is_coin=False), Piece(shillings(100), 1, is_coin=False),
            Piece(shillings(20), 1, is_coin=True), Piece(shillings(10), 1, is_coin=True),
            Piece(shillings(5), 1, is_coin=True), Piece(shillings(1), 1, is_coin=True)),
)  # fmt: skip
SPLIT = SplitView(
    parts=(
        PartView(Method.CASH, shillings(1000), State.PAID, "1,000 given, no change"),
        PartView(Method.MPESA, shillings(864), State.READY, "0722 410 556"),
    ),
    left=shillings(864),
)  # fmt: skip
STAFF = (
    StaffView("Grace W.", "GW", "Cashier"), StaffView("Brian O.", "BO", "Cashier, on Till 1"),
    StaffView("Amina H.", "AH", "Cashier"), StaffView("Peter N.", "PN", "Store keeper"),
    StaffView("Njeri M.", "NM", "Manager", approves=True), StaffView("John K.", "JK", "Manager", approves=True),
)  # fmt: skip
DOOR = DoorView(
    shop="Mama Njeri Mini Mart", till="Till 2", clock="07:56", date="Saturday, 21 November 2026", staff=STAFF,
)  # fmt: skip
PARKED = (
    ParkedView("Wanjiku", "14:05", 3, shillings(480), "Grace W."),
    ParkedView("48165", "14:21", 13, shillings(1250), "Grace W.", State.WAITING),
)  # fmt: skip
ASKED = AskedView(
    what="Give 20% off Omo Washing Powder 1 kg", why="More than the 10% a cashier may give",
    asked_by="Grace W.", approvers=STAFF[4:],
)  # fmt: skip
PAID = PaidView(
    title="Cash", amount=shillings(1864), change=shillings(136),
    facts=(("Receipt", "T2-0148"), ("Cash", "2,000"), ("Time", "14:33:24")),
    parts=(PartView(Method.CASH, shillings(1864), State.PAID),),
)  # fmt: skip
PRICE = PriceView("Kabras White Sugar 1 kg", "6161104650074", "170", left="66")
