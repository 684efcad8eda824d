"""Alerts and reports as messages, and who sends them at the end of a run."""

from collections.abc import Callable

import dagster as dg
import duckdb

from orchestration.alerts.channels import Message, channels_of, send
from orchestration.alerts.judging import Alert, Kind, Matter, run_alert
from orchestration.publication import PublicationError
from orchestration.report import write_report
from orchestration.settings import Settings
from orchestration.shops import Shop

_WORDS = {
    Kind.FAILED: "failed",
    Kind.LATE: "late",
    Kind.BLOCKED: "a check stopped it",
    Kind.SURGE: "a surge of complaints",
    Kind.LOSING_MODEL: "a model lost to a baseline",
    Kind.TEST: "a test",
}


def message_of(alert: Alert) -> Message:
    """The alert as a message."""
    kinds = list(dict.fromkeys(matter.kind for matter in alert.matters))
    lines = [f"- {matter.text}" for matter in alert.matters]
    if alert.run_id:
        lines += ["", f"Run {alert.run_id} in Dagster says more."]
    return Message(
        f"Perennial, {alert.shop}, {alert.about}: {', '.join(_WORDS[kind] for kind in kinds)}",
        "\n".join(lines),
        {
            "shop": alert.shop,
            "about": alert.about,
            "kinds": [str(kind) for kind in kinds],
            "matters": [{"kind": str(matter.kind), "text": matter.text} for matter in alert.matters],
            "run_id": alert.run_id,
        },
    )


def failure_alert(shop: Shop, about: str, error: BaseException) -> Alert:
    """A night that could not even begin; of its error the kind alone, since its text may quote a row."""
    return Alert(shop.name, about, (Matter(Kind.FAILED, f"The night could not begin ({type(error).__name__})."),))


def tell(alert: Alert | None, settings: Settings, log: Callable[[str], object]) -> bool:
    """Sends the alert, if there is one; what goes wrong is logged, and nothing is raised.

    Returns:
        Whether there was an alert and it left by one channel at least.
    """
    channels = channels_of(settings.alert)
    if alert is None or not channels:
        return False
    faults = send(message_of(alert), settings.alert)
    for fault in faults:
        log(fault)
    return len(faults) < len(channels)


def tell_of_run(
    shop: Shop, settings: Settings, instance: dg.DagsterInstance, run_id: str, log: Callable[[str], object]
) -> None:
    """Sends what of a run somebody must hear of, and the report of the night that it published, if that is wanted."""
    if not channels_of(settings.alert):
        return
    tell(run_alert(shop, instance, run_id), settings, log)
    run = instance.get_run_by_id(run_id)
    if settings.alert.send_reports and run and run.is_success and run.job_name == "nightly":
        try:
            message = _report_message(shop, settings)
        except (PublicationError, OSError, duckdb.Error) as error:
            log(f"The report could not be sent: {error}")
            return
        for fault in send(message, settings.alert):
            log(fault)


def _report_message(shop: Shop, settings: Settings) -> Message:
    written = write_report(settings.published, shop.name, settings.memory_limit)
    lines = [f"- {sentence}" for sentence in written.sentences] or ["Nothing stands out tonight."]
    return Message(
        f"Perennial, {shop.name}, the night of {written.as_of_date}",
        "\n".join(lines),
        {
            "shop": shop.name,
            "about": f"night {written.as_of_date}",
            "kinds": ["report"],
            "matters": [{"kind": "report", "text": sentence} for sentence in written.sentences],
        },
        written.path,
    )
