"""Customers: look one up, and see their life with the shop on one page."""

from datetime import timedelta
from html import escape
from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from dashboard import contacts
from dashboard.access import may_see_contacts
from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREEN, PURPLE, VERMILION
from orchestration.telling.night import Night
from orchestration.telling.wording import STAGES, count, day, money, name_of, share

_SHOWN = 200
_FIELD = "customer"
_SORTS = {
    "Worth most": "expected_value_365d_amount desc nulls last",
    "Likeliest to leave": "churn_probability desc nulls last",
    "Likeliest to buy": "purchase_probability desc nulls last",
    "Latest order": "last_order_date desc nulls last",
}
_CHANCES = {"purchase": "Will buy soon", "churn": "Will leave"}
_IS_WANTED = "(len($stages::varchar[]) = 0 or list_contains($stages::varchar[], lifecycle_stage))"
_NAMED = "background:none;color:inherit;text-decoration:underline dotted"
_POLARITY = {"negative": "#f7c9b4", "positive": "#bfe3d5", "neutral": "#dddddd"}


def show(night: Night) -> None:
    """The page."""
    if not night.has("customer_lifecycle"):
        missing("Customers", "appear once somebody has ordered, looked around or written.")
        return
    chosen = _search(night)
    if chosen is None:
        _list(night)
        return
    _life(night, chosen)


def _search(night: Night) -> str | None:
    by_pseudonym, by_email = st.columns(2) if may_see_contacts() else (st.container(), st.container())
    with by_email:
        # Before the field that it fills in.
        if found_by_email := contacts.search(night.shop):
            st.session_state[_FIELD] = found_by_email
    typed = by_pseudonym.text_input(
        "Find a customer",
        key=_FIELD,
        bind="query-params",
        placeholder="a pseudonym or its beginning, such as 0b1c",
        help="Customers are pseudonyms here; each has the same one every night.",
        validate=(r"^[^@]*$", "No e-mail address here: what is typed here stands in the page's own address."),
    )
    typed = (typed or "").strip().lower()
    if not typed:
        return None
    found = night.ask(
        "select customer_id from customer_lifecycle where starts_with(customer_id, $typed) order by customer_id "
        "limit 21",
        typed=typed,
    )["customer_id"].to_list()
    if not found:
        st.warning(f"No customer's pseudonym begins with “{typed}”.")
        return None
    if len(found) == 1:
        return str(found[0])
    st.write(f"{'More than 20' if len(found) > 20 else len(found)} customers begin so; type more, or choose:")
    chosen: str | None = st.selectbox("Customer", found[:20], index=None, key="customer-choice")
    return chosen


def _list(night: Night) -> None:
    stages, sort = st.columns(2)
    wanted = stages.multiselect("Stages", STAGES, format_func=name_of, key="stages", placeholder="all stages")
    order = sort.selectbox("Order by", list(_SORTS), key="order") or "Worth most"
    rows = night.ask(
        f"""
        select customer_id, lifecycle_stage, expected_value_365d_amount, purchase_probability, churn_probability,
            net_amount_365d::double as net_amount_365d, last_order_date, has_open_complaint, stage_reason, value_tier,
            segment_name
        from customer_lifecycle where {_IS_WANTED} order by {_SORTS[order]}, customer_id limit {_SHOWN}
        """,
        stages=list(wanted),
    )
    found = night.one(f"select count(*) as n from customer_lifecycle where {_IS_WANTED}", stages=list(wanted))["n"]
    of = "customers" if not wanted else "customers in these stages"
    st.write(f"The first {count(rows.height)} of {count(found)} {of}." if found > _SHOWN else f"{count(found)} {of}.")
    show_table(rows, "customers", _columns(night))


def _columns(night: Night) -> dict[str, Any]:
    amount = st.column_config.NumberColumn(format="%.0f")
    chance = st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)
    return {
        "net_amount_365d": amount,
        "expected_value_365d_amount": amount,
        "purchase_probability": chance,
        "churn_probability": chance,
    } | {
        name: st.column_config.TextColumn(help=text)
        for name, text in night.describe("customer_lifecycle").items()
        if name in ("lifecycle_stage", "value_tier", "segment_name")
    }


def _life(night: Night, customer: str) -> None:
    who = night.one("select * from customer_lifecycle where customer_id = $customer", customer=customer)
    st.header(f"Customer {customer}")
    st.write(
        f"**{name_of(who['lifecycle_stage'])}**: {who['stage_reason'] or 'no reason given'}. "
        f"Segment: {who['segment_name'] or 'none'}. "
        + ("**Has an open complaint.** " if who["has_open_complaint"] else "")
        + ("May be written to by e-mail." if who["has_email_consent"] else "Has not agreed to e-mail.")
    )
    facts = [
        ("In the last year", money(who["net_amount_365d"], night.currency)),
        ("Expected in the next", money(who["expected_value_365d_amount"], night.currency)),
        ("Orders", count(who["order_count"])),
        ("Will buy soon", share(who["purchase_probability"])),
        ("Will leave", share(who["churn_probability"])),
        ("Usually orders every", f"{count(who['gap_median_days'])} days" if who["gap_median_days"] else "–"),
    ]
    contacts.show(night.shop, customer)
    for column, (label, value) in zip(st.columns(3) + st.columns(3), facts, strict=True):
        column.metric(label, value, border=True, height="stretch")
    if who["abstain_reason"]:
        st.caption(f"These chances are those of many customers like this one: {who['abstain_reason']}.")
    _reasons(night, customer, who)
    _timeline(night, customer)
    _scores(night, customer)
    _offers(night, customer)
    _campaigns(night, customer)
    _texts(night, customer)


def _reasons(night: Night, customer: str, who: dict[str, Any]) -> None:
    if "customer_reasons" not in night.manifest["tables"]:
        return
    told = night.one("select * from customer_reasons where customer_id = $customer", customer=customer)
    if not told:
        return
    st.subheader("Why these chances")
    st.write("What moves each of them most, beside the average customer's; the weightiest first.")
    for column, (label, asked) in zip(st.columns(2), _CHANCES.items(), strict=True):
        with column:
            chance = share(who[f"{label}_probability"])
            st.markdown(f"**{asked}: {chance}**")
            said = [told[f"{label}_reason_{rank}"] for rank in (1, 2, 3)]
            lines = [reason_line(reason) for reason in said if reason]
            st.markdown("\n".join(f"- {line}" for line in lines) or "No reason of their own.")


def reason_line(reason: str) -> str:
    """A published reason as the page shows it: what it does, then what it is."""
    direction, _, words = reason.partition(": ")
    return f"**{direction.capitalize()} it:** {words}"


def _timeline(night: Night, customer: str) -> None:
    days = night.ask(
        """
        select event_date, order_count, net_amount::double as net_amount, session_count, view_count, cart_count,
            review_count,
            support_message_count, touch_count
        from customer_days where customer_id = $customer order by event_date
        """,
        customer=customer,
    )
    if days.is_empty():
        missing("The last year", "holds nothing of this customer.")
        return
    kinds = {
        "order_count": "order", "session_count": "visit", "review_count": "review",
        "support_message_count": "message", "touch_count": "campaign",
    }  # fmt: skip
    told = days.unpivot(
        list(kinds), index=["event_date", "net_amount"], variable_name="kind", value_name="count"
    ).filter(pl.col("count") > 0)
    told = told.with_columns(kind=pl.col("kind").replace(kinds))
    chart = (
        alt.Chart(told)
        .mark_point(filled=True, opacity=0.75)
        .encode(
            x=alt.X("event_date:T", title=None),
            y=alt.Y("kind:N", title=None, sort=list(kinds.values())),
            size=alt.Size("count:Q", legend=None, scale=alt.Scale(range=[40, 300])),
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(domain=list(kinds.values()), range=[GREEN, BLUE, PURPLE, VERMILION, "#7f7f7f"]),
                legend=None,
            ),
            shape=alt.Shape("kind:N", legend=None),
            tooltip=[
                alt.Tooltip("event_date:T", title="day"),
                alt.Tooltip("kind:N"),
                alt.Tooltip("count:Q"),
                alt.Tooltip("net_amount:Q", title=night.currency, format=",.2f"),
            ],
        )
        .properties(height=200)
    )
    orders = int(days["order_count"].sum() or 0)
    visits = days["session_count"].sum()
    order_days = days.filter(pl.col("order_count") > 0).height
    sentence = f"In the last year they ordered on {count(order_days)} days ({count(orders)} orders)"
    sentence += f" and visited {count(visits)} times." if visits is not None else "; the shop keeps no log of visits."
    figure("Their last year, day by day", sentence, chart, days, "customer_days")


def _scores(night: Night, customer: str) -> None:
    scores = night.ask(
        "select as_of_date, purchase_probability, churn_probability, expected_value_365d_amount from customer_scores "
        "where customer_id = $customer order by as_of_date",
        customer=customer,
    )
    lines = scores.unpivot(
        ["purchase_probability", "churn_probability"], index="as_of_date", variable_name="what", value_name="chance"
    ).drop_nulls("chance")
    if lines.is_empty():
        return
    chart = (
        alt.Chart(lines)
        .mark_line(point=True)
        .encode(
            x=alt.X("as_of_date:T", title=None),
            y=alt.Y("chance:Q", title=None, axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])),
            color=alt.Color(
                "what:N",
                scale=alt.Scale(domain=["purchase_probability", "churn_probability"], range=[BLUE, VERMILION]),
                legend=alt.Legend(
                    title=None,
                    orient="bottom",
                    labelExpr="datum.label == 'churn_probability' ? 'will leave' : 'will buy soon'",
                ),
            ),
            tooltip=["as_of_date:T", "what:N", alt.Tooltip("chance:Q", format=".1%")],
        )
        .properties(height=HEIGHT // 2 + 40)
    )
    first, last = scores.row(0, named=True), scores.row(-1, named=True)
    sentence = (
        f"The chance that they buy soon went from {share(first['purchase_probability'])} on "
        f"{day(first['as_of_date'])} to "
        f"{share(last['purchase_probability'])}. Evenings that were not built are left out."
    )
    figure("What was foretold of them", sentence, chart, scores, "customer_scores")


def _offers(night: Night, customer: str) -> None:
    offers = night.ask(
        """
        select place, coalesce(product_name, product_id) as product, category, probability, reason
        from recommendations left join products using (product_id) where customer_id = $customer order by place
        """,
        customer=customer,
    )
    if offers.is_empty():
        missing("What to show them next", "is told for customers who may be contacted.")
        return
    st.subheader("What to show them next")
    show_table(offers, "offers", {"probability": st.column_config.NumberColumn(format="percent")})


def _campaigns(night: Night, customer: str) -> None:
    if "campaign_audiences" not in night.manifest["tables"]:
        return
    audiences = night.ask("select * from campaign_audiences where customer_id = $customer", customer=customer)
    if audiences.height:
        st.subheader("Campaigns")
        show_table(audiences, "customer_campaigns")


def _texts(night: Night, customer: str) -> None:
    texts = (
        night.ask(
            """
        select review_id, texts.review_date, texts.channel, rating, sentiment, title, body
        from review_texts as texts left join review_annotations using (review_id)
        where texts.customer_id = $customer order by texts.review_date desc, review_id limit 20
        """,
            customer=customer,
        )
        if night.has("review_texts")
        else pl.DataFrame()
    )
    if texts.is_empty():
        return
    st.subheader("What they wrote")
    since = day(night.as_of_date - timedelta(days=90))
    st.write(f"Since {since}. Marked: what is judged (red unkindly, green kindly) and what is named.")
    for text in texts.iter_rows(named=True):
        marks = night.ask(
            """
            select field, start_offset, end_offset, polarity as kind,
                aspect as label from review_aspects where review_id = $review
            union all
            select field, start_offset, end_offset, 'named', entity from review_entities where review_id = $review
            """,
            review=text["review_id"],
        )
        stars = f" · {'★' * int(text['rating'])}" if text["rating"] else ""
        st.markdown(
            f"**{day(text['review_date'])}** · {name_of(text['channel'])}{stars} · sounds "
            f"{text['sentiment'] or 'unclear'}"
        )
        for field, tag in (("title", "h4"), ("body", "p")):
            if text[field]:
                marked = highlighted(text[field], marks.filter(pl.col("field") == field))
                st.html(f"<{tag}>{marked}</{tag}>")


def highlighted(text: str, marks: pl.DataFrame) -> str:
    """The text as HTML with its mentions marked; nothing that the text holds is run.

    Args:
        text: what was written.
        marks: ``start_offset``, ``end_offset`` (characters), ``kind`` (a polarity, or ``named``), ``label``.
    """
    parts, at = [], 0
    for start, end, kind, label in (
        marks.select("start_offset", "end_offset", "kind", "label")
        .sort("start_offset", "end_offset", descending=[False, True])
        .rows()
    ):
        if start < at:
            # Within what is marked already.
            continue
        style = f"background:{_POLARITY[kind]};color:#222222" if kind in _POLARITY else _NAMED
        said = f"{escape(label)}: {escape(kind)}"
        parts += [
            escape(text[at:start]),
            f'<mark style="{style}" title="{said}">{escape(text[start:end])}</mark>',
        ]
        at = end
    parts.append(escape(text[at:]))
    return "".join(parts).replace("\n", "<br>")
