"""The app's icons in Teams, drawn after bot/web/icon.svg: sizes and colours as "App icon" in the Teams docs wants."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

COLOR_SIZE, OUTLINE_SIZE = 192, 32
BLUE, WHITE, NOTHING = (11, 90, 143, 255), (255, 255, 255, 255), (0, 0, 0, 0)
# In a square of 32 units: the middle and the top of each bar; all end at the bottom.
BARS = ((7, 17), (13, 13), (19, 9), (25, 19))
BOTTOM, HALF_WIDTH, UNITS = 23, 1.5, 32
# Drawn larger and made small again, for smooth edges.
FINER = 8


def color_icon() -> bytes:
    """Return the icon as PNG; Teams rounds its corners."""
    return _png(COLOR_SIZE, BLUE)


def outline_icon() -> bytes:
    """Return the icon as PNG: white, and nothing behind it."""
    return _png(OUTLINE_SIZE, NOTHING)


def _png(size: int, paper: tuple[int, int, int, int]) -> bytes:
    image = Image.new("RGBA", (size * FINER, size * FINER), (*WHITE[:3], 0) if paper == NOTHING else paper)
    draw, unit = ImageDraw.Draw(image), size * FINER / UNITS
    for middle, top in BARS:
        edges = (middle - HALF_WIDTH, top - HALF_WIDTH, middle + HALF_WIDTH, BOTTOM + HALF_WIDTH)
        draw.rounded_rectangle([edge * unit for edge in edges], radius=HALF_WIDTH * unit, fill=WHITE)
    output = BytesIO()
    image.resize((size, size), Image.Resampling.BOX).save(output, format="PNG")
    return output.getvalue()
