"""Small ICC profiles for files that describe their colours by numbers (ICC.1:2010, version 4.3)."""

import struct

import numpy as np
import numpy.typing as npt

SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)  # IEC 61966-2-1

Curve = tuple[float, ...]
_Matrix = npt.NDArray[np.float64]

_D50 = (0.9642, 1.0, 0.8249)
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_CREATED = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)  # the same bytes for the same colours


def rgb_icc(
    name: str, whitepoint: tuple[float, float], primaries: tuple[float, ...], curve: Curve
) -> bytes:
    """Returns a display profile of three primaries.

    Args:
        name: what it calls itself.
        whitepoint: CIE x, y.
        primaries: CIE x, y of red, green and blue, six numbers.
        curve: what decodes the values: one number is an exponent; five are g, a, b, c, d of
            `(a·v + b)**g` from d on and `c·v` below (ICC's type 3).

    Raises:
        ValueError: if the primaries span no triangle.
    """
    white = _xyz(*whitepoint)
    corners = np.column_stack([_xyz(*primaries[i : i + 2]) for i in (0, 2, 4)])
    if abs(np.linalg.det(corners)) < 1e-6:
        raise ValueError("the primaries span no triangle")
    adapted = _adaptation(white) @ (corners * np.linalg.solve(corners, white))
    columns = [_xyz_tag(adapted[:, i]) for i in range(3)]
    trc = _curve_tag(curve)
    tags = dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True))
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), trc)
    return _profile(b"RGB ", name, _adaptation(white), tags)


def grey_icc(name: str, curve: Curve) -> bytes:
    """Returns a display profile for grey values; `curve` as for `rgb_icc`."""
    return _profile(b"GRAY", name, np.eye(3), {b"kTRC": _curve_tag(curve)})


def _profile(space: bytes, name: str, adaptation: _Matrix, tags: dict[bytes, bytes]) -> bytes:
    tags = {
        b"desc": _text_tag(name),
        b"cprt": _text_tag("No copyright"),
        b"wtpt": _xyz_tag(np.array(_D50)),
        b"chad": b"sf32" + bytes(4) + _fixed(adaptation.ravel()),
        **tags,
    }
    at = 128 + 4 + 12 * len(tags)
    body, places = b"", {}
    for content in tags.values():
        if content not in places:
            places[content] = (at + len(body), len(content))
            body += content + bytes(-len(content) % 4)
    table = b"".join(kind + struct.pack(">II", *places[tags[kind]]) for kind in tags)
    head = b"".join(
        (
            struct.pack(">I4sI", at + len(body), b"", 0x04300000),
            b"mntr" + space + b"XYZ " + _CREATED + b"acsp",
            bytes(28),
            _fixed(np.array(_D50)),
        )
    ).ljust(128, b"\0")
    return head + struct.pack(">I", len(tags)) + table + body


def _xyz(x: float, y: float) -> _Matrix:
    if y <= 0:
        raise ValueError("a colour without light")
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _adaptation(white: _Matrix) -> _Matrix:
    """Returns Bradford's matrix from a white to D50."""
    gains = (_BRADFORD @ np.array(_D50)) / (_BRADFORD @ white)
    adapted: _Matrix = np.linalg.inv(_BRADFORD) @ (gains[:, np.newaxis] * _BRADFORD)
    return adapted


def _fixed(values: _Matrix) -> bytes:
    return np.rint(values * 65536).astype(">i4").tobytes()


def _xyz_tag(values: _Matrix) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _curve_tag(curve: Curve) -> bytes:
    kind = 0 if len(curve) == 1 else 3
    return b"para" + bytes(4) + struct.pack(">HH", kind, 0) + _fixed(np.array(curve))


def _text_tag(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return (
        b"mluc"
        + bytes(4)
        + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28)
        + encoded
    )
