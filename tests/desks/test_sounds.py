"""What is said at the till is heard as well, unless sounds are off; what waits is heard again and again."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.sounds import Sounds
from pos.desks.speaker import Speaker
from pos.desks.tones import SOUNDS, samples
from pos.desks.views import Notice, Tone
from tests.desks.tills import Till
from tests.shops import MILK_CODE


@dataclass
class Heard:
    """A loudspeaker that writes down what it was sent."""

    sounds: list[bytes] = field(default_factory=list)
    grave: list[bytes] = field(default_factory=list)
    has_ended: bool = False

    def play(self, sound: bytes, *, is_grave: bool = False) -> None:
        self.sounds.append(sound)
        if is_grave:
            self.grave.append(sound)

    def end(self) -> None:
        self.has_ended = True

    def tones(self, volume: int = 75) -> list[Tone]:
        known = {samples(sound, volume): tone for tone, sound in SOUNDS.items()}
        return [known[sound] for sound in self.sounds if sound]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def sounds(qtbot: QtBot, heard: Heard) -> Iterator[Sounds]:
    made = Sounds(heard, again=20)  # type: ignore[arg-type]
    yield made
    made.end()


def test_a_scan_the_same_again_and_an_unknown_code_sound_each_its_own_way(
    till: Till, sounds: Sounds, heard: Heard
) -> None:
    sounds.follow(till.sale)
    till.scan(MILK_CODE, MILK_CODE, "999")
    assert heard.tones()[:3] == [Tone.OK, Tone.QUANTITY, Tone.NOT_FOUND]
    assert heard.grave == heard.sounds[2:3]


def test_what_is_heard_is_also_seen(till: Till, sounds: Sounds, heard: Heard) -> None:
    """Each sound comes with a sentence."""
    sounds.follow(till.sale)
    till.scan(MILK_CODE, MILK_CODE, "999")
    said = [notice for notice in till.said if notice.tone is not Tone.NONE]
    assert [notice.tone for notice in said] == heard.tones()[: len(said)]
    assert all(notice.words() for notice in said)


def test_a_row_that_waits_is_heard_until_it_is_seen_to(
    till: Till, sounds: Sounds, heard: Heard, qtbot: QtBot
) -> None:
    sounds.follow(till.sale)
    till.scan("999")
    qtbot.waitUntil(lambda: heard.tones().count(Tone.ATTENTION) >= 2)
    till.sale.drop_row(till.sale.view.rows[0].key)
    assert not sounds._again.isActive()


def test_while_nobody_is_signed_in_nothing_reminds(till: Till, sounds: Sounds) -> None:
    sounds.follow(till.sale)
    till.scan("999")
    assert sounds._again.isActive()
    till.sale.serve(None)
    assert not sounds._again.isActive()
    till.sale.serve(till.shop.cashier)
    assert sounds._again.isActive()


def test_two_things_that_wait_are_each_waited_for(sounds: Sounds) -> None:
    sounds.wait_for("row")
    sounds.wait_for("unsure payment")
    sounds.wait_no_longer("row")
    assert sounds._again.isActive()
    sounds.wait_no_longer("unsure payment")
    assert not sounds._again.isActive()


def test_switched_off_nothing_is_heard(sounds: Sounds, heard: Heard) -> None:
    sounds.switch(on=False)
    sounds.hear(Notice("Paid", tone=Tone.PAID))
    sounds.make_ready()
    assert heard.sounds == []
    sounds.switch(on=True)
    sounds.play(Tone.PAID)
    assert heard.tones() == [Tone.PAID]


def test_a_notice_without_a_tone_is_silent(sounds: Sounds, heard: Heard) -> None:
    sounds.hear(Notice("Parked"))
    assert heard.sounds == []


@pytest.mark.parametrize(("volume", "heard_at"), [(30, 30), (400, 100)])
def test_it_is_as_loud_as_was_chosen(
    sounds: Sounds, heard: Heard, volume: int, heard_at: int
) -> None:
    sounds.set_volume(volume)
    sounds.play(Tone.OK)
    assert heard.tones(heard_at) == [Tone.OK]


def test_at_no_volume_nothing_is_sent(sounds: Sounds, heard: Heard) -> None:
    sounds.set_volume(0)
    sounds.play(Tone.OK)
    assert heard.sounds == []


def test_the_card_is_made_ready_soon_after_the_start(
    till: Till, sounds: Sounds, heard: Heard, qtbot: QtBot
) -> None:
    sounds.follow(till.sale)
    qtbot.waitUntil(lambda: b"" in heard.sounds)


def test_at_the_end_the_speaker_ends_with_it(qtbot: QtBot) -> None:
    heard = Heard()
    Sounds(heard).end()  # type: ignore[arg-type]
    assert heard.has_ended


def test_a_real_speaker_without_a_card_ends_too(qtbot: QtBot) -> None:
    def none() -> None:
        raise AssertionError

    made = Sounds(Speaker(none))  # type: ignore[arg-type]
    made.end()
    made.play(Tone.OK)
