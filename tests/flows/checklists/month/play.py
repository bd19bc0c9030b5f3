"""The diary carried out at a real court, each act by the person whom it names."""

from pipeline.flows.checklists.evidence import Given
from tests.flows.checklists.acts import GIVEN, begin, put, shut
from tests.flows.checklists.month.diary import STATES, Act, Step
from tests.flows.checklists.month.plans import DECREES, REGISTER, REGISTERED
from tests.review.courthouse import Courthouse

DECREE = "/berita/2026/11/lama/"


def play(house: Courthouse, act: Act) -> None:
    """Carry out one act; raises what the court raises."""
    if act.verb == "start":
        begin(house, act.sop, act.words, by=act.who, period=act.period, at=act.at)
    elif act.verb in ("ask", "shut"):
        decree = DECREE if act.sop in DECREES and act.words else None
        shut(house, act.sop, act.who, decree, period=act.period, at=act.at)
    else:
        for step in act.steps:
            _put(house, act, step)


def _put(house: Courthouse, act: Act, step: Step) -> None:
    state, fixed = STATES[act.verb], act.verb == "fix"
    put(
        house,
        act.sop,
        step.number,
        act.who,
        period=act.period,
        at=act.at,
        state=state,
        of=step.part,
        answer=str(step.answer) if step.answer else None,
        minutes=step.minutes,
        note=act.words,
        register=_register(act, step) if state == "done" and not fixed else {},
        given=GIVEN if state == "done" and not fixed else Given(),
        correct=fixed,
    )


def _register(act: Act, step: Step) -> dict[str, str]:
    """What the court writes into its register; the number is left to the pipeline."""
    keys = REGISTER.get(step.number, ()) if act.sop in REGISTERED else ()
    return {key: f"{key} {act.period}" for key in keys if key != "number"}
