"""The practice shop plays a morning through the till's own window, and nothing of it stays but what it shows."""

from pathlib import Path

import keyring
import pytest

from tests.cli.terminal import Terminal
from tests.test_secrets import MemoryKeyring

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
PNG = b"\x89PNG"


def test_a_morning_is_played_and_leaves_pictures_receipts_and_a_summary(
    new: Terminal, tmp_path: Path
) -> None:
    output = tmp_path / "pictures of a morning"
    answer = new("demo", "--play", "--output", str(output))
    assert answer.err == ""
    assert answer.status == 0
    for fact in ("312 products", "Grace W.   cashier     4829", "Njeri M.   owner       482913"):
        assert fact in answer.out
    assert answer.out.endswith("Every invariant of the books holds.\n")
    pictures = sorted(output.glob("*.png"))
    assert len(pictures) >= 14
    assert all(each.read_bytes().startswith(PNG) for each in pictures)
    receipts = [each.read_text("utf-8") for each in sorted(output.glob("receipt-*.txt"))]
    assert [each.split("TOTAL KSh")[1].split()[0] for each in receipts] == [
        "1,133.00",
        "25.00",
        "170.00",
        "65.00",
        "130.00",
        "65.00",
        "65.00",
    ]
    assert [each.count("M-PESA") for each in receipts] == [0, 0, 0, 0, 1, 1, 0]
    assert all("MAMA NJERI MINI MART" in each.upper() for each in receipts)
    summary = (output / "summary.txt").read_text("utf-8")
    assert all(each.name in summary for each in pictures)


def test_nothing_of_it_stays(shop: Terminal, tmp_path: Path) -> None:
    """Least of all the practice shop's keys, or its sales in the log of the real one."""
    before, there = contents(shop.home), MemoryKeyring()
    keyring.set_keyring(there)
    assert shop("demo", "--output", str(tmp_path / "out")).status == 0
    assert (contents(shop.home), there.kept) == (before, {})


def test_a_folder_that_cannot_be_is_told_in_one_sentence(new: Terminal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    answer = new("demo", "--output", str(tmp_path / "file" / "out"))
    assert answer.status == 1
    assert len(answer.err.splitlines()) == 1


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
