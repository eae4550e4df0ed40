"""What a person makes of a payment in the drawer, as acts of the till: each knows all it is about when it is chosen."""

from collections.abc import Callable

from pos.records.database import Records
from pos.shop.identity import ApprovalId, CustomerId, PaymentId, ReceivedId, RefundId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

Act = Callable[[StaffId, ApprovalId | None], object]
ON_STATEMENT = "it stands on the statement"


def credit(records: Records, payment: ReceivedId, customer: CustomerId | None) -> Act:
    """Put what is left on the account of that customer."""

    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till.choosing import credit_money  # noqa: PLC0415 - Safaricom comes with it

        if customer is None:
            raise Refusal(Reason.CUSTOMER_MISSING)
        return credit_money(records, by, received=payment, customer=customer, approval=approval)

    return act


def cash_back(records: Records, payment: ReceivedId, why: str) -> Act:
    """Give what is left back in cash."""

    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till.choosing import give_cash_back  # noqa: PLC0415 - likewise

        return give_cash_back(records, by, received=payment, reason=why, approval=approval)

    return act


def reverse(records: Records, payment: ReceivedId, why: str) -> Act:
    """Order what is left to go back to who paid it, once."""
    refund = RefundId(records.new_id())

    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till.refunding import reverse_money  # noqa: PLC0415 - likewise

        return reverse_money(
            records, by, received=payment, refund=refund, why=why, approval=approval
        )

    return act


def say_why(records: Records, payment: ReceivedId, *, name: str, why: str) -> Act:
    """Say something of a payment for a reason, by the name of the act that keeps it."""

    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till import choosing, taking  # noqa: PLC0415 - likewise

        acts = {
            "set_aside": choosing.set_aside, "take_up_again": choosing.take_up_again,
            "believe_money": choosing.believe_money, "give_free": taking.give_free,
        }  # fmt: skip
        return acts[name](records, by, received=payment, reason=why, approval=approval)

    return act


def settle(records: Records, payment: ReceivedId, waits: PaymentId) -> Act:
    """Say that it is what a finished sale waits for."""

    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till.provisional import settle_by_hand  # noqa: PLC0415 - likewise

        return settle_by_hand(records, by, payment=waits, received=payment, approval=approval)

    return act


def went_back(records: Records, refund: RefundId, receipt: str) -> Act:
    """Keep that an order for money went: its receipt stands on the statement."""
    return _ended(records, refund, receipt=receipt, why=ON_STATEMENT)


def stayed(records: Records, refund: RefundId, why: str) -> Act:
    """Keep that an order for money did not go."""
    return _ended(records, refund, receipt="", why=why)


def give_code(records: Records, payment: ReceivedId) -> Act:
    """Say that it is the code which a paid request still lacks."""

    def act(by: StaffId, _: ApprovalId | None) -> object:
        from pos.till.coding import give_code  # noqa: PLC0415 - likewise

        return give_code(records, by, received=payment)

    return act


def put_away(records: Records, alarm: str) -> Act:
    """Say that an alarm was seen."""

    def act(by: StaffId, _: ApprovalId | None) -> object:
        from pos.till.choosing import put_alarm_away  # noqa: PLC0415 - likewise

        put_alarm_away(records, by, alarm=alarm)
        return alarm

    return act


def _ended(records: Records, refund: RefundId, *, receipt: str, why: str) -> Act:
    def act(by: StaffId, _: ApprovalId | None) -> object:
        from pos.till.refunding import say_refund_ended  # noqa: PLC0415 - likewise

        return say_refund_ended(records, by, refund=refund, receipt=receipt, reason=why)

    return act
