"""What is remembered of a medium: new backups, looks, what was let go, and when room is freed."""

import datetime as dt

from pipeline.archive.snapshot import (
    FREED_AT_ONCE,
    Memory,
    Snapshot,
    due_to_free,
    taken_of,
    with_looks,
    with_new,
    without,
)

AT = dt.datetime(2026, 11, 28, 6, 0, tzinfo=dt.UTC)
ONE, TWO = Snapshot("satu", AT, 10, 1), Snapshot("dua", AT, 20, 2)


def test_a_look_tells_of_what_it_read_and_of_nothing_else() -> None:
    memory = with_looks(with_new(with_new(Memory(), ONE), TWO), [ONE, TWO], {"satu": False}, AT)
    assert [each.whole for each in taken_of([ONE, TWO], memory)] == [False, None]
    assert (memory.snapshots["satu"].size, memory.snapshots["satu"].looked_at) == (10, AT)
    assert memory.turn == 1


def test_a_backup_that_nobody_remembers_was_not_looked_at() -> None:
    assert [each.whole for each in taken_of([ONE], Memory())] == [None]
    memory = with_looks(Memory(), [ONE], {"satu": True}, AT)
    assert [each.whole for each in taken_of([ONE], memory)] == [True]


def test_room_is_freed_when_enough_was_let_go() -> None:
    memory, freed = Memory(), []
    for number in range(2 * FREED_AT_ONCE):
        freed.append(due_to_free(memory, [str(number)]))
        memory = without(memory, [str(number)])
    assert [n for n, due in enumerate(freed, start=1) if due] == [FREED_AT_ONCE, 2 * FREED_AT_ONCE]
    assert not due_to_free(memory, [])


def test_what_was_let_go_is_forgotten() -> None:
    memory = without(with_new(with_new(Memory(), ONE), TWO), ["satu"])
    assert list(memory.snapshots) == ["dua"]
