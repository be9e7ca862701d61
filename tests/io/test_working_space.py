"""From a profile's values to working values and back."""

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from restoreapp.core.transfer import to_depth, to_float
from restoreapp.io.icc import SRGB_CURVE, grey_icc, rgb_icc
from restoreapp.io.profiles import DISPLAY_P3, PRIMARIES
from restoreapp.io.working_space import working_space

D50, D65 = (0.3457, 0.3585), (0.3127, 0.3290)
PRO = (0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001)
TABLE = np.rint(np.linspace(0, 1, 1024) ** 2.2 * 65535).astype(np.uint16)
RGB_PROFILES = {
    "adobe-rgb": imagecodecs.cms_profile("adobergb"),
    "display-p3": DISPLAY_P3,
    "prophoto": rgb_icc("ProPhoto", D50, PRO, (1.8, 1.0, 0.0, 1 / 16, 1 / 32)),
    "gamma-1.8": rgb_icc("ProPhoto, plain", D50, PRO, (1.8,)),
    "tables": imagecodecs.cms_profile(
        "rgb",
        whitepoint=(*D65, 1),
        primaries=[0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1],
        transferfunction=TABLE,
    ),
}
DTYPES = {np.uint8: 1, np.uint16: 2}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("profile", RGB_PROFILES.values(), ids=RGB_PROFILES.keys())
def test_what_is_left_as_it_is_comes_back(profile, dtype):
    values = np.random.default_rng(1).integers(0, np.iinfo(dtype).max + 1, (200, 200, 3), dtype)
    values[0, :64] = np.arange(64)[:, np.newaxis]  # the darkest, where curves are steep
    space = working_space(profile, 3)

    moved = space.moved(to_float(values), space.entered(to_float(values)))

    difference = to_depth(moved, dtype).astype(int) - values
    assert np.abs(difference).max() <= DTYPES[dtype]


@pytest.mark.parametrize("name", ["display-p3", "prophoto"])
def test_the_way_there_and_back_is_exact_in_itself(name):
    values = np.random.default_rng(1).random((100, 100, 3), dtype=np.float32)
    space = working_space(RGB_PROFILES[name], 3)

    assert space.returns
    assert np.abs(space.left(space.entered(values)) - values).max() * 65535 < 1


@pytest.mark.parametrize("profile", RGB_PROFILES.values(), ids=RGB_PROFILES.keys())
def test_colours_beyond_srgb_lie_outside_and_return(profile):
    space = working_space(profile, 3)
    pure = np.array([[[0, 1, 0], [1, 0, 0]]], np.float32)

    entered = space.entered(pure)

    assert entered.min() < -0.1
    np.testing.assert_allclose(space.left(entered), pure, atol=5e-3)


@pytest.mark.parametrize("profile", RGB_PROFILES.values(), ids=RGB_PROFILES.keys())
def test_white_and_black_stay(profile):
    ends = np.array([[[0, 0, 0], [1, 1, 1]]], np.float32)

    np.testing.assert_allclose(working_space(profile, 3).entered(ends), ends, atol=2e-3)


@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.2])
@pytest.mark.parametrize("dtype", DTYPES)
def test_grey_comes_back(gamma, dtype):
    values = np.arange(np.iinfo(dtype).max + 1, dtype=dtype).reshape(1, -1, 1)
    space = working_space(grey_icc("grey", (gamma,)), 1)

    moved = space.moved(to_float(values), space.entered(to_float(values)))

    np.testing.assert_allclose(
        to_depth(moved, dtype).astype(int), values.astype(int), atol=DTYPES[dtype]
    )


def test_linear_grey_is_seen_as_srgb_shows_it():
    space = working_space(grey_icc("grey", (1.0,)), 1)

    seen = space.entered(np.full((1, 1, 1), 0.2140, np.float32))

    assert seen[0, 0, 0] == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize(
    "profile",
    [
        None,
        imagecodecs.cms_profile("srgb"),
        rgb_icc("sRGB", D65, PRIMARIES[1], SRGB_CURVE),
        b"no profile",
    ],
    ids=["none", "little-cms", "ours", "junk"],
)
def test_srgb_needs_no_way(profile):
    assert working_space(profile, 3) is None


@settings(max_examples=50)
@given(
    arrays.arrays(np.float32, (3, 4, 3), elements=st.floats(-1, 2, width=32)),
    st.sampled_from(sorted(RGB_PROFILES)),
)
def test_values_beyond_the_range_stay_finite(values, name):
    space = working_space(RGB_PROFILES[name], 3)

    assert np.isfinite(space.entered(values)).all()
    assert np.isfinite(space.left(values)).all()
