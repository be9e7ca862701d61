"""What of a photo is to be seen on a canvas: modes, panes, divider, and the words for it."""

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRect

from restoreapp.core.blending import Blend
from restoreapp.ui.canvas.geometry import Axis, View, divider_fraction, divider_place
from restoreapp.ui.canvas.rendering import Picture
from restoreapp.ui.documents import ShownAnswer
from restoreapp.ui.texts import number_text

GAINS = (1.0, 2.0, 4.0, 8.0, 16.0)  # by which what was removed is strengthened


class Mode(Enum):
    """What of a restored photo is seen."""

    SPLIT = "split"
    STACKED = "split, before above after"
    SIDE_BY_SIDE = "side by side"
    AFTER = "after"
    BEFORE = "before"
    REMOVED = "removed"


DIVIDED = {Mode.SPLIT: Axis.ACROSS, Mode.STACKED: Axis.DOWN}


@dataclass(slots=True)
class Scene:
    """What the canvas holds to be drawn, and what follows from it. Lengths are device pixels.

    Attributes:
        picture: the photo at its own size; none while there is none.
        answer: to compare it with.
        blend: how much of the answer is seen.
        mode: what is seen, apart from the key held down.
        shows_before_now: whether that key is held.
        gain: how many times as strong what was removed is shown.
        fraction: where the divider stands, 0..1 of what is seen of the picture.
        answer_name: in place of "after", where not empty.
        view: how the picture lies in the viewport, or in each of two panes.
    """

    picture: Picture | None = None
    answer: ShownAnswer | None = None
    blend: Blend = field(default_factory=Blend)
    mode: Mode = Mode.SPLIT
    shows_before_now: bool = False
    gain: float = 4.0
    fraction: float = 0.5
    answer_name: str = ""
    view: View | None = None

    @property
    def shown(self) -> Picture | None:
        """The photo at the size at which it is drawn: a larger answer's, while one is shown."""
        larger = None if self.answer is None else self.answer.answer.before
        return self.picture if self.picture is None or larger is None else larger

    @property
    def has_two_panes(self) -> bool:
        """Whether the canvas is cut in two halves that show the same place."""
        return self.mode is Mode.SIDE_BY_SIDE and self.answer is not None

    @property
    def seen(self) -> Mode:
        """What of the photo fills the canvas where neither divider nor second pane is."""
        if self.answer is None or self.shows_before_now:
            return Mode.BEFORE
        return self.mode

    @property
    def second(self) -> Mode:
        """What the second of two panes shows."""
        return Mode.BEFORE if self.shows_before_now else Mode.AFTER

    @property
    def axis(self) -> Axis | None:
        """Along which the divider moves; none in a mode without one."""
        return DIVIDED.get(self.mode)

    @property
    def divider_place(self) -> int | None:
        """The divider's column or row; none while there is nothing to divide."""
        is_whole = self.answer is None or self.shows_before_now
        if self.view is None or self.axis is None or is_whole:
            return None
        return divider_place(self.view, self.fraction, self.axis)

    def divider_fraction(self, place: float) -> float | None:
        """Returns the fraction at which the divider stands in that column or row, if there is."""
        if self.view is None or self.axis is None or self.divider_place is None:
            return None
        return divider_fraction(self.view, place, self.axis)

    def parts(self, whole: QRect) -> tuple[QRect, QRect] | None:
        """Returns what lies before and after the divider, if there is one."""
        place = self.divider_place
        if place is None:
            return None
        first, second = QRect(whole), QRect(whole)
        if self.axis is Axis.ACROSS:
            first.setWidth(place)
            second.setLeft(place)
        else:
            first.setHeight(place)
            second.setTop(place)
        return first, second

    def in_pane(self, x: float) -> float:
        """Returns where a column of the canvas lies in its pane."""
        assert self.view is not None
        return x - self.view.width if self.has_two_panes and x >= self.view.width else x

    def label(self, what: Mode) -> str:
        """Returns the word for what is seen in a part of the canvas."""
        if what is Mode.BEFORE:
            return _text("Before")
        if what is Mode.REMOVED:
            return _text("Removed · ×{0}").format(number_text(self.gain))
        assert self.answer is not None
        if self.answer_name:
            return self.answer_name
        if self.answer.is_older:
            return _text("After · earlier settings")
        return _text("After") if self.answer.restored else _text("After · in progress")

    def description(self, placeholder: str, magnification: float | None) -> str:
        """Returns what is seen, for a screen reader.

        Args:
            placeholder: what is said where there is no photo.
            magnification: of the loupe, while it is shown.
        """
        if self.picture is None:
            return placeholder
        text = self._whole_description()
        if magnification is None:
            return text
        return _text("{0}; {1}").format(
            text, _text("loupe ×{0}").format(number_text(magnification))
        )

    def _whole_description(self) -> str:
        if self.answer is None:
            return _text("The photo as it was opened")
        if self.mode is Mode.SIDE_BY_SIDE:
            return _text("Before on the left, after on the right, both of the same place")
        if self.axis is None:
            return self.label(self.mode)
        text = _text("Before on the left, after on the right of a divider at {0} %")
        if self.axis is Axis.DOWN:
            text = _text("Before above, after below a divider at {0} %")
        return text.format(round(100 * self.fraction))


def _text(source: str) -> str:
    return QCoreApplication.translate("Canvas", source)
