"""What Dagster knows of a shop."""

import os
import subprocess
import sys

import dagster as dg
import pytest
import yaml

from orchestration.commands.windows import WORKSPACE
from orchestration.definitions import build_definitions
from orchestration.partitions import daily_partitions
from orchestration.settings import PROJECT


@pytest.fixture
def definitions(make_place):
    place = make_place()
    return build_definitions(place.shop, place.settings)


def specs(definitions):
    return definitions.resolve_all_asset_specs()


def test_an_assets_key_is_its_schema_and_table_and_its_group_the_schema(definitions):
    for spec in specs(definitions):
        assert len(spec.key.path) == 2
        assert spec.group_name == spec.key.path[0]
    keys = {spec.key.to_user_string() for spec in specs(definitions)}
    assert {"raw/purchases", "intermediate/customer_days", "features/customer_features", "ml/customer_segments"} <= keys
    assert {"marts/customer_lifecycle", "marts/lifecycle_transitions", "published/current"} <= keys


def test_every_asset_has_a_description_an_owner_and_its_kinds(definitions):
    for spec in specs(definitions):
        assert spec.description, spec.key
        assert spec.owners, spec.key
        assert spec.kinds, spec.key


def test_every_job_schedule_and_sensor_says_what_it_does_and_whose_it_is(definitions):
    repository = definitions.get_repository_def()
    jobs = [job for job in repository.get_all_jobs() if not job.name.startswith("__")]
    assert {job.name for job in jobs} == {"nightly", "train", "retrain_reader"}
    assert {schedule.name for schedule in repository.schedule_defs} == {"nightly_schedule", "train_weekly"}
    assert {sensor.name for sensor in repository.sensor_defs} == {
        "tell_of_failed_runs", "tell_of_finished_nights", "tell_of_a_late_night",
    }  # fmt: skip
    for it in (*jobs, *repository.schedule_defs, *repository.sensor_defs):
        assert it.description, it.name
        assert len(it.description) > 30, it.name
    for it in (*jobs, *repository.schedule_defs):
        assert it.owners, it.name


def test_every_check_says_what_it_holds(definitions):
    graph = definitions.resolve_asset_graph()
    said = {key.to_user_string(): graph.get_check_spec(key).description for key in graph.asset_check_keys}
    assert len(said) > 50
    assert [key for key, description in said.items() if not description] == []
    assert (
        said["features/customer_features:customer_features_key"] == "No two rows are alike in customer_id, as_of_date."
    )


def test_tables_have_their_columns_with_what_they_mean(definitions):
    schemas = {spec.key.to_user_string(): spec.metadata.get("dagster/column_schema") for spec in specs(definitions)}
    for table in ("raw/purchases", "raw/ingested_files", "staging/stg_shop__reviews", "marts/customer_lifecycle"):
        assert schemas[table].columns, table
        assert all(column.description for column in schemas[table].columns), table
    quantity = next(column for column in schemas["raw/purchases"].columns if column.name == "quantity")
    assert (quantity.type, quantity.constraints.nullable) == ("decimal(18, 4)", False)
    assert "ml/segment_profiles" in {key for key, schema in schemas.items() if schema}


def test_every_asset_is_daily_backfilled_as_one_run_and_in_the_pool_of_one_writer(definitions):
    for asset in definitions.resolve_asset_graph().assets_defs:
        if asset.is_executable:
            # A check of its own knows no partition.
            if not isinstance(asset, dg.AssetChecksDefinition):
                assert isinstance(asset.partitions_def, dg.DailyPartitionsDefinition)
                assert asset.backfill_policy == dg.BackfillPolicy.single_run()
            assert asset.op.pool == "warehouse"
            assert asset.op.retry_policy is not None


def test_checks_that_must_stop_a_campaign_block_it(definitions):
    graph = definitions.resolve_asset_graph()
    checks = {key: graph.get_check_spec(key) for key in graph.asset_check_keys}
    by_name = {(key.asset_key.path[1], key.name): spec for key, spec in checks.items()}
    assert by_name["ingested_files", "every_row_accounted_for"].blocking
    assert not by_name["ingested_files", "every_file_readable"].blocking
    assert by_name["purchases", "great_expectations"].blocking


def test_marts_of_a_living_shop_must_be_fresh_in_the_morning(make_place):
    place = make_place("living", last_date=None)
    found = {spec.key.path[1]: spec.freshness_policy for spec in specs(build_definitions(place.shop, place.settings))}
    assert found["customer_lifecycle"] is not None
    assert found["current"] is not None
    assert found["customer_features"] is None


def test_partitions_are_the_shops_days(make_place):
    partitions = daily_partitions(make_place().shop)
    keys = partitions.get_partition_keys()
    assert keys[0] == "2024-03-01"
    assert keys[-1] == "2024-04-09"
    assert len(keys) == 40
    assert partitions.timezone == "Europe/London"


def test_schedules_ask_for_the_night_that_has_ended_and_for_challengers_once_a_week(make_place):
    place = make_place("living", last_date=None)
    repository = build_definitions(place.shop, place.settings).get_repository_def()
    schedules = {schedule.job_name: schedule for schedule in repository.schedule_defs}
    assert schedules["nightly"].cron_schedule == "0 3 * * *"
    assert schedules["train"].cron_schedule == "0 6 * * 0"
    for schedule in schedules.values():
        assert schedule.execution_timezone == "Europe/London"
        assert schedule.default_status == dg.DefaultScheduleStatus.RUNNING


def test_a_step_can_be_given_another_resource(make_place):
    place = make_place()
    other = place.settings.data / "other.duckdb"
    from orchestration.warehouse import Warehouse

    definitions = build_definitions(place.shop, place.settings, warehouse=Warehouse(path=str(other)))
    assert definitions.resources["warehouse"](None).path == str(other)


def test_the_launchpad_asks_for_nothing_but_the_partition(make_place):
    place = make_place("asked")
    schema = build_definitions(place.shop, place.settings).resolve_job_def("nightly").run_config_schema
    fields = schema.run_config_schema_type.fields
    assert set(fields["resources"].default_value) >= {"warehouse", "dbt", "models", "reader"}
    assert not any(field.is_required for field in fields.values())
    assert not any(said.get("config") for said in fields["resources"].default_value.values())


def test_dagster_loads_the_code_location(make_place, tmp_path):
    place = make_place("loaded")
    place.settings.shops.mkdir()
    (place.settings.shops / "toy.yml").write_text(yaml.safe_dump(place.shop.model_dump(mode="json", exclude={"name"})))
    environment = {
        **os.environ,
        "PERENNIAL_DATA": str(place.settings.data),
        "PERENNIAL_SHOPS": str(place.settings.shops),
        "PERENNIAL_SHOP": "toy",
        "DAGSTER_HOME": str(tmp_path),
    }
    line = [sys.executable, "-m", "dagster", "definitions", "validate", "-w", str(WORKSPACE)]
    done = subprocess.run(line, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_importing_the_definitions_parses_no_dbt_project():
    code = "import sys, orchestration.definitions; sys.exit('dbt.cli.main' in sys.modules)"
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=PROJECT, check=False).returncode == 0
