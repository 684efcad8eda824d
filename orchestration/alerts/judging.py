"""What raises an alert: a run that failed, a check that must stop a campaign, a surge, a losing model, a late night."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import dagster as dg
from dagster import DagsterEventType

from orchestration import publication
from orchestration.partitions import MORNING_HOUR
from orchestration.publication import PublicationError
from orchestration.settings import Settings
from orchestration.shops import Shop

_SURGES = "no_surge_of_negatives"
_LOSING = "no_model_is_worse_than_a_baseline"
# Numbers of checks that count rows; whatever else a check says may quote them.
_COUNTS = {"bad_rows": "bad rows", "quarantined": "rows set aside", "read": "rows read"}


class Kind(StrEnum):
    """What an alert is about."""

    FAILED = "failed"
    LATE = "late"
    BLOCKED = "blocking_check"
    SURGE = "surge"
    LOSING_MODEL = "losing_model"
    TEST = "test"


@dataclass(frozen=True)
class Matter:
    """One thing that an alert is about, in a sentence."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Alert:
    """What somebody must hear of.

    Attributes:
        shop: the shop's name.
        about: what it is about, such as "night 2026-03-01".
        matters: what was found, the worst first.
        run_id: Dagster's run; None if there is none.
    """

    shop: str
    about: str
    matters: tuple[Matter, ...]
    run_id: str | None = None


def run_alert(shop: Shop, instance: dg.DagsterInstance, run_id: str) -> Alert | None:
    """What of a run somebody must hear of, by what its event log says; None if there is nothing."""
    run = instance.get_run_by_id(run_id)
    if run is None:
        return None
    events = [
        record.event_log_entry.dagster_event
        for kind in (DagsterEventType.STEP_FAILURE, DagsterEventType.ASSET_CHECK_EVALUATION)
        for record in instance.get_records_for_run(run_id, of_type=kind).records
        if record.event_log_entry.dagster_event
    ]
    failures = [event for event in events if event.is_step_failure]
    # A step that was tried again judges again: its last word counts.
    evaluations = {
        evaluation.asset_check_key: evaluation
        for event in events
        if not event.is_step_failure and (evaluation := event.asset_check_evaluation_data)
    }
    matters = [Matter(Kind.FAILED, _failed(event)) for event in failures]
    if run.status == dg.DagsterRunStatus.FAILURE and not failures:
        matters.append(Matter(Kind.FAILED, "The run ended before its steps did."))
    found = [matter for evaluation in evaluations.values() for matter in _check(evaluation)]
    matters += sorted(found, key=lambda matter: list(Kind).index(matter.kind))
    return Alert(shop.name, _about(run), tuple(matters), run_id) if matters else None


def late_alert(shop: Shop, settings: Settings, now: datetime) -> Alert | None:
    """That no night has been published by the shop's morning; None before that, or if one has, or if none is due.

    Args:
        shop: the shop.
        settings: where things are.
        now: the instant, with a time zone.
    """
    local = now.astimezone(shop.zone)
    due = local.date() - timedelta(days=1)
    if shop.last_date or local.hour < MORNING_HOUR or due < shop.first_date:
        return None
    try:
        folder = publication.current(settings.published, shop.name)
        told = f"the latest one published is of {folder.name[:10]}" if folder else "none has been published yet"
        if folder and folder.name[:10] >= due.isoformat():
            return None
    except PublicationError:
        told = "what should be current isn't there"
    text = f"By {local:%H:%M} the night of {due} is not published: {told}."
    return Alert(shop.name, f"night {due}", (Matter(Kind.LATE, text),))


def _failed(event: dg.DagsterEvent) -> str:
    # The kind of the error alone: its text may quote a row.
    error = event.step_failure_data.error
    cause = error.cause if error and error.cause else error
    name = cause.cls_name if cause and cause.cls_name else "no reason was given"
    return f"The step {event.step_key} failed ({name})."


def _check(evaluation: dg.AssetCheckEvaluation) -> list[Matter]:
    if evaluation.passed:
        return []
    name = f"{evaluation.asset_key.to_user_string()}, {evaluation.check_name}"
    if evaluation.check_name == _SURGES:
        return [Matter(Kind.SURGE, str(text)) for text in _value(evaluation, "surges") or []]
    if evaluation.check_name == _LOSING:
        return [Matter(Kind.LOSING_MODEL, f"A model did worse than a baseline, beyond chance ({_counts(evaluation)}).")]
    if evaluation.severity == dg.AssetCheckSeverity.ERROR:
        return [Matter(Kind.BLOCKED, f"The check {name} failed ({_counts(evaluation)}).")]
    return []


def _counts(evaluation: dg.AssetCheckEvaluation) -> str:
    said = [f"{value:,} {words}" for key, words in _COUNTS.items() if isinstance(value := _value(evaluation, key), int)]
    return ", ".join(said) or "its numbers are in Dagster"


def _value(evaluation: dg.AssetCheckEvaluation, key: str) -> Any:
    found = evaluation.metadata.get(key)
    return found.value if found else None


def _about(run: dg.DagsterRun) -> str:
    first = run.tags.get("dagster/asset_partition_range_start")
    if first:
        return f"nights {first} to {run.tags.get('dagster/asset_partition_range_end')}"
    night = run.tags.get("dagster/partition")
    return f"night {night}" if night else f"job {run.job_name}"
