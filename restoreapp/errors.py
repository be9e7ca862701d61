"""What may go wrong in a way that a person can be told about, and the wish to stop."""

from restoreapp.texts import Text, joined


class RestoreAppError(Exception):
    """A failure that the user can read about and often mend.

    Attributes:
        message: one plain sentence.
        hint: what to do about it; may be empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def text(self) -> Text:
        """Message and hint, still to be translated."""
        return joined((self.message, self.hint))

    def __str__(self) -> str:
        return str(self.text)


class Cancelled(Exception):
    """The user stopped the work; not a failure, and shown nowhere."""
