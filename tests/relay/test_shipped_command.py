"""The short command for the letterbox's jobs does them as the letterbox's own user would."""

import os
import subprocess
from pathlib import Path

from tests.relay.shipped import SHIPPED

FOLDER = "/var/lib/letterbox"


def test_the_command_finds_the_password_where_the_letterbox_has_it(tmp_path: Path) -> None:
    """Whoever types it has a home of his own, and PostgreSQL's library looks for .pgpass at home."""
    setpriv = tmp_path / "setpriv"
    setpriv.write_text('#!/bin/sh\necho "$HOME"\n')
    setpriv.chmod(0o755)
    script = (SHIPPED / "letterbox").read_text("utf-8").replace(FOLDER, str(tmp_path))
    said = subprocess.run(
        ["sh", "-c", script, "letterbox", "list"],
        env={"HOME": "/root", "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout == f"{tmp_path}\n"
