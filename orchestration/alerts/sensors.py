"""What Dagster's daemon watches for: runs that it launched and that failed or found something, and a late night.

Sensors, and no hook within the run: a run whose process was killed has nobody left in it to tell, and the daemon sees
it end. What `perennial` runs itself it tells of itself, so that cron needs no daemon; those runs are left out here.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import dagster as dg

from orchestration.alerts.channels import channels_of
from orchestration.alerts.judging import late_alert
from orchestration.alerts.telling import tell, tell_of_run
from orchestration.instance import is_our_own
from orchestration.settings import Settings
from orchestration.shops import Shop

_LATE_SECONDS = 600


def alert_sensors(
    shop: Shop,
    settings: Settings,
    jobs: Sequence[Any],
    nightly: Any,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> list[dg.SensorDefinition]:
    """The sensors; they run by default where a channel is set.

    Args:
        shop: the shop.
        settings: where alerts go.
        jobs: of which a failure is told.
        nightly: the job of which findings are told, too.
        clock: tells the instant, with a time zone.
    """
    is_set = bool(channels_of(settings.alert))
    status = dg.DefaultSensorStatus.RUNNING if is_set else dg.DefaultSensorStatus.STOPPED

    def told(context: dg.RunStatusSensorContext) -> dg.SkipReason:
        run = context.dagster_run
        if is_our_own(run):
            return dg.SkipReason(f"run {run.run_id} is told of by the command that ran it")
        tell_of_run(shop, settings, context.instance, run.run_id, context.log.error)
        return dg.SkipReason(f"run {run.run_id} was looked at")

    @dg.run_status_sensor(
        run_status=dg.DagsterRunStatus.FAILURE, name="tell_of_failed_runs", monitored_jobs=list(jobs),
        default_status=status,
        description="Sends an alert when a run that Dagster launched fails: which step, and which check stopped it.",
    )  # fmt: skip
    def _failed(context: dg.RunStatusSensorContext) -> dg.SkipReason:
        return told(context)

    @dg.run_status_sensor(
        run_status=dg.DagsterRunStatus.SUCCESS, name="tell_of_finished_nights", monitored_jobs=[nightly],
        default_status=status,
        description="Sends an alert when a night finds a surge of complaints or a losing model, and the night's report "
        "where that is wanted.",
    )  # fmt: skip
    def _finished(context: dg.RunStatusSensorContext) -> dg.SkipReason:
        return told(context)

    @dg.sensor(
        name="tell_of_a_late_night", minimum_interval_seconds=_LATE_SECONDS, default_status=status,
        description="Sends an alert, once a night, when no night has been published by the shop's morning.",
    )  # fmt: skip
    def _late(context: dg.SensorEvaluationContext) -> dg.SkipReason:
        alert = late_alert(shop, settings, clock())
        if alert is None:
            return dg.SkipReason("the night is there, or not due yet")
        if context.cursor == alert.about:
            return dg.SkipReason(f"{alert.about} was told of")
        # One that did not leave is tried again at the next look.
        if tell(alert, settings, context.log.error):
            context.update_cursor(alert.about)
        return dg.SkipReason(alert.matters[0].text)

    return [_failed, _finished, _late]
