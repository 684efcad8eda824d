"""Today: the headline numbers beside last week's, who moved, what needs a decision, and how fresh the data is."""

import streamlit as st

from dashboard.figures import figure, missing, show_table
from dashboard.flows import flow_chart
from orchestration.telling.decisions import decisions
from orchestration.telling.deliveries import last_days
from orchestration.telling.headline import headline
from orchestration.telling.moves import moves_sentence, stage_moves
from orchestration.telling.night import Night
from orchestration.telling.wording import STAGES, day


def show(night: Night) -> None:
    """The page."""
    _headline(night)
    _decisions(night)
    _moves(night)
    _freshness(night)


def _headline(night: Night) -> None:
    for column, number in zip(st.columns(3) + st.columns(3), headline(night), strict=True):
        column.metric(
            number.label,
            number.say(number.now),
            number.change,
            delta_color="inverse" if number.is_bad_when_more else "normal",
            delta_description=f"on {number.against}" if number.change else None,
            border=True,
            height="stretch",
        )
    st.caption("Sales are net of returns, guests' orders included.")


def _decisions(night: Night) -> None:
    st.subheader("What needs a decision")
    found = list(decisions(night))
    if not found:
        st.success("Nothing stands out tonight.")
    for decision in found:
        told = f"{decision.text} See **{decision.page}**." if decision.page else decision.text
        (st.error if decision.kind == "error" else st.warning)(told)


def _moves(night: Night) -> None:
    flows = stage_moves(night)
    if flows.is_empty():
        missing("Who moved", "is told once two evenings four weeks apart have been built.")
        return
    chart = flow_chart(flows, STAGES, "four weeks ago", "now")
    figure("Who moved", moves_sentence(flows), chart, flows, "stage_moves")


def _freshness(night: Night) -> None:
    st.subheader("How fresh the data is")
    st.write(f"The tables tell of everything up to the evening of {day(night.as_of_date)}.")
    with st.expander("The last day of each log"):
        show_table(last_days(night), "last_days")
