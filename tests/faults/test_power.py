"""When the power goes, every sale whose receipt came out is on the disk, and the books open."""

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.faults.kill_server import kept, open_shop
from tests.faults.power import after_power_cuts, watch_selling
from tests.faults.scenarios import faults_of
from tests.faults.seeds import seeds

pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]
IMAGES, SALES = 20, 60


@pytest.mark.parametrize("seed", seeds("power_cut", 1))
def test_a_power_cut_loses_no_printed_sale(seed: int, tmp_path: Path) -> None:
    open_shop(tmp_path / "shop")
    before = Path(shutil.copytree(tmp_path / "shop", tmp_path / "before"))
    calls = watch_selling(tmp_path / "shop", seed, SALES, tmp_path / "trace")
    cuts = after_power_cuts(before, calls, images=IMAGES, dice=Random(seed))
    printed = []
    for image, paper in cuts:
        assert faults_of(image) == []
        assert set(paper) <= set(kept(image))
        printed.append(len(paper))
    assert len(printed) == IMAGES
    assert printed == sorted(printed)
    assert printed[-1] > 0
