"""A stand-in for a desktop's power manager: `python -m tests.service.batch.power_manager`, on a bus
of one's own. Lets a child hold and release the computer's wakefulness, and says what it heard.
"""

import json
import subprocess
import sys
import threading

from PySide6.QtCore import ClassInfo, QCoreApplication, QMetaObject, QObject, Qt, Slot
from PySide6.QtDBus import QDBusConnection

NAME, PATH = "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit"
CHILD = """
from restoreapp.service.batch.awake import Wakefulness
wakefulness = Wakefulness()
assert wakefulness.hold()
wakefulness.release()
"""


@ClassInfo({"D-Bus Interface": f"{NAME}.Inhibit"})
class Inhibit(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @Slot(str, str, result="uint")
    def Inhibit(self, _application: str, _reason: str) -> int:
        self.heard.append("inhibit")
        return 7

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        self.heard.append(f"uninhibit {cookie}")


def main() -> None:
    application = QCoreApplication([])
    bus, manager = QDBusConnection.sessionBus(), Inhibit()
    assert bus.registerObject(PATH, manager, QDBusConnection.RegisterOption.ExportAllSlots)
    assert bus.registerService(NAME)
    codes: list[int] = []

    def hold() -> None:
        codes.append(subprocess.run([sys.executable, "-c", CHILD], check=False).returncode)
        QMetaObject.invokeMethod(application, "quit", Qt.ConnectionType.QueuedConnection)

    threading.Thread(target=hold).start()
    application.exec()
    sys.stdout.write(json.dumps({"code": codes[0], "heard": manager.heard}) + "\n")


if __name__ == "__main__":
    main()
