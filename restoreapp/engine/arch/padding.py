"""Padding that lets a strided network take pictures of any size."""

from torch import Tensor
from torch.nn import functional


def padded_to_multiple(batch: Tensor, multiple: int) -> Tensor:
    """Repeats the last row and column until height and width are multiples of `multiple`.

    Edge padding and not reflection: reflection fails where the pad is not smaller than the picture.

    Args:
        batch: `(N, C, H, W)`.
        multiple: the network's total stride in pixels.
    """
    height, width = batch.shape[-2:]
    down, right = -height % multiple, -width % multiple
    if not (down or right):
        return batch
    return functional.pad(batch, (0, right, 0, down), mode="replicate")
