"""From a profile's values to those that networks know, and back: sRGB's primaries and curve.

Unbounded both ways: what lies outside sRGB's colours gets values below 0 or above 1, and returns.
LittleCMS only goes to linear light, since it would continue sRGB's curve below 0 with its steep
straight part; the curve is ours, the same on both sides of 0.
"""

from dataclasses import dataclass

import imagecodecs
import numpy as np

from restoreapp.core.image import FloatArray
from restoreapp.core.transfer import linear_to_srgb, srgb_to_linear
from restoreapp.io.icc import grey_icc, rgb_icc
from restoreapp.io.profiles import PRIMARIES

_LINEAR = {
    1: grey_icc("linear grey", (1.0,)),
    3: rgb_icc("linear sRGB", (0.3127, 0.3290), PRIMARIES[1], (1.0,)),
}
_NAMES = {1: "gray", 3: "rgb"}
_GRID = 9
# Half a code value of 8 bit: a profile this near to sRGB is sRGB.
_SAME = 0.5 / 255
# Half a code value of 16 bit.
_RETURNS = 0.5 / 65535


@dataclass(frozen=True, slots=True)
class WorkingSpace:
    """The way from a profile's values to working values and back.

    Attributes:
        profile: ICC profile of grey or RGB.
        channels: 1 or 3.
        returns: whether going there and back changes nothing that 16 bit can show.
    """

    profile: bytes
    channels: int
    returns: bool = False

    def entered(self, values: FloatArray) -> FloatArray:
        """Returns working values, `(h, w, C)` float32, of the profile's, nominal range 0..1."""
        return linear_to_srgb(self._transformed(values, self.profile, _LINEAR[self.channels]))

    def left(self, values: FloatArray) -> FloatArray:
        """Returns the profile's values of working values; the inverse of `entered`."""
        linear = srgb_to_linear(values)
        return self._transformed(linear, _LINEAR[self.channels], self.profile)

    def moved(self, original: FloatArray, answer: FloatArray) -> FloatArray:
        """Returns the profile's values, moved as an answer was moved in working values.

        Where the profile's own tables do not lead back exactly, that error is not added: what was
        left as it is stays as it was.

        Args:
            original: `(h, w, C)` in the profile's values.
            answer: `(h, w, C)` in working values.
        """
        if self.returns:
            return self.left(answer)
        change = self.left(answer)
        change -= self.left(self.entered(original))
        change += original
        return change

    def _transformed(self, values: FloatArray, before: bytes, after: bytes) -> FloatArray:
        is_grey = self.channels == 1
        transformed = imagecodecs.cms_transform(
            np.ascontiguousarray(values[..., 0] if is_grey else values),
            before,
            after,
            colorspace=_NAMES[self.channels],
            outcolorspace=_NAMES[self.channels],
            outdtype=np.float32,
            intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
        )
        return np.asarray(transformed, np.float32).reshape(values.shape)


def working_space(profile: bytes | None, channels: int) -> WorkingSpace | None:
    """Returns the way from a profile to working values; none where the values are working already.

    None as well for a profile that is of no use one way or the other: its values are then taken as
    they are.
    """
    if profile is None:
        return None
    axis = np.linspace(0, 1, _GRID, dtype=np.float32)
    grid = np.stack(np.meshgrid(*[axis] * channels), axis=-1).reshape(1, -1, channels)
    space = WorkingSpace(profile, channels)
    try:
        entered = space.entered(grid)
        back = space.left(entered)
    except imagecodecs.CmsError:
        return None
    if not (np.isfinite(entered).all() and np.isfinite(back).all()):
        return None
    if np.abs(entered - grid).max() < _SAME:
        return None
    return WorkingSpace(profile, channels, returns=bool(np.abs(back - grid).max() < _RETURNS))
