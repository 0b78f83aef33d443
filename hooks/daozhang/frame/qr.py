"""An address → a picture of it that a phone's camera reads off paper."""

from io import BytesIO

import segno

_MASK = 0
"""A camera reads any of the eight; weighing all of them took a tenth of the build."""


def draw_qr(url: str) -> str:
    """Draw a QR code as SVG, without a style or a script of its own."""
    out = BytesIO()
    code = segno.make(url, error="m", micro=False, mask=_MASK)
    code.save(out, kind="svg", xmldecl=False, svgns=False, omitsize=True, nl=False, border=4)
    return out.getvalue().decode()
