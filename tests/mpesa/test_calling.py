"""What changes something goes out once; what was not let in is tried with a new token, thrice at most."""

import pytest

from pos.mpesa.calling import Caller
from pos.mpesa.connection import Call, Connection, new_session
from pos.mpesa.token import Tokens
from pos.mpesa.trouble import CallTrouble
from tests.mpesa.counter import ACCEPTED, PROMPTED, TOKEN, Answer, Scene, account, error

BAD_TOKENS = [
    error("404.001.03", "Invalid Access Token", 404),
    error("401.002.01", "Error Occurred - Invalid Access Token", 401),
    error("401.003.01", "Error Occurred - Invalid Access Token", 401),
    error("400.003.01", "Invalid Access Token", 400),
    Answer(b"", 401),
    Answer(b"<html>", 401),
    Answer({"fault": {"faultstring": "Invalid Access Token", "detail": {"errorcode": "keymanagement.service.invalid_access_token"}}}, 401),
]  # fmt: skip


@pytest.fixture
def caller(shop: Scene) -> Caller:
    turns = shop.clock.turns()
    way = Connection(shop.daraja.session, shop.counter.host)
    return Caller(way, Tokens(way, account().keys, turns), turns)


@pytest.mark.parametrize("changes", [True, False])
@pytest.mark.parametrize("answer", BAD_TOKENS)
def test_a_bad_token_is_fetched_anew_three_times(
    shop: Scene, caller: Caller, answer: Answer, changes: bool  # noqa: FBT001
) -> None:  # fmt: skip
    shop.counter.will("/x", answer, answer, answer, Answer({"a": 1}))
    assert caller.call(Call("/x", {}, changes=changes)) == {"a": 1}
    assert [each.authorization for each in shop.counter.at("/x")] == [f"Bearer token-{n}" for n in (1, 2, 3, 4)]  # fmt: skip
    assert shop.clock.waits == [1.0, 2.0]


def test_after_three_new_tokens_it_is_given_up(shop: Scene, caller: Caller) -> None:
    shop.counter.will("/x", BAD_TOKENS[0])
    with pytest.raises(CallTrouble, match="switched on"):
        caller.call(Call("/x", {}))
    assert (len(shop.counter.at("/x")), len(shop.counter.at(TOKEN))) == (4, 4)


def test_what_changes_something_is_never_repeated(shop: Scene, caller: Caller) -> None:
    shop.counter.will("/x", Answer(b"", cut=0), Answer({}))
    with pytest.raises(CallTrouble) as trouble:
        caller.call(Call("/x", {}))
    assert trouble.value.may_be_out
    assert len(shop.counter.at("/x")) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Answer(PROMPTED, 401),
        Answer(ACCEPTED, 401),
        Answer({**PROMPTED, "errorCode": "404.001.03"}, 404),
        Answer({**PROMPTED, "errorCode": None}),
        error("500.001.1001", "Failed to set variable access_token of response", 500),
        Answer({"fault": {"faultstring": "Failed to set variable access_token of response", "detail": {"errorcode": "steps.assignmessage.ResponseFailed"}}}, 500),
        Answer({"fault": {"faultstring": "Invalid access token"}}, 500),
        Answer({}, 302, {"Location": "/x"}),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_bad_token_may_be_out(
    shop: Scene, caller: Caller, answer: Answer
) -> None:
    shop.counter.will("/x", answer, Answer({"a": 1}))
    with pytest.raises(CallTrouble) as trouble:
        caller.call(Call("/x", {}))
    assert trouble.value.may_be_out
    assert len(shop.counter.at("/x")) == 1


def test_one_question_that_is_never_answered_lets_the_others_be(
    shop: Scene, caller: Caller
) -> None:
    shop.counter.will("/x", Answer(b"<html>", 502))
    shop.counter.will("/y", Answer({"a": 1}))
    for _ in range(3):
        with pytest.raises(CallTrouble):
            caller.call(Call("/x", {}, changes=False))
    assert len(shop.counter.at("/x")) == 8
    assert caller.call(Call("/y", {}, changes=False)) == {"a": 1}


def test_a_session_of_ours_repeats_nothing_by_itself() -> None:
    with new_session() as session:
        assert session.get_adapter("https://x").max_retries.total == 0  # type: ignore[attr-defined]
