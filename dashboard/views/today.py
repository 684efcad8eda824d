"""Today: the headline numbers beside last week's, who moved, what needs a decision, and how fresh the data is."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from dashboard.figures import figure, missing, show_table
from dashboard.flows import flow_chart
from dashboard.night import Night
from dashboard.wording import STAGES, change, count, day, money, name_of, total

_LATE_AFTER_DAYS = 2
# So many texts must speak of a thing, and the share of unkind ones must have risen beyond its range.
_SURGE_TEXTS = 5


def show(night: Night) -> None:
    """The page."""
    _headline(night)
    _decisions(night)
    _moves(night)
    _freshness(night)


def _headline(night: Night) -> None:
    evening = night.as_of_date
    weeks = night.one(
        """
        select
            sum(order_count) filter (event_date > $week) as orders,
            sum(order_count) filter (event_date <= $week) as orders_before,
            sum(net_amount) filter (event_date > $week)::double as net,
            sum(net_amount) filter (event_date <= $week)::double as net_before,
            sum(session_count) filter (event_date > $week) as sessions,
            sum(session_count) filter (event_date <= $week) as sessions_before
        from shop_days where event_date > $fortnight
        """,
        week=evening - timedelta(days=7),
        fortnight=evening - timedelta(days=14),
    )
    new = night.one(
        "select count(*) filter (first_order_date > $week) as new, "
        "count(*) filter (first_order_date between $fortnight + 1 and $week) as new_before from customer_lifecycle",
        week=evening - timedelta(days=7),
        fortnight=evening - timedelta(days=14),
    )
    worth = night.one(
        "select sum(expected_value_30d_amount) as soon, count(*) filter (order_count > 0) as buyers "
        "from customer_lifecycle"
    )
    late = _late(night)
    money_of = partial(money, currency=night.currency)
    week = "on the week before"
    shown = [
        ("Sales, 7 days", money_of(weeks.get("net")), change(weeks.get("net"), weeks.get("net_before")), week),
        ("Orders, 7 days", count(weeks.get("orders")), change(weeks.get("orders"), weeks.get("orders_before")), week),
        (
            "Visits, 7 days",
            count(weeks.get("sessions")),
            change(weeks.get("sessions"), weeks.get("sessions_before")),
            week,
        ),
        ("New customers, 7 days", count(new.get("new")), change(new.get("new"), new.get("new_before")), week),
        (
            "Customers at risk",
            count(late.get("n")),
            change(late.get("n"), late.get("n_before")),
            f"on {day(late.get('since'))}",
        ),
        ("Expected from customers, 30 days", money_of(worth.get("soon")), None, None),
    ]
    for column, (label, value, delta, against) in zip(st.columns(3) + st.columns(3), shown, strict=True):
        column.metric(
            label,
            value,
            delta,
            delta_color="inverse" if "risk" in label else "normal",
            delta_description=against if delta else None,
            border=True,
        )
    st.caption("Sales are net of returns, guests' orders included.")


def _late(night: Night) -> dict[str, Any]:
    """Customers at risk now, and on the latest evening at least a week ago that has been built."""
    return night.one(
        """
        select
            sum(customer_count) filter (as_of_date = $evening) as n,
            sum(customer_count) filter (as_of_date <> $evening) as n_before,
            min(as_of_date) filter (as_of_date <> $evening) as since
        from lifecycle_days
        where lifecycle_stage = 'at_risk' and as_of_date in (
            $evening, (select max(as_of_date) from lifecycle_days where as_of_date <= $evening::date - 7)
        )
        """,
        evening=night.as_of_date,
    )


def _decisions(night: Night) -> None:
    st.subheader("What needs a decision")
    found = list(decisions(night))
    if not found:
        st.success("Nothing stands out tonight.")
    for kind, text in found:
        {"error": st.error, "warning": st.warning}.get(kind, st.info)(text)


def decisions(night: Night) -> Iterator[tuple[str, str]]:
    """What somebody should look at: kind (error, warning or info) and a sentence."""
    files = night.one(
        "select count(*) filter (status = 'refused') as refused, "
        "sum(quarantined_count) as bad, sum(record_count) as all from delivered_files"
    )
    if files.get("refused"):
        yield "warning", f"{count(files['refused'])} delivered files could not be read: see **Data**."
    worse = night.ask(
        "select label, horizon_days, scorer from model_scorecard where is_model_worse and lifecycle_stage = 'all' "
        "and as_of_month = (select max(as_of_month) from model_scorecard) group by all order by all"
    )
    for label, days, scorer in worse.rows():
        yield (
            "error",
            f"The {label} model ({days} days) did worse than the baseline {name_of(scorer).lower()}: see **Models**.",
        )
    rescue = night.one(
        """
        select count(*) as n, sum(expected_value_365d_amount) as worth, sum(net_amount_365d)::double as spent
        from customer_lifecycle where lifecycle_stage = 'at_risk' and value_tier in ('top_1_pct', 'top_5_pct',
            'top_10_pct')
        """
    )
    if rescue.get("n"):
        yield (
            "warning",
            f"{count(rescue['n'])} of the best tenth of customers are late. They brought "
            f"{money(rescue['spent'], night.currency)} in the last year.",
        )
    complaints = night.one(
        "select count(*) filter (has_open_complaint) as n, "
        "sum(net_amount_365d) filter (has_open_complaint)::double as spent from customer_lifecycle"
    )
    if complaints.get("n"):
        yield (
            "warning",
            f"{count(complaints['n'])} customers have complained and not been heard of since; they brought "
            f"{money(complaints['spent'], night.currency)} in the last year.",
        )
    surges = night.ask(
        """
        select coalesce(product_name, 'the shop as a whole') as what, aspect, negative_text_count as unkind,
            text_count as texts,
            negative_share_12w as usual
        from voice_of_customer
        where week_start_date > $since and text_count >= $fewest and negative_share_low > negative_share_12w
        order by negative_text_count desc, what, aspect limit 3
        """,
        since=night.as_of_date - timedelta(days=14),
        fewest=_SURGE_TEXTS,
    )
    for what, aspect, unkind, texts, usual in surges.rows():
        yield (
            "warning",
            f"**{what}**: {unkind} of {texts} texts in a week complain of {aspect}; in the twelve weeks before it was "
            f"{usual:.0%}. See **Voice**.",
        )
    drifted = night.ask(
        "select distinct label from feature_drift where name = 'probability' and level = 'large' order by 1"
    )
    for (label,) in drifted.rows():
        yield "warning", f"Tonight's {label} scores lie far from those that the model learned from: see **Models**."


def _moves(night: Night) -> None:
    flows = night.ask(
        """
        select from_name, to_name, customer_count, share, share_low, share_high,
            net_amount_365d::double as net_amount_365d
        from customer_migrations
        where dimension = 'lifecycle_stage' and as_of_date = (
            select max(as_of_date) from customer_migrations where dimension = 'lifecycle_stage'
        )
        order by from_name, to_name
        """
    )
    if flows.is_empty():
        missing("Who moved", "is told once two evenings four weeks apart have been built.")
        return
    stayed = total(flows.filter(pl.col("from_name") == pl.col("to_name"))["customer_count"])
    all_of_them = total(flows["customer_count"])
    moves = flows.filter(pl.col("from_name") != pl.col("to_name")).sort("customer_count", descending=True)
    most = moves.row(0, named=True) if moves.height else None
    sentence = f"In four weeks {count(all_of_them - stayed)} of {count(all_of_them)} customers changed stage"
    if most:
        sentence += (
            f"; most of them, {count(most['customer_count'])}, went from {name_of(most['from_name']).lower()} to "
            f"{name_of(most['to_name']).lower()}"
        )
    figure("Who moved", f"{sentence}.", flow_chart(flows, STAGES, "four weeks ago", "now"), flows, "stage_moves")


def _freshness(night: Night) -> None:
    st.subheader("How fresh the data is")
    logs = night.ask(
        "select log, max(last_event_date)::date as last_day from delivered_files where status = 'loaded' and log "
        "is not null "
        "group by log order by log"
    )
    evening = night.as_of_date
    late = [
        (log, last)
        for log, last in logs.rows()
        if last and log in ("purchases", "browse_events") and (evening - last).days >= _LATE_AFTER_DAYS
    ]
    st.write(f"The tables tell of everything up to the evening of {day(evening)}.")
    for log, last in late:
        st.warning(f"{name_of(log)} end on {day(last)}: {(evening - last).days} days are missing.")
    with st.expander("The last day of each log"):
        show_table(logs, "last_days")
