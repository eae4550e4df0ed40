"""What came and went is kept for whoever looks on, the newest, in its order."""

from pos.practice.journal import KEPT, Journal, shown
from tests.practice.worlds import NOON


def keep(journal: Journal, sent: bytes = b"{}") -> None:
    journal.keep(NOON, "stkpush", where="/x", sent=sent, status=200, answered=b"")


def test_the_newest_are_kept_and_asked_for_by_number() -> None:
    journal = Journal()
    for _ in range(KEPT + 5):
        keep(journal)
    entries = journal.entries()
    assert (len(entries), entries[0]["number"], entries[-1]["number"]) == (KEPT, 6, KEPT + 5)
    assert [each["number"] for each in journal.entries(KEPT + 3)] == [KEPT + 4, KEPT + 5]


def test_what_is_no_json_is_cut_and_what_is_empty_stays_so() -> None:
    assert len(str(shown(b"x" * 9000))) == 2000
    assert shown(b"") == ""
    assert shown(b"\xff") == "\ufffd"
