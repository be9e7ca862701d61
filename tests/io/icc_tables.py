"""A small profile of a press, made of its tables: inks to Lab, and Lab to inks (ICC.1, mft2)."""

import struct

import numpy as np

GRID = 9
_CURVE = struct.pack(">2H", 0, 65535)
# What each ink, alone and at full, leaves of sRGB's light.
_CYAN, _MAGENTA, _YELLOW, _BLACK = (
    np.array(each) for each in ((0.0, 0.6, 0.9), (0.9, 0.1, 0.5), (1.0, 0.9, 0.1), (0.1, 0.1, 0.1))
)
_TO_XYZ = np.array(
    [[0.4360, 0.3851, 0.1431], [0.2225, 0.7169, 0.0606], [0.0139, 0.0971, 0.7141]]
)  # sRGB to D50
_WHITE = np.array([0.9642, 1.0, 0.8249])


def press_icc() -> bytes:
    """Makes the profile: a 4-colour press, with grey replaced by black as far as it goes."""
    axis = np.linspace(0, 1, GRID)
    inks = np.stack(np.meshgrid(*[axis] * 4, indexing="ij"), axis=-1)
    lab = np.stack(
        np.meshgrid(np.linspace(0, 100, GRID), *[np.linspace(-128, 127, GRID)] * 2, indexing="ij"),
        axis=-1,
    )
    tables = {
        b"desc": _text(b"desc", b"Press of the test"),
        b"cprt": b"text" + bytes(4) + b"No copyright\0",
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", *np.rint(_WHITE * 65536).astype(int)),
        b"A2B0": _table(_encoded_lab(lab_of_inks(inks)), 4, 3),
        b"B2A0": _table(np.rint(inks_of_lab(lab) * 65535), 3, 4),
    }
    at = 128 + 4 + 12 * len(tables)
    index, body = struct.pack(">I", len(tables)), b""
    for name, content in tables.items():
        index += name + struct.pack(">II", at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"", 0x02100000, b"prtr", b"CMYK", b"Lab ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", *np.rint(_WHITE * 65536).astype(int))
    return head.ljust(128, b"\0") + index + body


def lab_of_inks(inks: np.ndarray) -> np.ndarray:
    """CIE Lab, D50: light multiplied by what each ink leaves of it."""
    light = np.ones((*inks.shape[:-1], 3))
    for ink, leaves in enumerate((_CYAN, _MAGENTA, _YELLOW, _BLACK)):
        light *= 1 - inks[..., ink, None] * (1 - leaves)
    linear = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    relative = linear @ _TO_XYZ.T / _WHITE
    f = np.where(relative > 0.008856, np.cbrt(relative), 7.787 * relative + 16 / 116)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def inks_of_lab(lab: np.ndarray) -> np.ndarray:
    """Inks whose colour is nearest, by Newton's steps from what the light alone would say."""
    y = (lab[..., 0] + 16) / 116
    f = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], axis=-1)
    relative = np.where(f > 0.2069, f**3, (f - 16 / 116) / 7.787)
    linear = np.clip(relative * _WHITE @ np.linalg.inv(_TO_XYZ).T, 0, 1)
    light = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    inks = np.concatenate([1 - light, np.zeros((*light.shape[:-1], 1))], axis=-1)
    black = inks[..., :3].min(axis=-1, keepdims=True) * 0.7
    inks = np.concatenate([(inks[..., :3] - black) / (1 - 0.9 * black), black], axis=-1)
    for _ in range(12):
        slopes = np.stack(
            [
                (lab_of_inks(inks + step) - lab_of_inks(inks)) / 1e-4
                for step in 1e-4 * np.eye(4)[:3]
            ],
            axis=-1,
        )
        damped = np.swapaxes(slopes, -1, -2) @ slopes + 20 * np.eye(3)
        wanted = np.swapaxes(slopes, -1, -2) @ (lab - lab_of_inks(inks))[..., None]
        inks[..., :3] = np.clip(inks[..., :3] + np.linalg.solve(damped, wanted)[..., 0], 0, 1)
    return inks


def _encoded_lab(lab: np.ndarray) -> np.ndarray:
    """As version 2 of ICC's profiles counts in 16 bit."""
    return np.rint(
        np.stack([lab[..., 0] * 652.8, *np.moveaxis((lab[..., 1:] + 128) * 256, -1, 0)], -1)
    )


def _table(values: np.ndarray, inputs: int, outputs: int) -> bytes:
    identity = struct.pack(">9i", *(65536 * (i % 4 == 0) for i in range(9)))
    head = b"mft2" + bytes(4) + struct.pack(">4B", inputs, outputs, GRID, 0) + identity
    head += struct.pack(">2H", 2, 2) + _CURVE * inputs
    return head + np.clip(values, 0, 65535).astype(">u2").tobytes() + _CURVE * outputs


def _text(kind: bytes, text: bytes) -> bytes:
    return kind + bytes(4) + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(11 + 67)
