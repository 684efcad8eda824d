"""From snapshots with their outcomes to a fitted model: split in time, search, fit, calibrate, judge.

The parts are in the modules beside; which snapshots there are is the caller's choice.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.drift import reference_bins
from ml.propensity import boosting, linear, scoring
from ml.propensity.artefact import LABELS, Metrics, Propensity, name_version
from ml.propensity.baselines import RecencyRule, fit_recency_rule, rates_of
from ml.propensity.boosting import BoosterOptions, Trial
from ml.propensity.calibrating import Calibration, Spread, calibrate, fit_calibration, half_width, logit, sigmoid
from ml.propensity.columns import Array, check_finite, check_rows, choose_features, numbers_of
from ml.propensity.leaks import suspicious_features
from ml.propensity.linear import Linear
from ml.propensity.metrics import Quality, calibration_bins, judge, log_losses
from ml.propensity.population import browsed_of, buyers, has_browsed, recency_of
from ml.propensity.splitting import TimeSplit, split_in_time

MIN_ROWS = 300
MIN_RARE = 30
MIN_CALIBRATION_RARE = 8
MEMBERS = 5
MEMBERS_TO_JUDGE = 2
PENALTIES = (3.0, 30.0, 300.0)
_SEARCH_ROWS = 25_000
_MANY_NUMBERS = 3_000_000
_LATER_SHARE = 0.3  # of the customers, where they are divided instead of time
_DEFAULT_LEVEL_SD = 0.25
_LEVEL_SNAPSHOTS = 3
BTYD = "btyd_purchase_probability"

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class _Rows:
    """Closed rows in an order of their own: (rows,) each, ``numbers`` (rows, features)."""

    frame: pl.DataFrame
    outcome: Array
    day: npt.NDArray[np.int64]
    draw: Array
    numbers: Array

    def take(self, mask: Mask) -> "_Rows":
        frame = self.frame.filter(pl.Series(mask))
        return _Rows(frame, self.outcome[mask], self.day[mask], self.draw[mask], self.numbers[mask])


@dataclass(frozen=True)
class _Parts:
    """Rows by their use: ``past`` (before the calibration), its two parts of the search, and ``every`` closed one."""

    past: _Rows
    searched_on: _Rows
    later: _Rows
    calibrating: _Rows
    every: _Rows


def fit(
    snapshots: pl.DataFrame,
    label: str,
    horizon_days: int,
    cutoff: date,
    seed: int = 0,
    excluded: Collection[str] = (),
    allowed: Collection[str] = (),
    max_rows: int = 200_000,
    candidates: int = 9,
) -> Propensity:
    """Learns who buys within ``horizon_days`` from past evenings and what came after them.

    Two halves, a logistic with a ridge penalty and histogram gradient boosters (Friedman 2001; Ke et al. 2017), are
    averaged in log-odds and calibrated on the latest closed window (Platt 1999). Settings are searched on a window
    before the last by successive halving. Snapshots are used from past to future, and no label window reaches into the
    next part's snapshots where the history allows it; ``split.note`` says what was possible. What ``metrics`` says is
    said of a model fitted on the past alone, before the window that it is judged on.

    The model that is returned has then learned from all closed windows: slope and figures are the earlier one's, its
    level on the last three snapshots is taken from customers that it didn't learn from: what one window held, a season
    or an offer, is rarely in the next. Each half consists of five fits, each
    of which left out a fifth of the customers; their mean scores, and their spread tells how much depends on who was
    there to learn from.

    Features are all numeric columns but those that ``columns.choose_features`` leaves out, those that are null or the
    same throughout, the same for everyone on each evening, or that look as if they knew the future
    (``leaks.suspicious_features``); ``left_out`` says which and why.

    Args:
        snapshots: rows of ``features.customer_features`` at several ``as_of_date``, with the ``btyd_`` columns if there
            are any, and ``outcome`` (bought within ``horizon_days`` after ``as_of_date``; null = not known yet), in any
            order.
        label: ``purchase`` (of all who have bought or browsed) or ``churn`` (of buyers; its scores are the probability
            of *not* buying).
        horizon_days: length of the window.
        cutoff: the last day known; rows whose window ends later are not learned from.
        seed: of all draws.
        excluded: columns that are no features of this shop.
        allowed: sensitive columns that this shop's file lets the model read.
        max_rows: above this many rows to fit, customers are drawn by a hash of their id.
        candidates: how many settings of the booster are tried.

    Returns:
        The fitted model. Where there is too little to learn from, or the buy-till-you-die probability alone ranks and
        hits better on the latest closed window, it is a prior: that probability on the shop's level, or the rate of
        customers as recent; ``reason`` says so.

    Raises:
        ValueError: an unknown label, a horizon below a day, keys missing, null or repeated, or a feature with NaN or
            infinite values.
    """
    if label not in LABELS:
        raise ValueError(f"label is {label!r}, expected one of {', '.join(LABELS)}")
    if horizon_days < 1:
        raise ValueError(f"horizon_days is {horizon_days}, expected at least 1")
    check_rows(snapshots, needed=("outcome",))
    everyone = _closed(snapshots, label, horizon_days, cutoff)
    # Of whom nothing is known but that they are there, only the rate is learned.
    closed = everyone.filter(buyers(everyone) | has_browsed(everyone))
    names, left_out = _usable(closed, excluded, allowed)
    left_out |= _suspects(snapshots, closed, names, horizon_days)
    names = [name for name in names if name not in left_out]
    rows = _Rows(
        frame=closed,
        outcome=closed["outcome"].cast(pl.Float64).to_numpy(),
        day=closed["as_of_date"].dt.epoch("d").cast(pl.Int64).to_numpy(),
        draw=draw_customers(closed["customer_id"], seed),
        numbers=numbers_of(closed, names),
    )
    split = split_in_time(_rare_counts(closed), horizon_days)
    past, searched_on, later, calibrating = _parts(rows, split)
    past, searched_on = _thin_out(past, max_rows, seed), _thin_out(searched_on, _SEARCH_ROWS, seed)
    calibrating = _thin_out(calibrating, max_rows, seed)
    told = np.asarray(~np.isnan(past.numbers).all(axis=0)) | (len(past.outcome) == 0)
    left_out |= {
        name: "null in all rows learned from" for name, is_told in zip(names, told, strict=True) if not is_told
    }
    names = [name for name in names if name not in left_out]
    past, searched_on, later, calibrating, every = (
        replace(part, numbers=part.numbers[:, told])
        for part in (past, searched_on, later, calibrating, _thin_out(rows, max_rows, seed))
    )
    shared = {
        "label": label,
        "horizon_days": horizon_days,
        "cutoff": cutoff,
        "feature_names": tuple(names),
        "left_out": left_out,
        "typical": _typical(every.frame, names),
        "learned": _learned(every.frame),
        "split": split,
        "reference": reference_bins(every.frame.select(names)),
        "seed": seed,
        "versions": _versions(),
    }
    reason = _too_thin(past, calibrating, names)
    rule = _recency_rule(everyone, horizon_days)
    if reason:
        return _prior(rows, rule, reason, shared)
    earlier_rule = _recency_rule(everyone.filter(pl.col("as_of_date").is_in([*split.fit, *split.search])), horizon_days)
    model = _fitted(_Parts(past, searched_on, later, calibrating, every), rule, earlier_rule, shared, candidates)
    reason = _lost_to_btyd(model.metrics)
    return _prior(calibrating, rule, reason, shared) if reason else model


def _lost_to_btyd(metrics: Metrics) -> str | None:
    """Why buy-till-you-die alone is taken instead; None where the model did better on the latest closed window."""
    model, btyd = metrics.model_where_btyd, metrics.btyd
    if model is None or btyd is None or None in (model.brier, btyd.brier, model.auc, btyd.auc):
        return None
    if model.brier <= btyd.brier or model.auc >= btyd.auc:  # type: ignore[operator]  # none of them is None
        return None
    return (
        f"buy-till-you-die alone did better on the latest closed window: Brier {btyd.brier:.3f} against "
        f"{model.brier:.3f}, AUC {btyd.auc:.3f} against {model.auc:.3f}"
    )


def _recency_rule(rows: pl.DataFrame, horizon_days: int) -> RecencyRule:
    outcome = rows["outcome"].cast(pl.Float64).to_numpy()
    return fit_recency_rule(recency_of(rows), browsed_of(rows), outcome, horizon_days)


def _closed(snapshots: pl.DataFrame, label: str, horizon_days: int, cutoff: date) -> pl.DataFrame:
    """The rows whose window is over and of whom the label is asked, sorted."""
    last = cutoff - timedelta(days=horizon_days)
    known = snapshots.filter(pl.col("outcome").is_not_null() & (pl.col("as_of_date") <= last))
    return (known.filter(buyers(known)) if label == "churn" else known).sort("as_of_date", "customer_id")


def _usable(
    closed: pl.DataFrame, excluded: Collection[str], allowed: Collection[str]
) -> tuple[list[str], dict[str, str]]:
    """Features that tell customers apart, and why the others are left out."""
    names = choose_features(closed, excluded, allowed)
    left_out: dict[str, str] = {}
    if not closed.height:
        return names, left_out
    check_finite(closed, names)
    by_day = closed.group_by("as_of_date").agg(pl.col(names).n_unique()) if names else closed
    for name in names:
        if closed[name].null_count() == closed.height:
            left_out[name] = "null throughout"
        elif closed[name].n_unique() == 1:
            left_out[name] = "the same throughout"
        elif by_day[name].max() == 1:
            left_out[name] = "the same for everyone on each evening"
    return [name for name in names if name not in left_out], left_out


def _suspects(snapshots: pl.DataFrame, closed: pl.DataFrame, names: list[str], horizon_days: int) -> dict[str, str]:
    """Features that seem to know the future, beside the evening that has none yet."""
    keys = ["customer_id", "as_of_date", "outcome", *names]
    latest = snapshots.filter(pl.col("as_of_date") == pl.col("as_of_date").max(), pl.col("outcome").is_null())
    rows = pl.concat([closed.select(keys), latest.select(keys)])
    suspects = suspicious_features(rows.drop("outcome"), rows["outcome"], horizon_days)
    return dict(suspects.select("name", "reason").iter_rows())


def draw_customers(customers: pl.Series, seed: int) -> Array:
    """A number from 0 to 1 for each row, drawn by a keyed hash of the customer's id: free of row order."""
    key = str(seed).encode()
    known = customers.unique()
    drawn = [int.from_bytes(blake2b(str(each).encode(), digest_size=6, key=key).digest(), "big") for each in known]
    draws = pl.DataFrame({"customer_id": known, "draw": pl.Series(drawn, dtype=pl.Int64) / 2**48})
    joined = customers.to_frame("customer_id").join(draws, on="customer_id", how="left", maintain_order="left")
    return joined["draw"].to_numpy()


def _rare_counts(closed: pl.DataFrame) -> dict[date, int]:
    counts = closed.group_by("as_of_date").agg(bought=pl.col("outcome").cast(pl.Int64).sum(), rows=pl.len())
    return {day: min(bought, total - bought) for day, bought, total in counts.iter_rows()}


def _parts(rows: _Rows, split: TimeSplit) -> tuple[_Rows, _Rows, _Rows, _Rows]:
    """Rows before the calibration, of the search's fits, of the search's comparison, and of the calibration."""

    def on(days: Sequence[date]) -> Mask:
        return np.isin(rows.day, [(day - date(1970, 1, 1)).days for day in days])

    fit_days, search_days, calibration = on(split.fit), on(split.search), on(split.calibration)
    if "calibration" in split.by_customer:
        calibration = calibration & (rows.draw >= 1 - _LATER_SHARE)
        fit_days, search_days = fit_days & ~calibration, search_days & ~calibration
    past = fit_days | search_days
    if "search" in split.by_customer:
        edge = (1 - _LATER_SHARE) * (1 - _LATER_SHARE if "calibration" in split.by_customer else 1)
        fit_days, search_days = fit_days & (rows.draw < edge), search_days & (rows.draw >= edge)
    return rows.take(past), rows.take(fit_days), rows.take(search_days), rows.take(calibration)


def _thin_out(rows: _Rows, max_rows: int, seed: int) -> _Rows:
    if len(rows.outcome) <= max_rows:
        return rows
    draw = draw_customers(rows.frame["customer_id"], seed + 1)
    return rows.take(draw < max_rows / len(rows.outcome))


def _too_thin(past: _Rows, calibrating: _Rows, names: Sequence[str]) -> str | None:
    """Why there is too little to learn from; None where there is enough."""
    n, bought = len(past.outcome), int(past.outcome.sum())
    rare = min(bought, n - bought)
    if n == 0:
        return "no closed window yet to learn from"
    if n < MIN_ROWS or rare < MIN_RARE:
        return (
            f"too little to learn from: {n} rows, {bought} with a purchase (needs {MIN_ROWS} rows, {MIN_RARE} of each)"
        )
    if not names:
        return "no feature tells customers apart yet"
    later_n, later = len(calibrating.outcome), int(calibrating.outcome.sum())
    if min(later, later_n - later) < MIN_CALIBRATION_RARE:
        found = f"{later_n} rows, {later} with a purchase"
        return f"too little to calibrate on: {found} (needs {MIN_CALIBRATION_RARE} of each)"
    return None


def _typical(frame: pl.DataFrame, names: Sequence[str]) -> dict[str, float | None]:
    """Medians over buyers where there are any."""
    asked = frame.filter(buyers(frame))
    medians = (asked if asked.height else frame).select(pl.col(names).cast(pl.Float64).median())
    return dict(zip(names, medians.row(0), strict=True)) if names and frame.height else dict.fromkeys(names)


def _learned(frame: pl.DataFrame) -> dict[str, int]:
    count = int(frame.select(buyers(frame).sum()).item()) if frame.height else 0
    return {"buyers": count, "prospects": frame.height - count}


def _versions() -> dict[str, str]:
    import sklearn

    return {"numpy": np.__version__, "scikit-learn": sklearn.__version__}


def _prior(rows: _Rows, rule: RecencyRule, reason: str, shared: dict[str, Any]) -> Propensity:
    calibration = Calibration()
    if BTYD in rows.frame.columns:
        known = rows.frame[BTYD].is_not_null().to_numpy()
        given = rows.frame[BTYD].cast(pl.Float64).to_numpy()[known]
        calibration = fit_calibration(logit(given), rows.outcome[known], keep_slope=True)
    model = Propensity(
        reason=reason,
        linear=None,
        calibration=calibration,
        spread=Spread(_DEFAULT_LEVEL_SD),
        recency_rule=rule,
        trials=(),
        metrics=Metrics(),
        **shared,
    )
    return replace(model, model_version=name_version(model))


def _fitted(
    parts: _Parts, rule: RecencyRule, earlier_rule: RecencyRule, shared: dict[str, Any], candidates: int
) -> Propensity:
    from threadpoolctl import threadpool_limits

    names, label, seed = shared["feature_names"], shared["label"], shared["seed"]
    calibrating, every = parts.calibrating, parts.every
    # One thread for linear algebra, so that a fit doesn't depend on the number of cores; and for boosters of few
    # numbers, whose threads would wait for one another longer than they work.
    with threadpool_limits(limits={"blas": 1} | ({} if every.numbers.size > _MANY_NUMBERS else {"openmp": 1})):
        penalty, options, trials = _search(parts.searched_on, parts.later, seed, candidates, names)
        earlier = _fit_halves(parts.past, names, penalty, options, seed, MEMBERS_TO_JUDGE)
        logistic, boosters = _fit_halves(every, names, penalty, options, seed, MEMBERS)
        halves = scoring.halves_of(*earlier, calibrating.numbers)
        members = scoring.members_of(*scoring.halves_of(logistic, boosters, calibrating.numbers))
        learned = scoring.members_of(*scoring.halves_of(logistic, boosters, every.numbers))
    recent = every.day >= np.unique(every.day)[-_LEVEL_SNAPSHOTS:][0]
    calibration = _level(
        fit_calibration(scoring.mean_of(scoring.members_of(*halves)), calibrating.outcome),
        _of_strangers(learned, every)[recent],
        every.outcome[recent],
    )
    spread = _spread(every, calibrate(calibration, _of_strangers(learned, every)), shared["horizon_days"])
    rates = rates_of(earlier_rule, recency_of(calibrating.frame), browsed_of(calibrating.frame))
    metrics = _judge(calibrating, halves, rates, label)
    log_odds, width = calibrate(calibration, scoring.mean_of(members)), half_width(calibration, spread, members)
    later_rates = rates_of(rule, recency_of(calibrating.frame), browsed_of(calibrating.frame))
    probabilities = pl.DataFrame({"probability": scoring.of_label(sigmoid(log_odds), label)})
    model = Propensity(
        reason=None,
        linear=logistic,
        calibration=calibration,
        spread=spread,
        recency_rule=_shifted(rule, fit_calibration(logit(later_rates), calibrating.outcome, keep_slope=True)),
        trials=tuple(trials),
        metrics=replace(metrics, interval_width=float((sigmoid(log_odds + width) - sigmoid(log_odds - width)).mean())),
        boosters=boosters,
        boosters_digest=boosting.digest(boosters),
        **shared | {"reference": shared["reference"] + reference_bins(probabilities)},
    )
    return replace(model, model_version=name_version(model))


def _fit_halves(
    rows: _Rows, names: tuple[str, ...], penalty: float, options: BoosterOptions, seed: int, count: int
) -> tuple[Linear, tuple[Any, ...]]:
    """``count`` members of both halves, each without one of the groups that customers are divided into."""
    scale = linear.fit_scale(rows.numbers, names)
    inputs = linear.place(scale, rows.numbers)
    group = _group(rows)
    members, boosters = [], []
    for left_out in range(count):
        kept = group != left_out
        if len(set(rows.outcome[kept].tolist())) < 2:
            kept = np.ones(len(group), bool)
        members.append(linear.fit_member(inputs[kept], rows.outcome[kept], penalty))
        boosters.append(boosting.fit_booster(rows.numbers[kept], rows.outcome[kept], options, seed + left_out))
    return Linear(scale, tuple(row for row, _ in members), tuple(start for _, start in members)), tuple(boosters)


def _group(rows: _Rows) -> npt.NDArray[np.int64]:
    return np.minimum((rows.draw * MEMBERS).astype(np.int64), MEMBERS - 1)


def _of_strangers(members: Array, rows: _Rows) -> Array:
    """Each row's log-odds by the one member that left its customer out."""
    return np.asarray(members[np.arange(len(members)), _group(rows)])


def _level(calibration: Calibration, log_odds: Array, outcome: Array) -> Calibration:
    """The calibration of the earlier fit, moved to the level of the final one."""
    level = fit_calibration(calibration.slope * log_odds, outcome, keep_slope=True)
    return replace(calibration, shift=level.shift)


def _search(
    searched_on: _Rows, later: _Rows, seed: int, candidates: int, names: tuple[str, ...]
) -> tuple[float, BoosterOptions, list[Trial]]:
    """Penalty and booster's settings that do best on later rows; the default ones where these can't tell."""
    can_tell = all(
        min(part.outcome.sum(), len(part.outcome) - part.outcome.sum()) >= MIN_CALIBRATION_RARE
        for part in (searched_on, later)
    )
    if not can_tell:
        return PENALTIES[1], BoosterOptions(max_iter=60), []
    with np.errstate(all="ignore"):
        known = [place for place in range(len(names)) if not np.isnan(searched_on.numbers[:, place]).all()]
    scale = linear.fit_scale(searched_on.numbers[:, known], [names[place] for place in known])
    inputs = linear.place(scale, searched_on.numbers[:, known])
    later_inputs = linear.place(scale, later.numbers[:, known])
    trials = []
    for penalty in PENALTIES:
        row, start = linear.fit_member(inputs, searched_on.outcome, penalty)
        given = linear.log_odds(Linear(scale, (row,), (start,)), later_inputs)[:, 0]
        loss = float(log_losses(sigmoid(given), later.outcome).mean())
        trials.append(Trial("logistic", 0, len(inputs), {"penalty": penalty}, loss))
    penalty = min(trials, key=lambda trial: trial.log_loss).settings["penalty"]
    options, more = boosting.search_options(
        (searched_on.numbers, searched_on.outcome), (later.numbers, later.outcome), seed, candidates
    )
    return penalty, options, trials + more


def _spread(rows: _Rows, log_odds: Array, horizon_days: int) -> Spread:
    """How the shop's level moves: from the levels of snapshots a horizon apart, less the noise of each."""
    days = np.unique(rows.day)
    levels: dict[int, Calibration] = {}
    for day in days:
        on = rows.day == day
        levels[day] = fit_calibration(log_odds[on], rows.outcome[on], keep_slope=True)
    moves = []
    for day in days:
        following = days[days >= day + horizon_days]
        if len(following):
            then, now = levels[day], levels[following[0]]
            moves.append((now.shift - then.shift) ** 2 - now.shift_variance - then.shift_variance)
    return Spread(float(np.sqrt(max(sum(moves) / len(moves), 0.0))) if len(moves) > 1 else _DEFAULT_LEVEL_SD)


def _judge(calibrating: _Rows, halves: tuple[Array, Array], rule_rates: Array, label: str) -> Metrics:
    """Figures on the calibration rows, each half of the customers by the other half's calibration."""
    outcome = calibrating.outcome
    half = calibrating.draw * MEMBERS * 2 % 2 < 1

    def crossed(log_odds: Array, keep_slope: bool = False) -> Array:
        held = np.empty(len(log_odds))
        for part in (half, ~half):
            held[part] = calibrate(fit_calibration(log_odds[~part], outcome[~part], keep_slope), log_odds[part])
        return scoring.of_label(sigmoid(held), label)

    def quality(probability: Array, rows: Mask | slice = slice(None)) -> Quality:
        return judge(probability[rows], (outcome if label == "purchase" else 1 - outcome)[rows])

    probability = crossed(scoring.mean_of(scoring.members_of(*halves)))
    metrics = Metrics(
        model=quality(probability),
        logistic=quality(crossed(scoring.mean_of(halves[0]))),
        booster=quality(crossed(scoring.mean_of(halves[1]))),
        recency_rule=quality(crossed(logit(rule_rates), keep_slope=True)),
        calibration_bins=tuple(calibration_bins(probability, scoring.of_label(outcome, label))),
    )
    if BTYD not in calibrating.frame.columns:
        return metrics
    given = calibrating.frame[BTYD].cast(pl.Float64).to_numpy()
    known = ~np.isnan(given)
    if not known.any():
        return metrics
    btyd = np.where(known, scoring.of_label(given, label), 0.0)
    return replace(metrics, btyd=quality(btyd, known), model_where_btyd=quality(probability, known))


def _shifted(rule: RecencyRule, shift: Calibration) -> RecencyRule:
    moved = sigmoid(calibrate(shift, logit(np.array(rule.rates))))
    base = sigmoid(calibrate(shift, logit(np.array([rule.base_rate]))))
    return replace(rule, rates=tuple(moved.tolist()), base_rate=float(base[0]))
