"""The way of each line over the grid: short, with few bends, and never through a shape.

The ways are looked for one after another, the short ones first. A way may cross another, and join
one that leads to the same step; to run on top of a foreign one costs more than any detour.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from pipeline.sop.chart.grid import Grid, Point
from pipeline.sop.chart.nodes import Joint
from pipeline.sop.chart.values import Form

_BEND, _CROSSING, _TOUCHING, _OVERLAP = 40.0, 25.0, 400.0, 4000.0
_FROM_ABOVE, _INTO_BELOW = 150.0, 250.0
_MOVES = ((1, 0), (-1, 0), (0, 1), (0, -1))
_UP = (0, -1)
Move = tuple[int, int]
State = tuple[Point, Move]


@dataclass(frozen=True)
class Way:
    """The corners of a joint's line, from the middle of one node to the middle of the other."""

    joint: Joint
    points: tuple[Point, ...]


@dataclass
class _Taken:
    """What the lines found so far have taken: steps by direction, and points by axis."""

    steps: dict[tuple[Point, Point], set[str]] = field(default_factory=dict)
    points: dict[Point, set[tuple[str, bool]]] = field(default_factory=dict)

    def add(self, goal: str, path: Sequence[Point]) -> None:
        for here, there in pairwise(path):
            self.steps.setdefault((here, there), set()).add(goal)
            level = here[1] == there[1]
            for point in (here, there):
                self.points.setdefault(point, set()).add((goal, level))

    def cost(self, goal: str, here: Point, there: Point, *, turns: bool) -> float:
        """Return what it costs to take a step, beyond its length."""
        along, against = self.steps.get((here, there), set()), self.steps.get((there, here), set())
        if against or along - {goal}:
            return _OVERLAP
        level = here[1] == there[1]
        others = {axis for owner, axis in self.points.get(here, set()) if owner != goal}
        if not others:
            return 0.0
        return _TOUCHING if turns or level in others else _CROSSING


def ways_of(grid: Grid, joints: Sequence[Joint]) -> list[Way]:
    """Return the way of every joint."""
    taken, found = _Taken(), []
    for joint in sorted(joints, key=lambda joint: _length(grid, joint)):
        path = _search(grid, joint, taken)
        taken.add(joint.goal, path)
        found.append(Way(joint, tuple(_corners(path))))
    return found


def _length(grid: Grid, joint: Joint) -> tuple[int, float, str]:
    """Return what to look for first: companions and words, which stand beside their step."""
    start, end = grid.nodes[joint.start], grid.nodes[joint.end]
    beside = 1 if end.shape.form is Form.LABEL else 2
    return (
        beside if joint.head or beside == 1 else 0,
        abs(start.row - end.row) * 10 + abs(start.column - end.column),
        joint.start,
    )


def _search(grid: Grid, joint: Joint, taken: _Taken) -> list[Point]:
    """Return the cheapest way (A*); there always is one, for the tracks around cells are free."""
    hunt = _Hunt(grid, joint, taken)
    best: dict[State, float] = {hunt.begin: 0.0}
    before: dict[State, State] = {}
    queue: list[tuple[float, float, State]] = [(0.0, 0.0, hunt.begin)]
    while queue:
        _, cost, state = heapq.heappop(queue)
        if state[0] == hunt.goal:
            return _path(before, state)
        if cost > best[state]:
            continue
        for there in hunt.neighbours(state):
            new = cost + hunt.cost(state, there)
            if new < best.get(there, float("inf")):
                best[there], before[there] = new, state
                rest = _distance(grid, there[0], hunt.goal)
                heapq.heappush(queue, (new + rest, new, there))
    raise AssertionError(f"no way from {joint.start} to {joint.end}")


@dataclass(frozen=True)
class _Hunt:
    """The search for one way: where it may go, and what each step costs."""

    grid: Grid
    joint: Joint
    taken: _Taken

    @cached_property
    def begin(self) -> State:
        return self.grid.middles[self.joint.start], (0, 0)

    @cached_property
    def goal(self) -> Point:
        return self.grid.middles[self.joint.end]

    @cached_property
    def ends(self) -> tuple[str, str]:
        return self.joint.start, self.joint.end

    def neighbours(self, state: State) -> Iterator[State]:
        (x, y), (dx, dy) = state
        for move in _MOVES:
            there = (x + move[0], y + move[1])
            inside = 0 <= there[0] < len(self.grid.xs) and 0 <= there[1] < len(self.grid.ys)
            back = move == (-dx, -dy)
            if inside and not back and self.grid.may_pass((x, y), there, self.ends):
                yield there, move

    def cost(self, state: State, to: State) -> float:
        (here, last), (there, move) = state, to
        leaving = last == (0, 0)
        turns = not leaving and move != last
        cost = _distance(self.grid, here, there) + _BEND * turns
        cost += self.taken.cost(self.joint.goal, here, there, turns=turns or leaving)
        if leaving and move == _UP:
            cost += _FROM_ABOVE
        if there == self.goal and move == _UP:
            cost += _INTO_BELOW
        return cost


def _distance(grid: Grid, here: Point, there: Point) -> float:
    across = abs(grid.xs[here[0]] - grid.xs[there[0]])
    return across + abs(grid.ys[here[1]] - grid.ys[there[1]])


def _path(before: dict[State, State], state: State) -> list[Point]:
    path = [state[0]]
    while state in before:
        state = before[state]
        path.append(state[0])
    return path[::-1]


def _corners(path: Sequence[Point]) -> Iterator[Point]:
    yield path[0]
    for last, here, there in zip(path, path[1:], path[2:], strict=False):
        if (last[0] == here[0]) != (here[0] == there[0]):
            yield here
    yield path[-1]
