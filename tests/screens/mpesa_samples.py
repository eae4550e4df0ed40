"""Payments by M-Pesa as plain values, for tests and pictures of the screens."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pos.desks.drawer_views import (
    CodeState,
    CodeView,
    Compared,
    DrawerView,
    FitView,
    PaymentView,
    Sort,
)
from pos.desks.health_views import HealthLine, HealthView
from pos.desks.mpesa_views import (
    ArrivedView,
    CameView,
    Choice,
    ChoiceView,
    Course,
    Hearing,
    HearingView,
    MpesaPayView,
    NumberView,
    OwnPayingView,
    PhoneView,
    RequestView,
)
from pos.desks.refund_views import Back, BackWayView, RefundView
from pos.desks.views import Notice
from pos.shop.awaiting import Sure
from pos.shop.money import shillings

AT = datetime(2026, 11, 21, 11, 33, 19, tzinfo=UTC)
DUE = shillings(1864)
HEARING = HearingView(Hearing.LISTENING, AT - timedelta(minutes=2), AT)
SILENT = HearingView(Hearing.SILENT, AT - timedelta(hours=1), AT - timedelta(minutes=13))
OWN = OwnPayingView((NumberView("174379"),), "48217", DUE, hearing=HEARING)
OWN_TILL = OwnPayingView((NumberView("5123456", is_till=True),), "48217", DUE, hearing=SILENT)
OWN_MANY = replace(
    OWN,
    numbers=(NumberView("174379"), NumberView("600997"), NumberView("5123456", is_till=True)),
    came=(CameView(shillings(500), "UKL4R8T2XA"), CameView(shillings(364), "UKL4R8T2XB")),
)
REQUEST = RequestView("0712 345 678", DUE, 18, 1, AT)
WAITING_CHOICES = (
    ChoiceView(Choice.CHECK),
    ChoiceView(Choice.SEND_AGAIN, is_open=False, why_not=Notice("It may still be paid.")),
    ChoiceView(Choice.OTHER_NUMBER, is_open=False, why_not=Notice("It may still be paid.")),
    ChoiceView(Choice.CASH),
    ChoiceView(Choice.SPLIT),
)
FAILED_CHOICES = (
    ChoiceView(Choice.SEND_AGAIN), ChoiceView(Choice.OTHER_NUMBER),
    ChoiceView(Choice.CASH, amount=DUE), ChoiceView(Choice.SPLIT), ChoiceView(Choice.LEAVE),
)  # fmt: skip
PHONE = MpesaPayView(
    due=DUE, asked=DUE, phone=PhoneView("0712 345 678", is_ready=True), own=OWN,
    choices=(ChoiceView(Choice.CODE), ChoiceView(Choice.CASH), ChoiceView(Choice.SPLIT)),
)  # fmt: skip
PHONE_EMPTY = replace(PHONE, phone=PhoneView(left=10), own=OWN_TILL)
PHONE_WRONG = replace(
    PHONE,
    own=OWN_MANY,
    phone=PhoneView(
        "0212 345 678", fault=Notice("That is no phone number. Type it like {example}.", {"example": "0712 345 678"}),
    ),
)  # fmt: skip
PHONE_KNOWN = replace(PHONE, phone=PhoneView("0712 345 678", is_ready=True, whose="Wanjiku Kamau"))
PHONE_CANNOT = replace(
    PHONE, phone=PhoneView(), can_push=False,
    why_no_push=Notice("Phones are not asked: the keys of Safaricom are missing."),
)  # fmt: skip
ASKING = MpesaPayView(
    Course.ASKING,
    DUE,
    DUE,
    request=replace(REQUEST, seconds=0, taken_after=None),
    own=OWN,
    choices=WAITING_CHOICES,
)
WAITING = replace(ASKING, course=Course.WAITING, request=REQUEST)
CHECKING = replace(WAITING, course=Course.CHECKING, request=replace(REQUEST, seconds=37))
CANCELLED = MpesaPayView(
    Course.NOT_PAID, DUE, DUE, request=replace(REQUEST, code="1032"), own=OWN, choices=FAILED_CHOICES,
)  # fmt: skip
INSUFFICIENT = replace(
    CANCELLED,
    request=replace(REQUEST, code="1"),
    choices=(
        ChoiceView(Choice.SPLIT), ChoiceView(Choice.CASH, amount=DUE), ChoiceView(Choice.OTHER_NUMBER),
        ChoiceView(Choice.BACK), ChoiceView(Choice.LEAVE),
    ),
)  # fmt: skip
BUSY = replace(
    CANCELLED, request=replace(REQUEST, code="1001"),
    choices=(ChoiceView(Choice.SEND_AGAIN, is_open=False, wait=57), *FAILED_CHOICES[1:]),
)  # fmt: skip
UNSURE = MpesaPayView(
    Course.UNSURE, DUE, DUE, request=replace(REQUEST, seconds=131), own=replace(OWN, hearing=SILENT),
    choices=(
        ChoiceView(Choice.CHECK), ChoiceView(Choice.CODE), ChoiceView(Choice.CASH, amount=DUE),
        ChoiceView(Choice.LEAVE), ChoiceView(Choice.UNLOCK),
    ),
)  # fmt: skip
UNDERPAID = MpesaPayView(
    Course.ARRIVED, DUE, DUE, own=OWN,
    arrived=ArrivedView(shillings(1800), DUE, "underpaid", "UKL4R8T2XW", "PETER", AT),
    choices=(ChoiceView(Choice.TAKE, amount=shillings(1800)), ChoiceView(Choice.PAYMENTS)),
)  # fmt: skip
OVERPAID = replace(
    UNDERPAID,
    arrived=ArrivedView(shillings(1884), DUE, "overpaid", "UKL4R8T2XW", "PETER", AT),
    choices=(
        ChoiceView(Choice.CREDIT, amount=shillings(20)), ChoiceView(Choice.CASH_BACK, amount=shillings(20)),
        ChoiceView(Choice.REVERSE),
    ),
)  # fmt: skip
UNVERIFIED = replace(
    UNDERPAID, arrived=ArrivedView(DUE, DUE, "unverified", "UKL4R8T2XW", "", AT),
    choices=(ChoiceView(Choice.CHECK), ChoiceView(Choice.CASH, amount=DUE), ChoiceView(Choice.LEAVE)),
)  # fmt: skip


def payment(number: int, sort: Sort, amount: int, **others: object) -> PaymentView:
    """Give a payment of the drawer."""
    fields: dict[str, object] = {
        "code": f"UKL4R8S9Q{number}", "at": AT, "ago": 40 * number, "phone": "07•• ••• 678",
    }  # fmt: skip
    return PaymentView(f"p{number}", shillings(amount), sort, **(fields | others))  # type: ignore[arg-type]


COMPARED = (
    Compared("account", "48271", "48217", Notice("two digits swapped"), agrees=False, marks=((3, 4), (3, 4))),
    Compared("amount", "1,864", "1,864", Notice("same amount")),
    Compared("time", "14:33:02", "14:32:50", Notice("{span} later", {"span": "12 s"})),
    Compared("phone", "07•• ••• 678", "0712 345 678", Notice("Last 3 are same")),
)  # fmt: skip
THIS = FitView("s1", "48217", is_this=True, due=DUE, sure=Sure.VERY_LIKELY, compared=COMPARED)
DRAWER = DrawerView(
    payments=(
        payment(1, Sort.TYPO, 1864, who="PETER", typed="48271", fits=(THIS,)),
        payment(2, Sort.GOING_ON, 640, phone="0722 410 556", code="", fits=(FitView("s9", "48165"),)),
        payment(3, Sort.UNDERPAID, 1200, who="MARY", typed="48165", fits=(FitView("s2", "48165", sure=Sure.CERTAIN),)),
        payment(4, Sort.TWO_FIT, 300, who="FAITH", typed="shop", fits=(
            FitView("s3", "T1-0091", sure=Sure.WEAK), FitView("s4", "T2-0139", sure=Sure.WEAK),
        )),
        payment(5, Sort.AMOUNT_ONLY, 540, who="ALI", fits=(FitView("s5", "48088", sure=Sure.LIKELY),)),
        payment(6, Sort.NO_MATCH, 750, who="JOYCE", typed="rent"),
    ),
    of_all=6, total=shillings(6654), has_sale=True, hearing=HEARING,
)  # fmt: skip
DRAWER_EMPTY = DrawerView(has_sale=True, hearing=HEARING)
DRAWER_MANAGER = DrawerView(
    payments=(
        payment(
            1, Sort.TWICE, 1864, who="PETER KAMAU MWANGI", typed="48217",
            note=Notice("Used at {till}, {time}", {"till": "Till 1", "time": "14:20"}),
            choices=(Choice.CREDIT, Choice.REVERSE), fits=(replace(THIS, is_this=False, is_open=False, name="T2-0148"),),
        ),
        payment(
            10, Sort.ALARM, 0, phone="", code="Till 2", choices=(Choice.SEEN,),
            note=Notice("Safaricom took money back after the goods left: {detail}.", {"detail": "UKL4R8T2XW"}),
        ),
        payment(2, Sort.UNVERIFIED, 1200, who="MARY"), payment(3, Sort.REVERSED, 900, who="JAMES"),
        payment(4, Sort.LATE, 70, who="RUTH"), payment(5, Sort.OTHERS, 540, who="ALI"),
        payment(6, Sort.WRONG_SHOP, 750, who="JOYCE"), payment(7, Sort.BY_HAND, 100, who=""),
        payment(8, Sort.CLAIMING, 64, who="IAN"), payment(9, Sort.UNSURE, 64, who=""),
    ),
    of_all=10_000, total=shillings(1_216_654), sees_all=True, hearing=SILENT,
)  # fmt: skip
CODE_FITS = CodeView(CodeState.FITS, "UKL4R8T2XW", DUE, DUE, "PETER", AT)
CODE_USED = CodeView(
    CodeState.USED, "UKL4R8T2XW", says=Notice("{code} has already paid {what}, on {when}. Nothing was changed.", {
        "code": "UKL4R8T2XW", "what": "receipt T1-0007", "when": "21/11/2026 14:20"}),
)  # fmt: skip
CODE_NOT_HEARD = CodeView(CodeState.NOT_HEARD, "UKL4R8T2XW", may_keep=True)
REFUND = RefundView(
    shillings(165),
    ways=(
        BackWayView(Back.REVERSAL, is_open=False, why_not=Notice("Only the whole payment can be taken back.")),
        BackWayView(Back.PAYOUT), BackWayView(Back.CASH),
    ),
)  # fmt: skip
HEALTH = HealthView(
    lines=(
        HealthLine("21 Nov", "Till 1", 64, 51, 9, 1, 17), HealthLine("21 Nov", "Till 2", 40, 38, 2, 0, 14),
        HealthLine("20 Nov", "Till 1", 102, 97, 5, 0, 15), HealthLine("20 Nov", "Till 2", 0, 0, 0, 0),
    ),
    breaker=Notice("Phones are not asked until {time}: Safaricom did not answer five times.", {"time": "14:40"}),
    hearing=SILENT,
    alarm=Notice("{count} of the last {of} payments took longer than two minutes.", {"count": 6, "of": 10}),
)  # fmt: skip
HEALTH_EMPTY = HealthView(hearing=HEARING)
