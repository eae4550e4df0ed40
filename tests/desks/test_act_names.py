"""The same wish has one name until it is answered."""

from itertools import count

from pos.desks.act_names import ActNames


def test_the_same_words_have_one_name_until_they_are_answered() -> None:
    ids = count(1)
    names = ActNames(lambda: str(next(ids)))
    first = names.name("write off", 3, "broken")
    assert names.name("write off", 3, "broken") == first
    other = names.name("write off", 4, "broken")
    assert other != first
    names.answered(first)
    assert names.name("write off", 3, "broken") not in {first, other}
    assert names.name("write off", 4, "broken") == other
