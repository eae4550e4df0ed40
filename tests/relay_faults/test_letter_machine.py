"""Letters and claims against a plain dict: whatever comes in whatever order, both tell the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.letters import SAFARICOM, Kept, NewLetter, Outcome, ShopId
from pos.relay.reading import read_page
from tests.postgres import Postgres
from tests.relay_faults.counts import COUNTS
from tests.relay_faults.shelf import add_shop_named

pytestmark = [pytest.mark.slow, pytest.mark.timeout(COUNTS.machine_seconds)]
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOME = settings(settings.default, max_examples=COUNTS.histories, stateful_step_count=30)

bodies = st.sampled_from([b"{}", b'{"a":1}', b"\xff\x00", b""])
money = st.builds(
    NewLetter,
    kind=st.sampled_from(["c2b", "stk", "unreadable"]),
    key=st.sampled_from(["RK1", "RK2"]),
    sender=st.just(SAFARICOM),
    body=bodies,
    arrived_at=st.just(NOON),
    verified_source=st.booleans(),
    once=st.sampled_from([None, "5f"]),
    door=st.just("c2b"),
)
tills = st.sampled_from(["T1", "T2", "boss"])
facts = st.builds(
    NewLetter, st.sampled_from(["sale", "awaiting"]), st.just("s1"), tills, bodies, st.just(NOON)
)
claims = st.builds(
    lambda kind, turn, till: NewLetter(
        kind, f"RK1.{turn}", till, till.encode(), NOON, may_approve=till == "boss"
    ),
    st.sampled_from(["claim", "release"]),
    st.integers(1, 4),
    tills,
)


@dataclass
class Shelf:
    """What a letterbox is, said as simply as it can be."""

    letters: list[tuple[str, str, str, bytes]] = field(default_factory=list)

    def at(self, kind: str, key: str) -> int | None:
        places = [place for place, each in enumerate(self.letters, 1) if each[:2] == (kind, key)]
        return places[0] if places else None

    def keep(self, new: NewLetter) -> Kept:
        key, turn = new.key, 1
        while (number := self.at(new.kind, key)) is not None:
            _, _, sender, body = self.letters[number - 1]
            if (sender, body) == (new.sender, new.body):
                return Kept(Outcome.SAME, number)
            if new.sender != SAFARICOM:
                return Kept(Outcome.TAKEN, number)
            turn += 1
            key = f"{new.key}~{turn}"
        return self._refused(new) or self._kept(new, key)

    def _kept(self, new: NewLetter, key: str) -> Kept:
        self.letters.append((new.kind, key, new.sender, new.body))
        return Kept(Outcome.NEW, len(self.letters))

    def _refused(self, new: NewLetter) -> Kept | None:
        if new.kind == "release":
            claimed = self.at("claim", new.key)
            if claimed is None:
                return Kept(Outcome.NOT_YET)
            is_own = self.letters[claimed - 1][2] == new.sender
            return None if is_own or new.may_approve else Kept(Outcome.NOT_YOURS, claimed)
        turn = int(new.key.rpartition(".")[2]) if new.kind == "claim" else 1
        if turn == 1 or self.at("release", f"RK1.{turn - 1}") is not None:
            return None
        claimed = self.at("claim", f"RK1.{turn - 1}")
        return Kept(Outcome.NOT_YET) if claimed is None else Kept(Outcome.TAKEN, claimed)


class LetterMachine(RuleBasedStateMachine):
    """A letterbox and a shelf; each history has a shop of its own."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.database = database
        self.shop: ShopId = add_shop_named(database)
        self.shelf = Shelf()

    def send(self, news: Sequence[NewLetter]) -> None:
        with self.database.writing() as connection:
            said = append(connection, self.shop, news)
        assert said == [self.shelf.keep(new) for new in news]

    @rule(new=money | facts | claims)
    def one_alone(self, new: NewLetter) -> None:
        self.send([new])

    @rule(news=st.lists(money | facts | claims, min_size=2, max_size=8))
    def several_in_one_commit(self, news: list[NewLetter]) -> None:
        self.send(news)

    @rule(news=st.lists(money | facts | claims, min_size=1, max_size=4))
    def a_commit_that_fails(self, news: list[NewLetter]) -> None:
        with pytest.raises(ZeroDivisionError), self.database.writing() as connection:
            append(connection, self.shop, news)
            _ = 1 / 0

    @rule()
    def every_connection_ends(self) -> None:
        self.database.close()

    @invariant()
    def every_till_reads_the_same(self) -> None:
        after = len(self.shelf.letters) // 2
        with self.database.reading() as connection:
            page = read_page(connection, self.shop, after=after, limit=500)
        said = msgspec.json.decode(page.content)
        found = [(each["number"], each["kind"], each["key"]) for each in said["letters"]]
        expected = [(place, *each[:2]) for place, each in enumerate(self.shelf.letters, 1)]
        assert found == expected[after:]
        assert said["last"] == len(self.shelf.letters)
        assert all(each["differs"] == ("~" in each["key"]) for each in said["letters"])


def test_letters_on_sqlite_are_a_dict(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'letters.sqlite'}")
    run_state_machine_as_test(lambda: LetterMachine(database), settings=SOME)
    database.close()


def test_letters_on_postgres_are_a_dict(postgres: Postgres) -> None:
    database = Database(postgres.new_database())
    run_state_machine_as_test(lambda: LetterMachine(database), settings=SOME)
    database.close()
