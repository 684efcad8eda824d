"""When the tables are made and with what: definitions, settings, warehouse, partitions, jobs, dbt and the command line.

What a table is belongs in ``assets/``; how its values are computed belongs in ``ml/`` and ``dbt_project/``.
"""

import os

# Read when the first library that uses OpenMP is loaded, so it is set before any is. Threads that are done wait for the
# others by turning in circles, for seconds on a machine that has other work; after so many turns they sleep.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
