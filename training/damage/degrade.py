"""Damage: clean batches in, damaged batches out, from explicit generators.

Every function takes `(N, C, H, W)` float32 on the sRGB curve, 0..1, on any device, and generators
of that device; the same generator state gives the same damage. Motion blur is in `blur`.
"""

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from .generators import Generators, normal, of_rows, poisson, uniform
from .light import to_curve, to_linear

Pixels = npt.NDArray[np.uint8]

# BT.601 luma, what a camera's or an editor's greyscale JPEG holds.
LUMA_WEIGHTS = (0.299, 0.587, 0.114)
# A raw pixel's neighbours of its own colour, as bilinear demosaicing weighs them.
GREEN_TAPS = ((0, 1, 0), (1, 4, 1), (0, 1, 0))
OTHER_TAPS = ((1, 2, 1), (2, 4, 2), (1, 2, 1))
# By how much white balance multiplies red and blue, and a colour matrix subtracts other channels.
LEAST_BALANCE, MOST_BALANCE = 1.2, 2.4
MOST_CROSSTALK = 0.4
# Of the kernel that makes blotches, to either side. The same for every picture, so that its noise
# does not depend on its neighbours' in the batch.
BLOTCH_REACH_PX = 9


def grey(clean: Tensor, chosen: Tensor) -> Tensor:
    """Turns the chosen pictures grey, three equal channels.

    Args:
        clean: `(N, 3, H, W)`.
        chosen: `(N,)` bool.
    """
    weights = clean.new_tensor(LUMA_WEIGHTS).view(1, 3, 1, 1)
    luma = (clean * weights).sum(dim=1, keepdim=True).expand_as(clean)
    return torch.where(_per_picture(chosen), luma, clean)


def vivid(clean: Tensor, factor: Tensor) -> Tensor:
    """Multiplies the distance of colours from grey; what gets beyond 0..1 stays there.

    Args:
        clean: `(N, 3, H, W)`.
        factor: `(N,)`.
    """
    luma = clean.mean(dim=1, keepdim=True)
    return torch.where(
        _per_picture(factor == 1), clean, luma + _per_picture(factor) * (clean - luma)
    )


def gaussian_noise(clean: Tensor, sigma: Tensor, same: Tensor, generator: Generators) -> Tensor:
    """Adds Gaussian noise, not clipped.

    Args:
        clean: `(N, C, H, W)`, C 1 or 3.
        sigma: `(N,)` standard deviation on the 0..1 scale.
        same: `(N,)` bool; there all channels get the same noise, as a grey file's do.
        generator: of the same device.
    """
    noise = normal(clean.shape, generator, clean.device)
    noise = torch.where(_per_picture(same), noise[:, :1].expand_as(noise), noise)
    return clean + _per_picture(sigma) * noise


def correlated_noise(
    clean: Tensor, sigma: Tensor, radius_px: Tensor, shared: Tensor, generator: Generators
) -> Tensor:
    """Adds Gaussian noise in blotches that the channels partly share, not clipped.

    Demosaicing and a camera's own denoising leave such noise in developed photographs.

    Args:
        clean: `(N, C, H, W)`.
        sigma: `(N,)` standard deviation of each pixel's noise on the 0..1 scale.
        radius_px: `(N,)` standard deviation of the Gaussian that white noise is filtered with,
            0..3.
        shared: `(N,)` correlation between two channels, 0..1.
        generator: of the same device.
    """
    (rows,) = torch.nonzero(sigma > 0, as_tuple=True)
    if not len(rows):
        return clean
    channels, height, width = clean.shape[1:]
    wide = (height + 2 * BLOTCH_REACH_PX, width + 2 * BLOTCH_REACH_PX)
    white = normal((len(rows), channels + 1, *wide), of_rows(generator, rows), clean.device)
    part = _per_picture(shared[rows])
    white = (1 - part).sqrt() * white[:, 1:] + part.sqrt() * white[:, :1]
    noise = _blotches(white, radius_px[rows])
    return clean.index_copy(0, rows, clean[rows] + _per_picture(sigma[rows]) * noise)


def _blotches(white: Tensor, radius_px: Tensor) -> Tensor:
    """Filters each picture with a Gaussian of its own; cuts the reach.

    White noise keeps its variance; what is smooth already grows.
    """
    count, channels, height, width = white.shape
    reach = BLOTCH_REACH_PX
    offsets = torch.arange(-reach, reach + 1, device=white.device)
    # A radius of 0 leaves one tap, since exp(-inf) is 0.
    taps = torch.exp(-(offsets**2) / (2 * radius_px.clamp_min(1e-3).view(-1, 1) ** 2))
    taps = taps / taps.norm(dim=1, keepdim=True)
    taps = taps.repeat_interleave(channels, dim=0)  # (N C, 2 reach + 1)
    planes = white.reshape(1, count * channels, height, width)
    planes = functional.conv2d(planes, taps[:, None, :, None], groups=count * channels)
    planes = functional.conv2d(planes, taps[:, None, None, :], groups=count * channels)
    return planes.view(count, channels, height - 2 * reach, width - 2 * reach)


def camera_noise(clean: Tensor, gain: Tensor, read: Tensor, generator: Generators) -> Tensor:
    """Adds a sensor's Poisson-Gaussian noise (Foi et al. 2008) in linear light, not clipped.

    Args:
        clean: `(N, C, H, W)`, at least 0.
        gain: `(N,)` variance per unit of linear light.
        read: `(N,)` standard deviation of what the electronics add, in linear light.
        generator: of the same device.
    """
    (rows,) = torch.nonzero((gain > 0) | (read > 0), as_tuple=True)
    if not len(rows):
        return clean
    own = of_rows(generator, rows)
    light, scale = to_linear(clean[rows]), _per_picture(gain[rows])
    step = scale.clamp_min(1e-12)
    # The mean is subtracted and not replaced, so that a gain of 0 leaves the light as it is.
    rates = (light / step).clamp(0, 1e9)
    shot = torch.where(scale > 0, (poisson(rates, own) - rates) * step, 0)
    noisy = light + shot + _per_picture(read[rows]) * normal(light.shape, own, light.device)
    return clean.index_copy(0, rows, to_curve(noisy))


def developed_noise(
    clean: Tensor,
    gain: Tensor,
    read: Tensor,
    radius_px: Tensor,
    same: Tensor,
    generator: Generators,
) -> Tensor:
    """Adds a sensor's noise as it looks after a raw converter, not clipped.

    The picture is taken back to what a sensor sees (without colour matrix and white balance, in
    linear light; after Brooks et al., "Unprocessing Images for Learned Raw Denoising", 2019); there
    the noise is drawn, kept at one colour a pixel, demosaiced, smoothed and developed. The noise
    alone goes through the mosaic: the scene keeps its detail.

    Args:
        clean: `(N, 3, H, W)`.
        gain: `(N,)` variance per unit of the sensor's light; 0 leaves a picture as it is.
        read: `(N,)` standard deviation of what the electronics add.
        radius_px: `(N,)` standard deviation of the Gaussian that smoothes, 0..2.
        same: `(N,)` bool; there the picture is grey and all channels get the same noise.
        generator: of the same device.
    """
    (rows,) = torch.nonzero(gain > 0, as_tuple=True)
    if not len(rows):
        return clean
    own, device = of_rows(generator, rows), clean.device
    light = to_linear(clean[rows])
    drawn = uniform((len(rows), 10), own, device)
    balance = LEAST_BALANCE + drawn[:, :2] * (MOST_BALANCE - LEAST_BALANCE)
    green = torch.ones_like(balance[:, :1])
    balance = torch.cat((balance[:, :1], green, balance[:, 1:]), dim=1)[..., None, None]
    matrix = _colour_matrix(MOST_CROSSTALK * drawn[:, 2:8])
    seen = _mixed(torch.linalg.inv(matrix), light).clamp_min(0) / balance
    deviation = (_per_picture(gain[rows]) * seen + _per_picture(read[rows]) ** 2).sqrt()
    # Wider by what demosaicing and smoothing look at.
    deviation = functional.pad(deviation, 4 * (1 + BLOTCH_REACH_PX,), mode="replicate")
    noise = deviation * normal(deviation.shape, own, device)
    noise = _demosaiced(noise, (2 * drawn[:, 8]).long(), (2 * drawn[:, 9]).long())
    noise = _mixed(matrix, balance * noise)
    luma = noise.mean(dim=1, keepdim=True)
    chroma = torch.where(_per_picture(same[rows]), 0, noise - luma)
    noise = _blotches(luma, radius_px[rows]) + _blotches(chroma, 2 * radius_px[rows])
    return clean.index_copy(0, rows, to_curve(light + noise))


def _colour_matrix(crosstalk: Tensor) -> Tensor:
    """Returns `(N, 3, 3)` with rows of sum 1 from six numbers that are subtracted beside them."""
    matrix = torch.zeros((len(crosstalk), 9), device=crosstalk.device)
    matrix[:, [1, 2, 3, 5, 6, 7]] = -crosstalk
    matrix[:, [0, 4, 8]] = 1 + crosstalk.view(-1, 3, 2).sum(dim=2)
    return matrix.view(-1, 3, 3)


def _mixed(matrix: Tensor, picture: Tensor) -> Tensor:
    return torch.einsum("nij,njhw->nihw", matrix, picture)


def _demosaiced(noise: Tensor, right: Tensor, down: Tensor) -> Tensor:
    """Keeps one colour a pixel in Bayer's pattern, moved by `(right, down)`, and fills in.

    Returns a picture smaller by a pixel on each side.
    """
    height, width = noise.shape[-2:]
    y = (torch.arange(height, device=noise.device) + down[:, None]) % 2  # (N, H)
    x = (torch.arange(width, device=noise.device) + right[:, None]) % 2
    y, x = y[:, :, None], x[:, None, :]
    pattern = torch.stack(((y == 0) & (x == 0), y != x, (y == 1) & (x == 1)), dim=1)
    taps = noise.new_tensor((OTHER_TAPS, GREEN_TAPS, OTHER_TAPS))[:, None] / 4
    return functional.conv2d(noise * pattern, taps, groups=3)


def reduced(clean: Tensor, factor: Tensor, quality: Tensor) -> Tensor:
    """Scales down by `factor`, stores in 8 bit, and scales up again to the same size.

    Both ways by antialiased bicubic (Keys 1981, a = -0.5), Pillow's and that of published figures.

    Args:
        clean: `(N, 3, H, W)`; clipped to 0..1 where it is reduced.
        factor: `(N,)`, from 1, which leaves a picture as it is.
        quality: `(N,)` of the JPEG that the small picture is stored as, 1..100; 0 stores it as it
            is.

    Returns:
        `(N, 3, H, W)`; overshoots a little beyond 0..1 as bicubic does.
    """
    height, width = clean.shape[-2:]
    pictures = []
    for i, (picture, each) in enumerate(zip(clean[:, None], factor.tolist(), strict=True)):
        small = (max(1, round(height / each)), max(1, round(width / each)))
        if small == (height, width):
            pictures.append(picture)
            continue
        down = functional.interpolate(picture, small, mode="bicubic", antialias=True)
        is_compressed = quality[i : i + 1] > 0
        down = stored_in_8_bit(down, torch.ones_like(is_compressed))
        down = jpeg(down, quality[i : i + 1], is_compressed)
        pictures.append(
            functional.interpolate(down, (height, width), mode="bicubic", antialias=True)
        )
    return torch.cat(pictures)


def stored_in_8_bit(damaged: Tensor, chosen: Tensor) -> Tensor:
    """Clips the chosen pictures to 0..1 and rounds them to 8 bit, as a file would be."""
    stored = (damaged.clamp(0, 1) * 255).round() / 255
    return torch.where(_per_picture(chosen), stored, damaged)


def jpeg(damaged: Tensor, quality: Tensor, chosen: Tensor) -> Tensor:
    """Compresses the chosen pictures as JPEG with halved chroma and reads them again.

    By the codec itself, on the processor, a picture at a time: an imitation on the device would
    have to copy its rounding and its chroma filters to leave the same marks. A crop of 128 pixels
    takes a third of a millisecond.

    Args:
        damaged: `(N, 3, H, W)`; clipped to 0..1 where chosen.
        quality: `(N,)` whole numbers, 1..100.
        chosen: `(N,)` bool.
    """
    (rows,) = torch.nonzero(chosen, as_tuple=True)
    if not len(rows):
        return damaged
    codes = (damaged[rows].clamp(0, 1) * 255).round().to(torch.uint8)
    pixels = codes.permute(0, 2, 3, 1).cpu().numpy()
    decoded = np.stack(
        [
            _through_jpeg(picture, each)
            for picture, each in zip(pixels, quality[rows].tolist(), strict=True)
        ]
    )
    values = torch.from_numpy(decoded).to(damaged.device).permute(0, 3, 1, 2) / 255
    return damaged.index_copy(0, rows, values)


def _through_jpeg(pixels: Pixels, quality: int) -> Pixels:
    _, encoded = cv2.imencode(".jpg", pixels[..., ::-1], (cv2.IMWRITE_JPEG_QUALITY, quality))
    decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    assert decoded is not None  # it was encoded a line above
    return decoded[..., ::-1].astype(np.uint8, copy=False)


def _per_picture(values: Tensor) -> Tensor:
    return values.view(-1, 1, 1, 1)
