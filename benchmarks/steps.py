"""Where a night's time goes: a row per step, beside the rows, memory and spill; for ``benchmarks.night``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dagster import DagsterEventType, DagsterInstance, MetadataValue

from benchmarks.watching import Watched


@dataclass(frozen=True)
class Step:
    """A step of a run.

    Attributes:
        name: the step.
        began, ended: in seconds since the epoch.
        rows: rows of the tables that it made, by name; as many as they have now.
        dbt_seconds: what dbt's models and tests took in the engine, one by one; None = the step runs no dbt.
        dbt_nodes: how many they were.
    """

    name: str
    began: float
    ended: float
    rows: dict[str, int]
    dbt_seconds: float | None
    dbt_nodes: int


def steps_of(instance: DagsterInstance, run_id: str) -> list[Step]:
    """The run's steps as they were done, from Dagster's event log."""
    began: dict[str, float] = {}
    ended: dict[str, float] = {}
    rows: dict[str, dict[str, int]] = {}
    dbt: dict[str, list[float]] = {}
    for entry in instance.all_logs(run_id):
        event = entry.dagster_event
        if event is None or event.step_key is None:
            continue
        step = event.step_key
        match event.event_type:
            case DagsterEventType.STEP_START:
                began[step] = entry.timestamp
            case DagsterEventType.STEP_SUCCESS | DagsterEventType.STEP_FAILURE:
                ended[step] = entry.timestamp
            case DagsterEventType.ASSET_MATERIALIZATION:
                told = event.step_materialization_data.materialization
                if (count := _figure(told.metadata, "dagster/row_count")) is not None:
                    rows.setdefault(step, {})[".".join(told.asset_key.path)] = int(count)
                if (seconds := _figure(told.metadata, "seconds")) is not None:
                    dbt.setdefault(step, []).append(seconds)
            case DagsterEventType.ASSET_CHECK_EVALUATION:
                if (seconds := _figure(event.asset_check_evaluation_data.metadata, "seconds")) is not None:
                    dbt.setdefault(step, []).append(seconds)
    return [
        Step(
            name,
            began[name],
            ended[name],
            rows.get(name, {}),
            sum(dbt[name]) if name in dbt else None,
            len(dbt.get(name, [])),
        )
        for name in sorted(ended, key=ended.__getitem__)
    ]


def _figure(metadata: Mapping[str, MetadataValue[Any]], name: str) -> float | None:
    value = metadata[name].value if name in metadata else None
    return float(value) if isinstance(value, int | float) else None


def tell(steps: list[Step], watched: Watched, threads: int) -> Iterator[str]:
    """The table's lines: steps in their order, then what is nobody's: start-up, Dagster between steps, the end.

    dbt's own share of a step is what its models and tests, spread over the threads, leave of it: parsing, compiling,
    its bookkeeping and Dagster's events of it.
    """
    dbt_share = "dbt's own"
    yield f"{'step':<28}{'seconds':>9}{dbt_share:>11}{'rows':>14}{'memory':>10}{'spilled':>10}"
    within, dbts_own = 0.0, 0.0
    for step in steps:
        seconds = step.ended - step.began
        within += seconds
        own = ""
        if step.dbt_seconds is not None:
            share = max(seconds - step.dbt_seconds / threads, 0.0)
            dbts_own += share
            own = f"{share:.1f}"
        memory, spilled = watched.peaks(step.began, step.ended)
        yield (
            f"{step.name:<28}{seconds:>9.1f}{own:>11}{sum(step.rows.values()):>14,}"
            f"{memory / 1e6:>7,.0f} MB{spilled / 1e6:>7,.0f} MB"
        )
    start = min(step.began for step in steps) - watched.began
    after = watched.ended - max(step.ended for step in steps)
    between = watched.seconds - within - start - after
    yield ""
    yield f"{'start-up, planning':<28}{start:>9.1f}"
    yield f"{'between steps (Dagster)':<28}{between:>9.1f}"
    yield f"{'after the last step':<28}{after:>9.1f}"
    yield f"{'the whole night':<28}{watched.seconds:>9.1f}{dbts_own:>11.1f}{'':>14}{watched.peak_bytes / 1e6:>7,.0f} MB"
