"""A check holds when its query finds nothing, and tells what it finds in its own words."""

from pos.records.checks.invariant import none_of
from tests.shops import Shop


def test_what_is_found_is_told_row_by_row(busy: Shop) -> None:
    differences = none_of("SELECT name FROM staff ORDER BY name LIMIT 2", "{name} is there")
    with busy.records.reading() as books:
        assert list(differences(books)) == ["Grace is there", "Mwangi is there"]
        assert list(none_of("SELECT 1 WHERE 0", "never")(books)) == []
