"""A page comes into its file whole or not at all."""

from pathlib import Path

import pytest

from pos.office.drawing import draw_whole


def test_a_page_that_cannot_be_drawn_leaves_nothing(tmp_path: Path) -> None:
    def fail(path: Path) -> None:
        path.write_text("half")
        raise LookupError

    with pytest.raises(LookupError):
        draw_whole(tmp_path / "page.pdf", fail)
    assert list(tmp_path.iterdir()) == []


def test_only_who_wrote_a_page_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    draw_whole(path, lambda file: file.write_text("page"))
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("page", 0o600)
