"""Where someone looks: what is on the screen is restored first."""

from restoreapp.core.geometry import Rect


class Focus:
    """The part of a picture that is wanted first; may be changed from any thread at any time."""

    def __init__(self, rect: Rect | None = None) -> None:
        self._rect = rect

    @property
    def rect(self) -> Rect | None:
        """In pixels of the picture; none where all parts are wanted alike."""
        return self._rect

    def look_at(self, rect: Rect | None) -> None:
        """Wants another part first from now on."""
        self._rect = rect  # one assignment of an immutable value: no lock is needed
