"""A line below the picture: how near the photo and its answer are to a reference."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from restoreapp.service.reference import Likeness
from restoreapp.ui.reference import ShownReference
from restoreapp.ui.texts import number_text, said


class ReferenceBar(QWidget):
    """Shows PSNR and SSIM before and after; hidden where there is no reference.

    Signals:
        closed(): the user wants no comparison any more.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(wordWrap=True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setAccessibleName(self.tr("Comparison with the reference"))
        close = QToolButton(autoRaise=True)
        close.setText("✕")
        close.setToolTip(self.tr("Compare no more"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.addWidget(self._label, stretch=1)
        row.addWidget(close)
        self.show_reference(None)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def show_reference(self, shown: ShownReference | None) -> None:
        """Shows what is known; none hides the line."""
        self.setVisible(shown is not None)
        self._label.setText("" if shown is None else self._text(shown))

    def _text(self, shown: ShownReference) -> str:
        parts = [self.tr("Reference {0}").format(shown.name)]
        if shown.problem is not None:
            return f"{parts[0]}: {said(shown.problem.message)} {said(shown.problem.hint)}"
        if shown.before is not None:
            parts.append(self.tr("before {0}").format(self._likeness_text(shown.before)))
        if shown.after is not None:
            parts.append(self.tr("after {0}").format(self._likeness_text(shown.after)))
        if shown.is_measuring:
            parts.append(self.tr("measuring…"))
        if shown.before is not None and shown.after is not None:
            gain = shown.after.psnr_db - shown.before.psnr_db
            if math.isfinite(gain):
                parts.append(self.tr("{0} dB").format(number_text(gain, "+.2f")))
        return " · ".join(parts)

    def _likeness_text(self, likeness: Likeness) -> str:
        if math.isinf(likeness.psnr_db):
            return self.tr("equal to it")
        psnr = self.tr("{0} dB").format(number_text(likeness.psnr_db, ".2f"))
        if likeness.ssim is None:
            return psnr
        return self.tr("{0}, SSIM {1}").format(psnr, number_text(likeness.ssim, ".4f"))
