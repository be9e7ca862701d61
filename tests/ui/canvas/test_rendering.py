import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QColorSpace, QImage

from restoreapp.core.blending import Blend, blended
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Image
from restoreapp.core.progress import SilentProgress
from restoreapp.core.transfer import srgb_to_linear, to_depth
from restoreapp.ui.canvas.geometry import View
from restoreapp.ui.canvas.levels import AnswerLevels
from restoreapp.ui.canvas.rendering import Picture, Rendering, displayed, section_of, whole_image
from restoreapp.ui.reading import picture_of


def colour(image: QImage, x: int = 0, y: int = 0) -> tuple[int, ...]:
    return QColor(image.pixelColor(x, y)).getRgb()[:3]


@given(
    st.integers(1, 9000),
    st.integers(1, 9000),
    st.integers(1, 2000),
    st.integers(1, 2000),
    st.floats(0.02, 32),
)
def test_no_more_is_computed_than_the_screen_shows(
    w: int, h: int, width: int, height: int, scale: float
) -> None:
    view = View.fitted(Size(w, h), width, height).zoomed(scale)
    section = section_of(view, levels=6)
    assert section.sampled[0] <= width + 4
    assert section.sampled[1] <= height + 4


@given(st.integers(1, 3000), st.integers(1, 3000), st.floats(0.05, 32))
def test_what_is_read_lies_in_its_level(w: int, h: int, scale: float) -> None:
    view = View.fitted(Size(w, h), 700, 500).zoomed(scale)
    section = section_of(view, levels=4)
    factor = 2**section.level
    level = Rect(0, 0, -(-w // factor), -(-h // factor))
    assert level.contains(section.source)
    assert section.source.area > 0


def test_at_scale_one_pixels_are_those_of_the_file() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (400, 600, 3), np.uint8)
    picture = picture_of(Image(pixels))
    view = View.fitted(picture.size, 200, 100).zoomed(1.0)
    shown = Rendering(picture, view).before()
    seen = view.visible
    assert (shown.width(), shown.height()) == (200, 100)
    assert colour(shown, 5, 7) == tuple(pixels[seen.y + 7, seen.x + 5])


@pytest.mark.parametrize(("strength", "expected"), [(0.0, 51), (0.5, 153), (1.0, 255)])
def test_strength_mixes_the_photo_and_the_answer(strength: float, expected: int) -> None:
    picture = picture_of(Image(np.full((20, 20, 3), 51, np.uint8)))
    answer = AnswerLevels(picture.colours, np.uint16)
    answer.complete(np.full((20, 20, 3), 65535, np.uint16))
    rendering = Rendering(picture, View.fitted(picture.size, 20, 20))
    assert colour(rendering.after(answer, Blend.of_strength(strength))) == (expected,) * 3


def textured(size: tuple[int, int]) -> tuple[np.ndarray, AnswerLevels, Picture]:
    pixels = np.random.default_rng(0).integers(60, 200, (*size, 3), np.uint8)
    answer = to_depth((pixels / 255 * 0.5 + 0.2).astype(np.float32), np.uint16)
    picture = picture_of(Image(pixels))
    levels = AnswerLevels(picture.colours, np.uint16)
    levels.paste(Rect.of(picture.size), answer)
    levels.complete(answer)
    return blended(pixels, answer, TEXTURED, dtype=np.uint8), levels, picture


TEXTURED = Blend(0.8, 0.9, 0.7)


def test_texture_is_seen_in_a_part_as_it_is_in_the_whole() -> None:
    expected, levels, picture = textured((400, 600))
    view = View.fitted(picture.size, 200, 100).zoomed(1.0)
    shown, seen = Rendering(picture, view).after(levels, TEXTURED), view.visible
    for x, y in ((0, 0), (199, 99), (50, 60)):
        assert colour(shown, x, y) == tuple(expected[seen.y + y, seen.x + x])


@pytest.mark.parametrize("scale", [0.1, 0.13, 0.3, 0.6, 1.7])
def test_texture_is_seen_at_every_scale_of_which_it_is_a_part(scale: float) -> None:
    _, levels, picture = textured((1600, 2000))
    rendering = Rendering(picture, View.fitted(picture.size, 200, 160).zoomed(scale))
    plain = Blend(TEXTURED.strength, TEXTURED.colour)
    without = rendering.after(levels, plain).copy()
    changes = rendering.after(levels, TEXTURED) != without
    assert changes == (scale > 0.125)


@given(st.builds(Blend, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1)))
def test_what_is_copied_is_blended_as_what_is_saved(blend: Blend) -> None:
    _, levels, picture = textured((70, 90))
    image = whole_image(picture, levels, blend, SilentProgress())
    expected = blended(picture.colours.region(0, WHOLE), levels.region(0, WHOLE), blend)
    for x, y in ((0, 0), (89, 69), (40, 50)):
        assert colour(image, x, y) == tuple(to_depth(expected, np.uint8)[y, x])


WHOLE = Rect(0, 0, 90, 70)


@pytest.mark.parametrize(
    ("pixels", "encoding"),
    [
        (np.full((2, 2, 3), 128, np.uint8), "srgb-curve"),
        (np.full((2, 2, 1), 128, np.uint8), "srgb-curve"),
        (np.full((2, 2, 3), 128 * 257, np.uint16), "srgb-curve"),
        (np.full((2, 2, 1), 128 * 257, np.uint16), "srgb-curve"),
        (np.full((2, 2, 3), 128 / 255, np.float32), "srgb-curve"),
        (srgb_to_linear(np.full((2, 2, 3), 128 / 255, np.float32)), "linear"),
    ],
)
def test_the_same_grey_looks_the_same_at_every_depth(pixels: np.ndarray, encoding: str) -> None:
    assert colour(displayed(pixels, None, None, encoding)) == (128, 128, 128)


def test_values_that_are_no_numbers_are_shown_as_black() -> None:
    pixels = np.full((1, 1, 3), np.nan, np.float32)
    assert colour(displayed(pixels, None, None, "srgb-curve")) == (0, 0, 0)


def test_colours_of_a_wide_profile_are_converted_for_the_screen() -> None:
    profile = QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data()
    pixels = np.array([[[200, 100, 100]]], np.uint8)
    red, green, _ = colour(displayed(pixels, None, profile, "srgb-curve"))
    # 200, 100, 100 in Adobe RGB lies further out in sRGB.
    assert red > 215
    assert green < 102


@pytest.mark.qt_log_ignore("fromIccProfile")
@pytest.mark.parametrize("channels", [1, 3])
def test_a_profile_that_cannot_be_used_counts_as_srgb(channels: int) -> None:
    pixels = np.full((1, 1, channels), 90, np.uint8)
    assert colour(displayed(pixels, None, b"no profile", "srgb-curve")) == (90, 90, 90)


def test_a_profile_for_colours_on_a_grey_photo_counts_as_none() -> None:
    profile = QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data()
    pixels = np.full((1, 1, 1), 90, np.uint8)
    assert colour(displayed(pixels, None, profile, "srgb-curve")) == (90, 90, 90)


def test_transparency_reaches_the_screen() -> None:
    pixels = np.full((1, 2, 3), 90, np.uint8)
    alpha = np.array([[[0], [200]]], np.uint8)
    image = displayed(pixels, alpha, None, "srgb-curve")
    assert [image.pixelColor(x, 0).alpha() for x in (0, 1)] == [0, 200]
