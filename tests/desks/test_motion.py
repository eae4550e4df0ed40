"""What moves on the screen can be switched off, and is spared a computer that stalls."""

from pytestqt.qtbot import QtBot

from pos.desks.motion import TOO_MANY_STALLS, Motion


def test_movements_last_as_designed(qtbot: QtBot) -> None:
    assert Motion().lasting(500) == 500


def test_reduced_nothing_moves(qtbot: QtBot) -> None:
    motion = Motion(reduced=True)
    assert motion.is_still
    assert motion.lasting(500) == 0


def test_it_is_changed_while_the_till_runs(qtbot: QtBot) -> None:
    motion = Motion()
    with qtbot.waitSignal(motion.changed):
        motion.reduce(wanted=True)
    assert motion.is_still
    with qtbot.assertNotEmitted(motion.changed):
        motion.reduce(wanted=True)


def test_a_computer_that_stalls_again_and_again_is_spared_movement(qtbot: QtBot) -> None:
    motion = Motion()
    motion.count_stalls(TOO_MANY_STALLS - 1)
    assert not motion.is_still
    with qtbot.waitSignal(motion.changed):
        motion.count_stalls(TOO_MANY_STALLS)
    assert motion.lasting(500) == 0
