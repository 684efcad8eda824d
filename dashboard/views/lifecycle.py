"""Lifecycle: stages over time, who moves where, cohorts, and segments."""

import textwrap

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, NAME_OF, figure, missing, stage_colours, stage_legend
from orchestration.telling.colours import BLUE, GREEN, GREY, ORANGE, PURPLE, SKY, VERMILION, YELLOW
from orchestration.telling.night import Night
from orchestration.telling.wording import STAGES, TOO_FEW, count, day, money, name_of, share, total

_COHORTS = 18
# Of a segment's name, so many stand beside their dot on a telephone.
_LINE_CHARACTERS = 40
_SEGMENT_FIGURES = (
    "net_amount_365d", "expected_value_365d_amount", "purchase_probability", "recency_days", "order_count_365d",
)  # fmt: skip
_SEGMENT_COLOURS = [BLUE, ORANGE, GREEN, PURPLE, VERMILION, SKY, YELLOW, GREY]


def show(night: Night) -> None:
    """The page."""
    _stages(night)
    _transitions(night)
    _cohorts(night)
    _segments(night)


def _stages(night: Night) -> None:
    stages = night.ask(
        "select as_of_date, lifecycle_stage, customer_count, contactable_count, net_amount_365d::double as "
        "net_amount_365d "
        "from lifecycle_days order by as_of_date, lifecycle_stage"
    )
    if stages.is_empty():
        missing("Stages", "need a purchases log, which this shop doesn't keep.")
        return
    buyers = stages.filter(pl.col("lifecycle_stage") != "prospect")
    latest = buyers.filter(pl.col("as_of_date") == pl.col("as_of_date").max())
    good = latest.filter(pl.col("lifecycle_stage").is_in(["new", "active", "loyal", "won_back"]))[
        "customer_count"
    ].sum()
    sentence = (
        f"Of {count(latest['customer_count'].sum())} customers who have ever ordered, {count(good)} are on good terms "
        "(new, active, loyal or won back). Evenings that were not built are left out."
    )
    order = {name: place for place, name in enumerate(STAGES)}
    drawn = buyers.with_columns(
        stage=pl.col("lifecycle_stage").map_elements(name_of, pl.String),
        place=pl.col("lifecycle_stage").replace_strict(order, default=99),
    )
    chart = (
        alt.Chart(drawn)
        .mark_area()
        .encode(
            x=alt.X("as_of_date:T", title=None),
            y=alt.Y("customer_count:Q", title="customers", stack=True),
            color=alt.Color("lifecycle_stage:N", scale=stage_colours(), legend=stage_legend()),
            order=alt.Order("place:Q"),
            tooltip=[
                alt.Tooltip("as_of_date:T", title="evening"),
                alt.Tooltip("stage:N"),
                alt.Tooltip("customer_count:Q", title="customers", format=","),
            ],
        )
        .properties(height=HEIGHT)
    )
    figure("Stages over time", sentence, chart, stages, "stages_over_time")


def _transitions(night: Night) -> None:
    moves = night.ask(
        """
        select from_name, to_name, customer_count, from_customer_count, share, share_low, share_high
        from customer_migrations
        where dimension = 'lifecycle_stage' and as_of_date = (
            select max(as_of_date) from customer_migrations where dimension = 'lifecycle_stage'
        )
        order by from_name, to_name
        """
    )
    if moves.is_empty():
        missing("Transitions", "are told once two evenings four weeks apart have been built.")
        return
    base = alt.Chart(moves.drop_nulls("share")).encode(
        x=alt.X(
            "to_name:N",
            sort=list(STAGES),
            title="now",
            axis=alt.Axis(labelAngle=-45, labelOverlap=False, labelExpr=NAME_OF),
        ),
        y=alt.Y("from_name:N", sort=list(STAGES), title="four weeks ago", axis=alt.Axis(labelExpr=NAME_OF)),
    )
    heat = base.mark_rect().encode(
        color=alt.Color("share:Q", scale=alt.Scale(scheme="blues", domain=[0, 1]), legend=None),
        tooltip=[
            alt.Tooltip("from_name:N", title="from"),
            alt.Tooltip("to_name:N", title="to"),
            alt.Tooltip("customer_count:Q", title="customers", format=","),
            alt.Tooltip("share_low:Q", title="at least", format=".0%"),
            alt.Tooltip("share_high:Q", title="at most", format=".0%"),
        ],
    )
    words = base.mark_text().encode(
        text=alt.Text("share:Q", format=".0%"),
        color=alt.condition("datum.share > 0.5", alt.value("white"), alt.value("#222222")),
    )
    back = moves.filter((pl.col("from_name") == "lost") & (pl.col("to_name") == "won_back"))
    rescued = f" {share(back['share'][0])} of the lost were won back." if back["share"].count() else ""
    few = f" Rows left out hold {TOO_FEW}." if moves["share"].null_count() else ""
    figure(
        "Where customers went in four weeks",
        f"Each row is a stage four weeks ago; its cells say what share of it is where now.{rescued}{few}",
        (heat + words).properties(height=HEIGHT),
        moves,
        "stage_transitions",
    )


def _cohorts(night: Night) -> None:
    cohorts = night.ask(
        f"""
        select cohort_month, month_number, customer_count, buyer_count, buyer_share, net_amount_per_customer
        from customer_cohorts
        where cohort_month > (select max(cohort_month) from customer_cohorts) - interval {_COHORTS} month
        order by cohort_month, month_number
        """
    )
    if cohorts.is_empty():
        missing("Cohorts", "need a purchases log with customers in it.")
        return
    st.subheader("Cohorts")
    measure = st.radio("Show", ["Who ordered", "What they brought"], horizontal=True, key="cohort-measure")
    is_share = measure == "Who ordered"
    column = "buyer_share" if is_share else "net_amount_per_customer"
    drawn = (
        cohorts.filter(pl.col("month_number") > 0)
        .with_columns(cohort=pl.col("cohort_month").dt.strftime("%Y-%m"), value=pl.col(column))
        .drop_nulls("value")
    )
    third = cohorts.filter(pl.col("month_number") == 3).drop_nulls("buyer_share")
    average = (
        "Three months after their first order, "
        f"{share(total(third['buyer_count']) / total(third['customer_count']))} ordered."
        if third["customer_count"].sum()
        else "No cohort is three months old yet."
    )
    chart = (
        alt.Chart(drawn)
        .mark_rect()
        .encode(
            x=alt.X("month_number:O", title="months after the first order", axis=alt.Axis(labelAngle=0)),
            y=alt.Y("cohort:N", title="first order"),
            color=alt.Color(
                "value:Q",
                scale=alt.Scale(scheme="viridis"),
                legend=alt.Legend(title=None, format=".0%" if is_share else ",.0f", orient="bottom"),
            ),
            tooltip=[
                alt.Tooltip("cohort:N", title="first order"),
                alt.Tooltip("month_number:O", title="months after"),
                alt.Tooltip("buyer_share:Q", title="ordered", format=".1%"),
                alt.Tooltip("net_amount_per_customer:Q", title=f"{night.currency} a customer", format=",.2f"),
                alt.Tooltip("customer_count:Q", title="customers in the cohort", format=","),
            ],
        )
        .properties(height=max(HEIGHT, 140 + 24 * drawn["cohort"].n_unique()))
    )
    what = "what share of them ordered" if is_share else "what they brought on average"
    figure(
        "Retention by month" if is_share else "Revenue by month",
        f"Each row is everyone whose first order was in that month; cells say {what} so many months later. {average} "
        f"Empty cells hold {TOO_FEW}. The last month may have days to come.",
        chart,
        cohorts,
        "cohorts",
    )


def _in_lines(name: str) -> str:
    """A segment's name in lines that a telephone has room for."""
    return "\n".join(textwrap.wrap(name, _LINE_CHARACTERS))


def _segments(night: Night) -> None:
    segments = night.ask_groups(
        """
        select segment_name, count(*) as customer_count, avg(net_amount_365d)::double as net_amount_365d,
            avg(expected_value_365d_amount) as expected_value_365d_amount,
            avg(purchase_probability) as purchase_probability,
            median(recency_days) as recency_days, avg(order_count_365d) as order_count_365d
        from customer_lifecycle where segment_name is not null group by segment_name
        """,
        {"customer_count": _SEGMENT_FIGURES},
    ).sort("net_amount_365d", "segment_name", descending=[True, False], nulls_last=True)
    if segments.is_empty():
        missing("Segments", "are found once enough customers have ordered.")
        return
    best = segments.row(0, named=True)
    if best["net_amount_365d"] is None:
        missing("Segments", f"hold {TOO_FEW}, each of them.")
        return
    few = " Those without a dot hold " + TOO_FEW + "." if segments["is_suppressed"].any() else ""
    told = segments.filter(~pl.col("is_suppressed")).with_columns(
        label=pl.col("segment_name").map_elements(_in_lines, pl.String)
    )
    labels = told["label"].to_list()
    chart = (
        alt.Chart(told)
        .mark_circle(opacity=0.8)
        .encode(
            x=alt.X("recency_days:Q", title="days since the last order (median)"),
            y=alt.Y("net_amount_365d:Q", title=f"{night.currency} in a year (mean)"),
            size=alt.Size("customer_count:Q", legend=None, scale=alt.Scale(range=[80, 2000])),
            # Names are too long to stand beside their dots on a telephone.
            color=alt.Color(
                "label:N",
                scale=alt.Scale(domain=labels, range=_SEGMENT_COLOURS),
                legend=alt.Legend(
                    title=None,
                    orient="bottom",
                    columns=1,
                    labelFontSize=12,
                    labelLimit=300,
                    symbolType="circle",
                    labelExpr="split(datum.label, '\\n')",
                ),
            ),
            tooltip=[
                alt.Tooltip("segment_name:N", title="segment"),
                alt.Tooltip("customer_count:Q", title="customers", format=","),
                alt.Tooltip("net_amount_365d:Q", title="in a year", format=",.0f"),
                alt.Tooltip("purchase_probability:Q", title="will buy soon", format=".0%"),
            ],
        )
        .properties(height=HEIGHT + 20 * sum(label.count("\n") + 1 for label in labels))
    )
    figure(
        "Segments",
        f"{segments.height} groups of customers alike, {count(total(segments['customer_count']))} customers in all; "
        "the larger a dot, the more. "
        f"“{best['segment_name']}” is worth most: {money(best['net_amount_365d'], night.currency)} each in a year. "
        f"Names say what sets a segment apart from the average customer.{few}",
        chart,
        segments,
        "segments",
    )
    st.caption(f"As of {day(night.as_of_date)}; a new fit every 13 weeks, with names that last.")
