"""Whom a campaign's file, as it stands now, lets in and out beside what is built, before a night makes it live."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
import polars as pl
from rich import box
from rich.table import Table

from ml import campaigns as memberships_of
from ml.campaigns import Pressure, Rules, selection_ratios, weigh_pressure
from ml.campaigns.advancing import ONE_DAY
from orchestration import audiences
from orchestration.campaigns import Campaign
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_SHOWN = 5
# What customers are told apart by when it is judged whether a campaign chooses evenly. No campaign reads this.
_GROUPS = """
    select customers.customer_id, any_value(described.age_band) as age_band, any_value(described.gender) as gender,
        any_value(described.country) as country
    from marts.customer_lifecycle as customers
    left join staging.stg_shop__customers as described
        on customers.customer_id = described.customer_id and described.valid_from_date <= $evening
        and (described.valid_until_date > $evening or described.valid_until_date is null)
    where customers.as_of_date = $evening
    group by customers.customer_id
"""


@dataclass(frozen=True)
class Preview:
    """What a campaign would do if it ran on the latest evening.

    Attributes:
        campaign: the campaign.
        evening: the evening.
        asked: customers that it asks for.
        members: who is in now, by the table as it stands.
        comes_in: customers that it would let in beside them, sorted.
        goes_out: members that it would let go, sorted.
        due: messages that would go out tomorrow.
        held_out: messages that would be due to held-out customers.
        stopped: members without a message, by what stands in the way, the most frequent first.
        expected: what the messages are expected to bring, with its lower and upper end; None = nothing is assumed.
        cost: what they cost at the most.
        fairness: per attribute its name, the ratio of selection rates, and that as a sentence.
        pressure_before: messages in four weeks without tomorrow's of this campaign.
        pressure_after: with them.
    """

    campaign: Campaign
    evening: date
    asked: int
    members: int
    comes_in: tuple[str, ...]
    goes_out: tuple[str, ...]
    due: int
    held_out: int
    stopped: tuple[tuple[str, int], ...]
    expected: tuple[float, float, float] | None
    cost: float
    fairness: tuple[tuple[str, float | None, str], ...]
    pressure_before: Pressure
    pressure_after: Pressure


def preview(shop: Shop, settings: Settings, warehouse: Warehouse, live: Sequence[Campaign], name: str) -> Preview:
    """What the campaign would do on the latest evening, with the others doing what they do.

    One whose days are still to come, or are over, is previewed as if they included that evening.

    Raises:
        FileNotFoundError: the shop has no warehouse yet.
        LookupError: no night has been built yet, or the shop has no such campaign that it can run.
    """
    campaign = next((it for it in live if it.campaign_id == name), None)
    if campaign is None:
        raise LookupError(f"{shop.name} has no campaign {name!r} that it can run: {', '.join(_names(live))}.")
    with warehouse.connect(read_only=True) as con:
        evenings = audiences.told_evenings(con)
        if not evenings:
            raise LookupError(f"No night of {shop.name} has been built yet: run `perennial nightly` first.")
        evening = evenings[-1]
        asked = audiences.candidates(con, shop, live, evening)
        stored = audiences.stored(con)
        keeps = audiences.shop_rules(con, shop, settings)
        groups = customer_groups(con, evening)
    rules = [_as_if_on(it.rules(shop), evening) if it is campaign else it.rules(shop) for it in live]
    before = memberships_of.rewind(stored, evening)
    after = memberships_of.advance(before, evening, asked, rules, keeps)
    mine = pl.col("campaign_id") == name
    there = after.filter(mine & pl.col("left_on").is_null())
    members = stored.filter(mine & pl.col("left_on").is_null())["customer_id"]
    tomorrow = after.filter(mine & (pl.col("due_date") == evening + ONE_DAY))
    sent = tomorrow.filter(pl.col("send_date").is_not_null())
    costs = {arm.name: arm.cost for arm in campaign.told_arms}
    stopped = (
        there["suppressed_because"]
        .drop_nulls()
        .value_counts()
        .sort("count", "suppressed_because", descending=[True, False])
    )
    tomorrows = mine & (pl.col("send_date") == evening + ONE_DAY)
    return Preview(
        campaign=campaign,
        evening=evening,
        asked=asked.filter(mine).height,
        members=members.len(),
        comes_in=tuple(sorted(set(there["customer_id"]) - set(members))),
        goes_out=tuple(sorted(set(members) - set(there["customer_id"]))),
        due=sent.height,
        held_out=tomorrow.height - sent.height,
        stopped=tuple(stopped.iter_rows()),
        expected=_expected(sent),
        cost=float(sum(costs[arm] for arm in sent["arm"])),
        fairness=tuple(selection_ratios(there["customer_id"], groups)),
        pressure_before=weigh_pressure(after.filter(~tomorrows.fill_null(False)), evening + ONE_DAY),
        pressure_after=weigh_pressure(after, evening + ONE_DAY),
    )


def _as_if_on(rules: Rules, evening: date) -> Rules:
    if rules.is_once:
        return replace(rules, first_evening=evening, last_evening=evening)
    return replace(rules, first_evening=min(rules.first_evening, evening), last_evening=None)


def customer_groups(con: duckdb.DuckDBPyConnection, evening: date) -> pl.DataFrame:
    """All customers of the evening with ``age_band``, ``gender`` and ``country``, as far as the shop knows them."""
    frame: pl.DataFrame = con.sql(_GROUPS, params={"evening": evening}).pl()
    return frame


def _expected(sent: pl.DataFrame) -> tuple[float, float, float] | None:
    """Sums; the ends are those of one assumption about all, so they add up, too."""
    names = [f"expected_incremental{end}_amount" for end in ("", "_low", "_high")]
    known = sent.select(names).drop_nulls()
    if known.is_empty():
        return None
    value, low, high = (float(known[name].sum()) for name in names)
    return value, min(low, high), max(low, high)


def _names(live: Sequence[Campaign]) -> list[str]:
    return sorted(it.campaign_id for it in live) or ["it has none"]


def tabulate(found: Preview, currency: str) -> Table:
    """The preview for the terminal."""
    table = Table(
        title=f"{found.campaign.title} ({found.campaign.campaign_id}), as if it ran on the evening of {found.evening}",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        show_header=False,
        pad_edge=False,
    )
    table.add_row("asks for", f"{found.asked:,} customers")
    table.add_row(
        "members", f"{found.members:,} now; {len(found.comes_in):,} would come in, {len(found.goes_out):,} would leave"
    )
    for words, customers in (("coming in", found.comes_in), ("leaving", found.goes_out)):
        if customers:
            more = " …" if len(customers) > _SHOWN else ""
            table.add_row(words, ", ".join(customers[:_SHOWN]) + more)
    table.add_row("tomorrow", f"{found.due:,} messages, {found.held_out:,} held out, cost at most {found.cost:,.2f}")
    table.add_row(
        "no message", ", ".join(f"{reason} {count:,}" for reason, count in found.stopped) or "nobody is stopped"
    )
    if found.expected is None:
        table.add_row("expected", "not known: the file assumes no uplift, or no member's value is known")
    else:
        value, low, high = found.expected
        text = f"{value:,.2f} {currency} more (between {low:,.2f} and {high:,.2f}), as the file assumes"
        table.add_row("expected", text)
    for _, _, text in found.fairness:
        table.add_row("evenness", text)
    before, after = found.pressure_before, found.pressure_after
    table.add_row(
        "messages in four weeks",
        f"{before.mean:.2f} per customer written to, at most {before.most}; with tomorrow's {after.mean:.2f}, at most "
        f"{after.most}, {after.several:,} customers get more than one",
    )
    return table
