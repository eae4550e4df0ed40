"""A letter on the wire has the fields that the contract names, and no others."""

from hashlib import sha256

import pytest

from pos.relay.letters import Letter
from tests.relay.keeping_letters import till_letter
from tests.relay.running import NOON

FIELDS = {
    "number": 7, "kind": "c2b", "key": "RKTQDM7W6S", "arrived_at": "2026-11-21T09:00:00.000Z",
    "from": "safaricom", "verified_source": True, "once": None, "differs": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b'{"a":1}', {"body": '{"a":1}'}),
        (b"", {"body": ""}),
        ("Wanjikũ".encode(), {"body": "Wanjikũ"}),
        (b"\xff\x00", {"body_base64": "/wA="}),
        (b"\xed\xa0\x80", {"body_base64": "7aCA"}),
    ],
)
def test_a_body_goes_out_as_text_or_as_its_bytes(body: bytes, shown: dict[str, str]) -> None:
    letter = Letter(
        7, "c2b", "RKTQDM7W6S", NOON, "safaricom", verified_source=True, once=None, differs=False,
        body=body,
    )  # fmt: skip
    assert letter.on_wire() == FIELDS | shown


def test_a_letter_is_known_by_the_hash_of_its_bytes() -> None:
    assert till_letter(body=b"x").digest == sha256(b"x").digest()
