"""The window. PySide6 lives only here; it knows services, domain and kit."""

from interviewer.ui.lasting_constants import keep_constants_alive

keep_constants_alive()
