"""Everything that can be done in the window, as one table.

Menus, toolbar, shortcuts and the sheet of shortcuts are made from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from restoreapp.ui.canvas.scene import Mode
from restoreapp.ui.texts import marked, said, without_key

if TYPE_CHECKING:
    from restoreapp.ui.main_window import MainWindow
    from restoreapp.ui.state import AppState


_text = partial(marked, "Action")


class Menu(Enum):
    """Where an action stands; the value is the menu's title."""

    FILE = _text("&File")
    EDIT = _text("&Edit")
    PRESETS = _text("&Presets")
    VIEW = _text("&View")
    HELP = _text("&Help")


def _always(_state: "AppState") -> bool:
    return True


def _has_photo(state: "AppState") -> bool:
    return state.current is not None


def _has_steps(state: "AppState") -> bool:
    return state.current is not None and bool(state.current.recipe.steps)


def _has_answer(state: "AppState") -> bool:
    return state.answer is not None


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that can be done.

    Attributes:
        id: unique.
        text: in the menu, `&` before the letter that chooses it.
        menu: where it stands.
        call: does it.
        shortcuts: in Qt's portable writing; the first is shown.
        enabled_when: whether it can be done now.
        tool_text: in the toolbar; none if it is not there.
        is_checkable: whether it shows how something is; the window says when.
        starts_section: whether a line separates it from the one before, in menu and toolbar.
        suffix: what the text is followed by, as the edit that would be undone.
    """

    id: str
    text: str
    menu: Menu
    call: Callable[["MainWindow"], object]
    shortcuts: tuple[str, ...] = ()
    enabled_when: Callable[["AppState"], bool] = _always
    tool_text: str | None = None
    is_checkable: bool = False
    starts_section: bool = False
    suffix: Callable[["AppState"], str] | None = None


def _undo_label(state: "AppState") -> str:
    return said(state.current.history.undo_label) if state.current else ""


def _redo_label(state: "AppState") -> str:
    return said(state.current.history.redo_label) if state.current else ""


# fmt: off
ACTIONS = (
    ActionSpec("open", _text("&Open…"), Menu.FILE,
               lambda window: window.dialogs.ask_for_photos(), ("Ctrl+O",),
               tool_text=_text("Open")),
    ActionSpec("open_folder", _text("Add &folder…"), Menu.FILE,
               lambda window: window.dialogs.ask_for_folder(), ("Ctrl+Shift+O",),
               tool_text=_text("Add folder")),
    ActionSpec("paste_picture", _text("Open from cli&pboard"), Menu.FILE,
               lambda window: window.clipboard.paste_picture(), ("Ctrl+V",)),
    ActionSpec("save", _text("&Save as…"), Menu.FILE,
               lambda window: window.dialogs.ask_where_to_save(), ("Ctrl+S", "Ctrl+Shift+S"),
               lambda state: state.saving.is_possible, tool_text=_text("Save as…"),
               starts_section=True),
    ActionSpec("copy_picture", _text("Cop&y restored photo"), Menu.FILE,
               lambda window: window.state.saving.copy(), ("Ctrl+C",),
               lambda state: state.saving.is_possible),
    ActionSpec("reference", _text("Compare w&ith reference…"), Menu.FILE,
               lambda window: window.dialogs.ask_for_reference(), ("Ctrl+G",),
               lambda state: state.photo is not None),
    ActionSpec("batch", _text("&Batch…"), Menu.FILE,
               lambda window: window.show_batch(), ("Ctrl+B",), starts_section=True),
    ActionSpec("close", _text("&Close photo"), Menu.FILE,
               lambda window: window.leaving.close_photo(), ("Ctrl+W",), _has_photo),
    ActionSpec("quit", _text("&Quit"), Menu.FILE,
               lambda window: window.close(), ("Ctrl+Q",), starts_section=True),
    ActionSpec("undo", _text("&Undo"), Menu.EDIT,
               lambda window: window.state.recipes.undo(), ("Ctrl+Z",),
               lambda state: bool(state.current and state.current.history.can_undo),
               tool_text=_text("Undo"), starts_section=True, suffix=_undo_label),
    ActionSpec("redo", _text("&Redo"), Menu.EDIT,
               lambda window: window.state.recipes.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"),
               lambda state: bool(state.current and state.current.history.can_redo),
               tool_text=_text("Redo"), suffix=_redo_label),
    ActionSpec("restore", _text("Re&store"), Menu.EDIT,
               lambda window: window.state.restore_current(), ("Ctrl+R", "Return", "Enter"),
               lambda state: state.can_restore, tool_text=_text("Restore"), starts_section=True),
    ActionSpec("pause", _text("&Pause"), Menu.EDIT,
               lambda window: window.state.toggle_pause(), ("P", "Pause"),
               lambda state: state.work is not None and state.work.can_pause, is_checkable=True),
    ActionSpec("cancel", _text("&Cancel"), Menu.EDIT,
               lambda window: window.state.cancel(), ("Esc",),
               lambda state: state.work is not None),
    ActionSpec("copy_recipe", _text("Copy rec&ipe"), Menu.EDIT,
               lambda window: window.clipboard.copy_recipe(), ("Ctrl+Shift+C",), _has_photo,
               starts_section=True),
    ActionSpec("paste_recipe", _text("Paste recip&e"), Menu.EDIT,
               lambda window: window.clipboard.paste_recipe(), ("Ctrl+Shift+V",), _has_photo),
    ActionSpec("keep_a", _text("Keep as snapshot &A"), Menu.EDIT,
               lambda window: window.state.recipes.keep_snapshot(0), ("Shift+A",), _has_photo,
               starts_section=True),
    ActionSpec("keep_b", _text("Keep as snapshot &B"), Menu.EDIT,
               lambda window: window.state.recipes.keep_snapshot(1), ("Shift+B",), _has_photo),
    ActionSpec("switch_snapshots", _text("S&witch between A and B"), Menu.EDIT,
               lambda window: window.state.recipes.switch_snapshots(), ("X",),
               lambda state: bool(state.current and any(state.current.snapshots))),
    ActionSpec("compare", _text("Compare &versions…"), Menu.EDIT,
               lambda window: window.dialogs.compare_versions(), ("V",),
               lambda state: _has_steps(state) and state.photo is not None
               and state.models is not None),
    ActionSpec("settings", _text("Se&ttings…"), Menu.EDIT,
               lambda window: window.dialogs.show_settings(), ("Ctrl+,",), starts_section=True),
    ActionSpec("save_preset", _text("&Save recipe as preset…"), Menu.PRESETS,
               lambda window: window.dialogs.ask_for_preset_name(), ("Ctrl+D",), _has_steps),
    ActionSpec("manage_presets", _text("&Manage presets…"), Menu.PRESETS,
               lambda window: window.dialogs.show_presets()),
    ActionSpec("apply_to_all", _text("&Apply this recipe to all open photos"),
               Menu.PRESETS, lambda window: window.state.recipes.apply_to_all(), ("Ctrl+Shift+A",),
               lambda state: state.document_count > 1, starts_section=True),
    ActionSpec("split", _text("&Split"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.SPLIT), ("S",), _has_answer,
               tool_text=_text("Split"), is_checkable=True, starts_section=True),
    ActionSpec("stacked", _text("Split &top and bottom"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.STACKED), ("T",), _has_answer,
               tool_text=_text("Level split"), is_checkable=True),
    ActionSpec("side_by_side", _text("Side by si&de"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.SIDE_BY_SIDE), ("D",), _has_answer,
               tool_text=_text("Side by side"), is_checkable=True),
    ActionSpec("after", _text("&After"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.AFTER), ("A",), _has_answer,
               tool_text=_text("After"), is_checkable=True),
    ActionSpec("before", _text("&Before"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.BEFORE), ("B",), _has_answer,
               tool_text=_text("Before"), is_checkable=True),
    ActionSpec("removed", _text("&What was removed"), Menu.VIEW,
               lambda window: window.canvas.set_mode(Mode.REMOVED), ("W",), _has_answer,
               tool_text=_text("Removed"), is_checkable=True),
    ActionSpec("removed_more", _text("Removed: stro&nger"), Menu.VIEW,
               lambda window: window.canvas.change_gain(1), ("]",), _has_answer,
               starts_section=True),
    ActionSpec("removed_less", _text("Removed: w&eaker"), Menu.VIEW,
               lambda window: window.canvas.change_gain(-1), ("[",), _has_answer),
    ActionSpec("divider_left", _text("Divider &left, or top"), Menu.VIEW,
               lambda window: window.canvas.set_divider(0.0), ("1",), _has_answer,
               starts_section=True),
    ActionSpec("divider_middle", _text("Divider &middle"), Menu.VIEW,
               lambda window: window.canvas.set_divider(0.5), ("2",), _has_answer),
    ActionSpec("divider_right", _text("Divider &right, or bottom"), Menu.VIEW,
               lambda window: window.canvas.set_divider(1.0), ("3",), _has_answer),
    ActionSpec("loupe", _text("Lou&pe"), Menu.VIEW,
               lambda window: window.canvas.set_loupe(not window.canvas.has_loupe), ("L",),
               _has_photo, tool_text=_text("Loupe"), is_checkable=True, starts_section=True),
    ActionSpec("loupe_more", _text("Loupe: lar&ger"), Menu.VIEW,
               lambda window: window.canvas.magnify(1), ("Ctrl+]",), _has_photo),
    ActionSpec("loupe_less", _text("Lo&upe: smaller"), Menu.VIEW,
               lambda window: window.canvas.magnify(-1), ("Ctrl+[",), _has_photo),
    ActionSpec("fit", _text("&Fit"), Menu.VIEW,
               lambda window: window.canvas.fit(), ("F", "Ctrl+0"), _has_photo,
               tool_text=_text("Fit"), is_checkable=True, starts_section=True),
    ActionSpec("zoom_50", _text("50 %"), Menu.VIEW,
               lambda window: window.canvas.zoom_to(0.5), ("Ctrl+5",), _has_photo,
               tool_text=_text("50 %"), is_checkable=True),
    ActionSpec("zoom_100", _text("100 %"), Menu.VIEW,
               lambda window: window.canvas.zoom_to(1.0), ("Ctrl+1",), _has_photo,
               tool_text=_text("100 %"), is_checkable=True),
    ActionSpec("zoom_200", _text("200 %"), Menu.VIEW,
               lambda window: window.canvas.zoom_to(2.0), ("Ctrl+2",), _has_photo,
               tool_text=_text("200 %"), is_checkable=True),
    ActionSpec("zoom_in", _text("Zoom &in"), Menu.VIEW,
               lambda window: window.canvas.zoom_by(1.25), ("Ctrl++", "+", "Ctrl+="), _has_photo,
               starts_section=True),
    ActionSpec("zoom_out", _text("Zoom &out"), Menu.VIEW,
               lambda window: window.canvas.zoom_by(0.8), ("Ctrl+-", "-"), _has_photo),
    ActionSpec("help", _text("&Help"), Menu.HELP,
               lambda window: window.dialogs.show_help(), ("F1",)),
    ActionSpec("shortcuts", _text("&Shortcuts"), Menu.HELP,
               lambda window: window.dialogs.show_shortcuts(), ("?", "Ctrl+/")),
    ActionSpec("bug_report", _text("&Gather a bug report…"), Menu.HELP,
               lambda window: window.dialogs.show_bug_report(), starts_section=True),
    ActionSpec("about", _text("&About"), Menu.HELP,
               lambda window: window.dialogs.show_about(), starts_section=True),
)
# fmt: on

# What the picture itself understands, for the sheet of shortcuts.
GESTURES = (
    (_text("Space"), _text("Before, for as long as it is held")),
    ("←  →  ↑  ↓", _text("Move the divider; with Shift by more, with Ctrl the loupe")),
    (_text("Click"), _text("Place the divider")),
    (_text("Drag"), _text("Move the picture, or the divider by its handle")),
    (_text("Drag out"), _text("Get the result as a file; where it is zoomed in, with Ctrl")),
    (
        _text("Wheel"),
        _text("Zoom at the pointer; with Shift by how much the loupe magnifies"),
    ),
    (_text("Double click"), _text("Fit, or 100 %")),
)


def translated(text: str) -> str:
    """Returns a text of the table in the user's language."""
    return QCoreApplication.translate("Action", text)


class Actions(QObject):
    """The table, come to life for one window.

    Attributes:
        menus: as they were filled.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.menus: dict[Menu, QMenu] = {}
        self._by_id = {spec.id: self._made(spec) for spec in ACTIONS}
        window.addActions(list(self._by_id.values()))

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def refresh(self, state: "AppState") -> None:
        """Enables what can be done now; the one place that decides it."""
        for spec in ACTIONS:
            action = self._by_id[spec.id]
            action.setEnabled(spec.enabled_when(state))
            if spec.suffix is not None:
                action.setText(f"{translated(spec.text)} {spec.suffix(state)}".strip())

    def fill_menus(self, bar: QMenuBar) -> None:
        """Puts every action into its menu."""
        self.menus = {menu: bar.addMenu(translated(menu.value)) for menu in Menu}
        for spec in ACTIONS:
            menu = self.menus[spec.menu]
            if spec.starts_section and menu.actions():
                menu.addSeparator()
            menu.addAction(self._by_id[spec.id])

    def fill_toolbar(self, bar: QToolBar) -> None:
        """Puts the actions that have a word for it into the toolbar."""
        for spec in ACTIONS:
            if spec.tool_text is None:
                continue
            if spec.starts_section:
                bar.addSeparator()
            bar.addAction(self._by_id[spec.id])

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(translated(spec.text), self)
        action.setShortcuts([QKeySequence(each) for each in spec.shortcuts])
        if spec.tool_text is not None:
            action.setIconText(translated(spec.tool_text))
        plain = without_key(translated(spec.text))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({keys})" if keys else plain)
        action.setCheckable(spec.is_checkable)
        action.triggered.connect(lambda: self._do(spec))
        return action

    def _do(self, spec: ActionSpec) -> None:
        spec.call(self._window)
        if spec.is_checkable:
            # Qt toggled the check itself; what is so may not have changed.
            self._window.show_checks()
