"""When the tables are made and with what: definitions, settings, warehouse, partitions, jobs, dbt and the command line.

What a table is belongs in ``assets/``; how its values are computed belongs in ``ml/`` and ``dbt_project/``.
"""
