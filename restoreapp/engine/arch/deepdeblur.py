"""DeepDeblur: the multi-scale network that was published together with the GOPRO set.

After Nah, Kim and Lee, "Deep Multi-scale Convolutional Neural Network for Dynamic Scene Deblurring"
(CVPR 2017): the same chain of convolutions and residual blocks without normalisation looks at the
picture at a quarter, at half and at its full size; each answer is enlarged by an up-convolution and
goes into the next chain beside that size's picture. The defaults are the paper's: 3 scales, 64
filters of 5x5, 19 blocks and so 40 convolutions a scale, 11.7 M parameters. What differs:

- The up-convolution is a convolution to four times the channels and a pixel-shuffle, as in the
  authors' own later code; the paper does not say which kind it is.
- The picture at the smaller sizes is the mean of 2x2 and 4x4 pixels, not a Gaussian pyramid.
- Only the finest answer leaves the network, so that only it can have a loss: the paper has a mean
  squared error at each scale, and an adversarial loss.
- `output="residual"` lets each scale answer with what is added to its picture. Then the network
  begins as the identity and does not have to learn to copy first, which decides short trainings.
- He et al.'s initialisation (2015), with the second convolution of each block scaled down by the
  square root of the number of blocks and the last one tenfold: 19 sums would otherwise begin with
  a variance of half a million, and even then the answers with several times the picture's range.

Shapes: `(N, C, H, W)` float, sRGB curve, nominal range 0..1, and a noise level that is ignored, to
`(N, C, H, W)`. Any height and width from 1 pixel.
"""

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.padding import padded_to_multiple

Output = Literal["picture", "residual"]

LAST_GAIN = 0.1


class DeepDeblur(RestorationNetwork):
    """Coarse-to-fine chains of residual blocks.

    Args:
        channels: of the picture, 3 for RGB.
        scales: sizes that are looked at, each half of the one before.
        width: filters of each layer.
        blocks: residual blocks at each scale.
        kernel_px: side of all filters, odd.
        output: `picture` answers with the picture, as the paper, `residual` with what is added to
            the input.

    Raises:
        ValueError: if `output` is neither, a number is below 1, or `kernel_px` is even.
    """

    is_conditioned = False

    def __init__(
        self,
        channels: int = 3,
        *,
        scales: int = 3,
        width: int = 64,
        blocks: int = 19,
        kernel_px: int = 5,
        output: Output = "picture",
    ) -> None:
        super().__init__()
        if output not in ("picture", "residual"):
            raise ValueError(f"output is one of picture, residual, not {output!r}")
        if min(channels, scales, width, blocks) < 1 or kernel_px % 2 == 0:
            raise ValueError("channels, scales, width and blocks are at least 1, kernel_px is odd")
        self.multiple_of = 2 ** (scales - 1)
        self.output = output
        # Coarsest first; all but it also see the enlarged answer of the scale before.
        chains = [
            _chain(channels if i == 0 else 2 * channels, channels, width, blocks, kernel_px)
            for i in range(scales)
        ]
        if output == "residual":
            for parameter in chains[-1][-1].parameters():
                nn.init.zeros_(parameter)
        self.chains = nn.ModuleList(chains)
        self.enlargers = nn.ModuleList(
            nn.Sequential(_convolution(channels, 4 * channels, kernel_px), nn.PixelShuffle(2))
            for _ in range(scales - 1)
        )

    def damage(self, image: Tensor, level: Tensor) -> Tensor:  # noqa: ARG002 - not conditioned
        """Returns the input less the answer; with a residual output that is what was found."""
        height, width = image.shape[-2:]
        picture = padded_to_multiple(image, self.multiple_of)
        pyramid = _pyramid(picture, len(self.chains))  # coarsest first
        found: Tensor = self.chains[0](pyramid[0])
        for coarse, fine, chain, enlarge in zip(
            pyramid, pyramid[1:], self.chains[1:], self.enlargers, strict=False
        ):
            answer = coarse + found if self.output == "residual" else found
            found = chain(torch.cat((fine, enlarge(answer)), dim=1))
        found = found[..., :height, :width]
        return -found if self.output == "residual" else image - found


def _pyramid(picture: Tensor, scales: int) -> list[Tensor]:
    sizes = [picture]
    for _ in range(scales - 1):
        sizes.append(functional.avg_pool2d(sizes[-1], 2))
    return sizes[::-1]


def _convolution(channels_in: int, channels_out: int, kernel_px: int) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, kernel_px, padding=kernel_px // 2)


def _chain(
    channels_in: int, channels_out: int, width: int, blocks: int, kernel_px: int
) -> nn.Sequential:
    blocks_of_chain = [_Block(width, kernel_px) for _ in range(blocks)]
    last = _convolution(width, channels_out, kernel_px)
    chain = nn.Sequential(_convolution(channels_in, width, kernel_px), *blocks_of_chain, last)
    for module in chain.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    with torch.no_grad():
        for block in blocks_of_chain:
            block.second.weight.mul_(blocks**-0.5)
        last.weight.mul_(LAST_GAIN)
    return chain


class _Block(nn.Module):
    """Two convolutions with a ReLU between them, added to their input; no activation after."""

    def __init__(self, width: int, kernel_px: int) -> None:
        super().__init__()
        self.first = _convolution(width, width, kernel_px)
        self.second = _convolution(width, width, kernel_px)

    def forward(self, features: Tensor) -> Tensor:
        change: Tensor = self.second(functional.relu(self.first(features)))
        return features + change
