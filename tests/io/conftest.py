"""Pictures and files that the tests of files make for themselves."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image as PillowImage

from restoreapp.core.image import Image, Metadata
from restoreapp.core.progress import Progress, SilentProgress
from restoreapp.core.transfer import at_depth
from restoreapp.io.decoded import Coding
from restoreapp.io.writing import WrittenPhoto, plan_output, write_photo

SIZE = (37, 23)  # width and height: odd, and not the same
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
MAKER_NOTE = b"Maker\0\1\2\3" * 9


@pytest.fixture(scope="session")
def scene() -> Callable[..., np.ndarray]:
    """Makes `(H, W, C)` of smooth colours with red, green and blue well apart."""

    def make(channels: int = 3, dtype: type = np.uint8, size: tuple[int, int] = SIZE) -> np.ndarray:
        width, height = size
        y, x = np.mgrid[0:height, 0:width] / max(size)
        values = np.dstack([0.2 + 0.7 * x, 0.5 - 0.4 * y, 0.9 - 0.6 * x * y])[..., :channels]
        largest = 1.0 if dtype == np.float32 else np.iinfo(dtype).max
        return (values * largest).astype(dtype)

    return make


@pytest.fixture(scope="session")
def exif() -> Callable[..., bytes]:
    """Makes an EXIF block as a camera writes it: sub-directories, maker note, dimensions."""

    def make(orientation: int = 1, size: tuple[int, int] = SIZE, order: str = ">") -> bytes:
        tags = PillowImage.Exif()
        tags.endian = order
        tags[0x010F], tags[0x0110] = "Maker", "Model 7"
        tags[0x0112] = orientation
        tags[0x0132] = "2026:11:23 08:00:00"
        tags[0x8769] = {0x829A: 0.005, 0x927C: MAKER_NOTE, 0xA002: size[0], 0xA003: size[1]}
        tags[0x8825] = {1: "N", 2: (47.0, 22.0, 8.5)}
        return tags.tobytes().removeprefix(b"Exif\0\0")

    return make


@pytest.fixture(scope="session")
def photo(scene: Callable[..., np.ndarray], exif: Callable[..., bytes]) -> Callable[..., Image]:
    """Makes an image with EXIF, XMP and dpi, and alpha and a profile if wanted."""
    profiles = {
        1: imagecodecs.cms_profile("gray", gamma=2.2),
        3: imagecodecs.cms_profile("adobergb"),
    }

    def make(
        channels: int = 3,
        dtype: type = np.uint8,
        *,
        alpha: bool = False,
        profile: bool = False,
        size: tuple[int, int] = SIZE,
    ) -> Image:
        return Image(
            pixels=scene(channels, dtype, size),
            alpha=scene(1, dtype, size)[..., 0] if alpha else None,
            profile=profiles[channels] if profile else None,
            metadata=Metadata(exif=exif(1, size), xmp=XMP, dpi=(300.0, 300.0)),
        )

    return make


@pytest.fixture(scope="session")
def write() -> Callable[..., WrittenPhoto]:
    """Plans and writes an image as the export service does, with choices where a test has any."""

    def make(
        image: Image,
        target: Path,
        *,
        source: Path = Path("no-source.png"),
        source_format: str = "png",
        format_choice: str = "keep",
        depth_choice: str = "keep",
        quality: int | None = None,
        source_coding: Coding = None,
        overwrite: bool = False,
        progress: Progress | None = None,
    ) -> WrittenPhoto:
        plan = plan_output(
            target,
            image,
            source_format=source_format,
            format_choice=format_choice,
            depth_choice=depth_choice,
            quality=quality,
            source_coding=source_coding,
        )
        alpha = None if image.alpha is None else at_depth(image.alpha, plan.dtype)
        return write_photo(
            replace(image, pixels=at_depth(image.pixels, plan.dtype), alpha=alpha),
            plan,
            source=source,
            overwrite=overwrite,
            progress=progress or SilentProgress(),
        )

    return make


@pytest.fixture(scope="session")
def pillow_file() -> Callable[..., bytes]:
    """Encodes an array by Pillow: a second opinion on what we read."""

    def make(pixels: np.ndarray, form: str, mode: str | None = None, **options: object) -> bytes:
        picture = PillowImage.fromarray(pixels)
        file = io.BytesIO()
        (picture.convert(mode) if mode else picture).save(file, form, **options)
        return file.getvalue()

    return make
