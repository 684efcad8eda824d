"""Building a shop's tables on Spark while its warehouse stays one DuckDB file.

``session`` opens Spark, ``handover`` brings it what the warehouse has, ``views`` let the warehouse see what it made,
``building`` puts dbt between them. Nothing here is imported unless the engine is Spark.
"""
