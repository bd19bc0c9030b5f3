import json

import pytest

from pipeline.visitors.agents import BOT, MONITOR, READER, Asker, asker_of
from tests.corpora import corpus

_TELEPHONE = (
    "Mozilla/5.0 (Linux; Android 15; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)
_DESKTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
_TABLET = _TELEPHONE.replace(" Mobile", "")


@pytest.mark.parametrize(
    ("agent", "asker"),
    [
        (_TELEPHONE, Asker(READER, "telephone")),
        (_DESKTOP, Asker(READER, "desktop")),
        (_TABLET, Asker(READER, "tablet")),
        (f"{_TELEPHONE} Instagram 400.0.0", Asker(READER, "telephone")),
        ("terbit-monitor/1", Asker(MONITOR)),
        ("", Asker(BOT)),
        ("Mozilla/5.0", Asker(BOT)),
        ("curl/8.14", Asker(BOT)),
        ("Mozilla/5.0 (compatible; Apapun/1.0)", Asker(BOT)),
        (f"{_DESKTOP} Pengukur/1.0", Asker(BOT)),
    ],
)
def test_readers_machines_and_our_own_monitor(agent: str, asker: Asker) -> None:
    assert asker_of(agent) == asker


def test_crawlers_that_are_known_to_the_world_are_machines() -> None:
    rows = json.loads(corpus("access_logs/dev/crawler-user-agents.json").read_text("utf-8"))
    agents = [agent for row in rows for agent in row["instances"]]
    assert sum(asker_of(agent).kind == BOT for agent in agents) >= 0.97 * len(agents)
