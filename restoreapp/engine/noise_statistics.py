"""How noisy a photo is by statistics: the standard deviation of its noise, from the photo alone.

Noise is what patches of a photo hold in the directions in which the scene varies least. In colour,
where the channels of a scene are much alike, such directions always exist (Chen, Zhu and Heng, "An
Efficient Statistical Method for Image Noise Level Estimation", ICCV 2015). In grey one has to look
for patches without texture (Liu, Tanaka and Okutomi, "Single-Image Noise Level Estimation for Blind
Denoising", IEEE TIP 22, 2013). Both look for noise that is independent from pixel to pixel, and are
blind to what JPEG and cameras make of it: chroma stored at half size, smoothed grain. So each
channel is judged by itself too, and if the flattest tenth of a photo is evenly rough, which texture
hardly ever is, that roughness counts as noise whatever its grain. The largest figure is taken.

None of them knows that a file cannot hold values outside 0..1, which makes strong noise look weaker
than it is: the last step here inverts that.
"""

import itertools
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from scipy.ndimage import convolve, uniform_filter
from scipy.special import gammaincinv, ndtr
from threadpoolctl import threadpool_limits

from restoreapp.core.image import FloatArray

DoubleArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

COLOUR_PATCH_PX = 5
GREY_PATCH_PX = 7
LAPLACIAN_PX = 3
# With fewer patches for each of their dimensions a covariance says nothing.
PATCHES_PER_DIMENSION = 8
BLOCK_PATCHES = 1 << 13
# Any centre would do; one near the mean keeps digits.
CENTRE_STRIDE = 97
# Share of patches of pure noise that shall count as free of texture.
WEAK_TEXTURE_SHARE = 1 - 1e-6
MOST_ROUNDS = 8
BLOCK_PX, BLOCK_STRIDE_PX = 16, 8
FLATTEST, FLAT, STILL_FLAT = 0.005, 0.02, 0.1
# Deviations of the blocks at these quantiles are this much alike where noise makes them. Of 190
# photographs without noise, none that is as even is rougher than 1.7.
MOST_UNEVENNESS = 1.3
LEAST_BLOCKS = 100
NEAR_BLACK, NEAR_WHITE = 0.05, 0.95


def level_by_statistics(windows: list[FloatArray]) -> float:
    """Returns the standard deviation of noise on the 0-255 scale, as it was before clipping.

    Windows too small for statistics (under about 30 pixels a side) give a rougher figure, those
    under 3 pixels 0.

    Args:
        windows: parts of a photo, `(h, w, C)`, C 1 or 3, finite, sRGB curve.
    """
    # OpenBLAS's threads wait by spinning: on two cores with other work beside them, a photo took
    # 29 s with two of them and 1.2 s with one, which is no slower on an idle machine.
    with threadpool_limits(limits=1, user_api="blas"):
        return _estimated(windows)


def _estimated(windows: list[FloatArray]) -> float:
    if windows[0].shape[2] == 1:
        sigma, means = _sigma_of_grey(windows)
    else:
        sigma, means = _sigma_of_colour(windows)
        sigma = max(sigma, _sigma_by_channel(windows))
    sigma = max(sigma, _sigma_of_even_blocks(windows))
    is_clipped = all(window.min() >= 0 and window.max() <= 1 for window in windows)
    return 255 * (_before_clipping(sigma, means) if is_clipped else sigma)


def _sigma_of_colour(windows: list[FloatArray]) -> tuple[float, FloatArray]:
    """Returns sigma and the patches' means, after Chen et al., algorithm 1."""
    patches = _patches(windows, COLOUR_PATCH_PX)
    if not _suffice(patches):
        return _sigma_by_laplacian(windows)
    variances = _eigenvalues(patches)[::-1]
    # Without the scene's directions, the remaining variances lie evenly around their mean.
    remaining = next(
        (variances[i:] for i in range(len(variances)) if _is_even(variances[i:])), variances[-1:]
    )
    return float(np.sqrt(remaining.mean())), patches.mean(axis=1)


def _is_even(variances: DoubleArray) -> bool:
    return bool(variances.mean() <= np.median(variances))


def _sigma_of_grey(windows: list[FloatArray]) -> tuple[float, FloatArray]:
    """Returns sigma and the means of the patches without texture, after Liu et al., section III."""
    patches = _patches(windows, GREY_PATCH_PX)
    if not _suffice(patches):
        return _sigma_by_laplacian(windows)
    gradients = np.concatenate([_gradient_energies(window) for window in windows])
    threshold = _gradient_energy_of_noise()
    variance = _eigenvalues(patches)[0]
    weak = np.ones(len(patches), bool)
    for _ in range(MOST_ROUNDS):
        chosen = gradients < threshold * variance
        if not _suffice(patches, int(np.count_nonzero(chosen))):
            break
        weak, previous = chosen, variance
        variance = _eigenvalues(patches, weak)[0]
        if np.isclose(variance, previous, rtol=1e-4, atol=0):
            break
    return float(np.sqrt(variance)), patches.mean(axis=1)[weak]


def _sigma_by_channel(windows: list[FloatArray]) -> float:
    """Returns the root of the mean variance of the channels, each judged as a grey photo."""
    sigmas = [
        _sigma_of_grey([window[..., channel : channel + 1] for window in windows])[0]
        for channel in range(windows[0].shape[2])
    ]
    return float(np.sqrt(np.mean(np.square(sigmas))))


def _sigma_of_even_blocks(windows: list[FloatArray]) -> float:
    """Returns the roughness of the flattest blocks if they are all alike, else 0.

    Roughness is the deviation from a quadratic surface, so that shading does not count.
    """
    views = [
        sliding_window_view(window, (BLOCK_PX, BLOCK_PX), axis=(0, 1))
        for window in windows
        if min(window.shape[:2]) >= BLOCK_PX
    ]
    blocks = [
        view[::BLOCK_STRIDE_PX, ::BLOCK_STRIDE_PX].reshape(-1, view.shape[2], BLOCK_PX**2)
        for view in views
    ]
    if sum(map(len, blocks)) < LEAST_BLOCKS:
        return 0.0
    values = np.concatenate(blocks)  # (blocks, C, BLOCK_PX²)
    surface = _quadratic_surfaces()
    rest = values - (values @ surface) @ surface.T
    variances = np.square(rest).sum(axis=2).mean(axis=1) / (BLOCK_PX**2 - surface.shape[1])
    # Blocks at the ends of the range are flat because they are clipped.
    means = values.mean(axis=(1, 2))
    inside = variances[(means > NEAR_BLACK) & (means < NEAR_WHITE)]
    if len(inside) < LEAST_BLOCKS:
        return 0.0
    flattest, flat, still_flat = np.sqrt(np.quantile(inside, (FLATTEST, FLAT, STILL_FLAT)))
    return float(flat) if still_flat <= MOST_UNEVENNESS * flattest else 0.0


@lru_cache
def _quadratic_surfaces() -> FloatArray:
    """Returns an orthonormal basis of quadratic surfaces over a block, `(BLOCK_PX², 6)`."""
    y, x = np.mgrid[-1 : 1 : BLOCK_PX * 1j, -1 : 1 : BLOCK_PX * 1j].reshape(2, -1)
    basis, _ = np.linalg.qr(np.stack([np.ones_like(x), x, y, x * y, x**2, y**2], axis=1))
    return basis.astype(np.float32)


def _sigma_by_laplacian(windows: list[FloatArray]) -> tuple[float, FloatArray]:
    """Returns sigma by Immerkær, "Fast Noise Variance Estimation" (1996); edges count as noise."""
    means = np.concatenate([window.mean(axis=(1, 2)) for window in windows])
    if any(min(window.shape[:2]) < LAPLACIAN_PX for window in windows):
        return 0.0, means
    mask = np.outer([1, -2, 1], [1, -2, 1]).astype(np.float32)[..., None]
    responses = [np.abs(convolve(each, mask))[1:-1, 1:-1].mean() for each in windows]
    return float(np.sqrt(np.pi / 2) / 6 * np.mean(responses)), means


def _patches(windows: list[FloatArray], side_px: int) -> FloatArray:
    """Returns `(patches, side² C)`, empty where the windows are smaller than a patch."""
    channels = windows[0].shape[2]
    views = [
        sliding_window_view(window, (side_px, side_px), axis=(0, 1))
        for window in windows
        if min(window.shape[:2]) >= side_px
    ]
    counts = [view.shape[0] * view.shape[1] for view in views]
    patches = np.empty((sum(counts), channels * side_px**2), np.float32)
    ends = itertools.accumulate(counts)
    for view, count, end in zip(views, counts, ends, strict=True):
        patches[end - count : end].reshape(view.shape)[:] = view  # copied once, and not again
    return patches


def _suffice(patches: FloatArray, count: int | None = None) -> bool:
    """Whether there are patches enough for a covariance, or so many of them are."""
    dimensions: int = patches.shape[1]
    return (len(patches) if count is None else count) >= PATCHES_PER_DIMENSION * dimensions


def _eigenvalues(patches: FloatArray, chosen: BoolArray | None = None) -> DoubleArray:
    """Returns the variances along the patches' principal directions, smallest first.

    In blocks that stay in the processor's cache: copies of all patches took most of the time.

    Args:
        patches: `(patches, dimensions)`.
        chosen: which of them count; none for all.
    """
    centre = patches[::CENTRE_STRIDE].mean(axis=0)
    total, count = np.zeros(len(centre)), 0
    squares = np.zeros((len(centre), len(centre)))
    for start in range(0, len(patches), BLOCK_PATCHES):
        block = patches[start : start + BLOCK_PATCHES]
        if chosen is not None:
            block = block[chosen[start : start + BLOCK_PATCHES]]
        centred = block - centre
        total += centred.sum(axis=0)
        squares += centred.T @ centred
        count += len(block)
    mean = total / count
    covariance: DoubleArray = squares / count - np.outer(mean, mean)
    return np.linalg.eigvalsh(covariance).clip(min=0)


def _gradient_energies(window: FloatArray) -> FloatArray:
    """Returns each patch's sum of squared central differences, in the order of `_patches`."""
    padded = np.pad(window[..., 0], 1, mode="edge")
    across = (padded[1:-1, 2:] - padded[1:-1, :-2]) / 2
    down = (padded[2:, 1:-1] - padded[:-2, 1:-1]) / 2
    sums = uniform_filter(across**2 + down**2, GREY_PATCH_PX, mode="constant") * GREY_PATCH_PX**2
    radius = GREY_PATCH_PX // 2
    inner = sums[radius : sums.shape[0] - radius, radius : sums.shape[1] - radius]
    return np.ascontiguousarray(inner).reshape(-1)


@lru_cache
def _gradient_energy_of_noise() -> float:
    """Returns the energy that nearly no patch of noise of variance 1 exceeds.

    A sum of squares of Gaussian values follows a gamma distribution nearly. Its mean and variance
    are measured on a fixed field of noise: neighbouring differences depend on each other.
    """
    noise = np.random.default_rng(0).standard_normal((512, 512, 1)).astype(np.float32)
    energies = _gradient_energies(noise)
    scale = float(energies.var() / energies.mean())
    return float(gammaincinv(energies.mean() / scale, WEAK_TEXTURE_SHARE)) * scale


def _before_clipping(sigma: float, means: FloatArray) -> float:
    """Returns the sigma whose noise, clipped to 0..1 around these means, is left with `sigma`."""
    if sigma == 0:
        return 0.0
    shares, edges = np.histogram(means, bins=64, range=(0, 1))
    shares = shares / shares.sum()
    centres = (edges[1:] + edges[:-1]) / 2
    scene = np.linspace(0, 1, 201)
    least, most = sigma, min(1.0, 3 * sigma)
    for _ in range(20):  # bisection, to a millionth of the range
        middle = (least + most) / 2
        clipped_means, variances = _clipped_moments(scene, middle)
        left = shares @ np.interp(centres, clipped_means, variances)
        least, most = (middle, most) if left < sigma**2 else (least, middle)
    return (least + most) / 2


def _clipped_moments(scene: DoubleArray, sigma: float) -> tuple[DoubleArray, DoubleArray]:
    """Returns mean and variance of `scene` + Gaussian noise clipped to 0..1 (a censored normal)."""
    low, high = -scene / sigma, (1 - scene) / sigma
    density_low, density_high = (
        np.exp(-(each**2) / 2) / np.sqrt(2 * np.pi) for each in (low, high)
    )
    inside, above = ndtr(high) - ndtr(low), 1 - ndtr(high)
    falling = density_low - density_high
    means = scene * inside + sigma * falling + above
    squares = (scene**2 + sigma**2) * inside + above
    squares += sigma * (2 * scene * falling + sigma * (low * density_low - high * density_high))
    return means, squares - means**2
