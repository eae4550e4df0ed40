"""What went wrong with a payment, as the drawer lists it until somebody has seen it."""

from collections.abc import Mapping

from pos.desks.drawer_views import PaymentView, Sort
from pos.desks.mpesa_views import Choice
from pos.desks.views import Notice
from pos.shop.alarm import Alarm, AlarmKind
from pos.shop.money import NOTHING

ALARM = "alarm:"
"""What the name of an alarm begins with."""
ALARMS: Mapping[AlarmKind, str] = {
    AlarmKind.CLAIM_LOST: "A sale is finished, and its payment belongs to another: {detail}.",
    AlarmKind.REVERSED: "Safaricom took money back after the goods left: {detail}.",
    AlarmKind.DIFFERS: "One payment was told with two amounts: {detail}.",
    AlarmKind.CODE_DIFFERS: "A code that was typed by hand paid something else: {detail}.",
    AlarmKind.REFUND_FAILED: "Money did not go back to the customer: {detail}.",
    AlarmKind.UNREADABLE: "A letter of Safaricom's makes no sense; it may be money: {detail}.",
}

SWITCHED_OFF = "Another till has switched off the check of payments before money moves. See who did that, and why."
NOT_ITS_SALE = (
    "The till that the letterbox calls {detail} told a sale as another till's; it is not kept. "
    "See which computer has its key."
)
ASK_FOR_CODE = (
    "A request to a phone is paid, but its payment may have paid something else: {detail}. "
    "Ask the customer for the code in the SMS."
)
PAID_BEFORE = (
    "Before a backup was put back a request brought {detail} and paid a sale; its code was not known. "
    "When just that comes, set it aside: it has paid already."
)
WENT_BACK = (
    "Money went back after all that was said not to have gone, as {detail}. "
    "If it was given in another way meanwhile, it was given twice."
)

WAS_ON_ITS_WAY = (
    "When a backup was put back, {detail} was on its way to a customer. "
    "See on the statement whether it went; if it did not, give it to him in cash."
)


def alarm_view(alarm: Alarm, *, ago: int) -> PaymentView:
    """Give an alarm that was raised so many seconds ago."""
    said, detail = _said(alarm)
    return PaymentView(
        f"{ALARM}{alarm.id}",
        NOTHING,
        Sort.ALARM,
        code=detail,
        at=alarm.at,
        ago=ago,
        note=Notice(said, {"detail": detail}),
        choices=(Choice.SEEN,),
    )


def _said(alarm: Alarm) -> tuple[str, str]:
    """Give what is said of an alarm, and what it speaks of; some have a sentence of their own within their kind."""
    if alarm.is_unchecked:
        return SWITCHED_OFF, ""
    own = (
        (WENT_BACK, alarm.went_as),
        (ASK_FOR_CODE, alarm.of_request),
        (PAID_BEFORE, alarm.of_before),
        (WAS_ON_ITS_WAY, alarm.on_its_way),
        (NOT_ITS_SALE, alarm.told_by),
    )
    of_kind = ALARMS[alarm.kind], alarm.detail
    return next((each for each in own if each[1]), of_kind)
