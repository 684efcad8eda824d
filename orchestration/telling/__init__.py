"""What a published night says: read from its folder, summed up and put into words.

Here: one look at a night, and what the dashboard and the night's report both tell of it, as frames and sentences. Not
here: pictures (``dashboard/``, ``orchestration/report/``), and how a night is published.
"""
