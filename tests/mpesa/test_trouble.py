"""Every Trouble is one sentence, says whether anything may be out, and means something for a push."""

import pytest

from pos.mpesa.error_codes import NOTHING_SENT, ErrorSaid, Kind
from pos.mpesa.meaning import Final, Stand
from pos.mpesa.trouble import CallTrouble, no_answer, odd_answer, refused
from tests.mpesa.test_error_codes import FACTS


@pytest.mark.parametrize("changes", [True, False])
@pytest.mark.parametrize(("code", "message", "status", "kind"), FACTS)
def test_what_was_refused_is_out_only_when_that_is_not_known(
    code: str, message: str, status: int, kind: Kind, changes: bool  # noqa: FBT001
) -> None:  # fmt: skip
    trouble = refused(ErrorSaid(code, message, status), changes=changes)
    assert trouble.may_be_out is (changes and kind not in NOTHING_SENT)
    assert (trouble.kind, trouble.code) == (kind, code)
    assert str(trouble)[-1] in ".?"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Bad Request - Invalid PhoneNumber", "did not take the phone number,"),
        ("Invalid CallBackURL", "did not take the callback address,"),
        ("Bad Request - Invalid Whatever", "did not take it,"),
        ("Bad Request", "did not take it,"),
    ],
)
def test_a_refusal_names_the_field_that_is_known(said: str, told: str) -> None:
    trouble = refused(ErrorSaid("400.002.02", said, 400), changes=True)
    assert told in str(trouble)
    assert not trouble.may_be_out


@pytest.mark.parametrize("trouble", [no_answer(may_be_out=True), odd_answer(changes=True)])
def test_what_may_be_out_is_open_and_not_tried_again(trouble: CallTrouble) -> None:
    assert trouble.again is False
    assert (trouble.meaning.stand, trouble.meaning.final) == (Stand.UNSURE, Final.NO)


@pytest.mark.parametrize("trouble", [no_answer(may_be_out=False), odd_answer(changes=False)])
def test_what_is_not_out_may_be_tried_again(trouble: CallTrouble) -> None:
    assert trouble.again
    assert (trouble.meaning.stand, trouble.code) == (Stand.NOT_PAID, "")
