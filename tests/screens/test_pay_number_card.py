"""What a customer needs to pay by himself."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.desks.mpesa_views import Hearing, HearingView
from pos.screens.pay_number_card import PayNumberCard, grouped
from tests.screens import mpesa_samples as samples


def card(qtbot: QtBot) -> PayNumberCard:
    made = PayNumberCard()
    qtbot.addWidget(made)
    made.resize(366, 560)
    made.show()
    return made


def test_a_paybill_has_a_business_number_and_a_huge_account(qtbot: QtBot) -> None:
    shown = card(qtbot)
    shown.show_numbers(samples.OWN)
    assert (shown._code.text(), shown._account.text()) == ("174 379", "48217")
    assert shown._account.font().pixelSize() > shown._code.font().pixelSize()


def test_a_till_has_only_its_own_number(qtbot: QtBot) -> None:
    shown = card(qtbot)
    shown.show_numbers(samples.OWN_TILL)
    assert shown._account.text() == "5123456"
    assert shown._code.isHidden()


def test_the_letterbox_that_is_silent_is_told_from_no_payment(qtbot: QtBot) -> None:
    shown = card(qtbot)
    said = []
    for hearing in Hearing:
        view = HearingView(hearing, samples.AT, samples.AT)
        shown.show_numbers(replace(samples.OWN, hearing=view))
        said.append(shown._bold.text())
    assert len(set(said)) == len(Hearing)
    shown.show_numbers(samples.OWN)
    assert shown._rest.text().endswith("Last heard from M-Pesa 14:31.")


def test_several_numbers_and_several_payments_are_shown(qtbot: QtBot) -> None:
    shown = card(qtbot)
    shown.show_numbers(samples.OWN_MANY)
    assert shown._others.text() == "or 600 997, 5123456"
    assert [each.text() for each in shown._came] == [
        "KSh 500 has come: UKL4R8T2XA",
        "KSh 364 has come: UKL4R8T2XB",
    ]


def test_a_code_to_scan_is_shown_where_there_is_one(qtbot: QtBot) -> None:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(30, 30, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(buffer, "PNG")
    shown = card(qtbot)
    shown.show_numbers(replace(samples.OWN, qr=kept.data()))
    assert not shown._qr.isHidden()
    assert shown._qr.pixmap().width() == 30


def test_a_number_is_read_in_halves() -> None:
    assert [grouped(each) for each in ("174379", "5123456")] == ["174 379", "5123456"]
