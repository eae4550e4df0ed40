"""The chain's bytes are pinned: what was hashed years ago must hash the same for ever."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.audit import ROOT, Entry, Plain, canonical, digest_of, hash_of, seal_of

ENTRY = Entry(
    till=2,
    number=1,
    at=1_795_251_600_000,
    by="grace",
    act="sale_finished",
    subject="sale-1",
    shift="shift-1",
    detail="KSh 65",
    digest="",
    previous=ROOT,
)

values = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(codec="utf-8"))
rows = st.tuples(
    st.sampled_from(["sales", "sale_lines"]),
    st.dictionaries(st.sampled_from(["id", "till", "note", "net"]), values),
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": None}, b'{"a":null,"b":1}'),
        (["sales", {"till": 2, "note": "ch\u00e1i"}], b'["sales",{"note":"ch\xc3\xa1i","till":2}]'),
        ({"a": {"d": [], "c": -5}}, b'{"a":{"c":-5,"d":[]}}'),
        ('"\n\\\x1b/', b'"\\"\\n\\\\\\u001b/"'),
        (2**63 - 1, b"9223372036854775807"),
        ({"a10": 1, "a9": 2, "B": 3}, b'{"B":3,"a10":1,"a9":2}'),
    ],
)
def test_a_value_has_one_written_form(value: object, written: bytes) -> None:
    assert canonical(value) == written


def test_an_entry_is_hashed_in_this_form() -> None:
    written = (
        b'{"act":"sale_finished","at":1795251600000,"by":"grace","detail":"KSh 65","digest":"",'
        b'"number":1,"previous":"' + b"0" * 64 + b'","shift":"shift-1","subject":"sale-1","till":2}'
    )
    assert hash_of(ENTRY) == hashlib.sha256(written).hexdigest()


@pytest.mark.parametrize(
    "edit",
    [
        {"till": 3},
        {"number": 2},
        {"at": 1_795_251_600_001},
        {"by": "otieno"},
        {"act": "sale_cancelled"},
        {"subject": "sale-2"},
        {"shift": None},
        {"detail": "KSh 66"},
        {"digest": "0"},
        {"previous": "1" * 64},
    ],
)
def test_whatever_is_edited_changes_the_hash(edit: dict[str, object]) -> None:
    assert hash_of(replace(ENTRY, **edit)) != hash_of(ENTRY)


def test_a_seal_is_the_hmac_of_the_hash() -> None:
    # RFC 4231, test case 2
    assert seal_of(b"Jefe", "what do ya want for nothing?") == (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


def test_another_key_makes_another_seal() -> None:
    assert seal_of(b"key", ROOT) != seal_of(b"kex", ROOT)


def test_a_digest_is_the_hash_of_the_sorted_hashes_of_its_rows() -> None:
    first = hashlib.sha256(b'["sales",{"id":"sale-1","till":2}]').digest()
    second = hashlib.sha256(b'["sale_lines",{"id":"sale-1"}]').digest()
    posted = [("sales", {"till": 2, "id": "sale-1"}), ("sale_lines", {"id": "sale-1"})]
    joined = b"".join(sorted([first, second]))
    assert digest_of(posted) == hashlib.sha256(joined).hexdigest()


@given(st.lists(rows, max_size=6), st.randoms())
def test_the_order_of_the_rows_does_not_count(
    posted: list[tuple[str, dict[str, Plain]]], chance: object
) -> None:
    shuffled = list(posted)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert digest_of(shuffled) == digest_of(posted)


@given(st.lists(rows, max_size=6))
def test_columns_that_hold_nothing_do_not_count(
    posted: list[tuple[str, dict[str, Plain]]],
) -> None:
    with_column = [(table, {**row, "added_later": None}) for table, row in posted]
    assert digest_of(with_column) == digest_of(posted)


@pytest.mark.parametrize(
    "other",
    [
        [],
        [("sales", {"id": "1", "till": 2})],
        [("sales", {"id": 1, "till": 3})],
        [("shifts", {"id": 1, "till": 2})],
        [("sales", {"id": 1, "till": 2, "note": ""})],
        [("sales", {"id": 1, "till": 2})] * 2,
    ],
)
def test_every_other_change_of_the_rows_counts(
    other: list[tuple[str, dict[str, Plain]]],
) -> None:
    assert digest_of(other) != digest_of([("sales", {"id": 1, "till": 2})])


def test_no_rows_have_no_digest() -> None:
    assert digest_of([]) == ""
