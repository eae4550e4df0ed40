"""A lane does everything it is asked, in the order asked."""

from threading import get_ident

from pos.desks.lane import Lane


def test_what_is_asked_first_is_done_first() -> None:
    done: list[int] = []
    lane = Lane("test")
    for number in range(1000):
        lane.do(lambda number=number: done.append(number))
    lane.end()
    assert done == list(range(1000))


def test_all_of_it_is_done_on_one_other_thread() -> None:
    threads: list[int] = []
    lane = Lane("test")
    for _ in range(10):
        lane.do(lambda: threads.append(get_ident()))
    lane.end()
    assert len(set(threads)) == 1
    assert threads[0] != get_ident()


def test_after_its_end_no_thread_is_left() -> None:
    lane = Lane("test")
    assert lane.is_running
    lane.end()
    assert not lane.is_running
