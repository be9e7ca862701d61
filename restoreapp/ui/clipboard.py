"""What goes to the clipboard and comes from there: pictures, files, recipes."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from restoreapp.ui.documents import Notice
from restoreapp.ui.state import AppState


class Clipboard(QObject):
    """The clipboard as the state knows it."""

    def __init__(self, state: AppState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        state.saving.copied.connect(self._on_copied)

    def paste_picture(self) -> None:
        """Opens what is there: files, or a picture as an untitled photo."""
        content = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in content.urls() if url.isLocalFile()]
        image = QGuiApplication.clipboard().image()
        if files:
            self._state.open_photos([Path(each) for each in files])
        elif not image.isNull():
            self._state.paste_picture(image)
        else:
            self._state.noticed.emit(Notice(self.tr("There is no picture on the clipboard.")))

    def copy_recipe(self) -> None:
        """Puts the shown photo's recipe and its models there, as text."""
        document = self._state.current
        if document is not None:
            QGuiApplication.clipboard().setText(document.wanted.written.to_json())

    def paste_recipe(self) -> None:
        """Takes the recipe that is there for the shown photo."""
        self._state.recipes.paste(QGuiApplication.clipboard().text())

    def _on_copied(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
