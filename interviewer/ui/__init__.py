"""The window. PySide6 lives only here; it knows services, domain and kit."""

from interviewer.ui.lasting_none import keep_none_alive

keep_none_alive()
