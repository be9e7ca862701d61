"""Drawn pictures: lines, shapes, letters and shades, so that a model learns to leave them alone."""

from collections.abc import Callable

import cv2
import numpy as np

from restoreapp.core.image import FloatArray

from .files import Pixels

MOST_SHAPES = 14
FONTS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_PLAIN, cv2.FONT_HERSHEY_COMPLEX_SMALL)
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?-+()&%"
# Places are in eighths of a pixel.
SUBPIXEL_BITS = 3


def drawing(side_px: int, rng: np.random.Generator) -> FloatArray:
    """Draws `(side_px, side_px, 3)` float32, sRGB curve, 0..1: a ground, and things upon it."""
    picture = _ground(side_px, rng)
    draw = (_line, _circle, _polygon, _letters)[rng.integers(4)]
    ink = _colour(rng)
    for _ in range(rng.integers(1, MOST_SHAPES)):
        if rng.random() < 0.3:
            ink = _colour(rng)
        draw(picture, ink, rng)
        if rng.random() < 0.2:
            draw = (_line, _circle, _polygon, _letters)[rng.integers(4)]
    return picture


def _ground(side_px: int, rng: np.random.Generator) -> FloatArray:
    """Paper, black, a colour, or a shade from one colour to another."""
    kind = rng.integers(4)
    if kind < 2:
        return np.full((side_px, side_px, 3), float(kind), np.float32)
    first = np.array(_colour(rng), np.float32)
    if kind == 2:
        return np.broadcast_to(first, (side_px, side_px, 3)).copy()
    second = np.array(_colour(rng), np.float32)
    # A shade may be so faint that 8 bit shows it as steps.
    second = first + (second - first) * rng.random() ** 2
    angle = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[-1 : 1 : side_px * 1j, -1 : 1 : side_px * 1j]
    part = (0.5 + 0.35 * (np.cos(angle) * x + np.sin(angle) * y))[..., None]
    shade: FloatArray = (first + (second - first) * part).astype(np.float32)
    return shade


def _colour(rng: np.random.Generator) -> tuple[float, float, float]:
    """Black, white, a pure colour, or any."""
    kind = rng.integers(6)
    if kind < 3:
        red = green = blue = float(kind % 2)
    elif kind == 3:
        red, green, blue = (float(each) for each in rng.integers(2, size=3))
    else:
        red, green, blue = (float(each) for each in rng.random(3))
    return red, green, blue


def _place(picture: FloatArray, rng: np.random.Generator) -> tuple[int, int]:
    x, y = rng.integers(0, picture.shape[0] << SUBPIXEL_BITS, 2)
    return int(x), int(y)


def _edge(rng: np.random.Generator) -> int:
    """Smooth edges two times in three, as most programs draw them."""
    return cv2.LINE_AA if rng.random() < 0.67 else cv2.LINE_8


def _line(picture: FloatArray, ink: tuple[float, ...], rng: np.random.Generator) -> None:
    start, end = _place(picture, rng), _place(picture, rng)
    _painted(
        picture,
        ink,
        lambda mask: cv2.line(
            mask, start, end, 255, int(rng.integers(1, 5)), _edge(rng), SUBPIXEL_BITS
        ),
    )


def _circle(picture: FloatArray, ink: tuple[float, ...], rng: np.random.Generator) -> None:
    middle = _place(picture, rng)
    radius = int(rng.integers(2, max(3, picture.shape[0] // 3))) << SUBPIXEL_BITS
    thickness = int(rng.choice([-1, 1, 1, 2, 4]))
    _painted(
        picture,
        ink,
        lambda mask: cv2.circle(mask, middle, radius, 255, thickness, _edge(rng), SUBPIXEL_BITS),
    )


def _polygon(picture: FloatArray, ink: tuple[float, ...], rng: np.random.Generator) -> None:
    corners = np.array([_place(picture, rng) for _ in range(rng.integers(3, 6))], np.int32)
    _painted(
        picture, ink, lambda mask: cv2.fillPoly(mask, [corners], 255, _edge(rng), SUBPIXEL_BITS)
    )


def _letters(picture: FloatArray, ink: tuple[float, ...], rng: np.random.Generator) -> None:
    word = "".join(rng.choice(list(LETTERS), int(rng.integers(2, 18))))
    x, y = _place(picture, rng)
    place = (int(x >> SUBPIXEL_BITS) - 20, int(y >> SUBPIXEL_BITS))
    font, size = FONTS[rng.integers(len(FONTS))], float(rng.uniform(0.35, 1.6))
    _painted(
        picture,
        ink,
        lambda mask: cv2.putText(
            mask, word, place, font, size, 255, int(rng.integers(1, 3)), _edge(rng)
        ),
    )


def _painted(picture: FloatArray, ink: tuple[float, ...], draw: Callable[[Pixels], object]) -> None:
    """Lays ink upon the picture where `draw` leaves a mask, `(H, W)` uint8."""
    mask = np.zeros(picture.shape[:2], np.uint8)
    draw(mask)
    cover = mask[..., None].astype(np.float32) / 255
    picture += cover * (np.array(ink, np.float32) - picture)
