"""PDFs that tests make themselves, object by object: each with what a test wants to be found."""

import io
import warnings
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageDraw

A4 = (595, 842)
SEEN = "Terdakwa hadir bersama penasihat hukumnya."
SECRET = "Saksi Melati"


def words(text: str, x: float = 72, y: float = 700, size: float = 14, more: str = "") -> bytes:
    """Return the drawing of one line of text; `more` goes before it, such as a colour."""
    return f"q BT {more} /F1 {size} Tf {x} {y} Td ({text}) Tj ET Q\n".encode()


def box(x: float, y: float, width: float, height: float, grey: float = 0) -> bytes:
    """Return the drawing of a filled box."""
    return f"q {grey} g {x} {y} {width} {height} re f Q\n".encode()


def placed(name: str, x: float = 0, y: float = 0, w: float = A4[0], h: float = A4[1]) -> bytes:
    """Return the drawing of a picture of the paper."""
    return f"q {w} 0 0 {h} {x} {y} cm /{name} Do Q\n".encode()


def letter(*lines: str, size: tuple[int, int] = (827, 1169)) -> Image.Image:
    """Return a scan of a letter: its lines drawn as dots, large enough to be read."""
    image = Image.new("L", size, 250)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((100, 150 + 40 * number), line, fill=20, font_size=26)
    return image


@dataclass
class Paper:
    """A PDF in the making: its pages' drawings, its pictures, and the whole of pikepdf."""

    pdf: pikepdf.Pdf = field(default_factory=pikepdf.new)
    resources: Dictionary = field(default_factory=Dictionary)

    def __post_init__(self) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        self.resources = self.pdf.make_indirect(
            Dictionary(Font=Dictionary(F1=self.pdf.make_indirect(font)), XObject=Dictionary())
        )

    def page(self, *drawings: bytes, size: tuple[float, float] = A4, **more: object) -> "Paper":
        """Add a page with these drawings, one over the other."""
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Resources=self.resources,
            Contents=self.pdf.make_stream(b"".join(drawings)),
            **more,
        )
        self.pdf.pages.append(pikepdf.Page(page))
        return self

    def picture(self, name: str, image: Image.Image) -> "Paper":
        """Let pages draw a grey picture under a name."""
        stream = Stream(self.pdf, zlib.compress(image.convert("L").tobytes()))
        stream.stream_dict = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=image.width,
            Height=image.height,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
            Filter=Name.FlateDecode,
        )
        self.resources.XObject[f"/{name}"] = self.pdf.make_indirect(stream)
        return self

    def form(self, name: str, *drawings: bytes) -> "Paper":
        """Let pages draw a group of drawings under a name."""
        stream = self.pdf.make_stream(b"".join(drawings))
        stream.stream_dict = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, *A4]),
            Resources=Dictionary(Font=self.resources.Font),
        )
        self.resources.XObject[f"/{name}"] = stream
        return self

    def bytes(self) -> bytes:
        """Return the PDF."""
        made = io.BytesIO()
        with warnings.catch_warnings():
            # Some papers are wrong on purpose.
            warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
            self.pdf.save(made, deterministic_id=True)
        return made.getvalue()

    def save(self, folder: Path, name: str = "masuk.pdf") -> Path:
        """Write the PDF into a folder."""
        file = folder / name
        file.write_bytes(self.bytes())
        return file


def plain(text: str = SEEN) -> bytes:
    """Return a PDF of one page with one line."""
    return Paper().page(words(text)).bytes()


def named(author: str, title: str = "") -> bytes:
    """Return a PDF whose metadata name an author."""
    paper = Paper().page(words(SEEN))
    paper.pdf.docinfo["/Author"] = author
    if title:
        paper.pdf.docinfo["/Title"] = title
    return paper.bytes()


def scanned(*lines: str) -> bytes:
    """Return a PDF of one page that is a picture."""
    return Paper().picture("Im1", letter(*(lines or (SEEN,)))).page(placed("Im1")).bytes()


def with_action(kind: str, **more: object) -> bytes:
    """Return a PDF that does something when it is opened, written in place in its root."""
    paper = Paper().page(words(SEEN))
    paper.pdf.Root.OpenAction = Dictionary(S=Name(kind), **more)
    return paper.bytes()


def signed() -> bytes:
    """Return a PDF with a signature over the whole of it; the signature itself is empty."""
    paper = Paper().page(words(SEEN))
    paper.pdf.docinfo["/Author"] = "Contoh Satu"
    signature = paper.pdf.make_indirect(
        Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            Contents=pikepdf.String(b"\0" * 64),
            ByteRange=Array([0, 10**9, 10**9, 0]),
        )
    )
    entry = Dictionary(FT=Name.Sig, T="Tanda tangan", V=signature)
    paper.pdf.Root.AcroForm = Dictionary(Fields=Array([paper.pdf.make_indirect(entry)]), SigFlags=3)
    return paper.bytes()


def locked(password: str = "rahasia") -> bytes:
    """Return a PDF that opens with a password only."""
    made = io.BytesIO()
    Paper().page(words(SEEN)).pdf.save(
        made, encryption=pikepdf.Encryption(user=password, owner=password)
    )
    return made.getvalue()
