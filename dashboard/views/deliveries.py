"""Data: what was delivered, what became of every row, and what was set aside and why."""

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREY, VERMILION
from orchestration.telling.deliveries import accounts
from orchestration.telling.night import Night
from orchestration.telling.wording import count, day

# More rows would have to travel to every browser that looks at the page.
_SHOWN = 1_000


def show(night: Night) -> None:
    """The page."""
    if not night.has("delivered_files"):
        missing("Nothing was delivered", "yet: put the shop's files into its landing folder.")
        return
    _accounts(night)
    _refused(night)
    _quarantined(night)
    _days(night)
    st.subheader("Every file")
    show_table(
        night.ask("select * from delivered_files order by last_event_date desc nulls last, log, file_name"),
        "delivered_files",
    )


def _accounts(night: Night) -> None:
    found = accounts(night)
    st.subheader("What became of every row")
    (st.success if found.is_whole else st.error)(found.sentence)
    show_table(found.logs, "row_accounts")


def _refused(night: Night) -> None:
    refused = night.ask(
        "select log, file_name, reason from delivered_files where status = 'refused' order by file_name"
    )
    if refused.is_empty():
        return
    st.subheader("Files that could not be read")
    st.write("Nothing in them counts until they are delivered again under their names.")
    show_table(refused, "refused_files")


def _quarantined(night: Night) -> None:
    if not night.has("quarantined_rows"):
        return
    st.subheader("Rows that were set aside")
    reasons = night.ask(
        "select log, reason, count(*) as rows from quarantined_rows group by all order by rows desc, log, reason"
    )
    most = reasons.row(0, named=True)
    st.write(
        f"{count(night.row_count('quarantined_rows'))} rows count nowhere. The commonest fault: {most['reason']} "
        f"({most['log']}, "
        f"{count(most['rows'])} rows). What they held is not shown here, since it may name people; whoever runs "
        "Perennial "
        "finds it in raw.quarantine, by file and line."
    )
    show_table(reasons, "quarantine_reasons")
    with st.expander("Each row"):
        if night.row_count("quarantined_rows") > _SHOWN:
            st.write(f"The first {count(_SHOWN)}; all of them are in the published table quarantined_rows.")
        rows = night.ask(
            "select * from quarantined_rows order by log, file_name, line_number, reason limit $most", most=_SHOWN
        )
        show_table(rows, "quarantined_rows")


def _days(night: Night) -> None:
    days = night.ask(
        "select event_date, order_count, session_count, review_count from shop_days order by event_date desc limit 90"
    ).sort("event_date")
    if days.is_empty():
        return
    names = {"order_count": "orders", "session_count": "visits", "review_count": "reviews"}
    long = (
        days.unpivot(list(names), index="event_date", variable_name="log", value_name="n")
        .drop_nulls("n")
        .with_columns(pl.col("log").replace(names), beside_mean=pl.col("n") / pl.col("n").mean().over("log"))
    )
    chart = (
        alt.Chart(long)
        .mark_line()
        .encode(
            x=alt.X("event_date:T", title=None),
            y=alt.Y("beside_mean:Q", title="times the mean day"),
            color=alt.Color(
                "log:N",
                scale=alt.Scale(domain=list(names.values()), range=[BLUE, GREY, VERMILION]),
                legend=alt.Legend(title=None, orient="bottom"),
            ),
            tooltip=["event_date:T", "log:N", alt.Tooltip("n:Q", title="that day", format=",")],
        )
        .properties(height=HEIGHT)
    )
    first, last = days["event_date"][0], days["event_date"][-1]
    known = set(days["event_date"].to_list())
    absent = [d for d in pl.date_range(first, last, eager=True).to_list() if d not in known]
    words = f"From {day(first)} to {day(last)}"
    words += f"; {len(absent)} days hold nothing at all." if absent else ", every day holds something."
    figure("The last days, log by log", words, chart, days, "last_days_by_log")
