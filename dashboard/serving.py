"""Serving the pages: the command line, and what is loaded before anybody is let in."""

import importlib
import sys
from pathlib import Path

# What Streamlit would load while its first visitor waits: the pages, and what draws their pictures and tables.
_LOADED_FIRST = (
    "dashboard.night", "dashboard.views", "pandas", "streamlit.elements.arrow", "streamlit.elements.vega_charts",
)  # fmt: skip


def command(address: str, port: int) -> list[str]:
    """Streamlit's command line: nothing is sent anywhere, and nobody sees its developers' menu.

    Args:
        address: the address to serve on.
        port: the port.
    """
    options = {
        "server.address": address,
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        # Streamlit's own buttons would take tables along unseen, and by whom it pleases: ours ask, and write it down.
        "client.disableDataExport": "true",
        # Muted text is this at 60 %: so it can be read in both (WCAG 2, 4.5 to 1).
        "theme.light.primaryColor": "#0072b2",
        "theme.light.textColor": "#0b0b0b",
        "theme.dark.primaryColor": "#56b4e9",
        "theme.dark.textColor": "#ffffff",
    }
    flags = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    return [sys.executable, "-m", "dashboard.serving", "run", str(Path(__file__).with_name("app.py")), *flags]


def main() -> None:
    """Streamlit's own command, once all is loaded."""
    from streamlit.web import cli

    for name in _LOADED_FIRST:
        importlib.import_module(name)
    _draw_something()
    cli.main(prog_name="streamlit")


def _draw_something() -> None:
    """A picture for nobody: the first one reads Vega's grammar."""
    import altair as alt
    import polars as pl

    alt.Chart(pl.DataFrame({"x": [0.0]})).mark_point().encode(x="x:Q").to_dict()


if __name__ == "__main__":
    main()
