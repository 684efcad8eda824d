"""How the pages show figures: one sentence, the chart, and behind it the table and its CSV."""

import io
from collections.abc import Mapping
from functools import partial
from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from dashboard.access import may_download, note
from orchestration.spreadsheets import unformulaic
from orchestration.telling.colours import STAGE_COLOURS

# In pixels, axes and legend included.
HEIGHT = 380
# The page's own colour of letters, light or dark: Altair's is black on both.
INK = "currentColor"
# A label as people read it, as ``name_of`` does, in Vega's own language.
_WORDS = "replace(datum.label, '_', ' ')"
NAME_OF = f"upper(slice({_WORDS}, 0, 1)) + slice({_WORDS}, 1)"
# Columns of a legend that has room on a telephone, too.
_LEGEND_COLUMNS = 3


def stage_colours() -> alt.Scale:
    """The stages' colours, the same on every page."""
    return alt.Scale(domain=list(STAGE_COLOURS), range=list(STAGE_COLOURS.values()))


def stage_legend() -> alt.Legend:
    """The stages' names as people read them, below the chart."""
    return alt.Legend(title=None, orient="bottom", columns=_LEGEND_COLUMNS, labelExpr=NAME_OF)


def figure(
    title: str,
    sentence: str,
    chart: Any,
    table: pl.DataFrame,
    name: str,
    columns: Mapping[str, Any] | None = None,
) -> None:
    """A chart under its title with one sentence on what it shows, and the table behind it to read and to take along.

    Args:
        title: what it is about.
        sentence: what it shows, for those who can't see the chart, too.
        chart: an Altair chart; None = the table alone.
        table: the figures in the chart.
        name: the CSV's file name without ending; also the key of the widgets.
        columns: how columns of the table are shown (``st.column_config``).
    """
    st.subheader(title)
    st.write(sentence)
    if chart is None:
        show_table(table, name, columns)
        return
    st.altair_chart(chart, width="stretch", key=f"chart-{name}", alt=sentence)
    with st.expander(f"Table: {title}"):
        show_table(table, name, columns)


def show_table(table: pl.DataFrame, name: str, columns: Mapping[str, Any] | None = None) -> None:
    """A table with a button that takes it along as CSV, where one may."""
    days = {day: st.column_config.DateColumn() for day, kind in table.schema.items() if kind == pl.Date}
    shown = days | dict(columns or {})
    st.dataframe(table, hide_index=True, column_config=shown, placeholder="–", key=f"table-{name}")
    if may_download():
        st.download_button(
            f"Download {name}.csv",
            # Made when it is asked for: most who look at a page take nothing along.
            partial(csv_of, table),
            f"{name}.csv",
            "text/csv",
            key=f"csv-{name}",
            on_click=partial(note, "downloaded", f"{name}.csv"),
        )


def csv_of(table: pl.DataFrame) -> bytes:
    """The table as CSV that a spreadsheet opens without running any of it."""
    lists = [name for name, kind in table.schema.items() if isinstance(kind, pl.List)]
    flat = table.with_columns(pl.col(name).cast(pl.List(pl.String)).list.join(" | ") for name in lists)
    safe = flat.with_columns(pl.col(pl.String).map_elements(unformulaic, pl.String))
    sink = io.BytesIO()
    safe.write_csv(sink)
    return sink.getvalue()


def missing(what: str, why: str) -> None:
    """Says that there is nothing to see here, and why."""
    st.info(f"**{what}** {why}")
