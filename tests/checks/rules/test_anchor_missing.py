import pytest

from tests.building import Court

HOURS = "/layanan-publik/jam-kerja/"
BODY = """\
## Jam layanan

### **Jumat** & [libur](/)

Istirahat
---------

## Jam layanan

`## bukan judul`
"""


@pytest.mark.parametrize(
    ("target", "lines"),
    [
        pytest.param(f"{HOURS}#jam-layanan", [], id="a heading"),
        pytest.param(f"{HOURS}#jam-layanan_1", [], id="the second of two alike"),
        pytest.param(f"{HOURS}#jumat-libur", [], id="a heading with marks"),
        pytest.param(f"{HOURS}#istirahat", [], id="an underlined heading"),
        pytest.param(f"{HOURS}#dokumen", [], id="what the page itself adds"),
        pytest.param("#isi", [], id="on this page"),
        pytest.param("#top", [], id="top"),
        pytest.param("#", [], id="nothing"),
        pytest.param(f"{HOURS}#:~:text=jam", [], id="a text of the page"),
        pytest.param(f"https://pn-contoh.example{HOURS}#jam-layanan", [], id="written out"),
        pytest.param("https://lain.example/#jam", [], id="elsewhere"),
        pytest.param("/berita/#jam", [], id="a list that is made"),
        pytest.param(f"{HOURS}#jam-layanan_2", [10], id="a third"),
        pytest.param(f"{HOURS}#Jam-Layanan", [10], id="capitals"),
        pytest.param(f"{HOURS}#bukan-judul", [10], id="code"),
        pytest.param("#tidak-ada", [10], id="not on this page"),
        pytest.param("https://[x#y", [], id="an address that is none"),
    ],
)
def test_target(court: Court, target: str, lines: list[int]) -> None:
    court.add("halaman", body=BODY)
    court.add("berita", body=f"## Isi\n\nLihat [jam layanan]({target}).\n")
    assert court.lines("LNK005") == lines


def test_the_message_offers_the_nearest(court: Court) -> None:
    court.add("halaman", body=BODY)
    court.add("berita", body=f"Lihat [jam layanan]({HOURS}#jam-layana).\n")
    [finding] = court.found("LNK005")
    assert finding.message.endswith("Maksudnya #jam-layanan?")
