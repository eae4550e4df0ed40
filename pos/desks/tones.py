"""The till's sounds, made by itself: each a few notes, as the samples that a sound card takes."""

import math
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pos.desks.views import Tone

RATE = 22_050
"""Samples in a second."""
EDGE = 0.004
"""Seconds in which a note comes and goes, so that it does not click."""
LOUDEST = 32_767
HARSH = (1.0, 0.0, 0.6, 0.0, 0.4)
"""How much of each overtone makes a low note heard on small speakers, and unpleasant."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Notes one after another: how high, how long, and the silence between them in milliseconds."""

    hertz: tuple[int, ...]
    milliseconds: tuple[int, ...]
    pause: int = 0
    is_harsh: bool = False
    is_grave: bool = True
    """Whether the cashier must hear it to its end; the others give way to the next one."""


SOUNDS: Mapping[Tone, Sound] = MappingProxyType(
    {
        Tone.OK: Sound((1320,), (60,), is_grave=False),
        Tone.QUANTITY: Sound((1320, 1320), (50, 50), pause=30, is_grave=False),
        Tone.NOT_FOUND: Sound((220, 180), (140, 220), pause=40, is_harsh=True),
        Tone.PAID: Sound((880, 1175, 1568), (110, 110, 110)),
        Tone.FAILED: Sound((330, 247), (200, 200)),
        Tone.ARRIVAL: Sound((988, 1319), (90, 90)),
        Tone.ATTENTION: Sound((740,), (120,), is_grave=False),
    }
)
AGAIN = 8_000
"""Milliseconds after which `attention` sounds again while something waits."""


def samples(sound: Sound, volume: int) -> bytes:
    """Give a sound at a volume of 0 to 100, one channel of 16-bit samples."""
    loud = LOUDEST * max(0, min(volume, 100)) / 100
    made = array("h")
    for number, (hertz, length) in enumerate(
        zip(sound.hertz, sound.milliseconds, strict=True), start=1
    ):
        made.extend(_note(hertz, length, loud=loud, overtones=HARSH if sound.is_harsh else (1.0,)))
        if number < len(sound.hertz):
            made.extend([0] * (RATE * sound.pause // 1000))
    return made.tobytes()


def _note(hertz: int, length: int, *, loud: float, overtones: tuple[float, ...]) -> list[int]:
    count, edge = RATE * length // 1000, round(RATE * EDGE)
    level = loud / sum(overtones)
    turn = 2 * math.pi * hertz / RATE
    return [
        round(
            level
            * min(1.0, at / edge, (count - 1 - at) / edge)
            * sum(
                much * math.sin(turn * at * number)
                for number, much in enumerate(overtones, start=1)
                if much
            )
        )
        for at in range(count)
    ]
