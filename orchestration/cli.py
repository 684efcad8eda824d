"""The `perennial` command: what it is made of, and how it ends. The commands are in ``commands/``."""

import atexit
import os
import sys
import traceback
from contextlib import suppress

import typer
from pydantic import ValidationError

from orchestration.commands import (
    alerts,
    campaigns,
    cluster,
    deliveries,
    keeping,
    keys,
    models,
    nights,
    privacy,
    shops,
    windows,
)
from orchestration.rights import keep_private
from orchestration.settings import get_settings

app = typer.Typer(
    help="From a shop's purchase, browse and review logs to tables that marketers act on, every night.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
for group in (nights, deliveries, shops, models, campaigns, windows, keeping, privacy):
    app.add_typer(group.app)
app.add_typer(alerts.app, name="alert", no_args_is_help=True)
app.add_typer(keys.app, name="keys", no_args_is_help=True)
app.add_typer(cluster.app, name="cluster", no_args_is_help=True)


def main() -> None:
    """The command, ended without tearing the interpreter down.

    DuckDB's module counts what is left of it in that and prints page after page of it, below the night's summary.
    """
    code: object = 0
    with suppress(ValidationError):  # the command that needs the settings says what is wrong with them
        keep_private(get_settings())
    try:
        app()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1 if code else 0)


if __name__ == "__main__":
    main()
