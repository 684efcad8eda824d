"""Alerts by hand and from cron."""

from datetime import UTC, datetime

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal, warn

app = typer.Typer(help="Alerts: try the ways that they go, and say if a night is late.")


@app.command("test")
def try_alerts(shop: ShopOption = None) -> None:
    """Send a test alert by every channel that is set; ends with 1 if one fails or none is set."""
    found, settings = open_shop(shop)
    from orchestration import alerts

    channels = alerts.channels_of(settings.alert)
    if not channels:
        raise refusal(
            "No channel is set: set PERENNIAL_ALERT_SMTP_HOST and PERENNIAL_ALERT_EMAIL_TO, or "
            "PERENNIAL_ALERT_WEBHOOK_URL."
        )
    test = alerts.Alert(found.name, "alerts", (alerts.Matter(alerts.Kind.TEST, "This is a test: alerts arrive."),))
    faults = alerts.send(alerts.message_of(test), settings.alert)
    for fault in faults:
        warn(fault)
    console.print(f"Sent by {len(channels) - len(faults)} of {len(channels)} channels ({', '.join(channels)}).")
    if faults:
        raise typer.Exit(1)


@app.command("late")
def alert_if_late(shop: ShopOption = None) -> None:
    """Alert, and end with 1, if no night is published by the shop's morning; for cron, as Dagster looks by itself."""
    found, settings = open_shop(shop)
    from orchestration import alerts

    alert = alerts.late_alert(found, settings, datetime.now(UTC))
    if alert is None:
        console.print("The night is there, or not due yet.")
        return
    alerts.tell(alert, settings, warn)
    warn(alert.matters[0].text)
    raise typer.Exit(1)
