"""The demonstration plays a shop morning through the real parts, and nothing of it stays."""

from pathlib import Path

import keyring
import pytest

from tests.cli.terminal import Terminal
from tests.test_secrets import MemoryKeyring

pytestmark = pytest.mark.slow


def test_the_demonstration_sells_takes_back_closes_and_checks(new: Terminal) -> None:
    answer = new("demo")
    assert (answer.status, answer.err) == (0, "")
    for fact in (
        "312 products are on the shelf.",
        "MAMA NJERI MINI MART",
        "comes back.",
        "Z 0001: 1 sale, 1 return",
        "over or short            -KSh 5",
    ):
        assert fact in answer.out
    assert answer.out.endswith("Every invariant of the books holds.\n")


def test_nothing_of_the_demonstration_stays(shop: Terminal) -> None:
    """Least of all the practice shop's keys, or its sales in the log of the real one."""
    before, there = contents(shop.home), MemoryKeyring()
    keyring.set_keyring(there)
    assert shop("demo").status == 0
    assert (contents(shop.home), there.kept) == (before, {})


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
