"""How a file is written: format, depth, quality and metadata, as rows of a form."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox

from restoreapp.service.export import ExportChoices, FormatChoice
from restoreapp.ui.texts import without_key

KEEP = "keep"


class ExportOptions(QObject):
    """Controls for what `ExportChoices` hold; the owner of a form adds them to it.

    Signals:
        format_chosen(): another format is chosen.
        changed(): something else is chosen, the format or another thing.
    """

    format_chosen = Signal()
    changed = Signal()

    def __init__(self, formats: Sequence[FormatChoice], parent: QObject) -> None:
        super().__init__(parent)
        self._lossy = {each.id for each in formats if each.has_quality}
        as_original = (self.tr("As the original"), KEEP)
        self._format = _choice(as_original, *((each.name, each.id) for each in formats))
        self._depth = _choice(as_original, (self.tr("8 bit"), "8"), (self.tr("16 bit"), "16"))
        self._quality = QSpinBox(minimum=0, maximum=100, value=0)
        self._quality.setSpecialValueText(self.tr("Default"))
        self._metadata = _choice(
            (self.tr("All of them"), KEEP),
            (self.tr("All but the place"), "no-gps"),
            (self.tr("None"), "none"),
        )
        self._metadata.setToolTip(
            self.tr("EXIF, XMP and IPTC. Colour profile and resolution are always kept.")
        )
        self._dither = QCheckBox(self.tr("D&ither where 8 bit are written"))
        self._dither.setToolTip(self.tr("Smooth shades, as of skies, then show no bands."))
        self._form: QFormLayout | None = None
        self._original = ""
        self._format.currentIndexChanged.connect(self.format_chosen)
        for box in (self._format, self._depth, self._metadata):
            box.currentIndexChanged.connect(self._on_changed)
        self._quality.valueChanged.connect(self._on_changed)
        self._dither.toggled.connect(self._on_changed)

    def add_to(self, form: QFormLayout) -> None:
        """Adds a row for each."""
        self._form = form
        for label, control in (
            (self.tr("F&ormat"), self._format),
            (self.tr("&Depth"), self._depth),
            (self.tr("&Quality"), self._quality),
            (self.tr("&Metadata"), self._metadata),
        ):
            form.addRow(label, control)
            control.setAccessibleName(without_key(label))
        form.addRow("", self._dither)
        self._show_quality()

    def show_original(self, format_id: str) -> None:
        """Says what the original is; empty where there are several, of any format."""
        self._original = format_id
        self._show_quality()

    @property
    def written_format(self) -> str:
        """Id of the format that is written; empty where that is each original's own."""
        chosen: str = self._format.currentData()
        return self._original if chosen == KEEP else chosen

    def choices(self) -> ExportChoices:
        """What is chosen; nothing may be replaced."""
        quality = self._quality.value()
        return ExportChoices(
            format=self._format.currentData(),
            depth=self._depth.currentData(),
            quality=quality if quality and self._has_quality else None,
            metadata=self._metadata.currentData(),
            dither=self._dither.isChecked(),
        )

    def choose(
        self,
        *,
        format_id: str | None = None,
        depth: str | None = None,
        metadata: str | None = None,
    ) -> None:
        """Chooses a format, a depth or what is kept of the metadata."""
        if format_id is not None:
            self._format.setCurrentIndex(self._format.findData(format_id))
        if depth is not None:
            self._depth.setCurrentIndex(self._depth.findData(depth))
        if metadata is not None:
            self._metadata.setCurrentIndex(self._metadata.findData(metadata))

    @property
    def _has_quality(self) -> bool:
        return not self.written_format or self.written_format in self._lossy

    def _on_changed(self) -> None:
        self._show_quality()
        self.changed.emit()

    def _show_quality(self) -> None:
        if self._form is not None:
            self._form.setRowVisible(self._quality, self._has_quality)


def _choice(*rows: tuple[str, str]) -> QComboBox:
    box = QComboBox()
    for text, value in rows:
        box.addItem(text, value)
    return box
