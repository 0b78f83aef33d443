"""An address → a picture of it that a phone's camera reads off paper."""

from io import BytesIO

import segno


def draw_code(url: str) -> str:
    """Draw a QR code as SVG, without a style or a script of its own."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=False, omitsize=True, nl=False, border=4
    )
    return out.getvalue().decode()
