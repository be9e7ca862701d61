"""What the runner and the training loop know of every network, whatever is inside it."""

from abc import ABC, abstractmethod

from torch import Tensor, nn


class RestorationNetwork(nn.Module, ABC):
    """A network that finds the damage in a picture.

    All are called alike, `network(image, level)`. One that is not conditioned ignores the level, so
    that no caller has to ask which kind it holds.

    Attributes:
        multiple_of: total stride in pixels. Networks pad by themselves; tiles must begin on this
            grid to be seen in the same phase as the whole picture.
        is_conditioned: whether the answer depends on `level`.
    """

    multiple_of: int
    is_conditioned: bool

    def forward(self, image: Tensor, level: Tensor) -> Tensor:
        """Returns the restored picture: the input less the damage that was found.

        Args:
            image: `(N, C, H, W)`, sRGB curve, nominal range 0..1, any height and width from 1.
            level: `(N, 1, H, W)` standard deviation of the noise on the same scale.

        Returns:
            `(N, C, H, W)`, not clamped.
        """
        return image - self.damage(image, level)

    @abstractmethod
    def damage(self, image: Tensor, level: Tensor) -> Tensor:
        """Returns what `forward` removes, in the dtype of the weights' arithmetic.

        Apart, so that a caller who computes in bfloat16 can subtract in float32.
        """
