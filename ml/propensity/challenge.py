"""Whether a challenger takes the champion's place: better on the latest closed window, and beyond chance.

What the two were fitted on, and that neither knew the window, is the caller's care.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from ml.propensity.columns import Array
from ml.propensity.metrics import log_losses

RESAMPLES = 1_000
MIN_ROWS = 100
_MIN_RARE = 10


@dataclass(frozen=True)
class Verdict:
    """What came of a challenge; differences are challenger less champion, so below 0 is better.

    Attributes:
        is_promoted: the challenger takes over.
        n: customers that both scored and whose outcome is known.
        log_loss_difference: of the mean log loss, in nats; None where too little was known to compare.
        log_loss_low: lower end of the difference's 95 % interval.
        log_loss_high: upper end.
        brier_difference: of the Brier score.
        brier_low: lower end of its 95 % interval.
        brier_high: upper end.
        text: the verdict as a sentence.
    """

    is_promoted: bool
    n: int
    log_loss_difference: float | None
    log_loss_low: float | None
    log_loss_high: float | None
    brier_difference: float | None
    brier_low: float | None
    brier_high: float | None
    text: str


def challenge(
    champion_scores: pl.DataFrame, challenger_scores: pl.DataFrame, outcomes: pl.DataFrame, seed: int = 0
) -> Verdict:
    """Compares two models' scores of the same customers with what came.

    Customers are drawn anew a thousand times with both scores of each kept together (the paired bootstrap, Efron &
    Tibshirani 1993). The challenger is promoted if the whole 95 % interval of the difference in log loss is below zero
    and its Brier score is not worse; a tie keeps the champion.

    Args:
        champion_scores: what ``score`` returns, of the model in force.
        challenger_scores: likewise, of the challenger, for the same evenings.
        outcomes: ``customer_id``, ``outcome`` (whether the label came true: for ``churn``, that nothing was bought;
            null = not known), and ``as_of_date`` where there are several evenings.
        seed: of the draws.

    Returns:
        The verdict. Rows that one of the three lacks are left out; fewer than 100, or fewer than 10 with the rarer
        outcome, promote nobody.

    Raises:
        ValueError: a row is repeated in one of the frames.
    """
    keys = ["customer_id", "as_of_date"] if "as_of_date" in outcomes.columns else ["customer_id"]
    for name, frame in (("champion", champion_scores), ("challenger", challenger_scores), ("outcomes", outcomes)):
        repeated = frame.height - frame.select(keys).n_unique()
        if repeated:
            raise ValueError(f"{name} has {repeated} repeated rows: expected one per {' and '.join(keys)}")
    rows = (
        outcomes.filter(pl.col("outcome").is_not_null())
        .select(*keys, pl.col("outcome").cast(pl.Float64))
        .join(champion_scores.select(*keys, champion="probability"), on=keys)
        .join(challenger_scores.select(*keys, challenger="probability"), on=keys)
        .sort(keys)
    )
    outcome = rows["outcome"].to_numpy()
    n, rare = rows.height, int(min(outcome.sum(), rows.height - outcome.sum()))
    if n < MIN_ROWS or rare < _MIN_RARE:
        text = f"the champion stays: {n} customers, {rare} of the rarer outcome, are too few to compare"
        return Verdict(False, n, None, None, None, None, None, None, text)
    champion, challenger = rows["champion"].to_numpy(), rows["challenger"].to_numpy()
    losses = log_losses(challenger, outcome) - log_losses(champion, outcome)
    squares = (challenger - outcome) ** 2 - (champion - outcome) ** 2
    (loss, loss_low, loss_high), (square, square_low, square_high) = _interval(np.column_stack([losses, squares]), seed)
    is_promoted = loss_high < 0 and square <= 0
    who = "the challenger takes over" if is_promoted else "the champion stays"
    text = (
        f"{who}: log loss {loss:+.4f} ({loss_low:+.4f} to {loss_high:+.4f}), "
        f"Brier {square:+.4f} ({square_low:+.4f} to {square_high:+.4f}) on {n:,} customers"
    )
    return Verdict(is_promoted, n, loss, loss_low, loss_high, square, square_low, square_high, text)


def _interval(differences: Array, seed: int) -> list[tuple[float, float, float]]:
    """Mean and 95 % interval of each column of paired differences, (rows, columns)."""
    rng = np.random.default_rng(seed)
    n = len(differences)
    means = np.array([differences[rng.integers(0, n, n)].mean(axis=0) for _ in range(RESAMPLES)])
    low, high = np.quantile(means, (0.025, 0.975), axis=0)
    return [(float(mean), float(low[place]), float(high[place])) for place, mean in enumerate(differences.mean(axis=0))]
