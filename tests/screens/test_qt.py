"""The Qt that is installed treats Python well."""

import sys

from PySide6.QtCore import QObject


def test_a_thousand_calls_leave_none_as_it_was() -> None:
    """A Qt built for a newer Python takes a reference from None with each call, and ends the till within the hour."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("line")
    assert abs(sys.getrefcount(None) - before) < 100
