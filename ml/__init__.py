"""How things are computed: a pure library of models and measures.

Frames and arrays in, frames out. What lives here takes time, seeds and settings as arguments, reads and writes no
file, and never imports dagster nor duckdb: when it runs and where its tables lie is decided elsewhere
(`tests/ml/test_purity.py` holds that).
"""
