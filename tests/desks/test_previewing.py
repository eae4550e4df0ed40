"""What a receipt would look like is drawn beside the screen, and only the last wish counts."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.previewing import PreviewDesk, Wish, draw_sample, read_logo
from pos.desks.views import Notice
from pos.printer.drawing import Drawing
from pos.printer.profile import EIGHTY, FIFTY_EIGHT
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.rules import ShopRules
from pos.shop.words import Reason
from tests.builders import NOON
from tests.printer.test_logo import file

RULES = ShopRules(name="Mama Grace")


def wish(rules: ShopRules = RULES) -> Wish:
    return Wish(rules, EIGHTY, till=2, served_by="Grace")


@pytest.fixture
def desk(background: Background) -> PreviewDesk:
    return PreviewDesk(background, now=lambda: NOON)


def test_a_wish_is_drawn_with_the_words_of_the_shop(desk: PreviewDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.drawn) as drawn:
        desk.show(wish(replace(RULES, receipt_header=("Karibu sana",))))
    assert isinstance(drawn.args[0], Drawing)
    assert "Karibu sana" in drawn.args[0].text


def test_of_what_is_typed_meanwhile_only_the_last_is_drawn(
    desk: PreviewDesk, background: Background, qtbot: QtBot
) -> None:
    seen: list[Drawing] = []
    desk.drawn.connect(seen.append)
    for count in range(1, 30):
        desk.show(wish(replace(RULES, receipt_header=("x" * count,))))
    qtbot.waitUntil(lambda: len(seen) == 2)
    qtbot.waitUntil(lambda: not background.is_working)
    assert len(seen) == 2
    assert "x" * 29 in seen[1].text


def test_what_could_not_be_kept_is_not_shown(
    desk: PreviewDesk, background: Background, qtbot: QtBot
) -> None:
    seen: list[Drawing] = []
    desk.drawn.connect(seen.append)
    desk.show(wish(replace(RULES, name="")))
    QCoreApplication.processEvents()
    assert not background.is_working
    assert seen == []


def test_what_fails_is_said_and_the_next_wish_is_drawn(
    desk: PreviewDesk, background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed while the failing one was drawn is drawn after it, and not after a later one."""
    told: list[Notice] = []
    desk.failed.connect(told.append)

    def draw(wanted: Wish, now: datetime) -> Drawing:
        if wanted.rules == RULES:
            raise Refusal(Reason.LOGO_UNREADABLE)
        return draw_sample(wanted, now)

    monkeypatch.setattr("pos.desks.previewing.draw_sample", draw)
    with qtbot.waitSignal(desk.drawn) as drawn:
        desk.show(wish())
        desk.show(wish(replace(RULES, receipt_header=("Karibu sana",))))
    assert [each.source for each in told] == [Reason.LOGO_UNREADABLE.value]
    assert "Karibu sana" in drawn.args[0].text
    qtbot.waitUntil(lambda: not background.is_working)


def test_the_sample_is_as_wide_as_the_printers_paper() -> None:
    assert draw_sample(replace(wish(), profile=FIFTY_EIGHT), NOON).wide == 384 + 64


def test_a_picture_on_disk_becomes_the_shops(tmp_path: Path) -> None:
    picture = tmp_path / "logo.jpg"
    picture.write_bytes(file(kind="JPEG"))
    assert read_logo(picture).startswith("iVBOR")


def test_what_is_not_there_or_no_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        read_logo(tmp_path / "none.png")
    assert trouble.value.fault is Fault.FOLDER
    (tmp_path / "words.png").write_text("Karibu")
    with pytest.raises(Refusal):
        read_logo(tmp_path / "words.png")
