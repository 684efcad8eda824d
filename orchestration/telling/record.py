"""How right predictions were: of those whom models called 30 %, how many did it."""

from dataclasses import dataclass

import polars as pl

from orchestration.telling.night import Night
from orchestration.telling.wording import count, share

_DEEDS = {"purchase": "buy within {days} days", "churn": "buy nothing within {days} days"}
_DONE = {"purchase": "bought", "churn": "bought nothing"}


@dataclass(frozen=True)
class Calibration:
    """What was said of a label beside what came.

    Attributes:
        bands: per band of ten percent: ``band_from_pct``, ``band_to_pct``, ``predictions``, ``said``, ``came``,
            ``low``, ``high`` (shares; the last two are the range of ``came``).
        title: such as "Of those we called 30%, 29% bought".
        sentence: what the picture of the bands shows.
    """

    bands: pl.DataFrame
    title: str
    sentence: str


def foretold(night: Night) -> list[tuple[str, int]]:
    """What was foretold and can be judged by now: label and days."""
    return night.ask(
        "select distinct label, horizon_days from model_calibration order by label desc, horizon_days"
    ).rows()


def calibration(night: Night, label: str, days: int, published: bool = False) -> Calibration | None:
    """What was said beside what came; None where there is nothing to go by yet.

    Args:
        night: the night.
        label: what was foretold.
        days: how far ahead.
        published: only what was published at the time.
    """
    bands = night.ask(
        """
        select band_from_pct, band_to_pct, sum(prediction_count)::bigint as predictions,
            sum(prediction_mean * prediction_count) / sum(prediction_count) as said,
            sum(outcome_mean * prediction_count) / sum(prediction_count) as came,
            sum(outcome_low * prediction_count) / sum(prediction_count) as low,
            sum(outcome_high * prediction_count) / sum(prediction_count) as high
        from model_calibration
        where label = $label and horizon_days = $days and (is_published or not $published)
            and outcome_mean is not null -- what rests on too few customers is kept back
        group by band_from_pct, band_to_pct order by band_from_pct
        """,
        label=label,
        days=days,
        published=published,
    )
    if bands.is_empty():
        return None
    # A band of a handful says nothing: the one near 30 % holds a twentieth of all predictions at least.
    telling = bands.filter(pl.col("predictions") >= 0.05 * pl.col("predictions").sum())
    typical = telling.sort(pl.col("said").sub(0.3).abs()).row(0, named=True)
    deed = _DEEDS.get(label, "do so within {days} days").format(days=days)
    return Calibration(
        bands,
        f"Of those we called {share(typical['said'])}, {share(typical['came'])} {_DONE.get(label, 'did')}",
        f"What was said of who would {deed}, beside what came. On the dashed line both are equal; dots are as large as "
        f"they have predictions, of which there are {count(bands['predictions'].sum())}.",
    )
