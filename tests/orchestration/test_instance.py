"""What killed runs leave in Dagster's instance, and that the next night clears it away."""

from collections.abc import Iterator

import dagster as dg
import pytest
from dagster import DagsterInstance, DagsterRunStatus

from orchestration.instance import PID_TAG, clear_killed_runs, prepare_home
from orchestration.partitions import WAREHOUSE_POOL


@pytest.fixture
def instance(tmp_path, monkeypatch) -> Iterator[DagsterInstance]:
    monkeypatch.setenv("DAGSTER_HOME", "")
    prepare_home(tmp_path)
    with DagsterInstance.get() as instance:
        instance.event_log_storage.set_concurrency_slots(WAREHOUSE_POOL, 1)
        yield instance


def run_that_holds_the_pool(instance: DagsterInstance, status: DagsterRunStatus, tags: dict[str, str]) -> dg.DagsterRun:
    run = dg.DagsterRun(job_name="nightly", status=status, tags=tags)
    instance.run_storage.add_run(run)
    assert instance.event_log_storage.claim_concurrency_slot(WAREHOUSE_POOL, run.run_id, "ingest").is_claimed
    return run


def next_may_begin(instance: DagsterInstance) -> bool:
    return instance.event_log_storage.claim_concurrency_slot(WAREHOUSE_POOL, "next", "ingest").is_claimed


def test_a_run_whose_process_is_gone_is_ended_and_its_place_is_free(instance):
    run = run_that_holds_the_pool(instance, DagsterRunStatus.STARTED, {PID_TAG: "1"})
    assert clear_killed_runs(instance) == [run.run_id]
    assert instance.get_run_by_id(run.run_id).status == DagsterRunStatus.FAILURE
    assert next_may_begin(instance)


@pytest.mark.parametrize("tags", [{PID_TAG: "1"}, {}], ids=["our own", "Dagster's"])
def test_the_place_of_a_run_that_had_been_ended_before_somebody_was_killed_is_free(instance, tags):
    run_that_holds_the_pool(instance, DagsterRunStatus.FAILURE, tags)
    assert clear_killed_runs(instance) == []
    assert next_may_begin(instance)


def test_what_runs_from_dagsters_pages_keeps_its_place(instance):
    run = run_that_holds_the_pool(instance, DagsterRunStatus.STARTED, {})
    assert clear_killed_runs(instance) == []
    assert instance.get_run_by_id(run.run_id).status == DagsterRunStatus.STARTED
    assert not next_may_begin(instance)
