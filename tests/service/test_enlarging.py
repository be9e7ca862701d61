"""Photos that become larger: their pixels, transparency, profile and what the file says of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import PIL.Image
import pytest
from skimage import data

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import FloatArray, Image
from restoreapp.core.progress import SilentProgress
from restoreapp.core.transfer import to_depth, to_float
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, Enlarge
from restoreapp.engine.models import UnknownModel
from restoreapp.io.profiles import DISPLAY_P3
from restoreapp.io.writing import InvalidOutput
from restoreapp.service import restore as restoring
from restoreapp.service.enlarging import TooLarge, alpha_at_size, at_size, size_after
from restoreapp.service.export import ExportChoices, check_target, export
from restoreapp.service.finishing import finished_pixels
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import EngineChoice, NoMemory, Restored, restore

TWICE = Recipe((Enlarge(factor=2),))
MY_LENS = EngineChoice(("my-lens",), "cpu")


@pytest.fixture
def model(install_model: Callable[..., Path]) -> None:
    """A network for enlarging whose weights are by chance."""
    install_model("my-lens", "enlarge")


def photo_of(pixels: np.ndarray, **others: object) -> Photo:
    return Photo(Path("photo.png"), Image(pixels, **others), "png", "PNG")


def photograph(width: int = 60, height: int = 41) -> np.ndarray:
    return np.ascontiguousarray(data.coffee()[100 : 100 + height, 200 : 200 + width])


def bicubic(pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """What Pillow makes of 8-bit values, in float: `(H, W, C)`."""
    planes = [
        PIL.Image.fromarray(to_float(pixels[..., i])).resize(size, PIL.Image.Resampling.BICUBIC)
        for i in range(pixels.shape[2])
    ]
    return np.stack([np.asarray(each) for each in planes], axis=2)


def finished(photo: Photo, restored: Restored, recipe: Recipe, dtype: type) -> np.ndarray:
    return finished_pixels(photo.image, restored.answer, recipe, np.dtype(dtype), SilentProgress())


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0, 3.3, 4.0])
def test_sides_grow_by_the_factor_and_are_rounded(factor: float) -> None:
    restored = restore(photo_of(photograph()), Recipe((Enlarge(factor=factor),)), MY_LENS)
    assert restored.size == Size(round(60 * factor), round(41 * factor))
    assert restored.model_ids == ("my-lens",)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("factor", [1.7, 3.0])
@pytest.mark.parametrize("profile", [None, DISPLAY_P3], ids=["srgb", "p3"])
def test_strength_zero_only_interpolates(factor: float, profile: bytes | None) -> None:
    recipe = Recipe((Enlarge(factor=factor, strength=0.0),))
    photo = photo_of(photograph(), profile=profile)
    restored = restore(photo, recipe, MY_LENS)
    size = (restored.size.width, restored.size.height)
    pixels = finished(photo, restored, recipe, np.uint8)
    expected = to_depth(bicubic(photo.image.pixels, size), np.uint8)
    assert np.abs(pixels.astype(int) - expected).max() <= 1


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3])
def test_every_depth_and_grey_is_enlarged(dtype: type, channels: int) -> None:
    pixels = to_depth(to_float(photograph()[..., :channels]), dtype)
    photo = photo_of(pixels)
    restored = restore(photo, TWICE, MY_LENS)
    assert restored.answer.shape == (82, 120, channels)
    assert restored.answer.dtype == photo.image.answer_dtype
    assert np.isfinite(finished(photo, restored, TWICE, dtype)).all()


@pytest.mark.usefixtures("model")
def test_tiles_are_told_at_the_answers_size_and_make_it_up() -> None:
    told = np.zeros((82, 120, 3), np.uint16)

    def on_tile(rect: Rect, part: np.ndarray) -> None:
        told[rect.slices] = part

    restored = restore(photo_of(photograph()), TWICE, MY_LENS, on_tile=on_tile)
    np.testing.assert_array_equal(told, restored.answer)


@pytest.mark.usefixtures("model")
def test_noise_is_judged_before_the_photo_is_enlarged(noisy_image: Callable[..., Image]) -> None:
    photo = replace(photo_of(photograph()), image=noisy_image(25, 96))
    restored = restore(photo, Recipe((Denoise(), Enlarge())), MY_LENS)
    assert restored.recipe.steps[0].level == pytest.approx(25, abs=4)
    assert restored.size == Size(192, 192)
    assert restored.model_ids == ("denoise-photo-1", "my-lens")


def test_alpha_is_interpolated_and_stays_in_its_range() -> None:
    alpha = np.zeros((6, 8), np.uint8)
    alpha[:, 4:] = 255
    image = Image(np.zeros((6, 8, 3), np.uint8), alpha=alpha)
    large = alpha_at_size(image, Size(24, 18))
    assert large.shape == (18, 24)
    assert large.dtype == np.uint8
    assert (large[:, :8] == 0).all()
    assert (large[:, 16:] == 255).all()
    assert (np.diff(large[0, 10:14].astype(int)) > 0).all()
    assert alpha_at_size(image, image.size) is alpha


def test_hidden_colours_do_not_bleed_into_what_is_seen() -> None:
    alpha = np.full((32, 32), 255, np.uint8)
    alpha[:, 16:] = 0
    pixels = np.full((32, 32, 3), 200, np.uint8)
    pixels[:, 16:] = 0
    large = at_size(Image(pixels, alpha=alpha), Size(64, 64)).region(Rect(0, 0, 64, 64))
    np.testing.assert_allclose(large, 200 / 255, atol=2e-3)


def test_more_pixels_than_can_be_worked_on_are_refused_with_the_factor_that_can() -> None:
    with pytest.raises(TooLarge, match="12000×8000 pixels would have 48000×32000") as caught:
        size_after(Size(12000, 8000), Recipe((Enlarge(factor=4),)))
    assert caught.value.hint == "The limit is 500 million pixels: a factor of 2.2 is in it."
    assert size_after(Size(12000, 8000), Recipe((Enlarge(factor=2.2),))).area <= 500e6
    assert size_after(Size(30000, 20000), Recipe((Denoise(),))) == Size(30000, 20000)


def test_an_answer_for_which_there_is_no_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(restoring.np, "empty", no_memory)
    with pytest.raises(NoMemory, match="120×82 pixels does not fit"):
        restore(photo_of(photograph()), TWICE, MY_LENS)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("swap_bytes", "is_enough"), [(0, False), (10**9, True)])
def test_what_would_not_fit_in_free_memory_is_refused_before_the_work(
    swap_bytes: int, is_enough: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def memory(**values: int) -> Callable[[], SimpleNamespace]:
        return lambda: SimpleNamespace(**values)

    monkeypatch.setattr(restoring.psutil, "virtual_memory", memory(available=100_000))
    monkeypatch.setattr(restoring.psutil, "swap_memory", memory(free=swap_bytes))
    if is_enough:
        assert restore(photo_of(photograph()), TWICE, MY_LENS).size == Size(120, 82)
        return
    with pytest.raises(NoMemory, match="120×82 pixels does not fit") as caught:
        restore(photo_of(photograph()), TWICE, MY_LENS)
    assert "smaller factor" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "factor", "is_held"), [("a.webp", 2, True), ("a.webp", 3, False), ("a.tif", 3, True)]
)
def test_what_a_format_cannot_hold_is_said_before_the_work(
    name: str, factor: float, is_held: bool, tmp_path: Path
) -> None:
    photo = photo_of(np.zeros((2, 6000, 3), np.uint8))
    arguments = (photo, Recipe((Enlarge(factor=factor),)), tmp_path / name, ExportChoices())
    if is_held:
        check_target(*arguments)
        return
    with pytest.raises(InvalidOutput, match="WebP holds no picture of 18000×6 pixels") as caught:
        check_target(*arguments)
    assert "choose TIFF" in caught.value.hint


@pytest.mark.usefixtures("model")
def test_the_file_says_its_new_size_and_keeps_the_rest(tmp_path: Path) -> None:
    tags = PIL.Image.Exif()
    tags[0x010F] = "Maker"
    tags.get_ifd(0x8769).update({0xA002: 60, 0xA003: 41})
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description tiff:ImageWidth="60" '
        b'exif:PixelXDimension="60"><tiff:ImageLength>41</tiff:ImageLength></rdf:Description>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    PIL.Image.fromarray(photograph()).save(
        tmp_path / "a.jpg", quality=93, exif=tags, dpi=(240, 240), xmp=packet
    )
    photo = open_photo(tmp_path / "a.jpg")
    restored = restore(photo, TWICE, MY_LENS)
    receipt = export(photo, restored, TWICE, tmp_path / "b.jpg")
    written = open_photo(receipt.path).image
    assert written.size == Size(120, 82)
    assert "size 60×41 → 120×82" in receipt.changed
    assert not any(each.startswith("size") for each in receipt.kept)
    assert "EXIF pixel dimensions corrected" in receipt.changed
    assert "XMP pixel dimensions corrected" in receipt.changed
    assert "240 dpi" in receipt.kept
    exif = PIL.Image.Exif()
    exif.load(written.metadata.exif)
    assert (exif.get_ifd(0x8769)[0xA002], exif.get_ifd(0x8769)[0xA003]) == (120, 82)
    assert exif[0x010F] == "Maker"
    for said in (
        b'tiff:ImageWidth="120"',
        b'exif:PixelXDimension="120"',
        b"<tiff:ImageLength>82</tiff:ImageLength>",
        b"enlarge (factor 2, strength 1) by my-lens",
    ):
        assert said in written.metadata.xmp


@pytest.mark.usefixtures("model")
def test_transparency_is_written_at_the_new_size(tmp_path: Path) -> None:
    alpha = np.full((41, 60), 255, np.uint8)
    alpha[:, 30:] = 0
    photo = replace(photo_of(photograph(), alpha=alpha), path=tmp_path / "a.png")
    receipt = export(photo, restore(photo, TWICE, MY_LENS), TWICE, tmp_path / "b.png")
    written = open_photo(receipt.path).image
    assert "alpha" in receipt.kept
    assert written.alpha.shape == (82, 120)
    assert (written.alpha[:, :56] == 255).all()
    assert (written.alpha[:, 64:] == 0).all()


def test_without_a_model_it_is_said_that_none_can_enlarge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from restoreapp.engine import models

    kept = tuple(each for each in models.CARDS if each.task != "enlarge")
    monkeypatch.setattr(models, "CARDS", kept)
    with pytest.raises(UnknownModel, match="No installed model can enlarge"):
        restore(photo_of(photograph()), TWICE, EngineChoice(device="cpu"))


def test_the_step_before_decides_what_is_enlarged(
    install_model: Callable[..., Path], clean_pixels: Callable[..., FloatArray]
) -> None:
    install_model("my-lens", "enlarge")
    photo = photo_of(to_depth(clean_pixels(64), np.uint8))
    alone = restore(photo, TWICE, MY_LENS).answer.astype(int)
    after_nothing = Recipe((Denoise(level=25, strength=0.0), Enlarge(factor=2)))
    after_denoise = Recipe((Denoise(level=25), Enlarge(factor=2)))
    assert np.abs(restore(photo, after_nothing, MY_LENS).answer - alone).max() < 0.02 * 65535
    assert np.abs(restore(photo, after_denoise, MY_LENS).answer - alone).max() > 0.02 * 65535
