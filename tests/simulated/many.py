"""Simulated days by the dozen: all that was wrong on them, each with its seed."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

from tests.shops import made_folder
from tests.simulated.day import Day, live
from tests.simulated.odd import OddDay
from tests.simulated.restored import RestoredDay
from tests.simulated.strangers import StrangeDay
from tests.simulated.tills import Templates, make_templates
from tests.simulated.wild import WildDay

AT_ONCE = 50


def lived(
    seeds: Iterable[int],
    folder: Path,
    templates: Templates,
    *,
    is_endless: bool = False,
    kind: type[Day] = Day,
) -> list[str]:
    """Live the days of those seeds, one after another."""
    wrong: list[str] = []
    for seed in seeds:
        day = made_folder(folder / f"day-{seed}")
        found = live(seed, day, templates, is_endless=is_endless, kind=kind)
        wrong += [f"day {seed}: {fault}" for fault in found]
        shutil.rmtree(day)
    return wrong


def live_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days of fresh seeds; give how many there were and what was wrong on them."""
    return _live_fresh(folder, seed, is_endless=False)


def live_endless_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days whose faults never end: only safety is asked for."""
    return _live_fresh(folder, seed, is_endless=True)


def live_strange_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days on which strangers write and claim as well."""
    return _live_fresh(folder, seed, is_endless=False, kind=StrangeDay)


def live_odd_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days of odd customers, late letters and wrong clocks."""
    return _live_fresh(folder, seed, is_endless=False, kind=OddDay)


def live_restored_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days on which backups are put back."""
    return _live_fresh(folder, seed, is_endless=False, kind=RestoredDay)


def live_wild_days(folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """Live days on which all of that happens, and strangers write as well."""
    return _live_fresh(folder, seed, is_endless=False, kind=WildDay)


def _live_fresh(
    folder: Path, seed: int, *, is_endless: bool, kind: type[Day] = Day
) -> tuple[int, list[str]]:
    dice = Random(seed)
    templates = make_templates(made_folder(folder / "tills"))
    seeds = [dice.getrandbits(32) for _ in range(AT_ONCE)]
    return AT_ONCE, lived(seeds, folder, templates, is_endless=is_endless, kind=kind)
