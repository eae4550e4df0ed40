"""Every later result comes in one envelope, of which each part may be an object, a list or missing."""

import pytest

from pos.mpesa.envelope import Envelope, TimedOut, envelope_of, not_done, read_timeout
from pos.mpesa.reading import NotUnderstood, Unreadable, decode
from tests.mpesa.said import dumped, result


def envelope(*parameters: tuple[str, object], **changed: object) -> Envelope:
    return envelope_of(decode(result(*parameters, **changed)))


def test_a_timeout_says_whose_request_it_was_and_nothing_of_its_end() -> None:
    told = read_timeout(result(ResultCode=0, ResultParameters=None))
    assert told == TimedOut(
        "AG_20191219_00004e48cf7e3533f581",
        "10571-7910404-1",
        "The service request is processed successfully.",
    )


@pytest.mark.parametrize("raw", [b"", dumped({}), result(ConversationID=None)])
def test_a_timeout_of_nobody_is_unreadable(raw: bytes) -> None:
    assert isinstance(read_timeout(raw), Unreadable)


def test_a_single_parameter_needs_no_list() -> None:
    told = envelope(ResultParameters={"ResultParameter": {"Key": "Amount", "Value": "5"}})
    assert told.one("Amount") == "5"


@pytest.mark.parametrize("found", [None, [], {}, {"ResultParameter": None}, {"ResultParameter": ["x", {"Key": 1}]}])  # fmt: skip
def test_parameters_may_be_missing(found: object) -> None:
    assert envelope(ResultParameters=found).one("Amount") is None


def test_a_name_may_have_blanks_and_stand_twice() -> None:
    told = envelope(("Conversation ID", "AG_1"), ("DebitPartyName", ...), ("DebitPartyName", "X"))
    assert told.one("ConversationID") == "AG_1"
    assert told.first("DebitPartyName") == "X"
    assert told.first("Nothing") is None
    with pytest.raises(NotUnderstood, match="two different DebitPartyName"):
        told.one("DebitPartyName")


@pytest.mark.parametrize(("code", "is_done"), [(0, True), ("0", True), (1, False), ("R000001", False)])  # fmt: skip
def test_only_nought_is_done(code: object, is_done: bool) -> None:  # noqa: FBT001
    told = envelope(ResultCode=code)
    assert told.is_done is is_done
    assert not_done(told).code == str(code)


def test_what_it_tells_is_not_shown() -> None:
    assert "JOHN" not in repr(envelope(("CreditPartyName", "JOHN")))
