"""What goes in comes out: the table of formats, row by row, and every pixel value."""

import io
from dataclasses import replace

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image as PillowImage
from PIL import ImageOps

from restoreapp.core.image import Image, Metadata
from restoreapp.io.fitting import fitted
from restoreapp.io.formats import Format, format_by_id
from restoreapp.io.icc import grey_icc
from restoreapp.io.metadata import orientation_of, upright
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.io.reading import read_photo
from restoreapp.io.samples import join_alpha
from tests.io.files import WRITABLE, encoded

PROFILES = {1: grey_icc("grey", (1.8,)), 3: DISPLAY_P3}
DTYPES = {8: np.uint8, 16: np.uint16, 32: np.float32}

MATRIX = [
    pytest.param(form, depth, channels, alpha, profile, id="-".join(map(str, parts)))
    for form in WRITABLE
    for depth in form.depths
    for channels in ((1, 3) if form.holds_grey else (3,))
    for alpha in ((False, True) if form.holds_alpha else (False,))
    for profile in (False, True)
    for parts in [(form.id, depth, channels, "alpha"[: 5 * alpha], "icc"[: 3 * profile])]
]

# Where our own writer leaves the orientation in EXIF, as cameras do; the others turn by boxes.
TURNABLE = [form for form in WRITABLE if form.id not in ("avif", "jpegxl")]

EXACT = [(form, depth) for form in WRITABLE for depth in form.depths if form.id != "jpeg"]


@pytest.mark.parametrize(("form", "depth", "channels", "alpha", "profile"), MATRIX)
def test_a_photo_comes_back_as_it_was_written(
    form, depth, channels, alpha, profile, photo, write, tmp_path
):
    image = photo(channels, DTYPES[depth], alpha=alpha, profile=profile)
    target = tmp_path / f"out{form.suffixes[0]}"

    write(image, target, quality=form.exact_quality)
    back = read_photo(target)

    bits = min(depth, form.most_bits)
    tolerance = half_a_step(bits, depth) if form.is_exact(form.exact_quality) else 6
    assert back.image.pixels.dtype == image.pixels.dtype
    np.testing.assert_allclose(
        back.image.pixels.astype(float), image.pixels.astype(float), rtol=0, atol=tolerance
    )
    if alpha:
        np.testing.assert_allclose(
            back.image.alpha.astype(float), image.alpha.astype(float), rtol=0, atol=tolerance
        )
    assert (back.image.alpha is None) == (not alpha)
    assert back.image.profile == image.profile
    assert back.image.metadata.xmp == image.metadata.xmp
    assert back.image.source_depth == min(depth, form.most_bits) or depth == 32
    assert back.notes == ()


@pytest.mark.parametrize("form", WRITABLE, ids=lambda form: form.id)
def test_every_exif_tag_comes_back(form, photo, write, tmp_path):
    image = photo()
    target = tmp_path / f"out{form.suffixes[0]}"

    write(image, target)
    back = read_photo(target).image.metadata.exif

    assert exif_tags(back) == exif_tags(image.metadata.exif)


@pytest.mark.parametrize("form", [form for form in WRITABLE if form.holds_dpi])
def test_the_resolution_comes_back(form, photo, write, tmp_path):
    target = tmp_path / f"out{form.suffixes[0]}"

    write(photo(), target)

    assert read_photo(target).image.metadata.dpi == pytest.approx((300, 300), abs=0.01)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", TURNABLE, ids=lambda form: form.id)
def test_orientation_is_applied_once_and_reset(form, orientation, scene, exif, tmp_path):
    stored = scene()
    path = tmp_path / f"turned{form.suffixes[0]}"
    path.write_bytes(turned_file(form, stored, orientation, exif(orientation)))
    upright = np.asarray(
        ImageOps.exif_transpose(with_orientation(PillowImage.fromarray(stored), orientation))
    )

    back = read_photo(path)

    np.testing.assert_allclose(back.image.pixels.astype(int), upright.astype(int), atol=6)
    assert back.image.metadata.exif is None or orientation_of(back.image.metadata.exif) == 1
    assert ("orientation applied and reset" in back.notes) == (orientation != 1)


@pytest.mark.parametrize("form", TURNABLE, ids=lambda form: form.id)
def test_a_photo_that_was_turned_is_not_turned_again(form, scene, exif, write, tmp_path):
    path, again = (tmp_path / f"{name}{form.suffixes[0]}" for name in ("turned", "again"))
    path.write_bytes(turned_file(form, scene(), 6, exif(6)))
    once = read_photo(path).image

    write(once, again)
    twice = read_photo(again)

    assert twice.image.size == once.size
    assert twice.notes == ()


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_turning_by_a_quarter_swaps_the_resolutions(orientation, scene, exif, tmp_path):
    image = Image(scene(), metadata=Metadata(exif=exif(orientation), dpi=(300.0, 150.0)))
    path = tmp_path / "turned.png"
    path.write_bytes(format_by_id("png").write(image, None).data)

    assert read_photo(path).image.metadata.dpi == pytest.approx((150, 300), abs=0.02)


@settings(max_examples=25, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize(("form", "depth"), EXACT, ids=lambda value: getattr(value, "id", value))
def test_exact_formats_return_every_value(form, depth, data):
    channels = data.draw(st.sampled_from((1, 3) if form.holds_grey else (3,)))
    height, width = data.draw(st.tuples(st.integers(1, 9), st.integers(1, 9)))
    elements = st.floats(-4, 4, width=32) if depth == 32 else None
    drawn = arrays.arrays(DTYPES[depth], (height, width, channels), elements=elements)
    has_alpha = data.draw(st.booleans())
    alpha = data.draw(drawn)[..., 0].copy() if has_alpha else None
    image, _ = fitted(Image(data.draw(drawn), alpha=alpha), form)

    back = form.read(encoded(form, image, form.exact_quality), image.size.area)

    np.testing.assert_array_equal(back.pixels, image.pixels)
    if back.alpha is not None or form.id not in ("webp", "avif"):  # they drop alpha that is full
        np.testing.assert_array_equal(back.alpha, image.alpha)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
@pytest.mark.parametrize("form", WRITABLE, ids=lambda form: form.id)
def test_any_photo_is_kept_through_reading_writing_and_reading(form, data, write, exif, tmp_path):
    """Depth, channels, alpha, profile, orientation and values at once, from the table."""
    depth = data.draw(st.sampled_from(form.depths))
    channels = data.draw(st.sampled_from((1, 3) if form.holds_grey else (3,)))
    has_alpha = form.holds_alpha and data.draw(st.booleans())
    profile = data.draw(st.sampled_from((None, PROFILES[channels])))
    orientation = data.draw(st.integers(1, 8))
    shape = (*data.draw(st.tuples(st.integers(1, 9), st.integers(1, 9))), channels)
    elements = st.floats(-4, 4, width=32) if depth == 32 else None
    drawn = arrays.arrays(DTYPES[depth], shape, elements=elements)
    pixels = data.draw(drawn)
    if form.id == "jpeg":
        pixels = np.broadcast_to(pixels[:1, :1], shape).copy()  # smooth: what JPEG keeps
    alpha = data.draw(drawn)[..., 0].copy() if has_alpha else None
    metadata = Metadata(exif=exif(orientation, shape[1::-1]), dpi=(300.0, 150.0))
    image, _ = fitted(Image(pixels, alpha=alpha, profile=profile, metadata=metadata), form)
    first, second = (tmp_path / f"{name}{form.suffixes[0]}" for name in ("first", "second"))
    first.write_bytes(stored_file(form, image, orientation))

    once = read_photo(first)
    write(
        once.image,
        second,
        source_format=form.id,
        quality=form.exact_quality,
        overwrite=True,
    )
    twice = read_photo(second)

    turn = orientation if form in TURNABLE else 1
    tolerance = 4 if form.id == "jpeg" else 0
    for back in (once.image, twice.image):
        assert back.depth == depth
        assert back.profile == profile
        wanted = upright(image.pixels, turn)
        np.testing.assert_allclose(back.pixels.astype(float), wanted, rtol=0, atol=tolerance)
        if back.alpha is not None or (has_alpha and form.id not in ("webp", "avif")):
            np.testing.assert_array_equal(back.alpha, upright(image.alpha, turn))
        if back.metadata.exif is not None:
            assert orientation_of(back.metadata.exif) == 1
    assert twice.notes == ()


def test_a_dark_16_bit_photo_stays_16_bit(write, tmp_path):
    dark = Image((np.arange(600).reshape(10, 20, 3) % 201).astype(np.uint16))

    for name in ("dark.png", "dark.tif"):
        write(dark, tmp_path / name)
        back = read_photo(tmp_path / name).image
        assert back.depth == 16
        np.testing.assert_array_equal(back.pixels, dark.pixels)


def test_red_is_red_to_other_programs(scene, write, tmp_path):
    deep = Image(scene(3, np.uint16))
    plain = Image(scene(3, np.uint8))
    write(deep, tmp_path / "deep.png")
    write(deep, tmp_path / "deep.tif")
    write(plain, tmp_path / "plain.jpg")
    write(plain, tmp_path / "plain.webp")

    by_opencv = cv2.imread(str(tmp_path / "deep.png"), cv2.IMREAD_UNCHANGED)[..., ::-1]
    np.testing.assert_array_equal(by_opencv, deep.pixels)
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "deep.tif"), deep.pixels)
    for name in ("plain.jpg", "plain.webp"):
        with PillowImage.open(tmp_path / name) as picture:
            difference = np.asarray(picture).astype(int) - plain.pixels
        assert np.abs(difference).max() <= 6


def test_profile_exif_and_resolution_are_found_by_other_programs(photo, write, tmp_path):
    image = photo(profile=True)
    for form in WRITABLE:
        if form.id == "jpegxl":  # Pillow cannot read it
            continue
        target = tmp_path / f"out{form.suffixes[0]}"
        write(image, target)
        with PillowImage.open(target) as picture:
            assert picture.info["icc_profile"] == image.profile
            assert picture.getexif()[0x010F] == "Maker"
            assert picture.getexif().get_ifd(0x8769)[0x829A] == 0.005
            assert picture.getexif().get_ifd(0x8825)[1] == "N"


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (9, 1), (2, 3)])
@pytest.mark.parametrize("form", WRITABLE, ids=lambda form: form.id)
def test_the_smallest_photos_come_back(form, size, photo, write, tmp_path):
    target = tmp_path / f"tiny{form.suffixes[0]}"

    write(photo(size=size), target)

    assert (read_photo(target).image.size.width, read_photo(target).image.size.height) == size


@pytest.mark.parametrize("order", ["<", ">"])
def test_tiff_leaves_the_exif_block_where_it_was(order, scene, exif, write, tmp_path):
    block = exif(order=order)
    write(Image(scene(3, np.uint16), metadata=Metadata(exif=block)), tmp_path / "out.tif")

    data = (tmp_path / "out.tif").read_bytes()

    assert data[:4] == block[:4]
    assert data[8 : len(block)] == block[8:]
    np.testing.assert_array_equal(tifffile.imread(io.BytesIO(data)), scene(3, np.uint16))


def test_maker_notes_keep_their_offset_from_tiff_to_tiff(scene, exif, write, tmp_path):
    image = Image(scene(), metadata=Metadata(exif=exif()))
    write(image, tmp_path / "first.tif")
    write(read_photo(tmp_path / "first.tif").image, tmp_path / "second.tif")

    first, second = ((tmp_path / name).read_bytes() for name in ("first.tif", "second.tif"))

    assert first.index(b"Maker\0\1\2\3") == second.index(b"Maker\0\1\2\3")


def test_big_tiff_comes_back_without_exif_and_says_so(photo, write, tmp_path, monkeypatch):
    monkeypatch.setattr("restoreapp.io.tiff.MOST_CLASSIC_BYTES", 100)
    image = photo(3, np.uint16, alpha=True, profile=True)

    written = write(image, tmp_path / "big.tif", source_format="tiff")
    back = read_photo(tmp_path / "big.tif").image

    assert (tmp_path / "big.tif").read_bytes()[2] == 43
    np.testing.assert_array_equal(back.pixels, image.pixels)
    assert written.changed == ("EXIF left out: it has no place in a TIFF above 4 GB",)
    assert "EXIF" not in written.kept


def half_a_step(bits: int, depth: int) -> float:
    """How far a value may be from itself where fewer bits are kept of it."""
    return 0 if bits >= depth or depth == 32 else 0.5 * (2**depth - 1) / (2**bits - 1) + 0.5


def exif_tags(block: bytes) -> dict[str, dict[int, object]]:
    exif = PillowImage.Exif()
    exif.load(block)
    tags = {"exif": exif.get_ifd(0x8769), "gps": exif.get_ifd(0x8825)}
    own = {tag: value for tag, value in exif.items() if tag not in (0x0112, 0x8769, 0x8825)}
    return {"root": own, **{name: dict(values) for name, values in tags.items()}}


def with_orientation(picture: PillowImage.Image, orientation: int) -> PillowImage.Image:
    picture.getexif()[0x0112] = orientation
    return picture


def stored_file(form: Format, image: Image, orientation: int) -> bytes:
    """A file that is to be turned; in TIFF the page itself says so."""
    if form.id != "tiff":
        return encoded(form, image, form.exact_quality or form.default_quality)
    file = io.BytesIO()
    tifffile.imwrite(
        file,
        join_alpha(image.pixels, image.alpha),
        photometric="rgb" if image.channels == 3 else "minisblack",
        planarconfig=None if image.channels == 1 and image.alpha is None else "contig",
        extrasamples=None if image.alpha is None else ["unassalpha"],
        iccprofile=image.profile,
        metadata=None,
        extratags=[(274, 3, 1, orientation, True)],
    )
    return file.getvalue()


def turned_file(form: Format, stored: np.ndarray, orientation: int, exif: bytes) -> bytes:
    if form.id == "tiff":
        file = io.BytesIO()
        tag = (274, 3, 1, orientation, True)
        tifffile.imwrite(file, stored, photometric="rgb", metadata=None, extratags=[tag])
        return file.getvalue()
    image = replace(Image(stored), metadata=Metadata(exif=exif))
    return encoded(form, image, form.default_quality)
