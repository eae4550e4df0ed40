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
    detail = alarm.went_as or alarm.of_request or alarm.of_before or alarm.detail
    said = ALARMS[alarm.kind]
    if alarm.of_request:
        said = ASK_FOR_CODE
    if alarm.of_before:
        said = PAID_BEFORE
    if alarm.went_as:
        said = WENT_BACK
    if alarm.on_its_way:
        detail, said = alarm.on_its_way, WAS_ON_ITS_WAY
    if alarm.told_by:
        detail, said = alarm.told_by, NOT_ITS_SALE
    if alarm.is_unchecked:
        detail, said = "", SWITCHED_OFF
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
