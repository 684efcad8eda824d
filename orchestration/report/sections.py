"""What a night's report says: its sections in order, each with its figures, from what is published alone.

Nothing in it names or describes one customer: it may be sent by e-mail.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import polars as pl

from orchestration.report import svg
from orchestration.telling.colours import BLUE, GREEN, GREY, STAGE_COLOURS, VERMILION
from orchestration.telling.decisions import Decision, decisions
from orchestration.telling.deliveries import accounts, last_days
from orchestration.telling.headline import Number, headline
from orchestration.telling.moves import moves_sentence, ribbons, stage_moves
from orchestration.telling.night import Night
from orchestration.telling.record import calibration, foretold
from orchestration.telling.wording import STAGES, TOO_FEW, count, day, money, name_of, share, total

_WEEKS = 13
_MOST_ROWS = 15
# Campaigns whose first message is older, and that are over, are no news.
_CAMPAIGN_DAYS = 91
_VERDICT_COLOURS = {"brought_orders": GREEN, "cost_orders": VERMILION}


@dataclass(frozen=True)
class Table:
    """A table as people read it: its columns' names and its rows' words."""

    columns: list[str]
    rows: list[list[str]]


@dataclass(frozen=True)
class Figure:
    """A picture under its title, with the sentence it says and the table behind it; no picture = the table alone."""

    title: str
    sentence: str
    table: Table
    picture: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of the report: figures, or a sentence on why there are none."""

    title: str
    figures: list[Figure] = field(default_factory=list)
    nothing: str = ""


@dataclass(frozen=True)
class Report:
    """All that a report says."""

    numbers: list[Number]
    decisions: list[Decision]
    sections: list[Section]


def report_of(night: Night) -> Report:
    """What the report of a night says."""
    return Report(
        numbers=headline(night),
        decisions=sorted(decisions(night), key=lambda decision: decision.kind != "error"),
        sections=[
            Section("Sales", list(_sales(night)), "No order has been read yet."),
            Section("Customers", list(_stages(night)), "No customer is known yet."),
            Section(
                "Campaigns",
                list(_campaigns(night)),
                "No campaign of the last three months held somebody out at random and can be judged yet.",
            ),
            Section("What customers complain of", list(_voice(night)), "Nothing was complained of in four weeks."),
            Section(
                "How right the predictions were",
                list(_record(night)),
                "The record begins once the first horizon has passed: until then nobody can say who was right.",
            ),
            Section("What was delivered", list(_deliveries(night)), "Nothing was delivered yet."),
        ],
    )


def _sales(night: Night) -> Iterator[Figure]:
    weeks = night.ask(
        """
        select $evening::date - 7 * week::integer as last_day, sum(net_amount)::double as net,
            sum(order_count)::bigint as orders
        from (select *, floor(($evening::date - event_date) / 7) as week from shop_days)
        where week < $weeks group by week order by last_day
        """,
        evening=night.as_of_date,
        weeks=_WEEKS,
    ).drop_nulls("net")
    if weeks.is_empty():
        return
    last, rest = weeks.row(-1, named=True), weeks.head(-1)
    sentence = f"The last seven days brought {money(last['net'], night.currency)} from {count(last['orders'])} orders"
    if rest.height:
        usual = total(rest["net"]) / rest.height
        sentence += f"; the {rest.height} weeks before brought {money(usual, night.currency)} each on average"
    shown = [svg.Bar(f"{day_.day} {day_:%b}", net, money(net, night.currency)) for day_, net, _ in weeks.rows()]
    table = Table(
        ["week until", "net sales", "orders"],
        [[day(d), money(net, night.currency), count(orders)] for d, net, orders in weeks.rows()],
    )
    sentence += "."
    yield Figure("Week by week", sentence, table, svg.columns(shown, sentence, every=3))


def _stages(night: Night) -> Iterator[Figure]:
    rows = night.ask(
        """
        select lifecycle_stage, sum(customer_count) filter (as_of_date = $evening)::bigint as now,
            sum(customer_count) filter (as_of_date <> $evening)::bigint as before,
            sum(net_amount_365d) filter (as_of_date = $evening)::double as spent,
            min(as_of_date) filter (as_of_date <> $evening) as since
        from lifecycle_days
        where as_of_date in (
            $evening, (select max(as_of_date) from lifecycle_days where as_of_date <= $evening::date - 7)
        )
        group by lifecycle_stage
        """,
        evening=night.as_of_date,
    )
    found = {row["lifecycle_stage"]: row for row in rows.iter_rows(named=True)}
    known = [(stage, found[stage]) for stage in STAGES if stage in found]
    if known:
        since = next((row["since"] for _, row in known if row["since"]), None)
        now = sum(row["now"] or 0 for _, row in known)
        largest, row = max(known, key=lambda pair: pair[1]["now"] or 0)
        sentence = f"Of {count(now)} customers, {count(row['now'])} are {name_of(largest).lower()}."
        sentence += f" Ticks show where it stood on {day(since)}." if since else ""
        shown = [
            svg.Bar(name_of(stage), row["now"] or 0, count(row["now"] or 0),
                    (row["before"] or 0) if since else None, STAGE_COLOURS[stage])
            for stage, row in known
        ]  # fmt: skip
        table = Table(
            ["stage", "customers", f"on {day(since)}", f"net sales, 365 days ({night.currency})"],
            [[name_of(s), count(r["now"] or 0), count(r["before"]), count(r["spent"])] for s, r in known],
        )
        yield Figure("Where they are in their life with the shop", sentence, table, svg.bars(shown, sentence))
    flows = stage_moves(night)
    if flows.height:
        sentence = moves_sentence(flows)
        moved = flows.filter(pl.col("from_name") != pl.col("to_name")).sort(
            ["customer_count", "from_name", "to_name"], descending=[True, False, False]
        )
        table = Table(
            ["from", "to", "customers", "of those who were there"],
            [
                [name_of(row["from_name"]), name_of(row["to_name"]), count(row["customer_count"]), share(row["share"])]
                for row in moved.iter_rows(named=True)
            ],
        )
        picture = svg.ribbons(ribbons(flows, STAGES), "four weeks ago", "now", sentence)
        yield Figure("Who moved", sentence, table, picture)


def _campaigns(night: Night) -> Iterator[Figure]:
    results = night.ask(
        """
        select campaign_id, lift, lift_low, lift_high, verdict, verdict_text, customer_count, held_out_count
        from campaign_results
        where arm is null and week is null and is_randomised and lift is not null
            and (not is_closed or first_send_date > $since)
        order by first_send_date desc, campaign_id limit $most
        """,
        since=night.as_of_date - timedelta(days=_CAMPAIGN_DAYS),
        most=_MOST_ROWS,
    )
    if results.is_empty():
        return
    worked = results.filter(pl.col("verdict") == "brought_orders").height
    sentence = (
        f"Of {count(results.height)} campaigns that held somebody out at random, {count(worked)} brought orders beyond "
        "chance. Lines say by how many percent of its customers a campaign raised the number of those who order (95 % "
        "range); one that crosses the dashed line may have done nothing."
    )
    shown = [
        svg.Span(row["campaign_id"], row["lift"], row["lift_low"], row["lift_high"], f"{row['lift']:+.1%}",
                 _VERDICT_COLOURS.get(row["verdict"], GREY))
        for row in results.iter_rows(named=True)
    ]  # fmt: skip
    table = Table(
        ["campaign", "customers", "of them held out", "more who order", "between", "what can be said"],
        [
            [
                row["campaign_id"], count(row["customer_count"]), count(row["held_out_count"]), f"{row['lift']:+.1%}",
                f"{row['lift_low']:+.1%} and {row['lift_high']:+.1%}", row["verdict_text"] or "",
            ]
            for row in results.iter_rows(named=True)
        ],
    )  # fmt: skip
    yield Figure("Did they work", sentence, table, svg.spans(shown, sentence))


def _voice(night: Night) -> Iterator[Figure]:
    subjects = night.ask(
        """
        select coalesce(any_value(product_name), product_id, 'The shop as a whole') as product, aspect,
            sum(text_count)::bigint as texts, sum(negative_text_count)::bigint as unkind,
            case when count(*) filter (negative_customer_count > 0 and amount_at_risk is null) = 0
                then sum(amount_at_risk)::double end as amount_at_risk
        from voice_of_customer where week_start_date > $since group by product_id, aspect
        having sum(negative_text_count) > 0 order by unkind desc, texts, product, aspect limit 10
        """,
        since=night.as_of_date - timedelta(days=28),
    )
    if subjects.is_empty():
        return
    worst = subjects.row(0, named=True)
    sentence = (
        f"In four weeks, {count(worst['unkind'])} texts were unkind about {worst['aspect'].replace('_', ' ')} "
        f"({worst['product']}), more than about anything else. Numbers say how many of how many."
    )
    shown = [
        svg.Bar(
            _short(f"{row['aspect'].replace('_', ' ')}, {row['product']}"), row["unkind"],
            f"{row['unkind']:,} of {row['texts']:,}", colour=VERMILION,
        )
        for row in subjects.iter_rows(named=True)
    ]  # fmt: skip
    table = Table(
        ["product", "aspect", "unkind texts", "of texts", "spent by those customers in a year"],
        [
            [
                product,
                aspect.replace("_", " "),
                count(unkind),
                count(texts),
                TOO_FEW if spent is None else money(spent, night.currency),
            ]
            for product, aspect, texts, unkind, spent in subjects.rows()
        ],
    )
    yield Figure("Most complained of", sentence, table, svg.bars(shown, sentence))


def _record(night: Night) -> Iterator[Figure]:
    for label, days in foretold(night):
        found = calibration(night, label, days)
        if found is None:
            continue
        table = Table(
            ["said", "came", "between", "predictions"],
            [
                [share(row["said"], 1), share(row["came"], 1), f"{share(row['low'], 1)} and {share(row['high'], 1)}",
                 count(row["predictions"])]
                for row in found.bands.iter_rows(named=True)
            ],
        )  # fmt: skip
        picture = svg.calibration(found.bands, found.sentence)
        yield Figure(f"{name_of(label)}, {days} days: {_small(found.title)}", found.sentence, table, picture)
    scores = night.ask(
        """
        select label, horizon_days, scorer, auc, brier_score, mean_absolute_error, top_decile_lift,
            sum(prediction_count)::bigint as n
        from model_scorecard
        where lifecycle_stage = 'all' and as_of_month = (select max(as_of_month) from model_scorecard)
        group by all order by label desc, horizon_days, scorer
        """
    )
    if scores.height:
        yield Figure(
            "Models beside simple rules",
            "The last month that can be judged. AUC says how well a score ranks (0.5 is chance), Brier score and mean "
            "error how far it is off (less is better), lift how many times as often the highest tenth did it.",
            Table(
                ["what", "days", "by", "predictions", "AUC", "Brier score", "mean error", "lift of the highest tenth"],
                [
                    [name_of(row["label"]), count(row["horizon_days"]), name_of(row["scorer"]), count(row["n"]),
                     *(_decimal(row[name]) for name in ("auc", "brier_score", "mean_absolute_error",
                                                        "top_decile_lift"))]
                    for row in scores.iter_rows(named=True)
                ],
            ),
        )  # fmt: skip


def _deliveries(night: Night) -> Iterator[Figure]:
    found = accounts(night)
    if found.logs.is_empty():
        return
    yield Figure(
        "What became of every row",
        found.sentence,
        Table(
            ["log", "files", "refused", "rows", "loaded", "set aside", "duplicates", "last day"],
            [
                [name_of(row["log"]), *(count(row[name] or 0) for name in ("files", "refused", "rows", "loaded",
                                                                           "quarantined", "duplicates")),
                 day(row["last_day"])]
                for row in found.logs.iter_rows(named=True)
            ],
        ),
    )  # fmt: skip
    lasts = last_days(night).drop_nulls("last_day")
    if lasts.height:
        behind = [((night.as_of_date - last).days, log) for log, last in lasts.rows()]
        shown = [
            svg.Bar(name_of(log), max(0, days), _ago(days), colour=BLUE) for days, log in sorted(behind, reverse=True)
        ]
        sentence = "How many days before the evening each log ends; catalogues need no delivery a day."
        table = Table(["log", "last day"], [[name_of(log), day(last)] for log, last in lasts.rows()])
        yield Figure("How fresh the data is", sentence, table, svg.bars(shown, sentence))


def _ago(days: int) -> str:
    return "that evening" if days <= 0 else "a day before" if days == 1 else f"{days:,} days before"


def _short(label: str) -> str:
    return label if len(label) <= 28 else f"{label[:27]}…"


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _decimal(value: Any) -> str:
    return "–" if value is None else f"{value:,.3f}"
