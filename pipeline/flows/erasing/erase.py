"""Erase: preview → confirm → history → this machine → archive → hosts → media → proof.

Each place is done by itself and noted at once; killed anywhere, `go_on` takes it up. What is not
there now stays owed, and is asked for until it is done.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.erasing.state import FIRST, PROOF, Place, State, hashed, places_for
from pipeline.errors import RefusedError, TerbitError, UsageError
from pipeline.flows.erasing import desk as kept
from pipeline.flows.erasing.planning import Plan
from pipeline.flows.erasing.proof import Row
from pipeline.flows.erasing.working import Work
from pipeline.flows.progress import Progress
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from pipeline.outside.holding import holding
from pipeline.outside.this_machine import account, machine

Clock = Callable[[], dt.datetime]


@dataclass(frozen=True)
class Outcome:
    """How far an erasure has come, and what the search of each place came to."""

    state: State
    rows: tuple[Row, ...]

    @property
    def exit_code(self) -> int:
        """Return 1 where something was found, 3 where anything is owed or was not seen, else 0."""
        if any(row.found for row in self.rows):
            return 1
        return 3 if self.state.owing or any(row.trouble for row in self.rows) else 0


def begin(root: Path, plan: Plan, confirmed: str, now: Clock, progress: Progress) -> Outcome:
    """Begin the erasure that a person has seen as a preview, and do all that can be done now.

    Raises RefusedError where the name that was typed is not the item's, or another erasure is not
    done yet.
    """
    if confirmed.strip().rstrip("/") != plan.decision.item:
        raise RefusedError([f"Ketik nama yang persis sama: --confirm {plan.decision.item}"])
    with holding(root / kept.LOCK, kept.BUSY):
        if any(each.owing for each in kept.states(root)):
            raise RefusedError(["Selesaikan dulu penghapusan sebelumnya: terbit erase --continue"])
        kept.clear_unbegun(root)
        state = _begun(root, plan)
        _note(root, state, now(), "dimulai")
        return _run(root, state, (), now, progress)


def go_on(
    root: Path, texts: Sequence[str], destroyed: Sequence[str], now: Clock, progress: Progress
) -> Outcome | None:
    """Go on with the erasure that is not done yet; None where there is none.

    `destroyed` are discs or old media that people say they destroyed. Raises UsageError where the
    texts are asked for again and are others, or no such thing is owed.
    """
    with holding(root / kept.LOCK, kept.BUSY):
        state = next((each for each in kept.states(root) if each.owing), None)
        if state is None:
            return None
        for name in destroyed:
            state = kept.keep_state(root, _destroyed(state, name, now()))
            _note(root, state, now(), f"dinyatakan musnah: {name}")
        return _run(root, state, texts, now, progress)


def _begun(root: Path, plan: Plan) -> State:
    salt = kept.new_key().hex()
    state = State(
        id=f"{plan.at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        at=plan.at,
        item=plan.decision.item,
        ground=plan.decision.ground,
        decision=plan.decision.statement,
        salt=salt,
        texts=hashed(plan.texts, salt),
        digests=tuple(sorted(plan.digests)),
        places=places_for(plan.targets, plan.media, plan.former),
    )
    state = plan.with_discs(state)
    sought = kept.Sought(plan.texts, plan.words, kept.new_key(), plan.decision)
    kept.keep_sought(root, state.id, sought)
    return kept.keep_state(root, state)


def _destroyed(state: State, name: str, at: dt.datetime) -> State:
    owed = [each for each in state.owing if each.which == name and each.told]
    if not owed:
        raise UsageError(f"Tidak ada cakram atau tempat lama bernama {name} yang masih ditunggu.")
    words = f"dinyatakan musnah oleh {account()}"
    update = {"done": at, "trouble": "", "told": (*owed[0].told, words)}
    return state.with_place(owed[0].model_copy(update=update))


def _run(root: Path, state: State, texts: Sequence[str], now: Clock, progress: Progress) -> Outcome:
    work = Work(root, state, kept.sought_of(root, state, texts), now, progress)
    tried: set[str] = set()
    while coming := [each for each in work.state.next_ones() if each.name not in tried]:
        place = coming[0]
        tried.add(place.name)
        now_so = _attempt(work, place)  # may change what the state says besides
        work.state = kept.keep_state(root, work.state.with_place(now_so))
    rows = work.proof() if not any(each.kind in FIRST for each in work.state.owing) else ()
    return _closed(root, work, rows)


def _attempt(work: Work, place: Place) -> Place:
    """Do one place; what is wrong with it does not keep those that do not need it from theirs."""
    try:
        told = work.do(place)
    except (TerbitError, OSError) as problem:
        return place.model_copy(update={"trouble": str(problem)})
    return place.model_copy(update={"done": work.now(), "trouble": "", "told": told})


def _closed(root: Path, work: Work, rows: tuple[Row, ...]) -> Outcome:
    state, clean = work.state, bool(rows) and not any(row.found or row.trouble for row in rows)
    if state.only_by_hand_left and not any(row.found for row in rows):
        kept.forget_sought(root, state)
    if clean and state.only_proof_left:
        proof = state.place(PROOF)
        state = state.with_place(proof.model_copy(update={"done": work.now(), "trouble": ""}))
        _note(root, state, work.now(), "selesai")
    kept.keep_state(root, state)
    work.report(state, rows)
    return Outcome(state, rows)


def _note(root: Path, state: State, at: dt.datetime, detail: str) -> None:
    told = {"at": at.isoformat(), "who": account(), "machine": machine(), "act": "erase"}
    append(root / JOURNAL, {**told, "release": state.id, "detail": detail})
