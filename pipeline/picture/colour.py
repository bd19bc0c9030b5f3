"""Colours: whatever a picture is made of becomes sRGB, on white paper where it is see-through."""

import io

from PIL import Image, ImageCms

_SEE_THROUGH = ("RGBA", "LA", "PA", "RGBa", "La")
_DEEP = ("I;16", "I;16B", "I;16L", "I;16N")
_PROFILED = ("RGB", "L", "CMYK", "LAB")


def has_transparency(image: Image.Image) -> bool:
    """Return whether parts of a picture may be see-through."""
    return image.mode in _SEE_THROUGH or "transparency" in image.info


def plain(image: Image.Image) -> Image.Image:
    """Return a picture without palette, transparency or more than eight bits a channel."""
    if has_transparency(image):
        return _on_paper(image.convert("RGBA"))
    if image.mode in _DEEP:
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("1", "P"):
        return image.convert("L" if image.mode == "1" else "RGB")
    return image


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in sRGB; a profile that does not fit it is left out of account."""
    turned = _turned(plain(image), profile) if profile else None
    return turned or plain(image).convert("RGB")


def _on_paper(image: Image.Image) -> Image.Image:
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _turned(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode not in _PROFILED or _is_srgb(source):
            return None
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    return ImageCms.getProfileDescription(profile).startswith("sRGB")
