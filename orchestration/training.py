"""Training a shop's customer models: what they learn from, which of them is in force when, and who challenges whom.

How models are fitted and judged is in ``ml/``; where they are kept, in ``models.py``.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import polars as pl

from ml import customer_scores, propensity
from ml.customer_scores import CustomerModels
from ml.customer_value import CustomerValueModel
from ml.fairness import GROUP_SCHEMA, Fairness, judge_fairness
from ml.horizons import LABELS, Label
from orchestration.models import ModelStore
from orchestration.nights import cutoffs, snapshots
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

# Older evenings than this are no guide.
_LEARNED_DAYS = 730
# An evening's customers that models learn from: pseudonyms are a keyed hash, so the first of them by name are a sample
# drawn by chance, and the same one every time.
_SAMPLE = """
    select {columns} from features.customer_features
    where as_of_date in (select unnest($evenings::date[]))
    qualify row_number() over (partition by as_of_date order by customer_id) <= $most
"""
# How many settings of the boosters are tried: by a night that needs models, and by a challenger, which has time. On the
# demo shop nine instead of four gain nothing beyond the fourth digit of the log loss, and take half as long again.
DUE_CANDIDATES = 4
CHALLENGER_CANDIDATES = 9


@dataclass(frozen=True)
class Contest:
    """A challenger against the model in force, on the latest window that neither of them knew.

    Attributes:
        label: what both foretell.
        champion: version of the model in force.
        evening: the evening as of which both foretold; None = no window has closed since the champion was trained.
        verdict: what came of it; None likewise.
    """

    label: Label
    champion: str
    evening: date | None
    verdict: propensity.Verdict | None

    @property
    def is_won(self) -> bool:
        """Whether the challenger takes the champion's place."""
        return self.verdict is not None and self.verdict.is_promoted

    @property
    def text(self) -> str:
        """What came of it, as a sentence."""
        if self.verdict is None:
            return f"{self.champion} stays: no window has closed since it was trained"
        return self.verdict.text


def in_force(shop: Shop, evenings: list[date], models: ModelStore, rules: str) -> dict[date, list[date]]:
    """The evenings, by the cut-off of the models in force on them: the latest one that is due by then or was promoted.

    So which models score an evening follows from the evening and from what was promoted, not from which nights were
    run before it.
    """
    known = sorted({*cutoffs(shop.first_date, max(evenings)), *models.promoted_cutoffs(rules)})
    found: dict[date, list[date]] = {}
    for evening in evenings:
        found.setdefault(max(cutoff for cutoff in known if cutoff <= evening), []).append(evening)
    return found


def train(
    shop: Shop,
    warehouse: Warehouse,
    cutoff: date,
    values: dict[date, CustomerValueModel] | None = None,
    candidates: int = DUE_CANDIDATES,
) -> CustomerModels:
    """The models of an evening, from what was known on it.

    Args:
        shop: the shop.
        warehouse: its warehouse, with features of the evening and of the snapshots before it.
        cutoff: the evening.
        values: value models of evenings that were trained in the same run already; more are put in.
        candidates: how many settings of the boosters are tried.
    """
    learned = [day for day in snapshots(shop.first_date, cutoff) if day > cutoff - timedelta(days=_LEARNED_DAYS)]
    evenings = sorted({*learned, cutoff})
    outcomes = _outcomes(shop, warehouse, evenings, cutoff)
    return customer_scores.fit(
        read_features(shop, warehouse, evenings), outcomes, shop.looks_ahead, cutoff, values, candidates
    )


def challenge(shop: Shop, warehouse: Warehouse, models: ModelStore, rules: str) -> tuple[CustomerModels, list[Contest]]:
    """Trains challengers as of the latest evening, and lets their like of an earlier one contend with the champions.

    What is trained today can't be judged by what came before it. So the same training is done as of the last evening
    whose window has closed, and both foretell from there; the champion must have been trained by then.

    Args:
        shop: the shop.
        warehouse: its warehouse.
        models: its models; whatever wins is kept there, in force from the latest evening on.
        rules: stands for the tables that models are learned from.

    Returns:
        The set in force from now on, and a contest for each label.

    Raises:
        LookupError: no night has been run yet, so there is no champion.
    """
    built = warehouse.query("select as_of_date from nights.built_as_of_dates order by 1")["as_of_date"].to_list()
    latest = built[-1] if built else None
    cutoff = next(iter(in_force(shop, [latest], models, rules))) if latest else None
    champions = models.customer_models(cutoff, rules) if cutoff else None
    if latest is None or champions is None:
        raise LookupError(f"{shop.name} has no models to challenge yet: run a night first.")
    contests = [_contend(shop, warehouse, champions, label, built) for label in LABELS]
    won = {contest.label: contest.is_won for contest in contests}
    challengers = train(shop, warehouse, latest, candidates=CHALLENGER_CANDIDATES)
    models.keep_customer_models(challengers, rules, "challenger", judge_models(shop, warehouse, challengers))
    if not any(won.values()):
        return champions, contests
    promoted = replace(
        challengers,
        purchase=(challengers if won["purchase"] else champions).purchase,
        churn=(challengers if won["churn"] else champions).churn,
    )
    models.keep_customer_models(promoted, rules, "promoted", judge_models(shop, warehouse, promoted))
    return promoted, contests


def judge_groups(
    shop: Shop, warehouse: Warehouse, label: Label, scores: pl.DataFrame, evening: date
) -> tuple[list[Fairness], pl.DataFrame]:
    """Whether scores of an evening whose window has closed treated groups of customers alike.

    Args:
        shop: the shop.
        warehouse: its warehouse.
        label: what was foretold.
        scores: ``customer_id`` and ``probability``, one row per customer.
        evening: the evening.

    Returns:
        See ``ml.fairness.judge_fairness``; nothing where the shop keeps no customers log.
    """
    if not shop.has("customers"):
        return [], pl.DataFrame(schema=GROUP_SCHEMA)
    attributes = warehouse.query(
        """
        select customer_id, age_band, gender, country from staging.stg_shop__customers
        where valid_from_date <= $evening and (valid_until_date > $evening or valid_until_date is null)
        order by customer_id
        """,
        evening=evening,
    )
    return judge_fairness(scores, _came(shop, warehouse, label, scores, evening), attributes)


def judge_models(shop: Shop, warehouse: Warehouse, models: CustomerModels) -> dict[Label, list[Fairness]]:
    """How each label's model treats groups of customers, on the last snapshot whose window it knew."""
    found: dict[Label, list[Fairness]] = {}
    for label in LABELS:
        closed = snapshots(shop.first_date, models.cutoff - timedelta(days=shop.looks_ahead.of(label)))
        if closed and shop.has("customers"):
            features = read_features(shop, warehouse, closed[-1:])
            scores = propensity.score(models.of(label), customer_scores.asked_of(models, label, features))
            found[label], _ = judge_groups(shop, warehouse, label, scores, closed[-1])
    return found


def _came(shop: Shop, warehouse: Warehouse, label: Label, scores: pl.DataFrame, evening: date) -> pl.DataFrame:
    """``customer_id`` and ``outcome``: whether the label came true for the customers of the scores."""
    days = shop.looks_ahead.of(label)
    outcomes = _outcomes(shop, warehouse, [evening], evening + timedelta(days=days))
    bought = outcomes.filter((pl.col("horizon_days") == days) & (pl.col("order_day_count") > 0))
    is_bought = pl.col("customer_id").is_in(bought["customer_id"].implode())
    return scores.select("customer_id", outcome=is_bought if label == "purchase" else ~is_bought)


def _contend(shop: Shop, warehouse: Warehouse, champions: CustomerModels, label: Label, built: list[date]) -> Contest:
    days = shop.looks_ahead.of(label)
    champion = champions.of(label)
    trained = max(champion.cutoff, champions.value.cutoff)
    closed = [evening for evening in built if trained <= evening <= built[-1] - timedelta(days=days)]
    if not closed:
        return Contest(label, champion.model_version, None, None)
    evening = closed[-1]
    features = read_features(shop, warehouse, [evening])
    said = {
        name: propensity.score(models.of(label), customer_scores.asked_of(models, label, features))
        for name, models in (
            ("champion", champions),
            ("challenger", train(shop, warehouse, evening, candidates=CHALLENGER_CANDIDATES)),
        )
    }
    came = _came(shop, warehouse, label, said["champion"], evening)
    verdict = propensity.challenge(said["champion"], said["challenger"], came)
    return Contest(label, champion.model_version, evening, verdict)


def read_features(shop: Shop, warehouse: Warehouse, evenings: list[date]) -> pl.DataFrame:
    """The features of the evenings' customers, of each evening at most the shop's ``training_customers``."""
    return warehouse.query(
        _SAMPLE.format(columns="*") + "order by as_of_date, customer_id",
        evenings=evenings,
        most=shop.training_customers,
    )


def _outcomes(shop: Shop, warehouse: Warehouse, evenings: list[date], cutoff: date) -> pl.DataFrame:
    """What came in the windows after the evenings that had closed by ``cutoff``, of the same customers.

    Returns:
        ``customer_id``, ``as_of_date``, ``horizon_days``, ``order_day_count``, ``net_amount``; who did nothing is left
        out.
    """
    return warehouse.query(
        f"""
        with sampled as ({_SAMPLE.format(columns="as_of_date, customer_id")}),
        windows as (
            select as_of_date, days as horizon_days, max(customer_id) as last_id
            from sampled, (select unnest($days::integer[]) as days)
            where as_of_date + days <= $cutoff
            group by all
        )
        select
            customer_id, as_of_date, horizon_days,
            count(case when order_count > 0 then 1 end) as order_day_count,
            cast(sum(net_amount) as double) as net_amount
        from windows
        inner join intermediate.customer_days
            on event_date > as_of_date and event_date <= as_of_date + horizon_days
        where (order_count > 0 or net_amount <> 0) and customer_id <= last_id
        group by all
        order by as_of_date, horizon_days, customer_id
        """,
        evenings=evenings,
        days=list(shop.looks_ahead.all_days),
        cutoff=cutoff,
        most=shop.training_customers,
    )
