"""The lanes of M-Pesa where there is nobody to speak with; with everybody they are tried in the journeys."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.background import COUNTER, Background
from pos.desks.mpesa_lanes import MpesaLanes, Read
from pos.desks.mpesa_views import Hearing
from pos.desks.outside import Outside
from pos.mpesa.mailbox import Letter, Page
from pos.shop.identity import PushId
from pos.shop.words import Reason
from pos.till.lanes import Lanes
from tests.builders import ksh
from tests.shops import Shop


def made(shop: Shop, background: Background, qtbot: QtBot) -> MpesaLanes:
    lanes = MpesaLanes(background, shop.records)
    lanes.begin(Outside(lanes=Lanes(shop.records, str)))
    qtbot.waitUntil(lambda: not background.is_working)
    return lanes


def test_with_nobody_outside_nothing_is_asked_and_everybody_is_answered(
    shop: Shop, background: Background, qtbot: QtBot
) -> None:
    lanes, answered = made(shop, background, qtbot), []
    lanes.ask()
    lanes.check()
    lanes.pull()
    lanes.ask_about_code("UKL4R8T2XW", answered.append)
    lanes.draw_qr("Duka", ksh(65), account="20014", then=answered.append)
    lanes.check_now(PushId("p"), lambda: answered.append("checked"))
    lanes.pull_now(answered.append)
    assert [getattr(each, "reason", each) for each in answered] == [
        Reason.MPESA_NO_NUMBER,
        "checked",
        Reason.MPESA_NO_NUMBER,
    ]
    assert lanes.hearing is Hearing.NONE
    assert not lanes._tick.isActive()
    lanes.end()


def test_after_the_end_nobody_is_spoken_with(
    shop: Shop, background: Background, qtbot: QtBot
) -> None:
    lanes, cut = made(shop, background, qtbot), []
    lanes.end()
    lanes.begin(replace(Outside(), cut=lambda: cut.append(1)))
    assert cut == [1]
    lanes._listen()
    lanes._listen_later()
    lanes._do("asking", "ask", lambda: 1)
    assert not background.is_working


def test_a_step_that_is_wanted_while_it_is_under_way_is_done_once_more(
    shop: Shop, background: Background, qtbot: QtBot
) -> None:
    lanes, done = made(shop, background, qtbot), []
    lanes.moved.connect(lambda: done.append("moved"))
    for _ in range(3):
        lanes._do("checking", "pull", lambda: 1)
    qtbot.waitUntil(lambda: not background.is_working)
    assert done == ["moved"]
    assert lanes._busy == lanes._again == set()
    lanes._look()
    lanes._turns = 59
    lanes.is_watching = True
    lanes._look()
    lanes._not_applied(RuntimeError())
    assert lanes._rest.isActive()
    lanes._begin_later(RuntimeError())
    lanes.end()


def test_what_letters_finished_is_printed_before_anybody_looks(
    shop: Shop, background: Background, qtbot: QtBot
) -> None:
    """All that looks, sends and listens then would take the processor from the receipt."""
    lanes, order = made(shop, background, qtbot), []

    def wake() -> None:
        order.append("woken")
        background.do(COUNTER, lambda: order.append("taken"))

    lanes.applied.connect(wake)
    lanes.moved.connect(lambda: order.append("looked"))
    letter = Letter(1, "note", "k", verified_source=True)
    lanes._read(Read(Page((letter,), next=1, last=1, log="log"), is_all=True))
    qtbot.waitUntil(lambda: "looked" in order)
    assert order == ["woken", "taken", "looked"]
    lanes.end()
