"""Why a customer's score is what it is: the three reasons that move it most, in a marketer's words.

Reasons are computed for the rows given; which customers need some, and where they are kept, is the caller's choice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.propensity import linear, scoring, shapley
from ml.propensity.artefact import Propensity
from ml.propensity.columns import Array, numbers_of
from ml.propensity.population import browsed_of, buyers

Row = Mapping[str, Any]

REASON_SCHEMA = pl.Schema(
    {
        "customer_id": pl.String,
        "as_of_date": pl.Date,
        "rank": pl.Int64,
        "reason_code": pl.String,
        "reason": pl.String,
        "contribution": pl.Float64,
        "direction": pl.String,
    }
)
RAISES, LOWERS = "raises", "lowers"
_DIGITS = 9


@dataclass(frozen=True)
class _Subject:
    """Features that speak of one thing, and words for what a row's values say of it (None where they say nothing).

    ``reads`` are the features that the words are made of.
    """

    code: str
    beginnings: tuple[str, ...]
    words: Callable[[Row], str | None]
    reads: tuple[str, ...]

    def owns(self, name: str) -> bool:
        return name.startswith(self.beginnings)


def explain(model: Propensity, features: pl.DataFrame, top: int = 3) -> pl.DataFrame:
    """The reasons behind each score, by how much they move it.

    Contributions are in log-odds of the label, against the customers that the model learned from: exact for the
    logistic half (coefficient times distance from the mean), TreeSHAP for the boosters (Lundberg et al. 2020), averaged
    like the halves themselves and scaled by the calibration. Features that speak of one thing are one reason, since
    undoing one of them alone makes no sense; all contributions of a customer and the model's starting point
    (``starting_point``) add up to the log-odds of the score.

    Args:
        model: a fitted model.
        features: rows as ``score`` takes them.
        top: how many reasons for each customer.

    Returns:
        ``customer_id``, ``as_of_date``, ``rank`` (1 = moves it most, either way), ``reason_code``, ``reason`` in words,
        ``contribution``, ``direction`` (``raises`` or ``lowers`` the probability). Rows in the order of ``features``;
        none where the score is a prior, since nothing about the customer is behind it.

    Raises:
        ValueError: a column that the model reads is missing or not numeric, or has NaN or infinite values.
    """
    asked = _asked(model, features)
    if not asked.height:
        return pl.DataFrame(schema=REASON_SCHEMA)
    told = _strongest(model, asked, top)
    rows, ranks = np.nonzero(told.contributions)
    contributions = told.contributions[rows, ranks]
    return pl.DataFrame(
        {
            "customer_id": asked["customer_id"].gather(rows),
            "as_of_date": asked["as_of_date"].gather(rows),
            "rank": ranks + 1,
            "reason_code": np.array(told.subjects, object)[told.order[rows, ranks]],
            "reason": told.words[rows, ranks],
            "contribution": contributions,
            "direction": np.where(contributions > 0, RAISES, LOWERS),
        },
        schema=REASON_SCHEMA,
    )


def tell(model: Propensity, features: pl.DataFrame, top: int = 3) -> pl.DataFrame:
    """The same reasons, to be read: one row per customer, and one sentence a reason.

    Returns:
        ``customer_id`` and ``reason_1`` to ``reason_<top>``, such as ``lowers: last order 64 days ago, usually every
        21``; null where there are no more. Rows in the order of ``features``; none where the score is a prior.

    Raises:
        ValueError: as ``explain``.
    """
    names = [f"reason_{rank}" for rank in range(1, top + 1)]
    asked = _asked(model, features)
    if not asked.height:
        return pl.DataFrame(schema={"customer_id": pl.String, **dict.fromkeys(names, pl.String)})
    told = _strongest(model, asked, top)
    columns = [
        pl.select(
            pl.when(pl.Series(contributions > 0))
            .then(pl.lit(f"{RAISES}: "))
            .when(pl.Series(contributions < 0))
            .then(pl.lit(f"{LOWERS}: "))
            + pl.Series(words, dtype=pl.String)
        ).to_series()
        for contributions, words in zip(told.contributions.T, told.words.T, strict=True)
    ]
    frame = asked.select(pl.col("customer_id").cast(pl.String))
    named = [column.alias(name) for name, column in zip(names, columns, strict=False)]
    absent = [pl.lit(None, pl.String).alias(name) for name in names[len(named) :]]
    return frame.with_columns(*named, *absent)


def subject_contributions(model: Propensity, features: pl.DataFrame) -> tuple[list[str], Array]:
    """Codes of the subjects, and what each adds to each row's log-odds, (rows, subjects)."""
    assert model.linear is not None  # noqa: S101  # a model without it has a reason, and no reasons
    numbers = numbers_of(features, model.feature_names)
    owners = [subject_of(name) for name in model.feature_names]
    subjects = sorted(set(owners))
    columns = [subjects.index(owner) for owner in owners]
    total = shapley.contributions(model.boosters, numbers, columns, len(subjects))
    logistic = linear.contributions(model.linear, linear.place(model.linear.scale, numbers))
    for feature, column in enumerate(columns):
        total[:, column] += logistic[:, feature]
    scaled = total * (model.calibration.slope / 2)
    return subjects, np.asarray(-scaled if model.label == "churn" else scaled)


def starting_point(model: Propensity) -> float:
    """The log-odds, before any reason, of the customers that the model learned from."""
    assert model.linear is not None  # noqa: S101  # a model without it has a reason, and no reasons
    boosted = float(np.mean([shapley.expected_log_odds(each) for each in model.boosters]))
    start = model.calibration.shift + model.calibration.slope * (np.mean(model.linear.intercepts) + boosted) / 2
    return float(-start if model.label == "churn" else start)


def undo(model: Propensity, features: pl.DataFrame, reason_code: str) -> pl.DataFrame:
    """The rows with the features behind a reason set to what is typical (the median of the buyers learned from)."""
    owned = [name for name in model.feature_names if subject_of(name) == reason_code]
    return features.with_columns(pl.lit(model.typical[name], pl.Float64).alias(name) for name in owned)


def fidelity(model: Propensity, features: pl.DataFrame, top: int = 3) -> float | None:
    """Share of reasons that hold: undone, they move the score the other way; None where there are none."""
    reasons = explain(model, features, top)
    before = scoring.score(model, features).select("customer_id", "as_of_date", before="probability")
    held = []
    for (code,), part in reasons.group_by("reason_code", maintain_order=True):
        rows = features.join(part.select("customer_id", "as_of_date"), on=["customer_id", "as_of_date"])
        undone = undo(model, rows.with_columns(_kept=pl.lit(value=True)), str(code)).drop("_kept")
        moved = (
            modelled(model, undone)
            .join(before, on=["customer_id", "as_of_date"])
            .join(part.select("customer_id", "as_of_date", "direction"), on=["customer_id", "as_of_date"])
        )
        fell = pl.col("probability") < pl.col("before")
        held.append(moved.select(held=pl.when(pl.col("direction") == RAISES).then(fell).otherwise(~fell)))
    return float(pl.concat(held)["held"].mean()) if held else None  # type: ignore[arg-type]


def stability(before: pl.DataFrame, after: pl.DataFrame) -> float | None:
    """Share of a customer's reasons of one night that are still among those of another, over customers of both.

    Args:
        before: what ``explain`` returned on one night.
        after: likewise on the other.

    Returns:
        0 to 1; None where no customer has reasons on both.
    """
    first = before.select("customer_id", "reason_code").unique()
    both = first.join(after.select("customer_id").unique(), on="customer_id")
    if not both.height:
        return None
    kept = both.join(after.select("customer_id", "reason_code").unique(), on=["customer_id", "reason_code"])
    counts = (
        both.group_by("customer_id")
        .len("all")
        .join(kept.group_by("customer_id").len("kept"), on="customer_id", how="left")
    )
    return float(counts.select((pl.col("kept").fill_null(0) / pl.col("all")).mean()).item())


def modelled(model: Propensity, features: pl.DataFrame) -> pl.DataFrame:
    """The model's own probability of each row, whether it would stand for it or not."""
    probability = scoring.of_label(scoring.modelled(model, features)[0], model.label)
    return features.select("customer_id", "as_of_date").with_columns(probability=pl.Series(probability))


def subject_of(name: str) -> str:
    """The reason code that a feature belongs to; one that no subject owns is its own."""
    return next((subject.code for subject in _SUBJECTS if subject.owns(name)), name)


def _asked(model: Propensity, features: pl.DataFrame) -> pl.DataFrame:
    if model.reason:
        return features.head(0)
    known = features.filter(buyers(features)) if model.label == "churn" else features
    return known.filter(
        pl.Series(known.select(b=buyers(known))["b"].to_numpy() | (browsed_of(known) > 0)) if known.height else True
    )


class _Told(NamedTuple):
    """The strongest subjects of each row, the first first: (rows, ranks) each.

    ``words`` has them where ``contributions`` aren't 0; ``order`` counts along ``subjects``.
    """

    subjects: list[str]
    order: npt.NDArray[np.int64]
    contributions: Array
    words: npt.NDArray[np.object_]


def _strongest(model: Propensity, asked: pl.DataFrame, top: int) -> _Told:
    subjects, parts = subject_contributions(model, asked)
    # Which of two is the stronger must not hang on a last digit, which other rows beside may change.
    parts = np.round(parts, _DIGITS)
    order = np.argsort(-np.abs(parts), axis=1, kind="stable")[:, :top]
    contributions = np.take_along_axis(parts, order, axis=1)
    words = np.full(order.shape, None, object)
    for column, code in enumerate(subjects):
        rows, ranks = np.nonzero((order == column) & (contributions != 0))
        words[rows, ranks] = _all_words(code, asked[rows])
    return _Told(subjects, order, contributions, words)


def _all_words(code: str, rows: pl.DataFrame) -> list[str]:
    """The words of each row; those of rows that say the same are put together once."""
    subject = next((each for each in _SUBJECTS if each.code == code), None)
    reads = [name for name in (subject.reads if subject else (code,)) if name in rows.columns]
    if not reads:
        return [_words(code, {})] * rows.height
    told = rows.select(reads)
    distinct = told.unique(maintain_order=True)
    worded = distinct.with_columns(_words=pl.Series([_words(code, row) for row in distinct.iter_rows(named=True)]))
    return told.join(worded, on=reads, how="left", nulls_equal=True, maintain_order="left")["_words"].to_list()


def _words(code: str, row: Row) -> str:
    subject = next((each for each in _SUBJECTS if each.code == code), None)
    if subject:
        return subject.words(row) or _FALLBACK[code]
    value = row.get(code)
    name = code.replace("_", " ")
    return f"{name}: unknown" if value is None else f"{name}: {float(value):,.4g}"


def _number(row: Row, name: str) -> float | None:
    value = row.get(name)
    return None if value is None else float(value)


def _days(count: float) -> str:
    return f"{count:,.0f} day" if round(count) == 1 else f"{count:,.0f} days"


def _times(count: float, noun: str) -> str:
    return f"{count:,.0f} {noun}" if round(count) == 1 else f"{count:,.0f} {noun}s"


def _rhythm(row: Row) -> str | None:
    recency = _number(row, "recency_days")
    if recency is None:
        return "no order yet"
    usual = _number(row, "gap_median_days") or _number(row, "gap_mean_days")
    last = "last order today" if recency < 1 else f"last order {_days(recency)} ago"
    if usual is None:
        return f"{last}, no second one yet"
    return f"{last}, usually every {usual:,.0f}" if round(usual) != 1 else f"{last}, usually every day"


def _loyalty(row: Row) -> str | None:
    orders, tenure = _number(row, "order_count"), _number(row, "tenure_days")
    if not orders:
        return "has not bought yet"
    since = "" if tenure is None else f" since the first one {_days(tenure)} ago"
    if round(orders) == 1:
        return "one order so far" if tenure is None else f"one order so far, {_days(tenure)} ago"
    return f"{orders:,.0f} orders{since}"


def _spending(row: Row) -> str | None:
    for name, period in (("net_amount_365d", "in the last 365 days"), ("net_amount", "so far")):
        amount = _number(row, name)
        if amount is not None:
            typical = _number(row, "average_order_amount")
            each = "" if typical is None else f", {typical:,.0f} an order"
            return f"spent {amount:,.0f} {period}{each}"
    return None


def _returns(row: Row) -> str | None:
    share = _number(row, "return_share")
    if share is None:
        return None
    return "returns nothing" if share <= 0 else f"returned {share:.0%} of what they bought, by value"


def _discounts(row: Row) -> str | None:
    share = _number(row, "discount_share_365d")
    share = _number(row, "discount_share") if share is None else share
    if share is None:
        return None
    return "buys at full price" if share <= 0 else f"{share:.0%} off the prices of what they bought"


def _assortment(row: Row) -> str | None:
    products = _number(row, "distinct_product_count")
    return f"{_times(products, 'different product')} bought" if products else None


def _browsing(row: Row) -> str | None:
    views, visits = _number(row, "view_count_7d"), _number(row, "session_count_30d")
    if views:
        return f"looked at {_times(views, 'product page')} in the last 7 days"
    if visits:
        return f"{_times(visits, 'visit')} in the last 30 days, none of late"
    last = _number(row, "days_since_last_session")
    return None if last is None else f"last visit {_days(last)} ago"


def _cart(row: Row) -> str | None:
    last = _number(row, "days_since_last_cart")
    if row.get("has_open_cart"):
        return "something waits in the cart" if last is None else f"something waits in the cart, for {_days(last)}"
    if last is not None:
        return f"last put something into the cart {_days(last)} ago"
    carts = _number(row, "cart_count_30d")
    return f"{_times(carts, 'time')} something in the cart in the last 30 days" if carts else None


_UNKIND = (("delivery", "delivery"), ("service", "the service"), ("price", "prices"), ("product", "the goods"))


def _opinions(row: Row) -> str | None:
    about = [words for name, words in _UNKIND if _number(row, f"negative_{name}_count_365d")]
    of = f" about {about[0]}" if about else ""
    complained = _number(row, "days_since_last_complaint")
    if row.get("has_open_complaint"):
        ago = "" if complained is None else f" {_days(complained)} ago"
        return f"complained{of}{ago}, and has not come back since"
    if complained is not None:
        return f"complained{of} {_days(complained)} ago"
    if about:
        return f"spoke ill of {about[0]} in the last 365 days"
    mood = _number(row, "sentiment_mean_365d")
    if mood is not None:
        return (
            "writes kindly"
            if mood > 0.2
            else "writes unkindly"
            if mood < -0.2
            else "writes neither kindly nor unkindly"
        )
    stars = _number(row, "rating_mean")
    if stars is not None:
        return f"gives {stars:.1f} stars on average"
    written = _number(row, "review_count")
    return f"{_times(written, 'review')} written" if written else None


def _campaigns(row: Row) -> str | None:
    got, opened = _number(row, "touch_count_90d"), _number(row, "open_count_90d")
    if got and opened is not None:
        return f"opened {opened:,.0f} of {_times(got, 'message')} in the last 90 days"
    recent = _number(row, "touch_count_30d")
    return f"got {_times(recent, 'message')} in the last 30 days" if recent else None


def _consent(row: Row) -> str | None:
    told = [name for name in ("has_email_consent", "email_consent") if row.get(name) is not None]
    if told:
        return "may be written to" if row[told[0]] else "may not be written to"
    return None


# The first subject that owns a feature's name has it.
_SUBJECTS: Sequence[_Subject] = (
    _Subject(
        "cart", ("cart_", "has_open_cart", "days_since_last_cart"),
        _cart, ("has_open_cart", "days_since_last_cart", "cart_count_30d"),
    ),
    _Subject(
        "rhythm", ("recency_", "overdue_", "gap_", "btyd_", "days_since_last_order"),
        _rhythm, ("recency_days", "gap_median_days", "gap_mean_days"),
    ),
    _Subject(
        "loyalty", ("order_count", "order_day_", "repeat_", "tenure_"),
        _loyalty, ("order_count", "tenure_days"),
    ),
    _Subject("returns", ("return_", "returned_"), _returns, ("return_share",)),
    _Subject("discounts", ("discount_", "coupon_"), _discounts, ("discount_share_365d", "discount_share")),
    _Subject(
        "spending", ("net_amount", "gross_amount", "average_order_", "monetary_", "unit_count"),
        _spending, ("net_amount_365d", "net_amount", "average_order_amount"),
    ),
    _Subject(
        "assortment",
        ("distinct_product_", "category_", "top_category_", "products_per_", "units_per_", "unit_amount_", "price_"),
        _assortment, ("distinct_product_count",),
    ),
    _Subject(
        "browsing",
        ("session_", "view_", "viewed_", "search_", "browsed_", "top_product_", "days_since_last_session"),
        _browsing, ("view_count_7d", "session_count_30d", "days_since_last_session"),
    ),
    _Subject(
        "opinions",
        (
            "review_", "rating_", "sentiment_", "expected_stars_", "negative_", "complaint_", "has_open_complaint",
            "days_since_last_complaint", "days_since_last_review", "support_", "question_", "purchase_intent_",
            "churn_intent_", "read_",
        ),
        _opinions,
        (
            *(f"negative_{name}_count_365d" for name, _ in _UNKIND), "has_open_complaint",
            "days_since_last_complaint", "sentiment_mean_365d", "rating_mean", "review_count",
        ),
    ),
    _Subject(
        "campaigns", ("touch_", "open_count", "click_", "days_since_last_touch", "unsubscribed_"),
        _campaigns, ("touch_count_90d", "open_count_90d", "touch_count_30d"),
    ),
    _Subject(
        "consent", ("is_registered", "has_email_", "has_sms_", "email_", "sms_", "days_since_sign_up"),
        _consent, ("has_email_consent", "email_consent"),
    ),
)  # fmt: skip
_FALLBACK = {
    "cart": "nothing in the cart of late",
    "rhythm": "how long ago and how regularly they buy",
    "loyalty": "how often and how long they have bought",
    "returns": "nothing returned yet",
    "discounts": "no discounts known",
    "spending": "nothing spent yet",
    "assortment": "nothing bought yet",
    "browsing": "not seen browsing",
    "opinions": "has written nothing of late",
    "campaigns": "no messages of late",
    "consent": "no say yet on being written to",
}
