"""Where a table goes that is taken out: a new file in the till's own folder."""

from pathlib import Path
from zoneinfo import ZoneInfo

from pos.screens.office.setting import Setting


def out_file(setting: Setting, name: str, ending: str = "csv") -> Path:
    """Give a file that is not there yet, named by what is in it and the moment."""
    folder = setting.place.folders.home / "exports"
    zone = ZoneInfo(setting.seat.rules().market.zone)
    now = setting.seat.records.world.now().astimezone(zone)
    return folder / f"{name}-{now:%Y%m%d-%H%M%S}.{ending}"
