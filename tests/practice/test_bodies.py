"""What callbacks say, word for word as Safaricom's documentation has it."""

from dataclasses import replace

from pos.practice.bodies import amount_text, balance_text, result_body, shown_phone, stk_body
from pos.practice.outcomes import CANCELLED, PAID
from pos.practice.prompting import answer, ask, end, show
from pos.practice.shortcode import Shortcode
from pos.shop.money import Money, shillings
from tests.practice.test_prompting import asking
from tests.practice.worlds import NOON, PAYBILL, WANJIKU, world


def test_amounts_have_two_decimals() -> None:
    assert [amount_text(Money(cents)) for cents in (65_000, 5, 100_001)] == [
        "650.00", "0.05", "1000.01",
    ]  # fmt: skip


def test_a_paid_push_has_its_items_and_a_balance_without_a_value() -> None:
    now, push = ask(world(), asking(), NOON)
    now, payment = answer(show(now, push.checkout), push.checkout, pin="1234", now=NOON)
    assert payment is not None
    assert stk_body(now.pushes[push.checkout], payment) == {
        "Body": {
            "stkCallback": {
                "MerchantRequestID": push.merchant,
                "CheckoutRequestID": push.checkout,
                "ResultCode": 0,
                "ResultDesc": "The service request is processed successfully.",
                "CallbackMetadata": {
                    "Item": [
                        {"Name": "Amount", "Value": 650.0},
                        {"Name": "MpesaReceiptNumber", "Value": payment.receipt},
                        {"Name": "Balance"},
                        {"Name": "TransactionDate", "Value": 20261121120000},
                        {"Name": "PhoneNumber", "Value": 254712345678},
                    ]
                },
            }
        }
    }


def test_a_push_without_money_has_no_items() -> None:
    now, push = ask(world(), asking(), NOON)
    ended = end(now, push.checkout, outcome=CANCELLED, now=NOON).pushes[push.checkout]
    assert stk_body(ended, None) == {
        "Body": {
            "stkCallback": {
                "MerchantRequestID": push.merchant,
                "CheckoutRequestID": push.checkout,
                "ResultCode": 1032,
                "ResultDesc": "Request cancelled by user.",
            }
        }
    }


def test_a_phone_is_a_hash_or_masked() -> None:
    assert len(shown_phone(WANJIKU, 1)) == 64
    assert shown_phone(WANJIKU, 2) == "2547 ***** 678"


def test_a_result_without_parameters_has_none_and_names_where_it_would_have_gone() -> None:
    said = result_body(PAID, {"ConversationID": "AG_1"}, parameters=(), timeout_url="http://x/t")
    assert said == {
        "Result": {
            "ResultType": 0,
            "ResultCode": 0,
            "ResultDesc": "The service request is processed successfully.",
            "ConversationID": "AG_1",
            "ReferenceData": {
                "ReferenceItem": {"Key": "QueueTimeoutURL", "Value": "http://x/t"},
            },
        }
    }


def test_a_balance_is_three_accounts_in_one_text() -> None:
    shop = replace(Shortcode(PAYBILL), balance=shillings(700_000))
    assert balance_text(shop) == (
        "Working Account|KES|700000.00|700000.00|0.00|0.00&"
        "Utility Account|KES|0.00|0.00|0.00|0.00&"
        "Charges Paid Account|KES|0.00|0.00|0.00|0.00"
    )
