"""The demo shop beside real shops: the same figures, by the same SQL, from its files and from public data.

    python -m benchmarks.demo_statistics [--size standard] [--seed 7]

Delivers a demo shop into a temporary folder, reads its landing files as far as they can be read, lays each public data
set out in the same few tables, and prints one Markdown table: each figure of the demo shop, of every real set that can
tell it, and of published surveys, with their sources. Public sets are looked for in ``PERENNIAL_REAL_DATA``; one that
isn't there is named under the table. ``docs/demo-shop.md`` holds the table and says what to make of it.
"""

import argparse
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.simulator.delivery import DEFAULT_SEED, deliver_until
from data.simulator.sizes import SIZES
from orchestration.settings import get_settings

SOURCES = (
    "D. McCarthy, R. Winer: The Pareto rule in marketing revisited. Marketing Letters, 2019 (mean of 339 firms)",
    "National Retail Federation and Appriss Retail: 2023 Consumer Returns in the Retail Industry (US, by value)",
    "Dynamic Yield: eCommerce Benchmarks, means over twelve months, as quoted by S. Tanner (by visitor, undated)",
    "Baymard Institute: Cart Abandonment Rate Statistics, 2023 (a mean over many studies)",
    "Monetate: Ecommerce Quarterly, second quarter of 2019, as quoted by VWO; most shops lie between 1 % and 4 %",
    "E. Anderson, D. Simester: Reviews Without a Purchase. Journal of Marketing Research 51 (3), 2014 (one retailer)",
    "N. Hu, J. Zhang, P. Pavlou: Overcoming the J-shaped Distribution of Product Reviews. Comm. ACM 52 (10), 2009",
    "Mailchimp: Email Marketing Statistics and Benchmarks by Industry, October 2019, line E-Commerce",
)


@dataclass(frozen=True)
class Statistic:
    """One line of the table.

    Attributes:
        name: what it is, as readers see it.
        needs: the table or fact that a shop must be able to tell (``Shop.tells``).
        query: SQL of one row, over the tables that ``_lay_out`` describes.
        shown: how the row's values are written.
        published: what surveys say, with the number of the source in ``SOURCES``.
    """

    name: str
    needs: str
    query: str
    shown: str
    published: str = ""


@dataclass(frozen=True)
class Shop:
    """A shop that figures are taken of.

    Attributes:
        title: its name in the table.
        folder: its folder among the public sets.
        load: lays its data out as tables of the current schema, from that folder.
        tells: what its data can tell, of all that statistics may need.
    """

    title: str
    folder: str
    load: Callable[[duckdb.DuckDBPyConnection, Path], None]
    tells: frozenset[str]


_GINI = """
    select sum((2 * place - people - 1) * amount) / (any_value(people) * sum(amount)) from (
        select {amount} as amount, row_number() over (order by {amount}) as place, count(*) over () as people
        from {table}
    )"""
_TOP = """
    select {shares} from (
        select amount, row_number() over (order by amount desc) as place, count(*) over () as people,
            sum(amount) over () as whole
        from (select {amount} as amount from {table})
    )"""


def _top_share(share: float) -> str:
    return f"sum(amount) filter (place <= greatest(1, round({share} * people))) / any_value(whole)"


BUYERS = (
    Statistic(
        "days in the log; buyers known by number",
        "orders",
        "select (select max(day) - min(day) + 1 from orders), count(*) from buyers",
        "{:,.0f}; {:,.0f}",
    ),
    Statistic(
        "repeat rate: buyers with two order days or more",
        "orders",
        "select avg((order_days > 1)::int) from buyers",
        "{:.0%}",
    ),
    Statistic(
        "second order day within 180 days of the first one seen",
        "orders",
        """select avg((coalesce(second_day - first_day, 999) <= 180)::int) from buyers
           where first_day <= (select max(day) from orders) - 180""",
        "{:.0%}",
    ),
    Statistic(
        "orders per buyer: mean; median, 90 %, 99 %",
        "orders",
        "select avg(orders), median(orders), quantile_cont(orders, 0.9), quantile_cont(orders, 0.99) from buyers",
        "{:.1f}; {:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "days between order days: quartiles",
        "orders",
        "select quantile_cont(gap, 0.25), median(gap), quantile_cont(gap, 0.75) from gaps",
        "{:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "regularity: median coefficient of variation of a buyer's gaps (four or more)",
        "orders",
        """select median(variation) from (select stddev_samp(gap) / avg(gap) as variation from gaps
           group by customer_id having count(*) >= 4)""",
        "{:.2f}",
    ),
    Statistic(
        "buyers silent for more than 90 days at the end",
        "orders",
        "select avg((last_day < (select max(day) from orders) - 90)::int) from buyers",
        "{:.0%}",
    ),
    Statistic("Gini of spend over buyers", "orders", _GINI.format(amount="spend", table="buyers"), "{:.2f}"),
    Statistic(
        "share of revenue of the best 10 %; 20 % of buyers",
        "orders",
        _TOP.format(shares=f"{_top_share(0.1)}, {_top_share(0.2)}", amount="spend", table="buyers"),
        "{:.0%}; {:.0%}",
        "20 %: 67 % [1]",
    ),
)
ORDERS = (
    Statistic(
        "order lines per order: mean, median",
        "lines",
        "select avg(lines), median(lines) from orders",
        "{:.1f}, {:.0f}",
    ),
    Statistic(
        "pieces per order: mean, median",
        "orders",
        "select avg(units), median(units) from orders",
        "{:.1f}, {:.0f}",
        "2.9 [3]",
    ),
    Statistic(
        "order value: 90 % over median; 99 % over median",
        "orders",
        """select quantile_cont(value, 0.9) / median(value), quantile_cont(value, 0.99) / median(value) from orders
           where value > 0""",
        "{:.1f}; {:.1f}",
    ),
    Statistic(
        "lines sent back or cancelled, beside lines sold",
        "returns",
        "select (select count(*) from returns) / (select count(*) from lines)",
        "{:.1%}",
        "17.6 % [2]",
    ),
    Statistic("lines without a customer", "guests", "select avg((customer_id is null)::int) from lines", "{:.1%}"),
    Statistic(
        "weekdays: busiest, quietest beside the mean",
        "calendar",
        """select max(orders) / avg(orders), min(orders) / avg(orders)
           from (select count(order_id) as orders from range(7) as days(weekday)
                 left join orders on dayofweek(day) = weekday group by weekday)""",
        "{:.2f}, {:.2f}",
    ),
    Statistic(
        "November and December: orders a day beside the other months'",
        "calendar",
        """select avg(orders) filter (month(day) >= 11) / avg(orders) filter (month(day) < 11)
           from (select day, count(*) as orders from orders group by day)""",
        "{:.2f}",
    ),
    Statistic(
        "share of lines of the best 1 %; 10 % of products",
        "lines",
        _TOP.format(shares=f"{_top_share(0.01)}, {_top_share(0.1)}", amount="lines", table="products"),
        "{:.0%}; {:.0%}",
    ),
    Statistic("Gini of lines over products", "lines", _GINI.format(amount="lines", table="products"), "{:.2f}"),
    Statistic(
        "lines of a product that the same customer had bought on an earlier day",
        "lines",
        """select avg((day > first_bought)::int) from (
               select day, min(day) over (partition by customer_id, product_id) as first_bought
               from lines where customer_id is not null)""",
        "{:.0%}",
    ),
)
VISITS = (
    Statistic(
        "product views per session: mean; median, 90 %, 99 %",
        "sessions",
        """select avg(views), median(views), quantile_cont(views, 0.9), quantile_cont(views, 0.99)
           from sessions where views > 0""",
        "{:.1f}; {:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "sessions with a single view",
        "sessions",
        "select avg((views = 1)::int) from sessions where views > 0",
        "{:.0%}",
    ),
    Statistic(
        "seconds between a session's events: quartiles",
        "clock",
        """select quantile_cont(pause, 0.25), median(pause), quantile_cont(pause, 0.75)
           from pauses""",
        "{:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "views per order",
        "carts",
        "select sum(views) / sum(has_order::int) from sessions",
        "{:.0f}",
    ),
    Statistic("sessions per order", "carts", "select count(*) / sum(has_order::int) from sessions", "{:.1f}"),
    Statistic(
        "conversion: sessions with an order",
        "carts",
        "select avg(has_order::int) from sessions",
        "{:.1%}",
        "2.6 % [5], 3.2 % [3]",
    ),
    Statistic(
        "views to cart: sessions with a cart",
        "carts",
        "select avg((carts > 0)::int) from sessions",
        "{:.1%}",
        "7.2 % [3]",
    ),
    Statistic(
        "cart to checkout; checkout to purchase",
        "checkouts",
        """select avg(has_checkout::int) filter (carts > 0), avg(has_order::int) filter (has_checkout) from sessions""",
        "{:.0%}; {:.0%}",
    ),
    Statistic(
        "orders whose session shows the cart",
        "carts",
        "select avg((carts > 0)::int) from sessions where has_order",
        "{:.0%}",
    ),
    Statistic(
        "cart abandonment: sessions with a cart that don't order",
        "carts",
        "select 1 - avg(has_order::int) from sessions where carts > 0",
        "{:.0%}",
        "70 % [4], 71 % [3]",
    ),
    Statistic(
        "events of nobody who is logged in", "login", "select avg((customer_id is null)::int) from events", "{:.0%}"
    ),
    Statistic(
        "sessions of nobody who is logged in", "login", "select avg((not is_known)::int) from sessions", "{:.0%}"
    ),
)
WORDS = (
    Statistic(
        "reviews per order line of known customers",
        "written",
        "select (select count(*) from reviews) / (select count(*) from lines where customer_id is not null)",
        "{:.1%}",
    ),
    Statistic(
        "buyers who ever wrote a review",
        "written",
        "select (select count(distinct customer_id) from reviews) / (select count(*) from buyers)",
        "{:.1%}",
        "1.5 % [6]",
    ),
    Statistic(
        "ratings from one star to five, %",
        "reviews",
        "select " + ", ".join(f"100 * avg((stars = {star})::int)" for star in range(1, 6)) + " from reviews",
        "{:.0f}, {:.0f}, {:.0f}, {:.0f}, {:.0f}",
        "J-shaped: most 5, more 1 than 2 [7]",
    ),
    Statistic(
        "words per review: mean; quartiles",
        "reviews",
        """select avg(words), quantile_cont(words, 0.25), median(words), quantile_cont(words, 0.75)
           from reviews where words > 0""",
        "{:.0f}; {:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "words per review: 99 %; spread (standard deviation of the logarithm)",
        "reviews",
        "select quantile_cont(words, 0.99), stddev_samp(ln(words)) from reviews where words > 0",
        "{:.0f}; {:.2f}",
    ),
    Statistic(
        "days from order to review: quartiles",
        "written",
        """select quantile_cont(delay, 0.25), median(delay), quantile_cont(delay, 0.75) from (
               select min(reviews.day - lines.day) as delay from reviews join lines
               on lines.customer_id = reviews.customer_id and lines.product_id = reviews.product_id
               where lines.day <= reviews.day group by reviews.review_id)""",
        "{:.0f}, {:.0f}, {:.0f}",
    ),
    Statistic(
        "reviews per reviewed product: mean; share of the best 10 % of products",
        "products reviewed",
        "select (select count(*) / count(distinct product_id) from reviews), share from ("
        + _TOP.format(
            shares=f"{_top_share(0.1)} as share",
            amount="count(*)",
            table="reviews group by product_id",
        )
        + ")",
        "{:.0f}; {:.0%}",
    ),
)
CAMPAIGNS = (
    Statistic("messages opened", "messages", "select avg(is_opened::int) from messages", "{:.1%}", "15.7 % [8]"),
    Statistic("messages clicked", "messages", "select avg(is_clicked::int) from messages", "{:.2%}", "2.0 % [8]"),
    Statistic("messages unsubscribed", "messages", "select avg(is_left::int) from messages", "{:.2%}", "0.27 % [8]"),
    Statistic(
        "who visits within two weeks: held out; reached",
        "trial",
        "select avg(visits::int) filter (not is_treated), avg(visits::int) filter (is_treated) from trial",
        "{:.1%}; {:.1%}",
    ),
    Statistic(
        "who orders within two weeks: held out; reached",
        "trial",
        "select avg(orders::int) filter (not is_treated), avg(orders::int) filter (is_treated) from trial",
        "{:.1%}; {:.1%}",
    ),
    Statistic("contacts that redeem the coupon", "coupons", "select avg(redeems::int) from coupons", "{:.1%}"),
)
SUBJECTS = {
    "Buyers": BUYERS,
    "Orders and products": ORDERS,
    "Visits": VISITS,
    "Reviews": WORDS,
    "Campaigns": CAMPAIGNS,
}

# Each shop lays out some of these, which ``_lay_out`` makes the others from:
#   lines (order_id, customer_id, product_id, quantity, amount, day), returns (a row per line sent back),
#   orders (order_id, customer_id, day, units, value, lines), events (session_id, customer_id, event, instant),
#   reviews (review_id, customer_id, product_id, stars, body, day), messages, trial, coupons (see CAMPAIGNS).


def _online_retail(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table records as
        select distinct * from read_csv('{folder}/online_retail.csv.gz', all_varchar = true)
        where regexp_matches(StockCode, '^[0-9]{{5}}') and UnitPrice::double > 0;
        create table lines as
        select InvoiceNo as order_id, nullif(CustomerID, '') as customer_id, StockCode as product_id,
            Quantity::double as quantity, Quantity::double * UnitPrice::double as amount,
            InvoiceDate::timestamp::date as day
        from records where Quantity::double > 0;
        create table returns as select * from records where InvoiceNo like 'C%'""")


def _cdnow(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table orders as
        select fields[1] || fields[2] as order_id, fields[1] as customer_id, strptime(fields[2], '%Y%m%d')::date as day,
            sum(fields[3]::int) as units, sum(fields[4]::double) as value, null::int as lines
        from (select string_split_regex(trim(row), ' +') as fields from
            read_csv('{folder}/CDNOW_master.txt', columns = {{'row': 'varchar'}}, delim = '\t', skip = 1,
                auto_detect = false))
        where len(fields) = 4 group by all""")


def _rees46(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table events as
        select user_session as session_id, user_id as customer_id, event_type as event,
            try_strptime(event_time, '%Y-%m-%d %H:%M:%S UTC') as instant
        from (select distinct * from read_csv('{folder}/2019-Oct.csv', all_varchar = true, ignore_errors = true,
            header = true, delim = ',', null_padding = true))
        where user_session is not null and event_type in ('view', 'cart', 'purchase')""")


def _eshop(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table events as
        select "session ID" as session_id, null as customer_id, 'view' as event, null::timestamp as instant
        from read_csv('{folder}/e-shop_clothing_2008.csv.gz', delim = ';', header = true, all_varchar = true)""")


def _amazon(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table reviews as
        select row_number() over () as review_id, reviewerID as customer_id, asin as product_id, overall::int as stars,
            reviewText as body, null::date as day
        from '{folder}/reviews.parquet'""")


def _womens_clothing(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table reviews as
        select C0 as review_id, null as customer_id, "Clothing ID" as product_id, Rating::int as stars,
            "Review Text" as body, null::date as day
        from '{folder}/reviews.parquet'""")


def _complete_journey(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table orders as
        select distinct basket_id as order_id, household_id as customer_id, transaction_timestamp::date as day,
            null::int as units, null::double as value, null::int as lines
        from '{folder}/transactions_sample.parquet';
        create table coupons as
        select (household_id, campaign_id) in
            (select (household_id, campaign_id) from '{folder}/coupon_redemptions.parquet') as redeems
        from '{folder}/campaigns.parquet'""")


def _hillstrom(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.execute(f"""
        create table trial as
        select segment <> 'No E-Mail' as is_treated, visit = 1 as visits, conversion = 1 as orders
        from read_csv('{folder}/hillstrom.csv')""")


# Logs that are CSV: the purchases' columns move and grow, the others' stay.
_CSV = "read_csv({files}, all_varchar = true, header = true, delim = ',', quote = '\"', ignore_errors = true{more})"
_CLICKS = ("event_id", "at", "event", "visitor", "customer_no", "sku", "query", "page", "referrer", "campaign")
_REVIEW = dict.fromkeys(("id", "channel", "customer_no", "sku", "stars", "text", "at"), "VARCHAR")


def _demo(con: duckdb.DuckDBPyConnection, landing: Path, truth: Path) -> None:
    """Lays out the demo shop: what can be read of its files, each record once."""
    dirt = con.execute(f"select file_name from '{truth}/dirt.parquet' where fate = 'refused'").fetchall()
    refused = {name for (name,) in dirt}

    def log(name: str, more: str = "") -> str:
        files = [str(file) for file in sorted(landing.glob(f"{name}-*")) if file.name not in refused]
        is_parquet = files[0].endswith(".parquet")
        return f"read_parquet({files})" if is_parquet else _CSV.format(files=files, more=more)

    clicks = log("clicks", f", auto_detect = false, columns = {dict.fromkeys(_CLICKS, 'varchar')}")
    # A line of JSON is one column that no separator or quote can cut.
    reviews = log("reviews", ", auto_detect = false, columns = {'json': 'varchar'}")
    reviews = reviews.replace("delim = ','", "delim = '\x01'").replace("quote = '\"'", "quote = ''")
    reviews = reviews.replace("header = true", "header = false")
    con.execute(f"""
        create table records as
        select distinct on (order_no, line) order_no as order_id, customer_no as customer_id, sku as product_id,
            quantity, quantity * price - discount::double as amount, day, coupon
        from (select *, try_cast(qty as int) as quantity, try_cast(replace(unit_price, '£', '') as double) as price,
                try_cast(placed_at as timestamp)::date as day
            from {log("purchases", ", union_by_name = true")})
        where quantity is not null and price is not null and day is not null and sku <> 'SHIPPING';
        create table lines as select * from records where quantity > 0;
        create table returns as select * from records where quantity < 0;
        create table events as
        select distinct on (event_id) visitor as session_id, customer_no as customer_id, event,
            try_cast("at" as timestamp) as instant
        from {clicks}
        where visitor is not null and "at" between '2024' and '2030'
            and event in ('page', 'search', 'view', 'cart', 'remove', 'checkout', 'purchase', 'click');
        create table reviews as
        select distinct on (id) id as review_id, customer_no as customer_id, sku as product_id, stars::int as stars,
            text as body, try_cast("at" as timestamp)::date as day
        from (select unnest(from_json(json, '{json.dumps(_REVIEW)}')) from {reviews} where json_valid(json))
        where channel = 'review' and stars::int between 1 and 5;
        create table touches as
        select distinct on (campaign, customer_no) campaign, customer_no, arm, opened_at, clicked_at, unsubscribed_at,
            sent_at::timestamp::date as day
        from {log("touches")} where campaign is not null;
        create table messages as
        select opened_at is not null as is_opened, clicked_at is not null as is_clicked,
            unsubscribed_at is not null as is_left
        from touches where arm = 'treatment';
        create table visit_days as select distinct customer_id, instant::date as day from events;
        create table trial as
        select arm = 'treatment' as is_treated,
            exists (from visit_days v where customer_id = customer_no and v.day between t.day and t.day + 13) as visits,
            exists (from lines l where customer_id = customer_no and l.day between t.day and t.day + 13) as orders
        from touches t where t.day + 13 <= (select max(day) from lines);
        create table redeemed as select distinct customer_id, coupon from lines where coupon is not null;
        create table coupons as
        select (customer_no, upper(campaign)) in (select (customer_id, coupon) from redeemed) as redeems
        from touches where arm = 'treatment' and upper(campaign) in (select coupon from redeemed)""")


def _lay_out(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables that statistics read from those that a shop has; the same for every shop."""
    found = {name for (name,) in con.execute("select table_name from duckdb_tables()").fetchall()}
    if "lines" in found:
        con.execute("""
            create table orders as
            select order_id, any_value(customer_id) as customer_id, min(day) as day, sum(quantity) as units,
                sum(amount) as value, count(*) as lines
            from lines group by order_id;
            create table products as select product_id, count(*) as lines from lines group by product_id""")
    if found & {"lines", "orders"}:
        con.execute("""
            create table gaps as
            select * from (select customer_id, day, day - lag(day) over (partition by customer_id order by day) as gap
                from (select distinct customer_id, day from orders where customer_id is not null))
            where gap is not null;
            create table buyers as
            select customer_id, count(*) as orders, count(distinct day) as order_days, sum(value) as spend,
                min(day) as first_day, max(day) as last_day,
                (select min(gaps.day) from gaps where gaps.customer_id = orders.customer_id) as second_day
            from orders where customer_id is not null group by customer_id""")
    if "events" in found:
        con.execute("""
            create table sessions as
            select session_id, count(*) filter (event = 'view') as views, count(*) filter (event = 'cart') as carts,
                bool_or(event = 'checkout') as has_checkout, bool_or(event = 'purchase') as has_order,
                bool_or(customer_id is not null) as is_known
            from events group by session_id;
            create table pauses as
            select * from (
                select epoch(instant - lag(instant) over (partition by session_id order by instant)) as pause
                from events)
            where pause is not null""")
    if "reviews" in found:
        con.execute("""alter table reviews add column words int;
            update reviews set words = len(string_split_regex(trim(coalesce(body, '')), '\s+'))""")


_BOUGHT = frozenset({"orders", "calendar", "lines", "returns", "guests"})
_ALL = frozenset(statistic.needs for statistics in SUBJECTS.values() for statistic in statistics)
REAL_SHOPS = (
    Shop("Online Retail", "online_retail", _online_retail, _BOUGHT),
    Shop("CDNOW", "cdnow", _cdnow, frozenset({"orders"})),
    Shop("REES46", "rees46_sample", _rees46, frozenset({"sessions", "clock", "carts"})),
    Shop("e-shop 2008", "eshop_clickstream_2008", _eshop, frozenset({"sessions"})),
    Shop("Amazon", "amazon_musical_instruments", _amazon, frozenset({"reviews", "products reviewed"})),
    Shop("Women's Clothing", "womens_clothing", _womens_clothing, frozenset({"reviews", "products reviewed"})),
    Shop("Hillstrom", "hillstrom", _hillstrom, frozenset({"trial"})),
    Shop("Complete Journey", "complete_journey", _complete_journey, frozenset({"calendar", "coupons"})),
)


Figures = dict[str, str]


def main() -> None:
    """Delivers the shop, takes all figures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=sorted(SIZES), default="standard", help="the demo shop's size")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="the demo shop's seed")
    asked = parser.parse_args()
    size = SIZES[asked.size]
    with tempfile.TemporaryDirectory(prefix="perennial-demo-") as name:
        landing, truth = Path(name) / "landing", Path(name) / "truth"
        deliver_until(size, asked.seed, size.history_days - 1, landing, truth)
        ours = demo_figures(landing, truth)
    print(f"Demo shop: size {size.name}, seed {asked.seed}, {size.history_days} days.\n")
    print(table(ours, *real_figures(get_settings().real_data)))


def demo_figures(landing: Path, truth: Path) -> Figures:
    """The figures of the demo shop that lies in these folders."""
    return _figures(lambda con: _demo(con, landing, truth), _ALL)


def real_figures(folder: Path) -> tuple[dict[str, Figures], list[str]]:
    """The figures of the real shops whose data is in the folder, by title, and the titles of the other ones."""
    there = [shop for shop in REAL_SHOPS if (folder / shop.folder).is_dir()]
    found = {shop.title: _figures(lambda con, s=shop: s.load(con, folder / s.folder), shop.tells) for shop in there}
    return found, [shop.title for shop in REAL_SHOPS if shop not in there]


def _figures(load: Callable[[duckdb.DuckDBPyConnection], None], tells: frozenset[str]) -> Figures:
    figures = {}
    with duckdb.connect() as con:
        load(con)
        _lay_out(con)
        for statistics in SUBJECTS.values():
            for statistic in statistics:
                if statistic.needs in tells:
                    values = con.execute(statistic.query).fetchall()[0]
                    figures[statistic.name] = statistic.shown.format(*values).replace("%", " %")
    return figures


def table(ours: Figures, real: dict[str, Figures], absent: list[str]) -> str:
    """The Markdown table of all figures, the real shops' beside ours, and what the numbers in brackets are."""
    lines = ["| | demo shop | real shops | published |", "|---|---|---|---|"]
    for subject, statistics in SUBJECTS.items():
        lines.append(f"| **{subject}** | | | |")
        for statistic in statistics:
            others = [
                f"{title} {figures[statistic.name]}" for title, figures in real.items() if statistic.name in figures
            ]
            cells = (statistic.name, ours[statistic.name], " · ".join(others), statistic.published)
            lines.append("| " + " | ".join(cells) + " |")
    lines += [f"\nNot there, so without figures: {', '.join(absent)}."] if absent else []
    lines += ["", *(f"{number}. {source}" for number, source in enumerate(SOURCES, 1))]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
