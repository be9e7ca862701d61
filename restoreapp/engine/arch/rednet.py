"""RedNet: the plain encoder-decoders with symmetric skip connections that this program grew from.

After Mao, Shen and Yang, "Image Restoration Using Very Deep Convolutional Encoder-Decoder Networks
with Symmetric Skip Connections" (2016), and its variants in Saraf and Morparia, "Image Restoration
and Super resolution using Deep Convolutional Neural Networks". One class has both:

- Saraf and Morparia: 10 convolutions mirrored by 10 deconvolutions, 3x3, 64 filters, batch
  normalisation after each, a sigmoid at the end; strides on the way down and up, or max pooling and
  up-sampling with convolutions. These are the defaults.
- Mao et al.: `RedNet(depth=15, halved_at=(), batch_norm=False, output="residual")` is their RED30,
  with depth 10 their RED20 and with 5 their RED10.

Where the sources leave a choice:

- The place of the strides is not given. Layers 3 and 7 halve the grid: right after a layer that
  feeds a skip, so that the last features of each size reach the decoder, and late enough that two
  layers see the picture at full size.
- Pooling comes before its layer's convolution and up-sampling (nearest neighbour) before its own,
  so that pooled networks convolve on the small grid, as strided ones do.
- At a meeting point the features are added before the layer's activation, which thus is the one
  after the meeting. A layer after normalisation has no bias: the normalisation has its own.
- The last layer has neither normalisation nor activation but that of the output.
- He et al.'s initialisation (2015): with torch's default a signal loses five sixths of its power in
  each layer without normalisation, and RED30 begins with nothing. Where the output is residual, the
  last layer begins at zero, and so the network as the identity: sums at seven meetings would
  otherwise begin RED30 with an error of about three times the picture's range.

Shapes: `(N, C, H, W)` float, sRGB curve, nominal range 0..1, and a noise level that is ignored, to
`(N, C, H, W)`. Any height and width from 1 pixel.
"""

from collections.abc import Sequence
from typing import Literal

import torch
from torch import Tensor, nn

from restoreapp.engine.arch.network import RestorationNetwork
from restoreapp.engine.arch.padding import padded_to_multiple

Skip = Literal["symmetric", "none"]
Resample = Literal["stride", "pool"]
Activation = Literal["relu", "prelu"]
Output = Literal["sigmoid", "residual"]

SKIP_EVERY = 2


class RedNet(RestorationNetwork):
    """Encoder-decoder in which each decoder layer mirrors one of the encoder.

    Args:
        channels: of the picture, 3 for RGB.
        depth: layers on each side.
        width: filters of each layer.
        skip: whether every second encoder layer is added to its mirror in the decoder.
        resample: how the grid is halved and doubled; `pool` also makes all decoder layers
            convolutions.
        halved_at: encoder layers, counted from 1, that halve height and width; none for Mao et al.
        activation: after each layer; PReLU learns one slope per filter.
        batch_norm: whether each layer is normalised.
        output: `sigmoid` answers with the picture, `residual` with what is added to the input.

    Raises:
        ValueError: if a choice is not one of these.
    """

    is_conditioned = False

    def __init__(
        self,
        channels: int = 3,
        *,
        depth: int = 10,
        width: int = 64,
        skip: Skip = "symmetric",
        resample: Resample = "stride",
        halved_at: Sequence[int] = (3, 7),
        activation: Activation = "relu",
        batch_norm: bool = True,
        output: Output = "sigmoid",
    ) -> None:
        super().__init__()
        _check("skip", skip, ("symmetric", "none"))
        _check("resample", resample, ("stride", "pool"))
        _check("activation", activation, ("relu", "prelu"))
        _check("output", output, ("sigmoid", "residual"))
        if depth < 1 or not set(halved_at) <= set(range(1, depth + 1)):
            raise ValueError(f"halved_at {list(halved_at)} names layers outside 1..{depth}")
        layers = range(1, depth + 1)
        strides = {i: 2 if i in halved_at else 1 for i in layers}
        self.multiple_of = 2 ** len(set(halved_at))
        self.output = output
        # The features after encoder layer i and after the mirror of layer i + 1 have one size.
        self.skipped_layers = frozenset(layers[1:-1:SKIP_EVERY] if skip == "symmetric" else ())
        bias = not batch_norm

        def layer(convolution: nn.Module) -> _Layer:
            return _Layer(convolution, width, activation, batch_norm=batch_norm)

        self.encoder = nn.ModuleList(
            layer(_narrowing(width if i > 1 else channels, width, strides[i], resample, bias=bias))
            for i in layers
        )
        self.decoder = nn.ModuleList(  # mirrors of the last to the second encoder layer
            layer(_widening(width, width, strides[i], resample, bias=bias))
            for i in reversed(layers[1:])
        )
        # The first layer's mirror.
        self.tail = _widening(width, channels, strides[1], resample, bias=True)
        _initialise(self.encoder)
        _initialise(self.decoder)
        if output == "residual":
            for parameter in self.tail.parameters():
                nn.init.zeros_(parameter)

    def damage(self, image: Tensor, level: Tensor) -> Tensor:  # noqa: ARG002 - not conditioned
        """Returns the input less the answer; with a residual output that is what was found."""
        height, width = image.shape[-2:]
        features = padded_to_multiple(image, self.multiple_of)
        skips: dict[int, Tensor] = {}
        for i, layer in enumerate(self.encoder, start=1):
            features = layer(features)
            if i in self.skipped_layers:
                skips[i] = features
        for i, layer in zip(range(len(self.encoder) - 1, 0, -1), self.decoder, strict=True):
            features = layer(features, skips.pop(i, None))
        found: Tensor = self.tail(features)[..., :height, :width]
        return image - torch.sigmoid(found) if self.output == "sigmoid" else -found


def _narrowing(
    channels_in: int, channels_out: int, stride: int, resample: Resample, *, bias: bool
) -> nn.Module:
    if resample == "stride" or stride == 1:
        return nn.Conv2d(channels_in, channels_out, 3, stride, padding=1, bias=bias)
    convolution = nn.Conv2d(channels_in, channels_out, 3, padding=1, bias=bias)
    return nn.Sequential(nn.MaxPool2d(stride), convolution)


def _widening(
    channels_in: int, channels_out: int, stride: int, resample: Resample, *, bias: bool
) -> nn.Module:
    if resample == "stride":
        return nn.ConvTranspose2d(
            channels_in, channels_out, 3, stride, padding=1, output_padding=stride - 1, bias=bias
        )
    convolution = nn.Conv2d(channels_in, channels_out, 3, padding=1, bias=bias)
    return (
        convolution if stride == 1 else nn.Sequential(nn.Upsample(scale_factor=stride), convolution)
    )


class _Layer(nn.Module):
    """Convolution, normalisation, addition of what was skipped, activation."""

    def __init__(
        self, convolution: nn.Module, width: int, activation: Activation, *, batch_norm: bool
    ) -> None:
        super().__init__()
        self.convolution = convolution
        self.normalisation = nn.BatchNorm2d(width) if batch_norm else nn.Identity()
        self.activation = nn.PReLU(width) if activation == "prelu" else nn.ReLU()

    def forward(self, features: Tensor, skipped: Tensor | None = None) -> Tensor:
        features = self.normalisation(self.convolution(features))
        if skipped is not None:
            features = features + skipped
        activated: Tensor = self.activation(features)
        return activated


def _initialise(network: nn.Module) -> None:
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def _check(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ValueError(f"{name} is one of {', '.join(choices)}, not {value!r}")
