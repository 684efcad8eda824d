"""Alerts: what of a run somebody must hear of, and the ways by which they do.

``judging`` says what raises an alert, ``channels`` sends it, ``sensors`` watches the runs that Dagster's daemon
launches; runs of the command line are told of by the command line. Not here: what a check finds, and the report's page.

No alert holds personal data, or the text of an error, which may quote a row: it holds counts, and the names of steps,
checks, products and campaigns. A channel that fails never fails a night; what was wrong with it goes to the log.
"""

from orchestration.alerts.channels import Message, channels_of, send
from orchestration.alerts.judging import Alert, Kind, Matter, late_alert, run_alert
from orchestration.alerts.telling import failure_alert, message_of, tell, tell_of_run

__all__ = [
    "Alert",
    "Kind",
    "Matter",
    "Message",
    "channels_of",
    "failure_alert",
    "late_alert",
    "message_of",
    "run_alert",
    "send",
    "tell",
    "tell_of_run",
]
