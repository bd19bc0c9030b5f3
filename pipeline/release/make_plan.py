"""From a situation to a plan: the one place that picks the planner."""

from pipeline.release.plan import Plan
from pipeline.release.plan_burst import plan_burst
from pipeline.release.plan_switch import plan_switch
from pipeline.release.situation import Situation


def make_plan(situation: Situation) -> Plan:
    """Return the plan of a release; the same situation gives the same plan."""
    planner = plan_switch if situation.way.name == "switch" else plan_burst
    return planner(situation)
