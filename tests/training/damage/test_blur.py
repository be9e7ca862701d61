import math

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from restoreapp.engine.arch.motion import LENGTH_PX
from training.damage.blur import (
    camera_path,
    exposed,
    inner,
    motion_blur,
    motion_field,
    moving_region,
    saturated,
)
from training.damage.light import to_linear

seeds = st.integers(0, 2**32)
SAMPLES = 9


def generator(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def photographs(seed: int) -> Tensor:
    return torch.rand((2, 3, 24, 32), generator=generator(seed))


def path(seed: int, shift: float, rotation: float = 0.0, perspective: float = 0.0) -> Tensor:
    reach = [torch.full((2,), value) for value in (shift, rotation, perspective)]
    return camera_path(*reach, SAMPLES, generator(seed))


@given(seeds)
def test_a_camera_that_rests_blurs_nothing(seed: int) -> None:
    clean = photographs(seed)
    sharp, blurred = motion_blur(clean, path(seed, 0), torch.ones(2))
    torch.testing.assert_close(sharp, clean, rtol=0, atol=1e-5)
    torch.testing.assert_close(blurred, clean, rtol=0, atol=1e-4)


@given(seeds)
def test_a_region_that_rests_is_not_seen(seed: int) -> None:
    clean, still = photographs(seed), path(seed, 0)
    region = moving_region(clean, generator(seed))
    _, blurred = motion_blur(clean, still, torch.ones(2), region, still)
    torch.testing.assert_close(blurred, clean, rtol=0, atol=1e-4)


@given(seeds, st.floats(0, 0.3), st.floats(0, 0.1), st.floats(0, 0.05))
def test_the_same_generator_state_gives_the_same_path(
    seed: int, shift: float, rotation: float, perspective: float
) -> None:
    first, again = (path(seed, shift, rotation, perspective) for _ in range(2))
    assert torch.equal(first, again)


@given(seeds, st.floats(0.01, 0.3))
def test_a_path_leads_as_far_as_asked_about_its_mean(seed: int, shift: float) -> None:
    homographies = path(seed, shift, 0.1, 0.02)
    means = homographies.mean(dim=1)
    torch.testing.assert_close(means[:, :2, 2], torch.zeros(2, 2), rtol=0, atol=1e-5)
    torch.testing.assert_close(means[:, 2], torch.eye(3)[2].expand(2, 3), rtol=0, atol=1e-5)
    furthest = homographies[..., :2, 2].norm(dim=-1).amax(dim=1)
    torch.testing.assert_close(furthest, torch.full((2,), shift), rtol=1e-4, atol=0)
    torch.testing.assert_close(
        homographies[..., 1, 0].abs().amax(dim=1).asin(), torch.full((2,), 0.1)
    )


@settings(max_examples=20)
@given(seeds, st.floats(0, 0.3), st.floats(0, 0.1), st.floats(0, 0.05))
def test_blur_keeps_a_plain_colour_and_the_range(
    seed: int, shift: float, rotation: float, perspective: float
) -> None:
    homographies = path(seed, shift, rotation, perspective)
    plain = torch.full((2, 3, 24, 32), 0.4)
    torch.testing.assert_close(
        motion_blur(plain, homographies, torch.ones(2))[1], plain, rtol=0, atol=1e-5
    )
    _, blurred = motion_blur(photographs(seed), homographies, torch.full((2,), 4.0))
    assert blurred.min() >= 0
    assert blurred.max() <= 1


@given(seeds)
def test_shifts_keep_the_light_of_a_thing_before_a_dark_ground(seed: int) -> None:
    light = torch.zeros(2, 3, 40, 40)
    light[..., 15:25, 15:25] = torch.rand((2, 3, 10, 10), generator=generator(seed))
    blurred = exposed(light, path(seed, 0.3))
    torch.testing.assert_close(blurred.sum(dim=(2, 3)), light.sum(dim=(2, 3)), rtol=1e-4, atol=0)


def test_a_shift_to_the_side_moves_whole_pixels() -> None:
    light = photographs(0)
    shift = torch.eye(3).repeat(2, 1, 1, 1)
    shift[..., 0, 2] = 3 / 16  # 3 pixels in halves of the longer side, which has 32
    torch.testing.assert_close(exposed(light, shift)[..., :-3], light[..., 3:], rtol=0, atol=1e-5)


def test_a_margin_is_cut_off_and_lends_its_content() -> None:
    light, homographies = photographs(0), path(0, 0.2, 0.05, 0.02)
    torch.testing.assert_close(
        exposed(light, homographies, margin=4), inner(exposed(light, homographies), 4)
    )


def test_only_the_region_moves_when_the_camera_rests() -> None:
    light = photographs(0)
    region = torch.zeros(2, 1, 24, 32)
    region[..., 8:16, 12:20] = 1
    blurred = exposed(light, path(0, 0), region, path(1, 0.1))
    torch.testing.assert_close(blurred[..., :4], light[..., :4], rtol=0, atol=1e-4)
    assert (blurred - light)[..., 8:16, 12:20].abs().mean() > 0.05


def test_saturation_of_1_changes_nothing_and_more_only_the_highlights() -> None:
    light = to_linear(photographs(0))
    assert torch.equal(saturated(light, torch.ones(2)), light)
    bright = saturated(light, torch.full((2,), 4.0))
    is_dark = light.amax(dim=1, keepdim=True).expand_as(light) < 0.85
    assert torch.equal(bright[is_dark], light[is_dark])
    assert bright.max() > 2


def test_highlights_draw_streaks_where_white_would_fade() -> None:
    clean = torch.zeros(2, 3, 24, 32)
    clean[..., 12, 16] = 1
    factor = torch.tensor([1.0, 4.0])
    same_path = path(3, 0.2)[:1].expand(2, -1, -1, -1)
    _, blurred = motion_blur(clean, same_path, factor)
    assert blurred[1].sum() > 1.5 * blurred[0].sum()


def straight(length_px: float, angle: float, pictures: Tensor) -> Tensor:
    """An even, straight path of a length in pixels, `(2, S, 3, 3)`."""
    reach = torch.linspace(-0.5, 0.5, 101) * length_px / (max(pictures.shape[-2:]) / 2)
    homographies = torch.eye(3).repeat(2, len(reach), 1, 1)
    homographies[..., 0, 2] = reach * math.cos(angle)
    homographies[..., 1, 2] = reach * math.sin(angle)
    return homographies


@given(st.floats(1, 12), st.floats(0, math.pi))
def test_the_field_of_a_straight_path_is_its_length_and_direction(
    length_px: float, angle: float
) -> None:
    pictures = photographs(0)
    field = motion_field(straight(length_px, angle, pictures), pictures, margin=0)
    assert field.shape == (2, 3, 3, 4)
    length = length_px / LENGTH_PX
    wanted = [length * math.cos(2 * angle), length * math.sin(2 * angle), length]
    for found, value in zip(field.unbind(dim=1), wanted, strict=True):
        torch.testing.assert_close(found, torch.full_like(found, value), rtol=0.02, atol=1e-3)


@given(seeds, st.floats(0.05, 0.3))
def test_no_path_has_more_direction_than_length(seed: int, shift: float) -> None:
    field = motion_field(path(seed, shift, 0.1, 0.02), photographs(seed), margin=0)
    assert (field[:, :2].norm(dim=1) <= field[:, 2] + 1e-5).all()
    assert (field[:, 2] > 0).all()


def test_a_turn_about_the_lens_moves_what_is_far_from_it() -> None:
    turning = path(0, 0, rotation=0.2)
    lengths = motion_field(turning, torch.zeros(2, 3, 64, 64), margin=0)[:, 2]
    assert (lengths[:, 0, 0] > 3 * lengths[:, 3, 3]).all()


def test_the_field_of_what_a_margin_leaves_is_that_of_its_place() -> None:
    homographies, pictures = path(0, 0.2, 0.1, 0.02), torch.zeros(2, 3, 64, 64)
    whole = motion_field(homographies, pictures, margin=0)
    torch.testing.assert_close(
        motion_field(homographies, pictures, margin=16), whole[..., 2:-2, 2:-2]
    )
