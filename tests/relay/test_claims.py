"""The two rules of claims: a turn comes after the release of the one before, a release from the holder."""

import pytest

from pos.relay.claims import Known, before, is_key, refusal
from pos.relay.letters import Kept, NewLetter, Outcome
from tests.relay.keeping_letters import till_letter

CLAIMED = {("claim", "X.1"): Known(3, "T1", b"")}
RELEASED = CLAIMED | {("release", "X.1"): Known(4, "T1", b"")}


@pytest.mark.parametrize("key", ["X.1", "RKTQDM7W6S.12", "a.b.1", "X.999999"])
def test_a_claims_key_names_a_payment_and_a_turn(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize(
    "key",
    ["X", "X.", ".1", "X.0", "X.01", "X.-1", "X.1.", "X.1 ", "X.1000000", "X.１", "", "X.1\n"],
)
def test_any_other_key_is_none_of_a_claim(key: str) -> None:
    assert not is_key(key)


@pytest.mark.parametrize(
    ("letter", "depends"),
    [
        (till_letter("claim", "X.1"), ()),
        (till_letter("claim", "X.2"), (("release", "X.1"), ("claim", "X.1"))),
        (till_letter("claim", "a.9.10"), (("release", "a.9.9"), ("claim", "a.9.9"))),
        (till_letter("release", "X.2"), (("claim", "X.2"),)),
        (till_letter("claim", "X"), ()),
        (till_letter("sale", "X.2"), ()),
    ],
)
def test_what_a_letter_depends_on(letter: NewLetter, depends: tuple[tuple[str, str], ...]) -> None:
    assert before(letter) == depends


@pytest.mark.parametrize(
    ("letter", "shelf", "said"),
    [
        (till_letter("sale", "X.2"), {}, None),
        (till_letter("claim", "X.1"), {}, None),
        (till_letter("claim", "X.2"), {}, Kept(Outcome.NOT_YET)),
        (till_letter("claim", "X.2"), CLAIMED, Kept(Outcome.TAKEN, 3)),
        (till_letter("claim", "X.2"), RELEASED, None),
        (till_letter("claim", "X.3"), RELEASED, Kept(Outcome.NOT_YET)),
        (till_letter("release", "X.1"), {}, Kept(Outcome.NOT_YET)),
        (till_letter("release", "X.1"), CLAIMED, None),
        (till_letter("release", "X.1", till="T2"), CLAIMED, Kept(Outcome.NOT_YOURS, 3)),
        (till_letter("release", "X.1", till="T2", approves=True), CLAIMED, None),
        (till_letter("release", "X.2"), CLAIMED, Kept(Outcome.NOT_YET)),
    ],
)
def test_the_two_rules(
    letter: NewLetter, shelf: dict[tuple[str, str], Known], said: Kept | None
) -> None:
    assert refusal(letter, shelf) == said
