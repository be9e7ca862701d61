"""From a photo and its answer to the pixels on the screen, for what is in sight only."""

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QColorSpace, QImage, QPainter

from restoreapp.core.blending import Blend, blended, lost_texture
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, Encoding
from restoreapp.core.progress import Progress
from restoreapp.core.texture import BANDS, REACH_PX
from restoreapp.core.tiling import bands
from restoreapp.core.transfer import at_depth, linear_to_srgb, to_float
from restoreapp.ui.canvas.geometry import View
from restoreapp.ui.canvas.levels import AnswerLevels, Sampled

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A photo as the canvas draws it, at its own size or at that of a larger answer.

    Attributes:
        size: at which it is drawn.
        colours: grey or RGB.
        alpha: `(H, W, 1)` at the same levels, or none.
        profile: ICC profile of the values; none means sRGB.
        encoding: their transfer curve.
    """

    size: Size
    colours: Sampled
    alpha: Sampled | None
    profile: bytes | None
    encoding: Encoding

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self.colours.nbytes + (self.alpha.nbytes if self.alpha else 0)


@dataclass(frozen=True, slots=True)
class Section:
    """What of a picture has to be computed for a view.

    Attributes:
        level: which reduction to read.
        source: what to read, in that level's pixels.
        sampled: width and height to reduce it to before anything is computed.
        target: where that is drawn in the viewport, in device pixels.
    """

    level: int
    source: Rect
    sampled: tuple[int, int]
    target: QRect


def section_of(view: View, levels: int) -> Section:
    """Returns what to read and where to draw it, for a picture with so many levels.

    The level read is the smallest that is no smaller than the screen shows it.
    """
    level = max(0, min(levels - 1, math.floor(math.log2(1 / view.scale))))
    factor = 2**level
    seen = view.visible
    source = Rect.spanning(
        seen.x // factor,
        seen.y // factor,
        -(-seen.right // factor),
        -(-seen.bottom // factor),
    )
    left, top = view.to_viewport(source.x * factor, source.y * factor)
    # The last pixel of a level may reach beyond the picture.
    right, bottom = view.to_viewport(
        min(source.right * factor, view.picture.width),
        min(source.bottom * factor, view.picture.height),
    )
    target = QRect(
        round(left), round(top), max(1, round(right - left)), max(1, round(bottom - top))
    )
    sampled = (min(source.width, target.width()), min(source.height, target.height()))
    return Section(level, source, sampled, target)


def sample(levels: Sampled | AnswerLevels, section: Section) -> Array:
    """Returns the section's pixels, `(h, w, C)` at their own depth, averaged down."""
    pixels = levels.region(section.level, section.source)
    width, height = section.sampled
    if pixels.shape[:2] == (height, width):
        return pixels
    # Levels leave less than a halving to do, for which two pixels a side are area enough; averaging
    # over areas proper takes five times as long.
    reduced = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR)
    return reduced.reshape(height, width, pixels.shape[2])


class Rendering:
    """The pictures before and after for one view; each is computed when first asked for."""

    def __init__(self, picture: Picture, view: View, monitor: QColorSpace = SRGB) -> None:
        """Begins with nothing computed.

        Args:
            picture: that is seen.
            view: how it lies in the viewport.
            monitor: colours of the monitor that shows it.
        """
        self._picture = picture
        self._monitor = monitor
        self.section = section_of(view, picture.colours.count)
        self._original: Array | None = None
        self._alpha: npt.NDArray[np.uint8] | None = None
        if picture.alpha is not None:
            self._alpha = at_depth(sample(picture.alpha, self.section), np.uint8)
        self._before: QImage | None = None
        self._answer: Array | None = None
        self._earlier: Array | None = None
        self._texture: npt.NDArray[np.float32] | None = None
        self._after: tuple[Blend, QImage] | None = None
        self._removed: tuple[Blend, float, QImage] | None = None

    def before(self) -> QImage:
        """Returns the photo as it was opened."""
        if self._before is None:
            self._before = self._as_image(self._original_now())
        return self._before

    def after(self, answer: AnswerLevels, blend: Blend) -> QImage:
        """Returns what the answer began with, with so much of it applied."""
        if self._after is None or self._after[0] != blend:
            # Blended straight to what the screen takes; linear light is not on its curve yet.
            dtype = np.float32 if self._picture.encoding == "linear" else np.uint8
            self._after = (blend, self._as_image(self._mixed(answer, blend, dtype)))
        return self._after[1]

    def removed(self, answer: AnswerLevels, blend: Blend, gain: float) -> QImage:
        """Returns what `after` lacks of the photo, so many times as strong, around middle grey.

        Differences are those of the stored values, on their own curve; grey means none.
        """
        if self._removed is None or self._removed[:2] != (blend, gain):
            mixed = to_float(self._mixed(answer, blend, np.float32))
            difference = to_float(self._original_now()) - mixed
            values = at_depth(np.clip(0.5 + gain * difference, 0, 1), np.uint8)
            image = displayed(values, self._alpha, None, "srgb-curve", self._monitor)
            self._removed = (blend, gain, image)
        return self._removed[2]

    def forget_answer(self) -> None:
        """Has `after` and `removed` look at the answer again."""
        self._answer = self._earlier = self._texture = self._after = self._removed = None

    def _mixed(self, answer: AnswerLevels, blend: Blend, dtype: npt.DTypeLike) -> Array:
        """Returns the section as it is blended; the answer as it is where that is all of it."""
        if self._answer is None:
            self._answer = sample(answer, self.section)
        if self.section.level >= BANDS:  # all that could come back is finer than what is read
            blend = replace(blend, texture=0.0)
        if blend.is_answer:
            return self._answer
        texture = self._texture_of(answer) if blend.has_texture else None
        return blended(self._begun_from(answer), self._answer, blend, texture, dtype)

    def _texture_of(self, answer: AnswerLevels) -> npt.NDArray[np.float32]:
        """Returns what the answer lacks of the texture, `(h, w)`; of what can be seen of it.

        Kept, so that a slider that is dragged finds it. Of reduced levels only the coarser bands
        are left, and those begin with the finest there.
        """
        if self._texture is None:
            level, source = self.section.level, self.section.source
            size, side = self._picture.size, 2**level
            whole = Rect(0, 0, -(-size.width // side), -(-size.height // side))
            read = source.grown(REACH_PX).intersection(whole)
            begun_from = answer.earlier or self._picture.colours
            found = lost_texture(
                begun_from.region(level, read), answer.region(level, read), BANDS - level
            )
            found = np.ascontiguousarray(found[source.moved(-read.x, -read.y).slices])
            width, height = self.section.sampled
            if found.shape != (height, width):
                reduced = cv2.resize(found, (width, height), interpolation=cv2.INTER_LINEAR)
                found = np.asarray(reduced, np.float32).reshape(height, width)
            self._texture = found
        return self._texture

    def _begun_from(self, answer: AnswerLevels) -> Array:
        if answer.earlier is None:
            return self._original_now()
        if self._earlier is None:
            self._earlier = sample(answer.earlier, self.section)
        return self._earlier

    def _original_now(self) -> Array:
        # Not before it is needed: at a larger answer's size it has to be interpolated.
        if self._original is None:
            self._original = sample(self._picture.colours, self.section)
        return self._original

    def _as_image(self, values: Array) -> QImage:
        picture = self._picture
        return displayed(values, self._alpha, picture.profile, picture.encoding, self._monitor)


def whole_image(picture: Picture, answer: AnswerLevels, blend: Blend, progress: Progress) -> QImage:
    """Returns all of an answer, blended, at its own size, in sRGB and 8 bit.

    Raises:
        Cancelled: if the user stopped it.
    """
    size = picture.size
    opaque, clear = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32
    image = QImage(size.width, size.height, opaque if picture.alpha is None else clear)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    try:
        for band in bands(size):
            progress.checkpoint()
            read = band.grown(blend.reach_px).intersection(Rect.of(size))
            values = answer.region(0, read)
            if not blend.is_answer:
                begun_from = answer.earlier or picture.colours
                values = blended(begun_from.region(0, read), values, blend)
            values = values[band.moved(-read.x, -read.y).slices]
            alpha = None
            if picture.alpha is not None:
                alpha = at_depth(picture.alpha.region(0, band), np.uint8)
            part = displayed(values, alpha, picture.profile, picture.encoding)
            painter.drawImage(band.x, band.y, part)
    finally:
        painter.end()
    return image


def displayed(
    values: Array,
    alpha: npt.NDArray[np.uint8] | None,
    profile: bytes | None,
    encoding: Encoding,
    target: QColorSpace = SRGB,
) -> QImage:
    """Returns values as an image in sRGB, or in the colours of a monitor.

    Args:
        values: `(h, w, 1 or 3)`, integers or float32 of nominal range 0..1.
        alpha: `(h, w, 1)` uint8, or none.
        profile: ICC profile of the values; one that Qt cannot use counts as sRGB.
        encoding: the values' transfer curve.
        target: colours of the image, which says nothing of them: it is for that monitor only.
    """
    if encoding == "linear":
        values = linear_to_srgb(np.maximum(to_float(values), 0))
    if values.dtype == np.float32:
        values = np.nan_to_num(values, nan=0.0)
    image = _colours_in(target, at_depth(values, np.uint8), profile)
    if alpha is None:
        return image
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    rows[:, 3::4] = alpha[..., 0]
    return image


def _colours_in(
    target: QColorSpace, values: npt.NDArray[np.uint8], profile: bytes | None
) -> QImage:
    height, width, channels = values.shape
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    values = np.ascontiguousarray(values)
    # The copy owns its bytes; the view on numpy's would not outlive this function.
    image = QImage(values.data, width, height, width * channels, kind).copy()
    space = SRGB if profile is None else QColorSpace.fromIccProfile(profile)
    if not space.isValid():
        space = SRGB
    if space != target:
        if channels == 1 and target != SRGB:  # a monitor's greys are mixed of its colours
            space = SRGB if space.colorModel() == QColorSpace.ColorModel.Rgb else space
            image.setColorSpace(space)
            image.convertToColorSpace(SRGB)
            image = image.convertToFormat(QImage.Format.Format_RGB888)
            space = SRGB
        image.setColorSpace(space)
        image.convertToColorSpace(target)
    image.setColorSpace(QColorSpace())
    return image


def profile_name(profile: bytes) -> str:
    """Returns what a profile calls itself; empty where it does not say."""
    return QColorSpace.fromIccProfile(profile).description()
