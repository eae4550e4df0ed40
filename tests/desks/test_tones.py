"""The sounds are those of the design, in samples that a sound card takes."""

from array import array
from itertools import pairwise

import pytest

from pos.desks.tones import RATE, SOUNDS, Sound, samples
from pos.desks.views import Tone


def made(sound: Sound, volume: int = 100) -> list[int]:
    return list(array("h", samples(sound, volume)))


def turns(part: list[int]) -> int:
    """How often it goes from below nothing to above."""
    return sum(first < 0 <= second for first, second in pairwise(part))


def test_every_tone_but_none_has_a_sound() -> None:
    assert set(SOUNDS) == set(Tone) - {Tone.NONE}


@pytest.mark.parametrize("tone", SOUNDS)
def test_a_sound_lasts_as_long_as_its_notes_and_pauses(tone: Tone) -> None:
    sound = SOUNDS[tone]
    pauses = sound.pause * (len(sound.hertz) - 1)
    length = 1000 * len(made(sound)) / RATE
    assert length == pytest.approx(sum(sound.milliseconds) + pauses, abs=1)


@pytest.mark.parametrize("tone", SOUNDS)
def test_a_sound_begins_and_ends_in_silence_so_that_it_does_not_click(tone: Tone) -> None:
    sound = made(SOUNDS[tone])
    assert (sound[0], sound[-1]) == (0, 0)
    assert max(map(abs, sound)) > 10_000


@pytest.mark.parametrize("hertz", [247, 740, 1568])
def test_a_note_is_as_high_as_it_is_called(hertz: int) -> None:
    assert turns(made(Sound((hertz,), (1000,)))) == pytest.approx(hertz, abs=1)


def test_the_three_notes_of_paid_rise_and_the_two_of_failed_fall() -> None:
    paid, failed = SOUNDS[Tone.PAID].hertz, SOUNDS[Tone.FAILED].hertz
    assert list(paid) == sorted(paid)
    assert list(failed) == sorted(failed, reverse=True)


def test_the_same_item_again_is_heard_as_two_beeps() -> None:
    sound = made(SOUNDS[Tone.QUANTITY])
    gap = sound[RATE * 55 // 1000 : RATE * 75 // 1000]
    assert set(gap) == {0}


def test_only_what_was_not_found_is_harsh() -> None:
    assert [tone for tone, sound in SOUNDS.items() if sound.is_harsh] == [Tone.NOT_FOUND]
    harsh = Sound((220,), (140,), is_harsh=True)
    assert made(harsh) != made(Sound((220,), (140,)))


@pytest.mark.parametrize(
    ("volume", "least", "most"), [(0, 0, 0), (50, 15_000, 16_384), (999, 30_000, 32_767)]
)
def test_it_is_as_loud_as_was_chosen_and_never_cut(volume: int, least: int, most: int) -> None:
    assert least <= max(map(abs, made(SOUNDS[Tone.OK], volume))) <= most
