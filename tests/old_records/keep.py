"""Keeps the books of a shop with a past, as this version writes them.

    python -m tests.old_records.keep

Done once for every released version, by that version; a file that is there is never made again.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pos.records.upgrades import UPGRADES
from tests.old_records.mpesa_past import pay_by_phone
from tests.records.history import shop_with_a_past

HERE = Path(__file__).parent


def kept(version: int) -> Path:
    """Give where the books of a version are kept."""
    return HERE / f"version_{version}.sqlite"


def main() -> int:
    path = kept(len(UPGRADES))
    if path.exists():
        sys.stderr.write(f"{path.name} is there already. Kept books are never made again.\n")
        return 1
    with TemporaryDirectory() as folder:
        shop = shop_with_a_past(Path(folder))
        pay_by_phone(shop)
        shop.records.close()
        shutil.copy(shop.records.path, path)
    sys.stdout.write(f"Kept {path.name}, {path.stat().st_size:,} bytes.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
