"""What is made: thin Dagster assets that read, call ``ml/`` or dbt, write and report. Only ``ingest/`` is deep."""
