"""The app's icons in Teams, drawn after bot/web/icon.svg: sizes and colours as "App icon" in the Teams docs wants."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

COLOR_SIZE, OUTLINE_SIZE = 192, 32
BLUE, WHITE = (11, 90, 143), (255, 255, 255)
# In a square of 32 units: the middle and the top of each bar; all end at the bottom.
BARS = ((7, 17), (13, 13), (19, 9), (25, 19))
BOTTOM, HALF_WIDTH, UNITS = 23, 1.5, 32
# Drawn larger and made small again, for smooth edges.
FINER = 8


def color_icon() -> bytes:
    """Return the icon as PNG; Teams rounds its corners."""
    image = Image.new("RGB", (COLOR_SIZE, COLOR_SIZE), BLUE)
    image.paste(WHITE, mask=_bars(COLOR_SIZE))
    return _png(image)


def outline_icon() -> bytes:
    """Return the icon as PNG: white, and nothing behind it."""
    image = Image.new("RGB", (OUTLINE_SIZE, OUTLINE_SIZE), WHITE)
    image.putalpha(_bars(OUTLINE_SIZE))
    return _png(image)


def _bars(size: int) -> Image.Image:
    """How much of each point the bars cover, from 0 to 255."""
    image = Image.new("L", (size * FINER, size * FINER))
    draw, unit = ImageDraw.Draw(image), size * FINER / UNITS
    for middle, top in BARS:
        edges = (middle - HALF_WIDTH, top - HALF_WIDTH, middle + HALF_WIDTH, BOTTOM + HALF_WIDTH)
        draw.rounded_rectangle([edge * unit for edge in edges], radius=HALF_WIDTH * unit, fill=255)
    return image.resize((size, size), Image.Resampling.BOX)


def _png(image: Image.Image) -> bytes:
    output = BytesIO()
    image.save(output, format="PNG")
    return output.getvalue()
