"""TIFF by tifffile, which keeps 16 bit and float: the first page, with its tags, in and out."""

import io
import logging
import mmap
import os
import struct
import sys
from pathlib import Path
from typing import Any

import numpy as np
from tifffile import COMPRESSION, EXTRASAMPLE, PHOTOMETRIC, TiffFile, TiffPage, TiffWriter

from restoreapp.core.image import Array, Image
from restoreapp.io.decoded import Coding, Decoded, Undecodable, refuse_larger
from restoreapp.io.encoded import ALPHA, PIXELS, SIZE_OR_DEPTH, Heard, HeardFile, LeftOut, Reread
from restoreapp.io.ifd import Block, InvalidDirectory, entries, find, layout_of, raw
from restoreapp.io.inks import seen_inks
from restoreapp.io.samples import at_full_range, inverted, join_alpha, unmultiplied
from restoreapp.io.tiff_exif import file_head, gathered, page_tags, set_pointers
from restoreapp.texts import Text

# What tifffile logs about a damaged file is either fatal, and then raised, or of no interest.
logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)

ORIENTATION, RESOLUTION_UNIT, X_RESOLUTION, Y_RESOLUTION = 274, 296, 282, 283
XMP, IPTC, PROFILE = 700, 33723, 34675
_BYTE, _UNDEFINED, _INCH = 1, 7, 2
_PER_INCH = {2: 1.0, 3: 2.54}

MOST_SAMPLES = 16
MOST_CLASSIC_BYTES = (1 << 32) - (1 << 26)  # offsets have 32 bits; some room for tags
STRIP_BYTES = 1 << 19
# Of strips that are in work at a time; tifffile's own is up to half a gigabyte.
BUFFER_BYTES = 1 << 24
# Deflate is most of the work, and strips are independent; tifffile's own is half of the cores.
WORKERS = os.cpu_count() or 1

_COLOURS = {
    PHOTOMETRIC.MINISWHITE: 1,
    PHOTOMETRIC.MINISBLACK: 1,
    PHOTOMETRIC.PALETTE: 1,
    PHOTOMETRIC.RGB: 3,
    PHOTOMETRIC.YCBCR: 3,
    PHOTOMETRIC.SEPARATED: 4,
}
_PHOTOMETRICS = {1: "minisblack", 3: "rgb", 4: "separated"}
_NATIVE = "<" if sys.byteorder == "little" else ">"
_EMPTY = struct.pack("<2sHI", b"II", 42, 0)  # a header without directories
_COPY_AGAIN = Text("Copy it from its source again.")
_SAVE_OTHERWISE = Text("Save it as 8- or 16-bit RGB from the program that made it.")


def read_tiff(data: bytes, most_pixels: int) -> Decoded:
    """Decodes the first page of a TIFF or BigTIFF file.

    1 to 16-bit integers and 16- or 32-bit float; grey, RGB, palette, CMYK, JPEG's YCbCr; strips
    or tiles; any compression that imagecodecs knows.

    Raises:
        Undecodable: if it ends early, is of a kind that is not read or its header promises more
            than `most_pixels`. What tifffile raises on damage passes through.
    """
    # Damaged tags make tifffile's sums overflow; what comes of them is checked below.
    # The stream is closed, since tifffile's objects hold each other, and it, for a while.
    with np.errstate(over="ignore"), io.BytesIO(data) as stream, TiffFile(stream) as file:
        page = file.pages[0]
        if not isinstance(page, TiffPage):
            raise Undecodable(Text("is damaged or incomplete"), _COPY_AGAIN)
        _refuse_unread_kinds(page)
        refuse_larger(page.imagewidth, page.imagelength, most_pixels)
        _refuse_missing_parts(page, data)
        pages = len(file.pages)
        notes: tuple[str, ...] = ()
        if pages > 1:
            notes = (
                Text(
                    "{pages} pages in the file: the first was read, the others are left out",
                    pages=pages,
                ),
            )
        separate, _, height, width, contiguous = page.shaped
        stored = _stored(page, data).reshape(separate, height, width, contiguous)
        if separate == 1:
            samples = stored[0]
        else:
            samples = np.moveaxis(stored, 0, 2).reshape(height, width, -1)
        colours, alpha, more = _colours(page, samples)
        profile, inks = _bytes(page, PROFILE), None
        if colours.shape[2] == 4:
            colours, inks, said = seen_inks(np.ascontiguousarray(colours), profile)
            profile, more = None, (*more, *said)
        return Decoded(
            pixels=np.ascontiguousarray(colours),
            alpha=None if alpha is None else np.ascontiguousarray(alpha),
            source_depth=page.bitspersample,
            inks=inks,
            profile=profile,
            exif=_exif(data, page),
            xmp=_bytes(page, XMP),
            iptc=_iptc(data, page),
            dpi=_dpi(page),
            orientation=_orientation(page),
            notes=(*notes, *more),
        )


def write_tiff(image: Image, quality: Coding, path: Path, heard: Heard) -> LeftOut:  # noqa: ARG001 - one shape for all
    """Writes 8, 16 bit or float, grey, RGB or CMYK, with or without alpha; Deflate, predictor.

    Straight into a new file, strip by strip: encoded, a photo of 400 megapixels has 2 GB. Classic
    TIFF below 4 GB, which begins with the EXIF block; above it BigTIFF without EXIF.
    """
    exif = image.metadata.exif
    samples = join_alpha(image.stored, image.alpha)
    is_big = samples.nbytes > MOST_CLASSIC_BYTES
    left_out: LeftOut = {}
    if exif and is_big:
        left_out["EXIF"] = Text("it has no place in a TIFF above 4 GB")
    elif exif and gathered(exif, layout_of(exif).first) is None:
        left_out["EXIF"] = Text("it says nothing but what TIFF says itself")
    if left_out:
        exif = None
    with HeardFile(path, heard) as file:
        file.write(b"" if is_big else file_head(exif or _EMPTY))
        file.seek(0)
        with TiffWriter(file, bigtiff=is_big, append=False if is_big else "force") as writer:
            _write_page(writer, image, samples, page_tags(exif) if exif else ())
        if exif:
            with mmap.mmap(file.fileno(), 0) as whole:
                set_pointers(whole)
        os.fsync(file.fileno())
    return left_out


def reread_tiff(path: Path, meant: Image) -> Reread:
    """Holds a TIFF file that was written against what was meant, a few strips at a time.

    Raises:
        Undecodable: if it ends early. What tifffile raises on damage passes through.
    """
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
        TiffFile(file) as tiff,
    ):
        page = tiff.pages[0]
        if not isinstance(page, TiffPage):
            raise Undecodable(Text("is damaged or incomplete"), _COPY_AGAIN)
        _refuse_missing_parts(page, data)
        return Reread(
            wrong=_wrong(page, meant),
            profile=_bytes(page, PROFILE),
            exif=_exif(data, page),
            xmp=_bytes(page, XMP),
            iptc=_iptc(data, page),
            dpi=_dpi(page),
        )


def _wrong(page: TiffPage, meant: Image) -> tuple[str, ...]:
    """Returns in a word each what of size, pixels and alpha is not as it was meant."""
    size, stored = meant.size, meant.stored
    channels = stored.shape[2]
    found = (page.imagelength, page.imagewidth, page.samplesperpixel, page.dtype)
    samples = channels + (meant.alpha is not None)
    if found != (size.height, size.width, samples, stored.dtype):
        return (SIZE_OR_DEPTH,)
    wrong = set()
    rows_found = 0
    for strip, (_, _, top, _, _), shape in page.segments(
        buffersize=BUFFER_BYTES, maxworkers=WORKERS
    ):
        if strip is None:
            return (PIXELS,)
        rows = slice(top, top + shape[1])
        rows_found += shape[1]
        if not _is_same(strip[0, ..., :channels], stored[rows]):
            wrong.add(PIXELS)
        if meant.alpha is not None and not _is_same(strip[0, ..., channels], meant.alpha[rows]):
            wrong.add(ALPHA)
    return (PIXELS,) if rows_found != size.height else tuple(sorted(wrong, reverse=True))


def _is_same(found: Array, meant: Array) -> bool:
    return np.array_equal(found, meant, equal_nan=meant.dtype.kind == "f")


def _write_page(
    writer: TiffWriter, image: Image, samples: Array, tags: tuple[tuple[Any, ...], ...]
) -> None:
    metadata = image.metadata
    if metadata.xmp is not None:
        tags = (*tags, (XMP, _BYTE, len(metadata.xmp), metadata.xmp, True))
    if metadata.iptc is not None:
        tags = (*tags, (IPTC, _UNDEFINED, len(metadata.iptc), metadata.iptc, True))
    row_bytes = samples[0].nbytes
    writer.write(
        samples,
        photometric=_PHOTOMETRICS[image.stored.shape[2]],
        planarconfig="contig" if samples.ndim == 3 else None,
        extrasamples=None if image.alpha is None else ["unassalpha"],
        compression="zlib",
        predictor=True,
        rowsperstrip=max(1, min(image.size.height, STRIP_BYTES // row_bytes)),
        resolution=metadata.dpi,
        resolutionunit=None if metadata.dpi is None else _INCH,
        iccprofile=image.profile,
        extratags=tags,
        metadata=None,
        software=False,
        buffersize=BUFFER_BYTES,
        maxworkers=WORKERS,
    )


def _refuse_unread_kinds(page: TiffPage) -> None:
    if page.is_reduced:
        raise Undecodable(Text("begins with a thumbnail"), _SAVE_OTHERWISE)
    if page.photometric not in _COLOURS or (
        page.photometric == PHOTOMETRIC.YCBCR and page.compression != COMPRESSION.JPEG
    ):
        name = PHOTOMETRIC(page.photometric).name
        raise Undecodable(
            Text("holds colours of a kind that is not read ({name})", name=name), _SAVE_OTHERWISE
        )
    if page.imagedepth != 1 or page.samplesperpixel > MOST_SAMPLES:
        raise Undecodable(Text("holds no plain picture"), _SAVE_OTHERWISE)
    kind = "" if page.dtype is None else str(page.dtype.kind)
    bits = page.bitspersample
    if not (kind in ("b", "u") and bits <= 16) and not (kind == "f" and bits in (16, 32)):
        raise Undecodable(
            Text("holds {bits}-bit values of a kind that is not read", bits=bits), _SAVE_OTHERWISE
        )


def _refuse_missing_parts(page: TiffPage, data: Block) -> None:
    """Holds strips and tiles against the file: tifffile would fill what is missing with zeros."""
    expected = int(np.prod(page.chunked))
    places = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    is_whole = len(places) >= expected and all(
        at and length and at + length <= len(data) for at, length in places
    )
    if page.compression == COMPRESSION.NONE:
        bits = page.imagewidth * page.imagelength * page.samplesperpixel * page.bitspersample
        is_whole &= 8 * sum(page.databytecounts) >= bits
    if not is_whole:
        raise Undecodable(Text("ends early"), _COPY_AGAIN)


def _stored(page: TiffPage, data: bytes) -> Array:
    """Returns the page's values; those that lie in the file as in memory are not copied.

    Of a file that is little else, since all of it is held as long as they are.
    """
    dtype = page.dtype
    assert dtype is not None, "checked with the kinds that are read"
    at = page.dataoffsets[0]
    is_native = page.parent.byteorder == _NATIVE or dtype.itemsize == 1
    is_aligned = at % dtype.itemsize == 0
    if page.is_final and is_native and is_aligned and 2 * page.nbytes > len(data):
        return np.frombuffer(data, dtype, page.nbytes // dtype.itemsize, at)
    return page.asarray(buffersize=BUFFER_BYTES, maxworkers=WORKERS)


def _colours(page: TiffPage, samples: Array) -> tuple[Array, Array | None, tuple[str, ...]]:
    """Returns colours `(H, W, 1, 3 or 4)`, alpha `(H, W)` or none, and notes."""
    count = _COLOURS[PHOTOMETRIC(page.photometric)]
    if samples.shape[2] < count:
        raise Undecodable(Text("is damaged: channels are missing"), _COPY_AGAIN)
    if page.photometric == PHOTOMETRIC.PALETTE:
        return _looked_up(page, samples[..., 0]), None, ()
    samples, notes = at_full_range(samples, page.bitspersample)
    colours, extra = samples[..., :count], samples[..., count:]
    if page.photometric == PHOTOMETRIC.MINISWHITE:
        colours = inverted(colours)
    kinds = tuple(page.extrasamples)
    wanted = (EXTRASAMPLE.ASSOCALPHA, EXTRASAMPLE.UNASSALPHA)
    index = next((i for i, kind in enumerate(kinds[: extra.shape[2]]) if kind in wanted), None)
    alpha = None if index is None else extra[..., index]
    if alpha is not None and kinds[index or 0] == EXTRASAMPLE.ASSOCALPHA:
        colours = unmultiplied(colours, alpha)
        notes = (*notes, Text("colours had been multiplied by alpha: divided again"))
    if extra.shape[2] > (alpha is not None):
        notes = (*notes, Text("extra channels left out: they are not carried"))
    return colours, alpha, notes


def _looked_up(page: TiffPage, indices: Array) -> Array:
    """Returns `(H, W, 3)` by the page's colour map, at 8 bit where that loses nothing."""
    table = np.asarray(page.colormap).T  # (2**bits, 3) uint16
    if table.max() < 256:
        table = table.astype(np.uint8)  # old writers put 8-bit values into the 16-bit map
    elif not np.any(table % 257):
        table = (table // 257).astype(np.uint8)
    return table[indices.astype(np.intp)]


def _bytes(page: TiffPage, code: int) -> bytes | None:
    tag = page.tags.get(code)
    return (tag.value if isinstance(tag.value, bytes) else bytes(tag.value)) if tag else None


def _iptc(data: Block, page: TiffPage) -> bytes | None:
    """Returns the bytes as they lie there: some programs call them integers of 32 bits."""
    entry = find(entries(data, layout_of(data), page.offset), IPTC)
    return raw(data, entry) if entry else None


def _exif(data: Block, page: TiffPage) -> bytes | None:
    try:
        return gathered(data, page.offset)
    except InvalidDirectory:
        return None


def _orientation(page: TiffPage) -> int:
    tag = page.tags.get(ORIENTATION)
    return int(tag.value) if tag and tag.value in range(1, 9) else 1


def _dpi(page: TiffPage) -> tuple[float, float] | None:
    unit = page.tags.get(RESOLUTION_UNIT)
    factor = _PER_INCH.get(int(unit.value) if unit else _INCH)
    tags = [page.tags.get(code) for code in (X_RESOLUTION, Y_RESOLUTION)]
    if factor is None or not all(tags):
        return None
    (x, x_unit), (y, y_unit) = (tag.value for tag in tags if tag)
    return (x / x_unit * factor, y / y_unit * factor) if x_unit and y_unit else None
