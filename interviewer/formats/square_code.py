"""A text as a square code (QR, ISO 18004): which modules are dark."""

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

MOST_BYTES = 1200
"""More would be too fine to read from paper; the text then stands alone."""

MASK = 2
"""Any of the eight masks may be read; weighing all of them costs ten times the code itself."""


def dark_modules(text: str) -> list[list[bool]]:
    """Rows of dark modules at error level M; no rows for no text, or for one too long."""
    data = text.encode("utf-8", "replace")
    if not data or len(data) > MOST_BYTES:
        return []
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(data.decode("latin-1"))
    code.version = code.calculate_version()
    code.makeImpl(False, MASK)
    return [[bool(cell) for cell in row] for row in code.modules]
