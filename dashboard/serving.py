"""The command line that serves the pages."""

import sys
from pathlib import Path


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
    return [sys.executable, "-m", "streamlit", "run", str(Path(__file__).with_name("app.py")), *flags]
