"""Cameras' raw files by rawpy (LibRaw): developed with the camera's white balance to 16 bit."""

import io
import struct

import numpy as np
import rawpy

from restoreapp.io.decoded import Decoded, Undecodable, refuse_larger
from restoreapp.io.ifd import (
    Entry,
    InvalidDirectory,
    Layout,
    entries,
    find,
    integer,
    integers,
    layout_of,
)
from restoreapp.io.isobmff import boxes
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.io.tiff_exif import gathered, gathered_from_parts
from restoreapp.texts import Text

SUBFILE, PHOTOMETRIC, SUB_DIRECTORIES, DNG_VERSION = 254, 262, 330, 50706
_CFA, _LINEAR_RAW, _REDUCED = 32803, 34892, 1
_CANON = (b"CR", 8)
_FUJI = b"FUJIFILMCCD-RAW"
_FUJI_JPEG_AT, _FUJI_SENSOR_AT = 84, 100
_MOST_DIRECTORIES = 16
_PLACES = ((273, 279), (324, 325))  # offsets and lengths of strips and of tiles
_CANON_BOX = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
# Of a raw file's first directory only what is true of the developed picture, too: description,
# maker, model, software, date, artist, copyright.
_CARRIED = frozenset((270, 271, 272, 305, 306, 315, 33432))
# sRGB's curve as LibRaw takes curves: exponent's inverse and slope of the straight part.
_CURVE = (2.4, 12.92)
_DEVELOPED = Text("camera raw: developed by LibRaw with the camera's white balance, Display P3")
_DEVELOPED_PLAINLY = Text(
    "camera raw: developed by LibRaw for daylight, as no white balance of the camera's was found, "
    "Display P3"
)


def is_raw(data: bytes) -> bool:
    """Whether a file that begins as raw files do is one, and not a plain TIFF picture."""
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return True
    if data[_CANON[1] : _CANON[1] + 2] == _CANON[0]:
        return True
    try:
        layout = layout_of(data)
        first = entries(data, layout, layout.first)
        return _is_raw_directory(data, layout, first)
    except InvalidDirectory:
        return False


def read_raw(data: bytes, most_pixels: int, *, is_half: bool = False) -> Decoded:
    """Develops a raw file: demosaiced, camera white balance, no automatic brightness, 16 bit.

    The colours are Display P3's: nearly all that cameras see of surfaces, and close enough to sRGB
    for programs that ignore profiles.

    Args:
        data: the file.
        most_pixels: a header that promises more is not believed.
        is_half: makes one pixel of each four of the sensor's, which is far quicker.

    Raises:
        Undecodable: if it ends early, LibRaw cannot develop it or its header promises more than
            `most_pixels`.
    """
    _refuse_missing_parts(data)
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            sizes = raw.sizes
            refuse_larger(max(sizes.width, sizes.iwidth), max(sizes.height, 1), most_pixels)
            is_balanced = raw.camera_whitebalance[0] > 0
            pixels = raw.postprocess(
                use_camera_wb=True,
                output_bps=16,
                output_color=rawpy.ColorSpace.P3D65,
                gamma=_CURVE,
                no_auto_bright=True,
                half_size=is_half,
            )
    except rawpy.LibRawError as error:
        raise Undecodable(
            Text("is a camera's raw file that cannot be developed"),
            Text("It is damaged or of a camera that is not known; develop it to TIFF or DNG."),
        ) from error
    return Decoded(
        pixels=np.ascontiguousarray(pixels),
        source_depth=16,
        profile=DISPLAY_P3,
        exif=raw_exif(data),
        orientation=1,  # LibRaw has turned it
        notes=(_DEVELOPED if is_balanced else _DEVELOPED_PLAINLY,),
    )


def _is_raw_directory(data: bytes, layout: Layout, first: list[Entry]) -> bool:
    def number(found: list[Entry], tag: int) -> int | None:
        entry = find(found, tag)
        return integer(data, layout, entry) if entry else None

    if find(first, DNG_VERSION) or number(first, PHOTOMETRIC) in (_CFA, _LINEAR_RAW):
        return True
    beneath = integers(data, layout, find(first, SUB_DIRECTORIES))[:_MOST_DIRECTORIES]
    if beneath and number(first, SUBFILE) == _REDUCED:
        return True
    return any(
        number(entries(data, layout, at), PHOTOMETRIC) in (_CFA, _LINEAR_RAW) for at in beneath
    )


def _refuse_missing_parts(data: bytes) -> None:
    """Holds the places of strips against the file: LibRaw would fill what is missing with zeros."""
    if data.startswith(_FUJI):
        parts = [struct.unpack_from(">II", data, _FUJI_SENSOR_AT)]
    elif data[4:8] == b"ftyp":
        parts = [(0, each.end) for each in boxes(data, 0, len(data))]
    else:
        parts = _strips(_as_tiff(data))
    if any(at + length > len(data) for at, length in parts):
        raise Undecodable(Text("ends early"), Text("Copy it from its source again."))


def _strips(data: bytes) -> list[tuple[int, int]]:
    """Returns offsets and lengths of strips or tiles in the first directory and those beneath."""
    layout = layout_of(data)
    first = entries(data, layout, layout.first)
    beneath = integers(data, layout, find(first, SUB_DIRECTORIES))[:_MOST_DIRECTORIES]
    parts: list[tuple[int, int]] = []
    for found in (first, *(entries(data, layout, at) for at in beneath)):
        for offsets, lengths in _PLACES:
            places = (integers(data, layout, find(found, tag)) for tag in (offsets, lengths))
            parts += zip(*places, strict=False)
    return parts


def _as_tiff(data: bytes) -> bytes:
    """Returns Olympus' and Panasonic's files, which have another version number than TIFF."""
    return data[:2] + (b"*\0" if data[:1] == b"I" else b"\0*") + data[4:]


def raw_exif(data: bytes) -> bytes | None:
    """Returns what the file says of how the picture was taken, in the file's own byte order."""
    try:
        if data.startswith(_FUJI):
            at = int.from_bytes(data[_FUJI_JPEG_AT : _FUJI_JPEG_AT + 4], "big")
            start = data.index(b"Exif\0\0", at, at + 64) + 6
            return gathered(data[start : start + 65527], None, carried=_CARRIED)
        if data[4:8] == b"ftyp":
            return _canon_exif(data)
        return gathered(_as_tiff(data), None, carried=_CARRIED)
    except (InvalidDirectory, Undecodable, ValueError):
        return None


def _canon_exif(data: bytes) -> bytes | None:
    """Returns the directories that CR3 keeps in boxes of their own."""
    movies = [each for each in boxes(data, 0, len(data)) if each.kind == b"moov"]
    for each in (part for movie in movies for part in boxes(data, movie.start, movie.end)):
        if each.kind == b"uuid" and data[each.start : each.start + 16] == _CANON_BOX:
            found = {
                part.kind: data[part.start : part.end]
                for part in boxes(data, each.start + 16, each.end)
            }
            return gathered_from_parts(
                found.get(b"CMT1", b""), found.get(b"CMT2"), found.get(b"CMT4"), carried=_CARRIED
            )
    return None
