"""A part of a photo, restored as it would be within the whole."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from restoreapp.core.geometry import Rect, Size
from restoreapp.core.image import Array, Image
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored

# Further away hardly anything moves an answer; see the radius on models' cards.
MARGIN_PX = 64


@dataclass(frozen=True, slots=True, eq=False)
class RestoredPart:
    """What became of a part.

    Attributes:
        image: the part as it was.
        answer: at full strength, of the part's size or larger.
        earlier: what the last step began with, where that is not the part itself; see `Restored`.
    """

    image: Image
    answer: Array
    earlier: Image | None

    @property
    def size(self) -> Size:
        """Of the answer."""
        return Size(self.answer.shape[1], self.answer.shape[0])


def restored_part(photo: Photo, rect: Rect, restore: Callable[[Photo], Restored]) -> RestoredPart:
    """Restores a part of a photo and what lies around it, and returns the part alone.

    Args:
        photo: the whole.
        rect: the part.
        restore: restores what it is given, as if it were a photo.
    """
    whole = Rect.of(photo.image.size)
    padded = rect.grown(MARGIN_PX).intersection(whole)
    inside = rect.moved(-padded.x, -padded.y)
    size = Size(padded.width, padded.height)
    restored = restore(replace(photo, image=cut(photo.image, padded)))
    answer = restored.answer[inside.scaled(size, restored.size).slices]
    earlier = restored.earlier
    if earlier is not None:
        earlier = cut(earlier, inside.scaled(size, earlier.size))
    return RestoredPart(cut(photo.image, rect), answer, earlier)


def cut(image: Image, rect: Rect) -> Image:
    """Returns a part of a picture."""
    alpha = None if image.alpha is None else image.alpha[rect.slices].copy()
    return replace(image, pixels=image.pixels[rect.slices].copy(), alpha=alpha)
