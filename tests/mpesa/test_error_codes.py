"""Every error code says whether anything was sent; codes that mean several things go by their message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.error_codes import ERROR_CODES, MEANINGS, NOTHING_SENT, ErrorSaid, Kind
from pos.mpesa.meaning import Again, Final, Stand

FACTS = [
    ("400.001", "Bad Request", 400, Kind.REFUSED),
    ("401.001", "Unauthorized", 401, Kind.TOKEN),
    ("400.002.02", "Bad Request - Invalid Amount", 400, Kind.REFUSED),
    ("400.002.02", "Bad Request - Invalid CheckoutRequestID", 400, Kind.NOT_THERE),
    ("400.002.05", "Invalid Request Payload", 400, Kind.DEFECT),
    ("400.003.02", "Invalid ValidationURL - URL has the word MPESA", 400, Kind.REFUSED),
    ("400.008.01", "Invalid Authentication passed", 400, Kind.KEYS),
    ("400.008.02", "Invalid grant type passed", 400, Kind.KEYS),
    ("401.002.01", "Error Occurred - Invalid Access Token - BJGFGOXv5aZnw90KkA4TDtu4Xdyf", 401, Kind.TOKEN),
    ("401.003.01", "Invalid API call as no apiproduct match found", 401, Kind.TOKEN),
    ("400.003.01", "Invalid Access Token", 400, Kind.TOKEN),
    ("404.001.03", "Invalid Access Token", 404, Kind.TOKEN),
    ("404.001.04", "Invalid Authentication Header", 404, Kind.DEFECT),
    ("404.001.01", "Resource not found", 404, Kind.WRONG_PLACE),
    ("404.002.01", "Resource not found", 404, Kind.WRONG_PLACE),
    ("404.003.01", "Resource not found", 404, Kind.WRONG_PLACE),
    ("405.001", "Method Not Allowed", 405, Kind.DEFECT),
    ("500.001.1001", "Merchant does not exist", 500, Kind.KEYS),
    ("500.001.1001", "[MerchantValidate] - Wrong credentials", 500, Kind.KEYS),
    ("500.001.1001", "Unable to lock subscriber, a transaction is already in process for the current subscriber", 500, Kind.LINE_BUSY),
    ("500.001.1001", "The transaction is being processed", 500, Kind.PENDING),
    ("500.001.1001", "The transaction does not Exist", 500, Kind.NOT_THERE),
    ("500.001.1001", "Something new", 500, Kind.UNKNOWN),
    ("500.002.1001", "Duplicate OriginatorConversationID", 500, Kind.TWICE),
    ("500.002.1001", "Service is currently under maintenance", 500, Kind.TWICE),
    ("500.003.02", "System is busy. Please try again in few minutes.", 500, Kind.BUSY),
    ("500.003.02", "Spike arrest violation", 500, Kind.BUSY),
    ("500.003.03", "Quota Violation", 500, Kind.QUOTA),
    ("500.003.1001", "Urls are already registered", 500, Kind.REGISTERED),
    ("500.003.1001", "Validation and Confirmation URLs are already registered", 500, Kind.REGISTERED),
    ("500.003.1001", "Internal Server Error", 500, Kind.UNKNOWN),
    ("policies.ratelimit.SpikeArrestViolation", "Spike arrest violation. Allowed rate : 5ps", 429, Kind.BUSY),
    ("policies.ratelimit.SpikeArrestViolation", "Spike arrest violation.", 500, Kind.BUSY),
    ("policies.ratelimit.QuotaViolation", "Rate limit quota violation", 429, Kind.QUOTA),
    ("keymanagement.service.invalid_access_token", "Invalid access token", 401, Kind.TOKEN),
    ("oauth.v2.InvalidAccessToken", "Invalid access token", 500, Kind.TOKEN),
    ("keymanagement.service.InvalidAPICallAsNoApiProductMatchFound", "", 401, Kind.TOKEN),
    ("steps.assignmessage.ResponseFailed", "Failed to set variable access_token of response", 500, Kind.UNKNOWN),
    ("steps.assignmessage.ResponseFailed", "Spike arrest violation, quota", 500, Kind.UNKNOWN),
    ("fault", "Invalid access token", 500, Kind.UNKNOWN),
    ("", "", 429, Kind.BUSY),
    ("", "", 401, Kind.TOKEN),
    ("", "", 400, Kind.UNKNOWN),
    ("", "", 503, Kind.UNKNOWN),
    ("400.009.99", "Invalid Access Token of some kind", 400, Kind.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("code", "message", "status", "kind"), FACTS)
def test_an_answer_is_what_its_code_and_message_say(
    code: str, message: str, status: int, kind: Kind
) -> None:
    assert ErrorSaid(code, message, status).kind is kind


def test_every_code_of_the_table_is_among_the_facts() -> None:
    assert ERROR_CODES.keys() <= {code for code, *_ in FACTS}


@given(st.text(), st.text(), st.sampled_from([200, 302, 400, 403, 404, 500, 502, 503]))
def test_what_is_unknown_never_counts_as_not_sent(code: str, message: str, status: int) -> None:
    """By fault words only a gateway may say so, in the code or in the message."""
    said = ErrorSaid(f"599.{code}", message, status)
    assert said.kind is Kind.UNKNOWN


def test_a_quota_is_waited_for_longer_than_a_moment_of_too_much() -> None:
    busy, quota = MEANINGS[Kind.BUSY], MEANINGS[Kind.QUOTA]
    assert (busy.wait, quota.wait) == (5, 60)
    assert quota.english != busy.english
    assert quota.kiswahili != busy.kiswahili


def test_every_kind_means_something_for_a_push() -> None:
    assert MEANINGS.keys() == set(Kind)
    for kind, meaning in MEANINGS.items():
        if kind not in NOTHING_SENT:
            assert meaning.again is Again.NO
            assert meaning.final is Final.NO
        else:
            assert meaning.stand is Stand.NOT_PAID
