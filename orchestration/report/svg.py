"""Pictures of a report as SVG: each stands in the page as text, needs no script, and takes on the page's colours.

What stands in them, and what they say, is decided in ``sections``.
"""

import xml.etree.ElementTree as ET  # writes only, reads nothing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from orchestration.telling.colours import BLUE, GREY, STAGE_COLOURS
from orchestration.telling.wording import name_of

# In units of the picture, which is as wide as the page: on a telephone letters are three quarters as large.
_WIDTH = 480
_LETTER = 8.2


@dataclass(frozen=True)
class Bar:
    """A bar: what it stands for, how long it is, how that is said, and what it is held against (a tick across it)."""

    label: str
    value: float
    said: str
    before: float | None = None
    colour: str = BLUE


@dataclass(frozen=True)
class Span:
    """A point with its range."""

    label: str
    value: float
    low: float
    high: float
    said: str
    colour: str = GREY


def bars(shown: Sequence[Bar], sentence: str) -> str:
    """Bars from left to right, one below the other, each with its name before it and its number behind it."""
    row, left = 30, _label_width(bar.label for bar in shown)
    right = _WIDTH - 8 - _label_width(bar.said for bar in shown)
    most = max((max(bar.value, bar.before or 0) for bar in shown), default=0) or 1
    svg = _svg(row * len(shown) + 8, sentence)
    for place, bar in enumerate(shown):
        top = 4 + row * place
        length = max(0.0, bar.value) / most * (right - left)
        _text(svg, left - 8, top + 19, bar.label, "end")
        _add(svg, "rect", x=left, y=top + 4, width=max(1.0, length), height=row - 8, fill=bar.colour)
        if bar.before is not None:
            at = left + max(0.0, bar.before) / most * (right - left)
            _line(svg, at, top + 1, at, top + row - 1, width=2)
        _text(svg, left + max(length, (bar.before or 0) / most * (right - left)) + 8, top + 19, bar.said)
    return _written(svg)


def columns(shown: Sequence[Bar], sentence: str, every: int = 1) -> str:
    """Bars from the bottom to the top, side by side; the tallest says its number, each ``every``-th has its name."""
    height, bottom, top = 210, 180, 22
    low = min([0.0, *(bar.value for bar in shown)])
    high = max([0.0, *(bar.value for bar in shown)])
    scale = (bottom - top) / ((high - low) or 1)
    zero = bottom + low * scale
    step = _WIDTH / max(1, len(shown))
    svg = _svg(height, sentence)
    for place, bar in enumerate(shown):
        x = step * place + step * 0.1
        tall = abs(bar.value) * scale
        y = zero - tall if bar.value >= 0 else zero
        _add(svg, "rect", x=x, y=y, width=step * 0.8, height=max(1.0, tall), fill=bar.colour)
        if place % every == 0:
            _centred(svg, x + step * 0.4, height - 10, bar.label)
        if bar.value == high:
            _centred(svg, x + step * 0.4, max(14, y - 6), bar.said)
    _line(svg, 0, zero, _WIDTH, zero)
    return _written(svg)


def spans(shown: Sequence[Span], sentence: str) -> str:
    """Points with their ranges, one below the other, each under its name; a dashed line where nothing was changed."""
    row, margin = 48, 10
    low = min([0.0, *(span.low for span in shown)])
    high = max([0.0, *(span.high for span in shown)])
    scale = (_WIDTH - 2 * margin) / ((high - low) or 1)
    svg = _svg(row * len(shown) + 8, sentence)
    zero = margin - low * scale
    _line(svg, zero, 0, zero, row * len(shown) + 8, dashed=True)
    for place, span in enumerate(shown):
        top = row * place
        _text(svg, 0, top + 18, f"{span.label}: {span.said}")
        from_x, to_x = margin + (span.low - low) * scale, margin + (span.high - low) * scale
        _line(svg, from_x, top + 34, to_x, top + 34, width=3, colour=span.colour)
        _add(svg, "circle", cx=margin + (span.value - low) * scale, cy=top + 34, r=6, fill=span.colour)
    return _written(svg)


def calibration(bands: pl.DataFrame, sentence: str) -> str:
    """What was said (from left to right) beside what came (upwards), with its range; dots as large as they have cases.

    Args:
        bands: ``said``, ``came``, ``low``, ``high``, ``predictions``.
        sentence: what the picture says.
    """
    side, left, top = 300, 52, 32
    most = max(bands["predictions"].to_list(), default=1)
    svg = _svg(top + side + 50, sentence)
    for tenth in range(0, 11, 2):
        at, up = left + side * tenth / 10, top + side * (10 - tenth) / 10
        _line(svg, left, up, left + side, up, faint=True)
        _text(svg, left - 8, up + 5, f"{tenth * 10}%", "end")
        _text(svg, at, top + side + 20, f"{tenth * 10}%", "middle")
    _text(svg, left + side / 2, top + side + 42, "said", "middle")
    _text(svg, left - 8, 16, "came", "end")
    _line(svg, left, top + side, left + side, top, dashed=True)
    for band in bands.iter_rows(named=True):
        x = left + side * band["said"]
        if band["low"] is not None and band["high"] is not None:
            _line(svg, x, top + side * (1 - band["low"]), x, top + side * (1 - band["high"]), width=2, colour=BLUE)
        radius = 4 + 10 * (band["predictions"] / most) ** 0.5
        _add(svg, "circle", cx=x, cy=top + side * (1 - band["came"]), r=radius, fill=BLUE)
    return _written(svg)


def ribbons(drawn: pl.DataFrame, before: str, after: str, sentence: str) -> str:
    """Who went where, as ribbons between two columns of names.

    Args:
        drawn: as ``telling.moves.ribbons`` gives them.
        before: what the left column is called.
        after: what the right column is called.
        sentence: what the picture says.
    """
    left, right, top, tall = 132, _WIDTH - 132, 30, 340
    svg = _svg(top + tall + 40, sentence)
    _text(svg, left, 16, before, "end")
    _text(svg, right, 16, after)
    for _, ribbon in drawn.group_by("from_name", "to_name", maintain_order=True):
        points = [(left + x * (right - left), top + tall * (1 - high)) for x, high in ribbon.select("x", "high").rows()]
        points += [
            (left + x * (right - left), top + tall * (1 - low)) for x, low in ribbon.select("x", "low").rows()[::-1]
        ]
        path = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"
        _add(svg, "path", d=path, fill=STAGE_COLOURS.get(ribbon["from_name"][0], GREY), opacity=0.65)
    for x, column, at, anchor in ((0.0, "from_name", left - 8, "end"), (1.0, "to_name", right + 8, "start")):
        names = (
            drawn.filter(pl.col("x") == x)
            .group_by(column)
            .agg(y=(pl.col("low").min() + pl.col("high").max()) / 2, customers=pl.col("customer_count").sum())
            .sort("y", descending=True)
        )
        lowest = 0.0
        for name, y, customers in names.rows():
            # Thin ribbons lie close: their names keep a line's distance.
            lowest = max(top + tall * (1 - y) + 5, lowest + 17)
            _text(svg, at, lowest, f"{name_of(name)} {customers:,}", anchor)
    return _written(svg)


def _svg(height: float, sentence: str) -> ET.Element:
    svg = ET.Element("svg", viewBox=f"0 0 {_WIDTH} {height:.0f}", role="img")
    svg.set("aria-label", sentence)
    return svg


def _written(svg: ET.Element) -> str:
    return ET.tostring(svg, encoding="unicode")


def _add(svg: ET.Element, tag: str, **given: float | str) -> None:
    said = {name: f"{value:.1f}" if isinstance(value, float) else str(value) for name, value in given.items()}
    ET.SubElement(svg, tag, said)


def _line(
    svg: ET.Element,
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    width: float = 1,
    colour: str = "currentColor",
    dashed: bool = False,
    faint: bool = False,
) -> None:
    line = ET.SubElement(svg, "line", {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"})
    line.set("stroke", colour)
    line.set("stroke-width", f"{width:g}")
    if dashed:
        line.set("stroke-dasharray", "5 5")
    if faint:
        line.set("opacity", "0.2")


def _text(svg: ET.Element, x: float, y: float, said: str, anchor: str = "start") -> None:
    ET.SubElement(svg, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}).text = said


def _centred(svg: ET.Element, x: float, y: float, said: str) -> None:
    """A text around ``x``, and yet within the picture."""
    half = (_LETTER * len(said) + 8) / 2
    _text(svg, min(max(x, half), _WIDTH - half), y, said, "middle")


def _label_width(labels: Iterable[str]) -> float:
    return min(250.0, 12 + _LETTER * max(map(len, labels), default=0))
