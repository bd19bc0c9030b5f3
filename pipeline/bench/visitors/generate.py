"""A generated access log: mostly readers and crawlers, three lines in a hundred of attacks."""

import random
from collections.abc import Iterator
from pathlib import Path

DAYS = 28
_BATCH = 50_000
_HOST = "https://pn-contoh.example"
_ATTACKS = (
    *("/wp-login.php?x=", "/index.php?id=1%27%20OR%201=1--", "/../../etc/passwd?x=", "/.env?x="),
    *("/.git/config?x=", "/?q=%3Cscript%3Ealert(1)%3C/script%3E", "/?a=;cat%20/etc/hosts;"),
)


def write_log(file: Path, lines: int) -> None:
    """Write a combined log of so many lines over four weeks; the same on every machine."""
    chance = random.Random(20261128)  # noqa: S311  # nothing secret
    pages, things, attacks = _targets(chance)
    agents = [f"Mozilla/5.0 ({system}) {engine}" for system in _SYSTEMS for engine in _ENGINES]
    agents += [
        f"Mozilla/5.0 (compatible; Perayap{n}/2.1; +https://perayap.example)" for n in range(20)
    ]
    addresses = [f"{chance.randint(11, 223)}.{n % 251}.{n // 251 % 251}.7" for n in range(200_000)]
    with file.open("w", encoding="ascii") as out:
        for start in range(0, lines, _BATCH):
            size = min(_BATCH, lines - start)
            picked = zip(
                chance.choices(addresses, k=size),
                chance.choices((pages, things, attacks), weights=(37, 60, 3), k=size),
                chance.choices(agents, k=size),
                strict=True,
            )
            out.writelines(
                _line(chance, (start + at) * DAYS * 86400 // lines, *one)
                for at, one in enumerate(picked)
            )


def _line(chance: random.Random, second: int, address: str, targets: list[str], agent: str) -> str:
    day, rest = divmod(second, 86400)
    stamp = f"{day + 1:02}/Nov/2026:{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02} +0700"
    target = targets[int(chance.random() * len(targets))]
    status, referer = (404, "-") if "=" in target else (200, _HOST + "/")
    asked = f'{address} - - [{stamp}] "GET {target} HTTP/1.1"'
    return f'{asked} {status} {100 + second % 9000} "{referer}" "{agent}"\n'


def _targets(chance: random.Random) -> tuple[list[str], list[str], list[str]]:
    pages = [f"/berita/2026/{n % 12 + 1:02}/berita-tentang-layanan-{n}/" for n in range(5000)]
    things = [
        f"/assets/foto/{chance.getrandbits(48):012x}-{w}.avif"
        for w in (480, 960)
        for _ in range(3000)
    ]
    return pages, things + ["/assets/css/utama.css"] * 900, list(_attacks())


def _attacks() -> Iterator[str]:
    for attack in _ATTACKS:
        yield from (f"{attack}{n}" for n in range(500))


_SYSTEMS = (
    *(f"Linux; Android {n}; SM-A{n}6" for n in range(9, 17)),
    *(
        "Windows NT 10.0; Win64; x64",
        "X11; Linux x86_64",
        "iPhone; CPU iPhone OS 18_1 like Mac OS X",
    ),
)
_ENGINES = tuple(
    f"AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{n}.0.0.0 Mobile Safari/537.36"
    for n in range(120, 145)
)
