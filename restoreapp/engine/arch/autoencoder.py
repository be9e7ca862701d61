"""Autoencoder: a stacked denoising auto-encoder that works patch by patch.

After Xie, Xu and Chen, "Image Denoising and Inpainting with Deep Neural Networks" (NIPS 2012), and
Vincent et al. (2010): fully connected layers with sigmoids take a small patch to wider hidden
layers and mirror them back to the clean patch; overlapping patches are averaged. What differs:

- Patches are RGB, 8x8x3 values, where theirs are grey; the hidden layers keep their width of five
  times the patch.
- The patch is a convolution's kernel and its shift the stride, hidden layers are 1x1 convolutions,
  and the answers are folded back: the same arithmetic as fully connected layers on each patch.
- Patches lie 4 pixels apart and not 1: each pixel is the mean of four answers and not of 64, at a
  sixteenth of the arithmetic.
- All layers are trained together. Their layer-by-layer training, the penalty for active units and
  the penalty on weights are left out: they helped before initialisations such as Glorot's (2010,
  with the gain for sigmoids) and optimizers such as Adam.

Shapes: `(N, C, H, W)` float, sRGB curve, nominal range 0..1, and a noise level that is ignored, to
`(N, C, H, W)` within 0..1. Any height and width from 1 pixel.
"""

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.padding import padded_to_multiple

# The sigmoid's slope is a quarter: this keeps the power of a signal from layer to layer.
SIGMOID_GAIN = 4.0


class Autoencoder(RestorationNetwork):
    """Fully connected layers over patches, whose answers are averaged where they overlap.

    Args:
        channels: of the picture, 3 for RGB.
        patch_px: side of a patch.
        shift_px: from one patch to the next; divides `patch_px`.
        hidden: units of the hidden layers, outermost first; the decoder mirrors them.

    Raises:
        ValueError: if `shift_px` does not divide `patch_px`, or there is no hidden layer.
    """

    is_conditioned = False

    def __init__(
        self,
        channels: int = 3,
        *,
        patch_px: int = 8,
        shift_px: int = 4,
        hidden: Sequence[int] = (960, 960),
    ) -> None:
        super().__init__()
        if shift_px < 1 or patch_px % shift_px:
            raise ValueError(f"shift_px {shift_px} does not divide patch_px {patch_px}")
        if not hidden or min(hidden) < 1:
            raise ValueError(f"hidden {list(hidden)} needs at least one layer of at least one unit")
        self.patch_px, self.shift_px = patch_px, shift_px
        self.multiple_of = shift_px
        units = [*hidden, *hidden[-2::-1], channels * patch_px**2]
        layers = [
            nn.Conv2d(channels, units[0], patch_px, stride=shift_px),
            *(nn.Conv2d(before, after, 1) for before, after in pairwise(units)),
        ]
        for layer in layers:
            nn.init.xavier_normal_(layer.weight, gain=SIGMOID_GAIN)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
        self.layers = nn.ModuleList(layers)

    def damage(self, image: Tensor, level: Tensor) -> Tensor:  # noqa: ARG002 - not conditioned
        height, width = image.shape[-2:]
        around = self.patch_px - self.shift_px  # so that each pixel lies in equally many patches
        picture = padded_to_multiple(image, self.shift_px)
        features = functional.pad(picture, (around, around, around, around), mode="replicate")
        size = features.shape[-2:]
        # Centred: around 0.5 all inputs would push a unit to the same side.
        features = features - 0.5
        for layer in self.layers:
            features = torch.sigmoid(layer(features))  # (N, units, patches down, patches across)
        patches = features.flatten(2)  # (N, C patch², patches)
        total = functional.fold(patches, size, self.patch_px, stride=self.shift_px)
        answers_per_px = (self.patch_px // self.shift_px) ** 2
        answer = total[..., around : around + height, around : around + width] / answers_per_px
        return image - answer
