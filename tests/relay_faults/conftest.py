"""What every test of a hurt letterbox may count on."""

from collections.abc import Iterator

import pytest

from tests.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for a whole run of tests."""
    server = Postgres()
    yield server
    server.end()
