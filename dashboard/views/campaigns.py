"""Campaigns: who is in them, who is held out, and whether they worked."""

from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREEN, GREY, ORANGE, VERMILION
from orchestration.telling.night import Night
from orchestration.telling.wording import TOO_FEW, count, money, name_of, share, total

_STATES = {"gets a message": BLUE, "held out": GREY, "suppressed": ORANGE}
_CHANNELS = {"email": "e-mail", "sms": "text message"}
# By uplift_class: what one and many are called, and the colour.
_CLASSES = {
    "persuadable": ("persuadable", "can be persuaded", GREEN),
    "sure_thing": ("sure thing", "order anyway (sure things)", BLUE),
    "lost_cause": ("lost cause", "order neither way (lost causes)", GREY),
    "do_not_disturb": ("do not disturb", "are put off by a message (do not disturb)", VERMILION),
}
_SAVED = ("sure_thing_discount_amount", "sure_thing_lost_amount")
# More points than this can't be told apart in a curve.
_POINTS = 200
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
    if "uplift_contests" in night.manifest["tables"]:
        _uplift(night)
    if night.has("campaign_results"):
        _results(night)


def _audiences(night: Night) -> None:
    states = night.ask_groups(
        """
        select campaign_id, case
                when suppressed_because is not null and not is_held_out then 'suppressed'
                when is_held_out then 'held out'
                else 'gets a message'
            end as state, count(*) as customers,
            sum(expected_incremental_amount) as expected_amount
        from campaign_audiences where left_on is null group by all order by campaign_id, state
        """,
        {"customers": ("expected_amount",)},
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
                legend=alt.Legend(title=None, orient="bottom", columns=2),
            ),
            tooltip=["campaign_id:N", "state:N", alt.Tooltip("customers:Q", format=",")],
        )
        .properties(height=34 * states["campaign_id"].n_unique() + 160)
    )
    expected = total(told["expected_amount"])
    sentence = (
        f"{count(states['campaign_id'].n_unique())} campaigns hold {count(total(states['customers']))} customers "
        "tonight, of whom "
        f"{count(total(told['customers']))} may be sent a message."
    )
    if expected:
        sentence += f" As their files assume, messages bring {money(expected, night.currency)} more than none would"
        sentence += f", those left out that reach {TOO_FEW}." if told["is_suppressed"].any() else "."
    figure("Who is in which campaign", sentence, chart, states, "audiences")
    _one_audience(night, states["campaign_id"].unique(maintain_order=True).to_list())


def _one_audience(night: Night, campaigns: list[str]) -> None:
    chosen = st.selectbox("Look closer at", campaigns, format_func=name_of, key="campaign")
    campaign = chosen or campaigns[0]
    reasons = night.ask(
        """
        select suppressed_because, count(*) as customers, count(*) filter (is_held_out) as held_out
        from campaign_audiences where campaign_id = $campaign and left_on is null
        group by all order by customers desc, suppressed_because
        """,
        campaign=campaign,
    )
    said = reasons.drop_nulls("suppressed_because").select("suppressed_because", "customers").rows()
    if said:
        words = ", ".join(f"{name_of(reason).lower()} ({count(number)})" for reason, number in said)
        st.write(f"What stands in the way of a message: {words}.")
    # Who is held out is counted, and on no list that somebody might send to.
    st.write(
        f"{count(total(reasons['customers']))} customers are in it, {count(total(reasons['held_out']))} of them held "
        "out; the first of the others:"
    )
    first = night.ask(
        """
        with listed as (
            select * from campaign_audiences where campaign_id = $campaign and left_on is null and not is_held_out
            order by entered_on desc, customer_id limit 200
        )
        select listed.*, lifecycle_stage, value_tier from listed left join customer_lifecycle using (customer_id)
        order by entered_on desc, customer_id
        """,
        campaign=campaign,
    )
    show_table(first, "audience")
    _what_if(night, campaign)


def _what_if(night: Night, campaign: str) -> None:
    """What fewer messages of the campaign, or a smaller budget, would bring."""
    title = "What if it were smaller"
    amounts = night.ask(
        """
        select expected_incremental_amount as expected, expected_incremental_low_amount as low,
            expected_incremental_high_amount as high
        from campaign_audiences
        where campaign_id = $campaign and left_on is null and not is_held_out and suppressed_because is null
            and expected_incremental_amount is not null
        order by expected desc, customer_id
        """,
        campaign=campaign,
    )
    if amounts.height < 2:
        missing(title, "can be told of two messages or more whose worth the campaign's file assumes.")
        return
    each = night.one(
        "select cost_amount / nullif(sent_count, 0) as cost from campaigns where campaign_id = $campaign",
        campaign=campaign,
    ).get("cost")
    customers = pl.int_range(1, pl.len() + 1)
    curve = amounts.select(
        customers=customers,
        cost_amount=customers * float(each or 0),
        expected_amount=pl.col("expected").cum_sum(),
        expected_low_amount=pl.col("low").cum_sum(),
        expected_high_amount=pl.col("high").cum_sum(),
    )
    size = _size(curve, night.currency)
    shown = curve.filter((pl.col("customers") % max(1, curve.height // _POINTS) == 0) | _is_end(curve, size))
    base = alt.Chart(shown).encode(x=alt.X("customers:Q", title="customers, those of whom most is expected first"))
    band = base.mark_area(color=BLUE, opacity=0.2).encode(
        y=alt.Y("expected_low_amount:Q", title=night.currency), y2="expected_high_amount:Q"
    )
    line = base.mark_line(color=BLUE).encode(
        y=alt.Y("expected_amount:Q"),
        tooltip=[
            alt.Tooltip("customers:Q", format=","),
            alt.Tooltip("expected_amount:Q", title="expected", format=",.2f"),
            alt.Tooltip("cost_amount:Q", title="cost at the most", format=",.2f"),
        ],
    )
    chosen = alt.Chart(pl.DataFrame({"x": [size]})).mark_rule(color=GREY, strokeDash=[4, 4]).encode(x="x:Q")
    sentence = _smaller(curve, size, night.currency)
    figure(title, sentence, (band + line + chosen).properties(height=HEIGHT), shown, "what_if")


def _is_end(curve: pl.DataFrame, size: int) -> pl.Expr:
    return pl.col("customers").is_in([1, size, curve.height])


def _size(curve: pl.DataFrame, currency: str) -> int:
    """How many customers are chosen: by their number, or by what their messages and offers may cost."""
    cost = float(curve["cost_amount"][-1])
    by = "customers"
    if cost > 0:
        by = st.radio("What if it were smaller, by", ["customers", "budget"], horizontal=True, key="smaller-by") or by
    if by == "customers":
        return int(st.slider("At most so many customers", 1, curve.height, curve.height // 2, key="size"))
    budget = st.slider(f"At most so much, in {currency}", 0.0, cost, cost / 2, format="%.2f", key="budget")
    return curve.filter(pl.col("cost_amount") <= budget).height


def _smaller(curve: pl.DataFrame, size: int, currency: str) -> str:
    whole = curve.row(-1, named=True)
    if not size:
        return f"It is not enough for one message; one costs {money(curve['cost_amount'][0], currency)} at the most."
    at = curve.row(size - 1, named=True)
    low, high = at["expected_low_amount"], at["expected_high_amount"]
    around = f" (between {money(low, currency)} and {money(high, currency)})" if None not in (low, high) else ""
    cost = f", at a cost of at most {money(at['cost_amount'], currency)}" if at["cost_amount"] else ""
    who = (
        f"{count(size)} customers of whom most is expected bring"
        if size > 1
        else "customer of whom most is expected brings"
    )
    return (
        f"As the campaign's file assumes, the {who} "
        f"{money(at['expected_amount'], currency)} more{around}{cost}; all {count(curve.height)} bring "
        f"{money(whole['expected_amount'], currency)}."
    )


def _uplift(night: Night) -> None:
    """Whom a message persuades, as far as past campaigns tell."""
    title = "Whom a message persuades"
    contests = night.ask("select * from uplift_contests order by channel")
    if contests.is_empty():
        missing(title, "is told once messages have been withheld from some customers at random.")
        return
    classes = night.ask(
        """
        select campaign_id, uplift_class, count(*) as customers
        from campaign_audiences where left_on is null and uplift_class is not null group by all order by all
        """
    )
    said = pl.DataFrame(
        [(row["channel"], contest_sentence(row)) for row in contests.iter_rows(named=True)],
        schema={"channel": pl.String, "contest": pl.String},
        orient="row",
    )
    campaigns = night.ask(
        "select campaign_id, channel from campaigns where status not in ('refused', 'skipped') order by campaign_id"
    )
    saved = _saved(night)
    table = campaigns.join(said, on="channel", how="right", maintain_order="right_left")
    for name in _CLASSES:
        of_class = classes.filter(pl.col("uplift_class") == name).select("campaign_id", pl.col("customers").alias(name))
        table = table.join(of_class, on="campaign_id", how="left", maintain_order="left")
    table = table.join(saved.drop("sure_thing_count"), on="campaign_id", how="left", maintain_order="left")
    table = table.select("campaign_id", "channel", "contest", *_CLASSES, *_SAVED)
    sentence = " ".join(said["contest"])
    if classes.is_empty():
        figure(title, sentence, None, table.drop(*_CLASSES, *_SAVED), "uplift")
        return
    told = ", ".join(f"{count(total(table[name]))} {many}" for name, (_, many, _) in _CLASSES.items())
    named = classes.with_columns(
        said=pl.col("uplift_class").replace({name: one for name, (one, _, _) in _CLASSES.items()}),
        place=pl.col("uplift_class").replace_strict({name: place for place, name in enumerate(_CLASSES)}),
    )
    order = [one for one, _, _ in _CLASSES.values()]
    chart = (
        alt.Chart(named)
        .mark_bar()
        .encode(
            y=alt.Y("campaign_id:N", title=None, axis=alt.Axis(labelLimit=240)),
            x=alt.X("customers:Q", title="customers"),
            color=alt.Color(
                "said:N",
                scale=alt.Scale(domain=order, range=[colour for _, _, colour in _CLASSES.values()]),
                legend=alt.Legend(title=None, orient="bottom", columns=2),
            ),
            order=alt.Order("place:Q"),
            tooltip=["campaign_id:N", "said:N", alt.Tooltip("customers:Q", format=",")],
        )
        .properties(height=34 * named["campaign_id"].n_unique() + 160)
    )
    figure(
        title,
        f"{sentence} In tonight's campaigns: {told}.{saving_sentence(saved, night.currency)}",
        chart,
        table,
        "uplift",
    )


def _saved(night: Night) -> pl.DataFrame:
    """What each campaign would save without its sure things; no row for one of which it can't be told."""
    if "sure_thing_count" not in night.ask("select * from campaigns limit 0").columns:
        # A night that was published by an older version.
        return pl.DataFrame(schema={"campaign_id": pl.String, "sure_thing_count": pl.Int64}
                            | dict.fromkeys(_SAVED, pl.Float64))  # fmt: skip
    return night.ask(
        f"select campaign_id, sure_thing_count, {', '.join(_SAVED)} from campaigns "
        "where sure_thing_count is not null order by campaign_id"
    )


def saving_sentence(saved: pl.DataFrame, currency: str) -> str:
    """What is saved if nobody who orders anyway gets an offer, with a blank before it; "" where nothing is.

    Args:
        saved: a row per campaign: ``sure_thing_count``, ``sure_thing_discount_amount``, ``sure_thing_lost_amount``.
        currency: of the amounts.
    """
    alone = int(total(saved["sure_thing_count"]))
    if not alone:
        return ""
    who = f"the {count(alone)} sure things" if alone > 1 else "the one sure thing"
    told = (
        f" Leaving {who} among them without an offer saves "
        f"{money(total(saved['sure_thing_discount_amount']), currency)} of discounts"
    )
    lost = saved["sure_thing_lost_amount"]
    if lost.null_count():
        return f"{told}; what it loses can be told once the shop's file says what is left of an order."
    if total(lost) <= 0:
        return f"{told} and loses nothing: the offers would have cost more than they brought."
    return f"{told} and loses {money(total(lost), currency)} of margin that the offers would have brought."


def contest_sentence(contest: dict[str, Any]) -> str:
    """What a channel's contest said, without its figures.

    Args:
        contest: a row of ``uplift_contests``.
    """
    messages = f"messages by {_CHANNELS.get(contest['channel'], contest['channel'])}"
    if contest["channel"] == "message":
        messages = "messages"
    if contest["learner"] is None:
        return f"For {messages}, too few have ordered so far to tell whom one persuades."
    rule = "the rule (who ordered last goes first)" if contest["baseline"] == "rule" else "a model of who responds"
    if contest["is_used"]:
        return f"For {messages}, the model ranks customers better than {rule}, beyond chance, so the model is used."
    return (
        f"For {messages}, the model did not beat {rule} beyond chance, so it is not used: each message counts "
        f"the same, with {share(contest['mean_uplift_probability'], 1)} more customers who order."
    )


def _results(night: Night) -> None:
    campaigns = night.ask("select * from campaign_results where arm is null and week is null order by campaign_id desc")
    if campaigns.is_empty():
        return
    randomised = campaigns.filter(pl.col("is_randomised") & pl.col("lift").is_not_null())
    if randomised.is_empty():
        st.subheader("Did it work")
        if campaigns["is_randomised"].any():
            st.write("Too few customers have ordered so far to tell of any campaign what it brought.")
        else:
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
        color=alt.Color("said:N", scale=colours, legend=alt.Legend(title=None, orient="bottom", columns=2)),
        tooltip=["campaign_id:N", "verdict_text:N"],
    )
    ranges = base.mark_rule(strokeWidth=2).encode(
        x=alt.X(
            "lift_low:Q",
            title="more customers who order than without (95 % range)",
            axis=alt.Axis(format="+.1%", titleAnchor="end"),
        ),
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
