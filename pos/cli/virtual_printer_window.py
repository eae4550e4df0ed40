"""The window of the virtual printer by itself; loaded only once there is a screen."""

from pos.printer.virtual import VirtualPrinter
from pos.screens.application import dress_application, start_application
from pos.screens.virtual_printer import VirtualPrinterWindow


def show(printer: VirtualPrinter) -> int:
    """Show the printer until its window is closed; give the exit status."""
    application = start_application()
    dress_application(application)
    window = VirtualPrinterWindow(printer)
    window.closed.connect(application.quit)
    window.show()
    return application.exec()
