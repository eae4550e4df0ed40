"""What is installed elsewhere has all that the program reads beside its code."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent


def test_a_wheel_carries_the_pages_and_the_resources(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("kaunta-*.whl")
    with ZipFile(wheel) as packed:
        inside = set(packed.namelist())
    pages = (ROOT / "pos/practice/page_files").iterdir()
    resources = (each for each in (ROOT / "resources").rglob("*") if each.is_file())
    wanted = {f"pos/practice/page_files/{each.name}" for each in pages}
    wanted |= {f"pos/{each.relative_to(ROOT).as_posix()}" for each in resources}
    assert wanted - inside == set()
    assert {"pos/practice/page_files/phone.html", "pos/cli/practice.py"} <= inside
