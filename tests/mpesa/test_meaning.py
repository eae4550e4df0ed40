"""What is open is asked about further."""

import pytest

from pos.mpesa.meaning import Again, Final, Meaning, Stand


@pytest.mark.parametrize(
    ("final", "is_open"),
    [(Final.YES, False), (Final.NOT_SENT, False), (Final.NO, True), (Final.DOUBTFUL, True)],
)
def test_what_is_not_final_is_asked_about_further(final: Final, is_open: bool) -> None:  # noqa: FBT001
    assert Meaning(Stand.UNSURE, final, Again.NO, "x", "y").is_open is is_open
