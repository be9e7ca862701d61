"""SkipUNet: the encoder-decoder with symmetric skip connections that we ship.

After Mao, Shen and Yang, "Image Restoration Using Very Deep Convolutional Encoder-Decoder Networks
with Symmetric Skip Connections" (2016): every encoder level is added to its mirror in the decoder,
and the network answers with the damage, which is subtracted from the input. What differs, and why:

- A pixel-unshuffle by 2 comes first (Shi et al. 2016, as in FFDNet, Zhang et al. 2018), because 64
  channels at full size are bound by memory and not by arithmetic on a processor. Against blur,
  which leaves no finer detail to see and reaches further, by 4.
- Plain residual blocks without normalisation and without bias (as DRUNet, Zhang et al. 2021).
  Without biases the network is homogeneous: scaling picture and noise level together scales the
  answer, so that dark and bright pictures are treated alike.
- The noise level comes in as a map beside the picture (FFDNet), which is what the strength of
  `denoise` turns. A network for damage without a level is built without that map.
- Three levels, so that the coarsest grid is 8 pixels: a fourth level doubles the reach of a pixel
  and with it the margin that every tile has to compute and drop.

Shapes: `(N, C, H, W)` float, sRGB curve, nominal range 0..1, and `(N, 1, H, W)` noise level on the
same scale, to `(N, C, H, W)`. Any height and width from 1 pixel.
"""

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from restoreapp.engine.arch.motion import CELL_PX, MotionField
from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.padding import padded_to_multiple

UNSHUFFLE = 2
# Channels of what steers a steered network.
STEERING = 32


def _convolution(channels_in: int, channels_out: int) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, 3, padding=1, bias=False)


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions with a ReLU between them, added to their input.

    Steered, its inner features are scaled by what is known of the place: FiLM (Perez et al. 2018)
    without its shift, so that it stays homogeneous.

    Args:
        width: feature channels.
        steering: channels of what is known; 0 if nothing is.
    """

    def __init__(self, width: int, steering: int = 0) -> None:
        super().__init__()
        self.first = _convolution(width, width)
        self.second = _convolution(width, width)
        self.steering: nn.Conv2d | None = None
        if steering:
            self.steering = nn.Conv2d(steering, width, 1, bias=False)
            nn.init.zeros_(self.steering.weight)

    def forward(self, features: Tensor, known: Tensor | None = None) -> Tensor:
        # What is inside is let go before the sum is made: that is when most memory is held.
        change: Tensor = self.second(self._inner(features, known))
        return features + change

    def _inner(self, features: Tensor, known: Tensor | None) -> Tensor:
        inner = self.first(features)
        if self.steering is not None:
            scale = self.steering(known)
            inner = torch.addcmul(inner, inner, scale)
        return functional.relu(inner, inplace=True)


class Level(nn.Sequential):
    """Residual blocks one after the other, all steered by the same."""

    def __init__(self, width: int, blocks: int, steering: int = 0) -> None:
        super().__init__(*(ResidualBlock(width, steering) for _ in range(blocks)))

    def forward(self, features: Tensor, known: Tensor | None = None) -> Tensor:
        for block in self:
            features = block(features, known)
        return features


class Downsampling(nn.Sequential):
    """Halves height and width by a strided 2x2 convolution."""

    def __init__(self, width_in: int, width_out: int) -> None:
        super().__init__(nn.Conv2d(width_in, width_out, 2, stride=2, bias=False))


class Upsampling(nn.Sequential):
    """Doubles height and width by a 1x1 convolution and a pixel-shuffle.

    The same map as a 2x2 transposed convolution of stride 2, a third faster on a processor.
    """

    def __init__(self, width_in: int, width_out: int) -> None:
        super().__init__(
            nn.Conv2d(width_in, 4 * width_out, 1, bias=False), nn.PixelShuffle(UNSHUFFLE)
        )


class SkipUNet(RestorationNetwork):
    """Symmetric-skip encoder-decoder, conditioned on a noise-level map or on nothing.

    Args:
        channels: of the picture, 3 for RGB.
        widths: feature channels of each level, finest first.
        blocks: residual blocks on each side of each level; the coarsest has both sides' worth.
        conditioned: whether it sees the noise level.
        unshuffle: factor of the pixel-unshuffle.
        steered: whether its blocks are steered by the motion that a `MotionField` sees.

    Raises:
        ValueError: if it is steered and `unshuffle` neither divides the cells of the field nor is a
            multiple of them.
    """

    def __init__(
        self,
        channels: int = 3,
        widths: Sequence[int] = (48, 96, 192),
        blocks: int = 2,
        *,
        conditioned: bool = True,
        unshuffle: int = UNSHUFFLE,
        steered: bool = False,
    ) -> None:
        super().__init__()
        self.is_conditioned = conditioned
        self._unshuffle = unshuffle
        if steered and CELL_PX % unshuffle and unshuffle % CELL_PX:
            raise ValueError(
                f"unshuffle {unshuffle} does not fit the motion field of {CELL_PX} pixels"
            )
        finer, coarser = list(widths[:-1]), list(widths[1:])
        steering = STEERING if steered else 0
        self.multiple_of = math.lcm(unshuffle * 2 ** len(finer), CELL_PX if steered else 1)
        self.head = _convolution((channels + conditioned) * unshuffle**2, widths[0])
        self.motion = MotionField(steering) if steered else None
        self.encoder = nn.ModuleList(Level(width, blocks, steering) for width in finer)
        self.down = nn.ModuleList(
            Downsampling(fine, coarse) for fine, coarse in zip(finer, coarser, strict=True)
        )
        self.middle = Level(widths[-1], 2 * blocks, steering)
        self.up = nn.ModuleList(
            Upsampling(coarse, fine) for fine, coarse in zip(finer, coarser, strict=True)
        )
        self.decoder = nn.ModuleList(Level(width, blocks, steering) for width in finer)
        self.tail = _convolution(widths[0], channels * unshuffle**2)

    def damage(self, image: Tensor, level: Tensor) -> Tensor:
        height, width = image.shape[-2:]
        # One channel more where the level is seen.
        features = torch.cat((image, level), dim=1) if self.is_conditioned else image
        features = padded_to_multiple(features, self.multiple_of)
        known = self._known(features[:, : image.shape[1]])
        # (N, u² (C + 1 or 0), H/u, W/u)
        features = functional.pixel_unshuffle(features, self._unshuffle)
        features = self.head(features)
        skips: list[Tensor] = []
        for i, (encode, down) in enumerate(zip(self.encoder, self.down, strict=True)):
            features = encode(features, known[i])
            skips.append(features)
            features = down(features)
        features = self.middle(features, known[-1])
        for i in reversed(range(len(skips))):
            features = self.decoder[i](self.up[i](features) + skips.pop(), known[i])
        found: Tensor = functional.pixel_shuffle(self.tail(features), self._unshuffle)
        return found[..., :height, :width]

    def _known(self, image: Tensor) -> list[Tensor | None]:
        """Returns what steers each level of a padded picture, on its grid, finest first."""
        strides = [self._unshuffle * 2**i for i in range(len(self.encoder) + 1)]
        if self.motion is None:
            return [None] * len(strides)
        steering = self.motion(image).features
        return [_on_grid(steering, stride) for stride in strides]


def _on_grid(steering: Tensor, stride: int) -> Tensor:
    """Takes features of a `MotionField` to a grid of another stride in pixels."""
    if stride > CELL_PX:
        return functional.avg_pool2d(steering, stride // CELL_PX)
    return functional.interpolate(steering, scale_factor=CELL_PX // stride, mode="nearest")
