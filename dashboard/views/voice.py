"""Voice: what customers say about what, by trouble and by money at risk, with their words."""

from datetime import timedelta

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREY, VERMILION
from orchestration.telling.night import Night
from orchestration.telling.wording import TOO_FEW, count, money, name_of, share, total

_WEEKS = 13
_SHOWN = 15
_FEWEST_TEXTS = 5
_AT_RISK = "Money at risk"
_SORTS = {"Trouble": "low desc", _AT_RISK: "amount_at_risk desc nulls last", "Volume": "texts desc"}


def show(night: Night) -> None:
    """The page."""
    if not night.has("voice_of_customer"):
        missing("What customers say", "needs a log of reviews or messages, or there were none in the last 13 weeks.")
        return
    weeks = st.slider("Weeks", 1, _WEEKS, 4, key="weeks")
    knows_spending = _knows_spending(night)
    sorts = [name for name in _SORTS if name != _AT_RISK or knows_spending]
    order = st.segmented_control("Order by", sorts, default=sorts[0], key="voice-order") or sorts[0]
    subjects = _subjects(night, weeks, order)
    if not knows_spending:
        # A column that is empty but for zeros would look like a fault.
        subjects = subjects.drop("amount_at_risk")
    if subjects.is_empty():
        missing("In these weeks", f"nothing was spoken of in {_FEWEST_TEXTS} texts or more: choose more weeks.")
        return
    _troubles(night, subjects, weeks, order)
    _one(night, subjects)


def _knows_spending(night: Night) -> bool:
    """Whether any complaint's customers are enough to tell what they had spent; says why, where they never are."""
    told = night.one(
        """
        select count(*) filter (negative_customer_count > 0 and amount_at_risk is not null) as known,
            count(*) filter (negative_customer_count > 0 and is_suppressed) as few
        from voice_of_customer
        """
    )
    if not told["known"] and told["few"]:
        st.caption(
            f"What those who complain had spent is not told here: fewer than {night.smallest_group} customers spoke "
            "unkindly of any one thing in a week, and what so few spent is their own business."
        )
    return bool(told["known"])


def _subjects(night: Night, weeks: int, order: str) -> pl.DataFrame:
    return night.ask(
        f"""
        with summed as (
            select product_id, coalesce(any_value(product_name), 'The shop as a whole') as product, aspect,
                sum(text_count)::bigint as texts, sum(negative_text_count)::bigint as unkind,
                case when count(*) filter (negative_customer_count > 0 and amount_at_risk is null) = 0
                    then sum(amount_at_risk)::double end as amount_at_risk
            from voice_of_customer where week_start_date > $since group by product_id, aspect
            having sum(text_count) >= $fewest
        )
        select product || ' · ' || replace(aspect, '_', ' ') as subject, product, aspect, product_id, texts, unkind,
            unkind / texts as share,
            greatest(0,
                (unkind + 1.92 - 1.96 * sqrt(unkind * (texts - unkind) / texts + 0.96)) / (texts + 3.84)) as low,
            least(1, (unkind + 1.92 + 1.96 * sqrt(unkind * (texts - unkind) / texts + 0.96)) / (texts + 3.84)) as high,
            amount_at_risk
        from summed order by {_SORTS[order]}, texts desc, subject
        """,
        since=night.as_of_date - timedelta(days=7 * weeks),
        fewest=_FEWEST_TEXTS,
    )


def _troubles(night: Night, subjects: pl.DataFrame, weeks: int, order: str) -> None:
    first = subjects.head(_SHOWN)
    worst = first.row(0, named=True)
    spent = ""
    if worst.get("amount_at_risk") is not None:
        spent = f"; what those customers had spent in a year: {money(worst['amount_at_risk'], night.currency)}"
    elif "amount_at_risk" in worst:
        spent = f"; what those customers had spent: {TOO_FEW}"
    base = alt.Chart(first).encode(
        y=alt.Y(
            "subject:N",
            sort=first["subject"].to_list(),
            title=None,
            # In two lines, so that a telephone has room for the rest.
            axis=alt.Axis(labelLimit=280, labelExpr="split(datum.label, ' · ')"),
        )
    )
    ranges = base.mark_rule(color=GREY, strokeWidth=2).encode(
        x=alt.X(
            "low:Q",
            title="share of texts that are unkind about it (95 % range)",
            axis=alt.Axis(format="%", titleAnchor="end"),
            scale=alt.Scale(domain=[0, 1]),
        ),
        x2="high:Q",
    )
    points = base.mark_circle(color=VERMILION, opacity=1).encode(
        x="share:Q",
        size=alt.Size("texts:Q", legend=None, scale=alt.Scale(range=[40, 400])),
        tooltip=[
            "subject:N",
            alt.Tooltip("texts:Q", format=","),
            alt.Tooltip("unkind:Q", format=","),
            alt.Tooltip("share:Q", format=".0%"),
            *(
                [alt.Tooltip("amount_at_risk:Q", title=f"at risk, {night.currency}", format=",.0f")]
                if "amount_at_risk" in worst
                else []
            ),
        ],
    )
    figure(
        f"By {order.lower()}",
        f"In the last {weeks} weeks: **{worst['subject']}** comes first, unkind in {worst['unkind']} of "
        f"{worst['texts']} texts{spent}. Dots are as large as there are texts; lines say what the share may really be.",
        (ranges + points).properties(height=36 * first.height + 90),
        subjects.drop("product_id"),
        "voice",
    )


def _one(night: Night, subjects: pl.DataFrame) -> None:
    labels = subjects["subject"].to_list()
    chosen = st.selectbox("Look closer at", labels, key="subject")
    row = subjects.row(labels.index(chosen) if chosen in labels else 0, named=True)
    weeks = night.ask(
        """
        select week_start_date, text_count, negative_text_count, negative_share, negative_share_low, negative_share_high
        from voice_of_customer where coalesce(product_id, '') = $product and aspect = $aspect order by week_start_date
        """,
        product=row["product_id"] or "",
        aspect=row["aspect"],
    )
    chart = (
        alt.Chart(weeks.with_columns(others=pl.col("text_count") - pl.col("negative_text_count")))
        .transform_fold(["others", "negative_text_count"], as_=["kind", "n"])
        .mark_bar()
        .encode(
            x=alt.X(
                "yearmonthdate(week_start_date):O", title="week from", axis=alt.Axis(labelAngle=-45, format="%d %b")
            ),
            y=alt.Y("n:Q", title="texts", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(domain=["negative_text_count", "others"], range=[VERMILION, BLUE]),
                legend=alt.Legend(
                    title=None, orient="bottom", labelExpr="datum.label == 'others' ? 'other' : 'unkind'"
                ),
            ),
            tooltip=["week_start_date:T", "kind:N", "n:Q"],
        )
        .properties(height=HEIGHT)
    )
    texts, unkind = total(weeks["text_count"]), total(weeks["negative_text_count"])
    sentence = f"{count(texts)} texts in {weeks.height} weeks, {share(unkind / texts)} of them unkind."
    figure(f"Week by week: {row['subject']}", sentence, chart, weeks, "voice_weeks")
    _quotes(night, row["product_id"] or "", row["aspect"])


def _quotes(night: Night, product: str, aspect: str) -> None:
    quotes = night.ask(
        """
        select week_start_date, quote_polarity as feeling, unnest([quote_1, quote_2, quote_3]) as quote
        from voice_of_customer where coalesce(product_id, '') = $product and aspect = $aspect
        order by week_start_date desc
        """,
        product=product,
        aspect=aspect,
    ).drop_nulls("quote")
    st.subheader("In their words")
    if quotes.is_empty():
        st.write("No review can be quoted; messages to the service desk are never quoted.")
        return
    show_table(
        quotes.with_columns(pl.col("feeling").map_elements(name_of, pl.String)),
        "quotes",
        {
            "quote": st.column_config.TextColumn(width="large"),
            "week_start_date": st.column_config.DateColumn("week from"),
        },
    )
