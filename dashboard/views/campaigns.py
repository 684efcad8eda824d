"""Campaigns: who is in them, who is held out, and whether they worked."""

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREEN, GREY, ORANGE, VERMILION
from orchestration.telling.night import Night
from orchestration.telling.wording import TOO_FEW, count, money, name_of, total

_STATES = {"gets a message": BLUE, "held out": GREY, "suppressed": ORANGE}
_VERDICTS = {
    "brought_orders": ("brought orders", GREEN),
    "cost_orders": ("cost orders", VERMILION),
    "cannot_tell": ("cannot tell yet", GREY),
}


def show(night: Night) -> None:
    """The page."""
    if not night.has("campaign_audiences") and not night.has("campaign_results"):
        missing("Campaigns", "are told of once the shop's folder holds campaign files, or its log says what was sent.")
        return
    if night.has("campaign_audiences"):
        _audiences(night)
    if night.has("campaign_results"):
        _results(night)


def _audiences(night: Night) -> None:
    states = night.ask(
        """
        select campaign_id, case
                when suppressed_because is not null and not is_held_out then 'suppressed'
                when is_held_out then 'held out'
                else 'gets a message'
            end as state, count(*) as customers,
            sum(expected_incremental_amount) as expected_amount
        from campaign_audiences where left_on is null group by all order by campaign_id, state
        """
    )
    if states.is_empty():
        missing("Audiences", "are empty tonight: nobody is in a campaign.")
        return
    told = states.filter(pl.col("state") == "gets a message")
    chart = (
        alt.Chart(states)
        .mark_bar()
        .encode(
            y=alt.Y("campaign_id:N", title=None, axis=alt.Axis(labelLimit=240)),
            x=alt.X("customers:Q", title="customers"),
            color=alt.Color(
                "state:N",
                scale=alt.Scale(domain=list(_STATES), range=list(_STATES.values())),
                legend=alt.Legend(title=None, orient="bottom"),
            ),
            tooltip=["campaign_id:N", "state:N", alt.Tooltip("customers:Q", format=",")],
        )
        .properties(height=34 * states["campaign_id"].n_unique() + 100)
    )
    expected = total(told["expected_amount"])
    sentence = (
        f"{count(states['campaign_id'].n_unique())} campaigns hold {count(total(states['customers']))} customers "
        "tonight, of whom "
        f"{count(total(told['customers']))} may be sent a message."
    )
    if expected:
        sentence += f" As their files assume, messages bring {money(expected, night.currency)} more than none would."
    figure("Who is in which campaign", sentence, chart, states, "audiences")
    _one_audience(night, states["campaign_id"].unique(maintain_order=True).to_list())


def _one_audience(night: Night, campaigns: list[str]) -> None:
    chosen = st.selectbox("Look closer at", campaigns, format_func=name_of, key="campaign")
    rows = night.ask(
        """
        select audiences.*, lifecycle_stage, value_tier
        from campaign_audiences as audiences left join customer_lifecycle using (customer_id)
        where campaign_id = $campaign and left_on is null order by entered_on desc, customer_id
        """,
        campaign=chosen or campaigns[0],
    )
    reasons = rows.drop_nulls("suppressed_because")["suppressed_because"].value_counts(sort=True)
    if reasons.height:
        words = ", ".join(f"{name_of(reason).lower()} ({count(number)})" for reason, number in reasons.rows())
        st.write(f"What stands in the way of a message: {words}.")
    # Who is held out is counted, and on no list that somebody might send to.
    listed = rows.filter(~pl.col("is_held_out"))
    st.write(
        f"{count(rows.height)} customers are in it, {count(rows.height - listed.height)} of them held out; "
        "the first of the others:"
    )
    show_table(listed.head(200), "audience")


def _results(night: Night) -> None:
    campaigns = night.ask("select * from campaign_results where arm is null and week is null order by campaign_id desc")
    if campaigns.is_empty():
        return
    randomised = campaigns.filter(pl.col("is_randomised") & pl.col("lift").is_not_null())
    if randomised.is_empty():
        st.subheader("Did it work")
        st.write("In none of the campaigns was anybody held out at random, so nobody can say what they brought.")
        show_table(campaigns, "campaign_results")
        return
    named = randomised.with_columns(
        said=pl.col("verdict").replace({key: words for key, (words, _) in _VERDICTS.items()})
    )
    colours = alt.Scale(
        domain=[words for words, _ in _VERDICTS.values()], range=[colour for _, colour in _VERDICTS.values()]
    )
    base = alt.Chart(named).encode(
        y=alt.Y("campaign_id:N", sort="descending", title=None, axis=alt.Axis(labelLimit=240, labelOverlap=False)),
        color=alt.Color("said:N", scale=colours, legend=alt.Legend(title=None, orient="bottom")),
        tooltip=["campaign_id:N", "verdict_text:N"],
    )
    ranges = base.mark_rule(strokeWidth=2).encode(
        x=alt.X("lift_low:Q", title="more customers who order than without (95 % range)", axis=alt.Axis(format="+.1%")),
        x2="lift_high:Q",
    )
    points = base.mark_circle(size=80, opacity=1).encode(x="lift:Q")
    zero = alt.Chart(pl.DataFrame({"x": [0.0]})).mark_rule(color=GREY, strokeDash=[4, 4]).encode(x="x:Q")
    worked = randomised.filter(pl.col("verdict") == "brought_orders").height
    figure(
        "Did it work",
        f"Of {count(randomised.height)} campaigns that held somebody out at random, {count(worked)} brought "
        "orders beyond chance; of "
        "the others it cannot be told, or they did harm. Lines that cross zero may have done nothing.",
        (zero + ranges + points).properties(height=max(HEIGHT, 22 * randomised.height + 100)),
        campaigns,
        "campaign_results",
    )
    chosen = st.selectbox("One campaign", campaigns["campaign_id"].to_list(), key="result")
    row = (
        campaigns.filter(pl.col("campaign_id") == chosen).row(0, named=True) if chosen else campaigns.row(0, named=True)
    )
    st.info(row["verdict_text"] or f"Nothing can be said of it: its customers, or those held out, are {TOO_FEW}.")
    weeks = night.ask(
        "select * from campaign_results where campaign_id = $campaign and (arm is not null or week is not null) "
        "order by arm nulls first, week nulls first",
        campaign=row["campaign_id"],
    )
    show_table(weeks, "campaign_weeks")
