"""Before a backup is put back the card says what goes, and waits for the PIN and the word."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.office.restore_card import RestoreCard
from pos.shop.restoring import LastSale, Lost, Prospect
from tests.builders import NOON, ksh

ZONE = ZoneInfo("Africa/Nairobi")


@pytest.fixture
def card(qtbot: QtBot) -> Iterator[RestoreCard]:
    ground = QWidget()
    qtbot.addWidget(ground)
    yield RestoreCard(ground)
    ground.close()


def test_of_books_that_went_another_way_that_is_said(card: RestoreCard) -> None:
    lost = Lost(is_known=False, sales=3, total=ksh(90), acts=7)
    card.ask(Prospect("b", NOON, LastSale("T2-0001", NOON), lost), ZONE)
    assert "another way" in card.accessibleDescription()
    assert "Sales open" not in card.accessibleDescription()
    figures = {fact.text: fact.figure for each in card.facts.sections for fact in each.facts}
    assert figures["Would be gone"] == "Sales: 3, KSh 90. Acts in all: 7"


def test_it_waits_for_both(card: RestoreCard) -> None:
    heard: list[str] = []
    card.confirmed.connect(heard.append)
    card.ask(Prospect("b", NOON, None, Lost()), ZONE)
    for pin, word in (("482913", ""), ("", "RESTORE"), ("482913", "RESTORED")):
        card.pin.line.setText(pin)
        card.word.line.setText(word)
        card._look()
        card.press_big()
    assert heard == []
    card.word.line.setText(" restore ")
    card._look()
    card.press_big()
    assert (heard, card.pin.text) == (["482913"], "")
