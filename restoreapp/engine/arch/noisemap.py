"""NoiseMap: a small encoder that sees how noisy each part of a photo is.

After the noise-estimation part of CBDNet (Guo et al., "Toward Convolutional Blind Denoising of Real
Photographs", CVPR 2019), with the head and the blocks of `skipunet`. It has no biases either: twice
the contrast is twice the noise.

The picture that it answers with is the map: `(N, C, H, W)`, all channels alike, the standard
deviation of the noise on the scale of the picture's values, one value for each square of its
stride.
"""

from collections.abc import Sequence

from torch import Tensor, nn
from torch.nn import functional

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.padding import padded_to_multiple
from restoreapp.engine.arch.skipunet import UNSHUFFLE, Downsampling, ResidualBlock


class NoiseMap(RestorationNetwork):
    """Encoder from a picture to the map of its noise; ignores the level.

    Args:
        channels: of the picture, 3 for RGB.
        widths: feature channels of each level, finest first.
        blocks: residual blocks on each level.
    """

    def __init__(
        self, channels: int = 3, widths: Sequence[int] = (32, 48, 48), blocks: int = 2
    ) -> None:
        super().__init__()
        self.is_conditioned = False
        self.multiple_of = UNSHUFFLE * 2 ** (len(widths) - 1)
        first, last = widths[0], widths[-1]
        layers: list[nn.Module] = [
            nn.PixelUnshuffle(UNSHUFFLE),
            nn.Conv2d(channels * UNSHUFFLE**2, first, 3, padding=1, bias=False),
        ]
        for i, width in enumerate(widths):
            if i:
                layers.append(Downsampling(widths[i - 1], width))
            layers += [ResidualBlock(width) for _ in range(blocks)]
        self.body = nn.Sequential(*layers)
        self.tail = nn.Conv2d(last, 1, 1, bias=False)

    def damage(self, image: Tensor, level: Tensor) -> Tensor:  # noqa: ARG002 - as all networks
        height, width = image.shape[-2:]
        features = self.body(padded_to_multiple(image, self.multiple_of))
        found = self.tail(features).abs()
        found = functional.interpolate(found, scale_factor=self.multiple_of, mode="nearest")
        return image - found[..., :height, :width]  # so that the map is what is left
