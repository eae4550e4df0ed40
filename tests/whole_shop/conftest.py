"""The look and the speech of the window, as in the journeys."""

from tests.journeys.conftest import dress

__all__ = ["dress"]
