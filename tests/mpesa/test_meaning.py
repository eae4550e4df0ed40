"""What is open is asked about further; what may be repeated without a look is said by one word only."""

import pytest

from pos.mpesa.meaning import Again, Final, Meaning, Stand


@pytest.mark.parametrize(
    ("final", "is_open"),
    [(Final.YES, False), (Final.NOT_SENT, False), (Final.NO, True), (Final.DOUBTFUL, True)],
)
def test_what_is_not_final_is_asked_about_further(final: Final, is_open: bool) -> None:  # noqa: FBT001
    assert Meaning(Stand.UNSURE, final, Again.NO, "x", "y").is_open is is_open


@pytest.mark.parametrize("again", Again)
def test_only_a_yes_lets_one_key_ask_again(again: Again) -> None:
    meaning = Meaning(Stand.NOT_PAID, Final.YES, again, "x", "y")
    assert meaning.can_ask_again is (again is Again.YES)
